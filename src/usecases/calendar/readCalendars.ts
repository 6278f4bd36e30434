import type { EventWrite } from '../../domain/calendar/desiredEvent.ts';
import { type CalendarReading, keptOf, type MarkedEvent, markOf } from '../../domain/calendar/seenEvent.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar, World } from '../../ports.ts';
import type { MailboxTurn, SettledRow } from '../../store/calendars.ts';
import { eachLeased } from '../eachLeased.ts';
import { followEvents } from './followEvents.ts';

/** Calendars that are read at once. */
const batch = 8;
const afterPermanentSeconds = 3_600;
const afterUnknownSeconds = 30;

/** Reads what people did in Outlook, and lets plans follow; answers whether there may be more. */
export async function readCalendars(world: World, calendar: Calendar, tenantId: Id): Promise<boolean> {
  const now = world.clock.now();
  const turns = await world.store.inTenant(tenantId, (tx) => tx.mailboxes.leaseRead(now, batch));
  const read = (turn: MailboxTurn) => eachLeased([turn], () => readCalendar(world, calendar, { tenantId, turn }));
  for (const end of await Promise.allSettled(turns.map(read))) if (end.status === 'rejected') throw end.reason;
  return turns.length > 0;
}

interface Reading {
  readonly tenantId: Id;
  readonly turn: MailboxTurn;
}

async function readCalendar(world: World, calendar: Calendar, { tenantId, turn }: Reading): Promise<void> {
  const { mailboxId } = turn;
  const rows = await world.store.inTenant(tenantId, (tx) => tx.events.ofMailbox(mailboxId));
  const today = dayOf(world.clock.now());
  const events = rows.flatMap(({ known }) => (known === null ? [] : [known]));
  const outcome = await calendar.read(mailboxId, { link: turn.link, events, today });
  if (
    outcome.kind === 'ok' &&
    (await removeStrays(calendar, { mailboxId, rows, reading: outcome.value, now: world.clock.now() }))
  ) {
    const { value: reading } = outcome;
    await world.store.inTenant(tenantId, async (tx) => {
      await followEvents(tx, { mailboxId, reading, now: world.clock.now() });
      await tx.mailboxes.read(turn, { link: reading.link, on: today, isWhole: reading.marked !== null });
    });
    return;
  }
  const seconds =
    outcome.kind === 'retry'
      ? outcome.seconds
      : outcome.kind === 'permanent'
        ? afterPermanentSeconds
        : afterUnknownSeconds;
  await world.store.inTenant(tenantId, (tx) => tx.mailboxes.readIn(turn, seconds));
}

interface Found {
  readonly mailboxId: Id;
  readonly rows: readonly SettledRow[];
  readonly reading: CalendarReading;
  readonly now: Instant;
}

/** A batch's most. */
const removedAtOnce = 20;

/**
 * Removes events of ours that no plan knows: doubles, and what a worker made that was taken for dead. Answers whether all
 * are gone; what is left is found again by the next reading, since this one is not noted then.
 */
async function removeStrays(calendar: Calendar, found: Found): Promise<boolean> {
  const strays = straysIn(found).slice(0, removedAtOnce);
  if (strays.length === 0) return true;
  const outcomes = await calendar.write(found.mailboxId, strays);
  return outcomes.every(({ kind }) => kind === 'ok');
}

/** What is over stays: nobody is told that last year's meeting is cancelled. */
function straysIn({ mailboxId, rows, reading, now }: Found): EventWrite[] {
  const { seen, marked } = reading;
  return [...Map.groupBy(marked ?? [], ({ mark }) => mark)].flatMap(([mark, events]) => {
    const row = rows.find((each) => markOf(each) === mark);
    const kept = row && keptOf(row.known, events, seen);
    const strays = events.filter((event) => event !== kept && event.endsAt > now);
    return strays.map((event) => removal(event, { mailboxId, mark }));
  });
}

function removal({ eventId }: MarkedEvent, at: { readonly mailboxId: Id; readonly mark: string }): EventWrite {
  const [mentorshipId = '', itemKey = ''] = at.mark.split('/');
  const nothing = { desired: null, known: null, mayExist: false, lease: null } as const;
  return {
    row: { mentorshipId, itemKey, mailboxId: at.mailboxId, ...nothing },
    change: { kind: 'cancel', eventId, organiserId: at.mailboxId },
    language: 'nb',
  };
}
