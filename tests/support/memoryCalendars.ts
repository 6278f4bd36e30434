import type { DesiredEvent, EventRow, KnownEvent } from '../../src/domain/calendar/desiredEvent.ts';
import { sameEvent } from '../../src/domain/calendar/diffEvents.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../../src/domain/instant.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { Events, Mailboxes, MailboxTurn } from '../../src/store/calendars.ts';
import { LeaseLost, type Waiting } from '../../src/store.ts';

interface Row {
  readonly mentorshipId: Id;
  readonly itemKey: string;
  readonly desired: DesiredEvent | null;
  readonly known: KnownEvent | null;
  /** The wish that may have arrived, also that there be no event; null where none is under way. */
  readonly attempted: { readonly wish: DesiredEvent | null } | null;
  readonly settled: DesiredEvent | null;
  readonly reason: string | null;
  readonly notBefore: number;
  readonly lease: string | null;
  readonly leasedUntil: number;
}

interface Box {
  readonly mailboxId: Id;
  readonly lease: string | null;
  readonly leasedUntil: number;
  readonly notBefore: number;
  readonly link: string | null;
  readonly isNoticed: boolean;
  readonly readAt: number | null;
  readonly readOn: Day | null;
  readonly readNotBefore: number;
  readonly subscriptionId: string | null;
  readonly renewAt: number;
}

export interface MemoryCalendars {
  readonly events: Events;
  readonly mailboxes: Mailboxes;
  waiting(now: Instant): Pick<Waiting['jobs'], 'syncEvents' | 'readCalendars' | 'watchCalendars'>;
}

interface Given {
  /** Protocol time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => Id;
  /** Hears how to take each write back. */
  readonly undo: (revert: () => void) => void;
}

const turnMs = 90_000;
const dayMs = 86_400_000;
const rowsMost = 20;
const free = { lease: null, leasedUntil: 0 } as const;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Events and mailboxes without a database, for simulation and benchmark; the same seeds are played over SQL. */
export function createMemoryCalendars({ now, newId, undo }: Given): MemoryCalendars {
  const rows = new Map<string, Row>();
  const boxes = new Map<Id, Box>();
  const notices = new Map<Id, true>();
  const byBox = new Map<Id, Set<string>>();
  const byPlan = new Map<Id, Set<string>>();

  function put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
    const before = map.get(key);
    undo(() => restore(map, key, before));
    restore(map, key, value ?? undefined);
  }
  function restore<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void {
    if (map === (rows as unknown)) move(key as string, map.get(key) as Row | undefined, value as Row | undefined);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  function move(key: string, from: Row | undefined, to: Row | undefined): void {
    if (from) byBox.get(boxOf(from))?.delete(key);
    if (from) byPlan.get(from.mentorshipId)?.delete(key);
    if (!to) return;
    byBox.set(boxOf(to), (byBox.get(boxOf(to)) ?? new Set()).add(key));
    byPlan.set(to.mentorshipId, (byPlan.get(to.mentorshipId) ?? new Set()).add(key));
  }

  const keyOf = ({ mentorshipId, itemKey }: Pick<Row, 'mentorshipId' | 'itemKey'>) => `${mentorshipId}/${itemKey}`;
  const boxOf = (row: Row): Id => (row.known?.event ?? row.attempted?.wish ?? row.desired)?.organiserId ?? '';
  const isInStep = (row: Row): boolean => row.attempted === null && isSame(row.desired, row.settled);
  const differs = (row: Row): boolean => !isInStep(row) && row.leasedUntil <= now() && row.notBefore <= now();
  const isFree = (box: Box): boolean => box.leasedUntil <= now() && box.notBefore <= now();
  const inBox = (id: Id): Row[] => [...(byBox.get(id) ?? [])].sort().flatMap((key) => rows.get(key) ?? []);
  const ofPlan = (id: Id): Row[] => [...(byPlan.get(id) ?? [])].flatMap((key) => rows.get(key) ?? []);
  const isInUse = (box: Box, at: Instant): boolean =>
    inBox(box.mailboxId).some(
      (row) => row.known !== null && (row.known.event.endsAt > addMinutes(at, -30 * 1440) || !isInStep(row)),
    );
  const wasReadLongAgo = (box: Box, at: Instant): boolean =>
    box.readAt === null || box.readAt < now() - dayMs || (box.readOn ?? '0') < addDays(dayOf(at), -30);
  const isToRead = (box: Box, at: Instant): boolean =>
    isFree(box) &&
    box.readNotBefore <= now() &&
    (isInUse(box, at)
      ? box.isNoticed || notices.has(box.mailboxId) || wasReadLongAgo(box, at)
      : box.readOn !== null && wasReadLongAgo(box, at));
  const isToWatch = (box: Box, at: Instant): boolean => isFree(box) && box.renewAt <= now() && isInUse(box, at);
  const sorted = (): Box[] => [...boxes.values()].sort((a, b) => (a.mailboxId < b.mailboxId ? -1 : 1));

  function change(row: Pick<Row, 'mentorshipId' | 'itemKey'>, to: Partial<Row>): void {
    const stored = rows.get(keyOf(row));
    if (!stored) return;
    const next = { ...stored, ...to };
    const isEmpty = next.desired === null && next.known === null && next.attempted === null;
    put(rows, keyOf(row), isEmpty ? null : next);
  }
  function letGo(row: EventRow, to: Partial<Row>): void {
    if (rows.get(keyOf(row))?.lease !== row.lease || row.lease === null) throw new LeaseLost('The row was taken over.');
    change(row, { ...free, notBefore: 0, known: row.known, ...to });
  }
  function letBoxGo({ mailboxId, lease }: Pick<MailboxTurn, 'mailboxId' | 'lease'>, to: Partial<Box>): void {
    const box = boxes.get(mailboxId);
    if (!box || box.lease !== lease) throw new LeaseLost('The calendar was taken over.');
    put(boxes, mailboxId, { ...box, ...free, ...to });
  }
  function take(box: Box, to: Partial<Box> = {}): string {
    const lease = newId();
    put(boxes, box.mailboxId, { ...box, lease, leasedUntil: now() + turnMs, ...to });
    return lease;
  }
  const leaseRows = ({ mailboxId, lease }: { mailboxId: Id; lease: string }): EventRow[] =>
    inBox(mailboxId)
      .filter(differs)
      .slice(0, rowsMost)
      .map((row) => {
        const attempted = row.attempted ?? { wish: row.desired };
        change(row, { attempted, lease, leasedUntil: now() + turnMs });
        const { mentorshipId, itemKey, known } = row;
        return {
          mentorshipId,
          itemKey,
          desired: attempted.wish,
          known,
          mailboxId,
          mayExist: row.attempted !== null,
          lease,
        };
      });
  const after = (seconds: number): number => now() + seconds * 1000;

  const events: Events = {
    async plan(mentorshipId, desired) {
      const wanted = new Set(desired.map(({ itemKey }) => itemKey));
      for (const event of desired) {
        const key = { mentorshipId, itemKey: event.itemKey };
        const stored = rows.get(keyOf(key));
        const nothing = {
          known: null,
          attempted: null,
          settled: null,
          reason: null,
          notBefore: 0,
          ...free,
        };
        if (!stored) put(rows, keyOf(key), { ...key, desired: event, ...nothing });
        else if (!isSame(stored.desired, event)) change(key, { desired: event, notBefore: 0 });
        if (!boxes.has(event.organiserId)) put(boxes, event.organiserId, newBox(event.organiserId));
      }
      for (const row of ofPlan(mentorshipId))
        if (row.desired !== null && !wanted.has(row.itemKey)) change(row, { desired: null, notBefore: 0 });
    },
    async lease(calendars) {
      const some: Box[] = [];
      for (const box of sorted()) {
        if (some.length === calendars) break;
        if (isFree(box) && inBox(box.mailboxId).some(differs)) some.push(box);
      }
      return some.flatMap((box) => leaseRows({ mailboxId: box.mailboxId, lease: take(box) }));
    },
    async invited(mailboxIds) {
      const placed = mailboxIds.flatMap((id) =>
        inBox(id)
          .filter((row) => row.known === null && !isInStep(row))
          .flatMap((row, place) => ({ id: (row.attempted?.wish ?? row.desired)?.attendeeId ?? '', place })),
      );
      return [...new Set(placed.sort((a, b) => a.place - b.place).map(({ id }) => id))];
    },
    async leaseMore(turn) {
      const box = boxes.get(turn.mailboxId);
      if (!box || box.lease !== turn.lease) throw new LeaseLost('The calendar was taken over.');
      put(boxes, turn.mailboxId, { ...box, leasedUntil: now() + turnMs });
      return leaseRows(turn);
    },
    async synced(row, known) {
      letGo(row, { known, settled: row.desired, attempted: null, reason: null });
    },
    async retryIn(row, seconds, reason) {
      letGo(row, { settled: row.known?.event ?? null, notBefore: after(seconds), reason });
    },
    async refused(row, seconds, reason) {
      letGo(row, { settled: row.known?.event ?? null, notBefore: after(seconds), reason, attempted: null });
    },
    async goOn(row) {
      letGo(row, { settled: row.known?.event ?? null, reason: null });
    },
    async ofMailbox(mailboxId) {
      return inBox(mailboxId).map((row) => {
        const { mentorshipId, itemKey, desired, known, attempted } = row;
        return { mentorshipId, itemKey, desired, known, attempted: attempted?.wish ?? null, isInStep: isInStep(row) };
      });
    },
    async observed(key, { known, isLeft }) {
      const desired = rows.get(keyOf(key))?.desired ?? null;
      const holdsIt = known !== null && desired !== null && sameEvent(known.event, desired);
      const settled = holdsIt || isLeft ? desired : (known?.event ?? null);
      change(key, { known, settled });
    },
    async failing(mentorshipId) {
      return ofPlan(mentorshipId).flatMap((row) =>
        !isInStep(row) && row.reason !== null ? [{ itemKey: row.itemKey, reason: row.reason }] : [],
      );
    },
  };

  const turnOf = (box: Box, to: Partial<Box>, link: string | null): MailboxTurn => {
    const { mailboxId, subscriptionId } = box;
    return { mailboxId, subscriptionId, lease: take(box, to), link };
  };
  const mailboxes: Mailboxes = {
    async notice(all) {
      for (const { mailboxId, kind } of all) {
        const box = boxes.get(mailboxId);
        if (!box) continue;
        if (kind !== 'reauthorise') put(notices, mailboxId, true);
        if (kind === 'missed') put(boxes, mailboxId, { ...box, link: null });
        if (kind === 'removed') put(boxes, mailboxId, { ...box, link: null, subscriptionId: null, renewAt: 0 });
        if (kind === 'reauthorise') put(boxes, mailboxId, { ...box, renewAt: 0 });
      }
    },
    async leaseRead(at, limit) {
      const some = sorted().filter((box) => isToRead(box, at));
      return some.slice(0, limit).map((box) => {
        put(notices, box.mailboxId, null);
        return turnOf(box, { isNoticed: true }, wasReadLongAgo(box, at) ? null : box.link);
      });
    },
    async read(turn, { link, on, isWhole }) {
      const readAt = isWhole ? { readAt: now() } : {};
      const box = boxes.get(turn.mailboxId);
      const isDone = isWhole && box !== undefined && !isInUse(box, instantAt(on, '00:00'));
      const upTo = isDone ? { link: null, readOn: null } : { link, readOn: on };
      letBoxGo(turn, { ...upTo, isNoticed: false, readNotBefore: 0, ...readAt });
    },
    async readIn(turn, seconds) {
      letBoxGo(turn, { readNotBefore: after(seconds) });
    },
    async leaseWatch(at, limit) {
      const some = sorted().filter((box) => isToWatch(box, at));
      return some.slice(0, limit).map((box) => turnOf(box, {}, box.link));
    },
    async watched(turn, subscriptionId, seconds) {
      letBoxGo(turn, { subscriptionId, renewAt: after(seconds) });
    },
    async release(turn, seconds) {
      letBoxGo(turn, { notBefore: seconds > 0 ? after(seconds) : 0 });
    },
  };

  return {
    events,
    mailboxes,
    waiting(at) {
      const all = [...boxes.values()];
      return {
        syncEvents: all.some((box) => isFree(box) && inBox(box.mailboxId).some(differs)),
        readCalendars: all.some((box) => isToRead(box, at)),
        watchCalendars: all.some((box) => isToWatch(box, at)),
      };
    },
  };
}

const newBox = (mailboxId: Id): Box => ({
  mailboxId,
  ...free,
  notBefore: 0,
  link: null,
  isNoticed: false,
  readAt: null,
  readOn: null,
  readNotBefore: 0,
  subscriptionId: null,
  renewAt: 0,
});
