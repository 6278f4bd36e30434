import type { EventChange, EventRow, EventWrite, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import { diffEvent } from '../../domain/calendar/diffEvents.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar, Outcome, Protocol, World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { eachLeased } from '../eachLeased.ts';

/** Calendars that are written to at once; each is asked for one thing at a time, so they do not wait for each other. */
const calendarsAtOnce = 500;
/** A calendar that wants to rest for longer is let go meanwhile. */
const restSecondsMost = 10;
const afterPermanentSeconds = 900;
const afterUnknownSeconds = 5;
/** What Exchange knows by its transaction's name may be asked for again at once: nobody has to look for it. */
const afterNamedSeconds = 1;
/** How often a calendar is waited for so that what was unclear is done with in the same turn. */
const lingersMost = 5;
/** Somebody changed the event: what she did is read first. */
const afterConflictSeconds = 1;

interface Looking {
  readonly tenantId: Id;
  /** False from when nothing more is to be begun. */
  readonly goOn: () => boolean;
  readonly protocol: Pick<Protocol, 'sleep'>;
}

/** Brings calendars in step with plans; answers whether there may be more. */
export async function syncEvents(world: World, calendar: Calendar, looking: Looking): Promise<boolean> {
  const { rows, invited } = await world.store.inTenant(looking.tenantId, async (tx) => {
    const leased = await tx.events.lease(calendarsAtOnce);
    const mailboxIds = [...new Set(leased.map(({ mailboxId }) => mailboxId))];
    return { rows: leased, invited: leased.length > 0 ? await tx.events.invited(mailboxIds) : [] };
  });
  calendar.expect(invited);
  const turns = [...Map.groupBy(rows, ({ mailboxId }) => mailboxId)];
  const ends = await Promise.allSettled(
    turns.map(([mailboxId, first]) => syncCalendar({ world, calendar, looking, mailboxId }, first)),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return rows.length > 0;
}

interface Lane {
  readonly world: World;
  readonly calendar: Calendar;
  readonly looking: Looking;
  readonly mailboxId: Id;
}

/** Works through a calendar batch by batch, until nothing is left to do in it or it wants to rest. */
async function syncCalendar(lane: Lane, first: readonly EventRow[]): Promise<void> {
  const { world, looking, mailboxId } = lane;
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => world.store.inTenant(looking.tenantId, work);
  const owner = await inTx((tx) => tx.people.get(mailboxId));
  const turn = { mailboxId, lease: first[0]?.lease ?? '' };
  const named = new Set<string>();
  let lingersLeft = lingersMost;
  for (let rows = first; rows.length > 0; ) {
    const ends = await writeBatch(lane, rows, { named, language: owner?.language ?? 'nb' });
    for (const { row, end } of ends) remember(named, row, end);
    const restSeconds = await inTx((tx) => noteAll(tx, ends, named));
    const ask = () => {
      const keep = named.size > 0 && lingersLeft > 0;
      return inTx((tx) => next(tx, { turn, restSeconds, goOn: looking.goOn(), keep }));
    };
    let turnNow = await ask();
    for (; turnNow.isHeld && turnNow.rows.length === 0; turnNow = await ask()) {
      lingersLeft -= 1;
      await looking.protocol.sleep(afterNamedSeconds * 1000);
    }
    rows = turnNow.rows;
    if (rows.length > 0 && restSeconds > 0) await looking.protocol.sleep(restSeconds * 1000);
  }
}

/** Writes down what came of each; answers for how many seconds the calendar wants to rest. */
async function noteAll(tx: Tx, ends: readonly Noted[], named: ReadonlySet<string>): Promise<number> {
  let restSeconds = 0;
  await eachLeased(ends, async ({ row, end }) => {
    restSeconds = Math.max(restSeconds, await note(tx, { row, end, isNamed: named.has(nameOf(row)) }));
  });
  return restSeconds;
}

const nameOf = ({ mentorshipId, itemKey }: EventRow): string => `${mentorshipId}/${itemKey}`;

/** What was asked for a moment ago by its transaction's name is not looked for: Exchange makes what it knows by that name once. */
const asNamed = (row: EventRow, named: ReadonlySet<string>): EventRow =>
  named.has(nameOf(row)) ? { ...row, mayExist: false } : row;

/** A conflict says that what is there by that name is no longer as it was made; it is looked for. */
function remember(named: Set<string>, row: EventRow, end: End | null): void {
  const isUnclear = end?.write.change.kind === 'create' && end.outcome.kind === 'unknown';
  const isClash = isUnclear && end.outcome.kind === 'unknown' && end.outcome.reason === 'conflict';
  const isFirst = !row.mayExist || named.has(nameOf(row));
  if (isUnclear && !isClash && isFirst) named.add(nameOf(row));
  else named.delete(nameOf(row));
}

interface How {
  readonly named: ReadonlySet<string>;
  readonly language: Language;
}

async function writeBatch({ world, calendar, mailboxId }: Lane, rows: readonly EventRow[], { named, language }: How) {
  const now = world.clock.now();
  const steps = rows.flatMap((row) => {
    const change = nextChange(row, now);
    return change === null ? [] : [{ row, write: { row: asNamed(row, named), change, language } }];
  });
  const writes = steps.map(({ write }) => write);
  const outcomes = writes.length > 0 ? await calendar.write(mailboxId, writes) : [];
  const ends = new Map<EventRow, End>();
  for (const [at, { row, write }] of steps.entries()) ends.set(row, { write, outcome: outcomes[at] ?? lost });
  return rows.map((row): Noted => ({ row, end: ends.get(row) ?? null }));
}

interface Noted {
  readonly row: EventRow;
  /** Null where there was nothing to do. */
  readonly end: End | null;
}

interface Held {
  readonly turn: { readonly mailboxId: Id; readonly lease: string };
  readonly restSeconds: number;
  readonly goOn: boolean;
  /** Held on to though there is nothing to do at this moment. */
  readonly keep: boolean;
}

/** The next rows of a calendar: none where it is let go, or taken by somebody else, or where all of them wait for a moment. */
async function next(tx: Tx, { turn, restSeconds, goOn, keep }: Held) {
  let rows: readonly EventRow[] = [];
  let isHeld = false;
  await eachLeased([turn], async () => {
    const isToGoOn = goOn && restSeconds <= restSecondsMost;
    if (isToGoOn) rows = await tx.events.leaseMore(turn);
    isHeld = isToGoOn && (keep || rows.length > 0);
    if (!isHeld) await tx.mailboxes.release(turn, restSeconds);
  });
  return { rows, isHeld };
}

/** What may be there is not forgotten, though it is over by now: somebody may have dragged it to another day. */
function nextChange(row: EventRow, now: Instant): EventChange | null {
  const isUnclear = row.known === null && row.mayExist;
  return diffEvent(row.known, row.desired, isUnclear ? undefined : now)[0] ?? null;
}

const lost: Outcome<never> = { kind: 'unknown', reason: 'unavailable' };

interface End {
  readonly write: EventWrite;
  readonly outcome: Outcome<KnownEvent | null>;
}

/** Writes down what came of a row; answers for how many seconds its calendar wants to rest. */
async function note(tx: Tx, { row, end, isNamed }: Noted & { readonly isNamed: boolean }): Promise<number> {
  if (end === null) {
    await tx.events.synced(row, row.known);
    return 0;
  }
  const { write, outcome } = end;
  if (outcome.kind === 'ok') await noteDone(tx, row, outcome.value);
  else if (isGone(write, outcome)) await tx.events.goOn({ ...row, known: null });
  else if (isNamed && outcome.kind === 'unknown') await tx.events.retryIn(row, afterNamedSeconds, outcome.reason);
  else return noteFailed(tx, row, outcome);
  return 0;
}

/** A new organiser has the new event in her own calendar, so a cancelled one may be half of the way only. */
async function noteDone(tx: Tx, row: EventRow, known: KnownEvent | null): Promise<void> {
  const isHalf = known === null && row.desired !== null;
  if (isHalf) await tx.events.goOn({ ...row, known });
  else await tx.events.synced(row, known);
}

/** Somebody deleted it in Outlook just when the plan wanted it elsewhere; the talk is still agreed, so it is made anew. */
const isGone = ({ change }: EventWrite, outcome: Outcome<unknown>): boolean =>
  change.kind === 'update' && outcome.kind === 'permanent' && outcome.reason === 'notFound';

async function noteFailed(tx: Tx, row: EventRow, outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): Promise<number> {
  const { kind, reason } = outcome;
  if (kind === 'permanent') await tx.events.refused(row, afterPermanentSeconds, reason);
  else if (kind === 'unknown') await tx.events.retryIn(row, afterUnknownSeconds, reason);
  else if (reason === 'conflict') {
    await tx.mailboxes.notice([{ mailboxId: row.mailboxId, kind: 'changed' }]);
    await tx.events.retryIn(row, afterConflictSeconds, reason);
  } else await tx.events.retryIn(row, outcome.seconds, reason);
  return kind === 'retry' && reason === 'throttled' ? outcome.seconds : 0;
}
