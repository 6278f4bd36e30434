import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import type { Booking, Mentorship } from '../../src/domain/plan/mentorship.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import type { ReminderRow } from '../../src/domain/reminder/reminder.ts';
import type { ReminderDelivery } from '../../src/domain/reminder/reminderMessage.ts';
import type { Messenger, World } from '../../src/ports.ts';
import { sendReminders } from '../../src/usecases/reminder/sendReminders.ts';
import { closedCalendars } from '../support/closedCalendars.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';
import { withoutRosters } from '../support/withoutRosters.ts';

const newcomers = ['sara', 'marte', 'ola', 'liv'] as const;
const somebody = {
  jobTitle: null,
  language: 'nb',
  presentation: null,
  pausedUntil: null,
  snoozedUntil: null,
  meetsOffShift: false,
} as const;
/** In Norway: Monday 14 September 2026 at 08:20, Friday the 18th at the same time, and an hour later. */
const monday = '2026-09-14T06:20:00.000Z';
const friday = '2026-09-18T06:20:00.000Z';
const anHourLater = '2026-09-18T07:20:00.000Z';

/** Ingrid is mentor of all four, and Berit leads them; Marte's first talk is on Wednesday, Ola's on Friday afternoon. */
const plans = (): readonly Mentorship[] =>
  newcomers.map((menteeId) => {
    const plan = plannedMentorship(`plan-${menteeId}`, { menteeId });
    if (menteeId === 'marte') return booked(plan, '2026-09-16T11:15:00.000Z');
    return menteeId === 'ola' ? booked(plan, '2026-09-18T11:15:00.000Z') : plan;
  });

function booked(plan: Mentorship, startsAt: Instant): Mentorship {
  const { menteeId: attendeeId, mentorId: organiserId } = plan.facts;
  const booking: Booking = { startsAt, minutes: 45, place: null, online: false, number: 1, organiserId, attendeeId };
  const items = plan.items.map((item) =>
    item.key === 'talk-w03' ? { ...item, state: 'booked' as const, booking } : item,
  );
  return { ...plan, items };
}

describeOnBothEngines('after three days without a worker', ({ open }) => {
  let db: TestStore;
  let now: Instant = monday;
  let delivered: { readonly to: string; readonly delivery: ReminderDelivery }[] = [];

  const messenger = {
    send: async ({ personId }, delivery) => {
      delivered.push({ to: personId, delivery });
      return { kind: 'ok', value: { activityId: `a${delivered.length}` } };
    },
  } as Partial<Messenger> as Messenger;
  const work = async () => {
    const world = {
      store: db.store,
      clock: { now: () => now },
      ...withoutRosters,
      freeBusy: closedCalendars,
    } as unknown as World;
    while (await sendReminders(world, messenger, testTenant.id));
  };
  const rowsOf = (name: string): Promise<readonly ReminderRow[]> =>
    db.store.inTenant(testTenant.id, (tx) => tx.reminders.of(`plan-${name}`));
  const said = () =>
    Object.fromEntries(
      delivered.map(({ to, delivery: { messages } }) => [
        to,
        messages.map((each) => (each.subject === 'item' ? `${each.kind} ${each.otherName}` : each.kind)).toSorted(),
      ]),
    );

  beforeAll(async () => {
    db = await open({ now: () => now });
    await db.store.inTenant(testTenant.id, async (tx) => {
      for (const id of [...newcomers, 'ingrid', 'per', 'berit']) {
        await tx.people.save({ ...somebody, id, displayName: id });
        await tx.conversations.save({ personId: id, conversationId: `c-${id}`, serviceUrl: 'https://teams.example/' });
      }
      for (const plan of plans()) {
        await tx.mentorships.save(plan, entryFor(plan));
        await tx.reminders.plan(plan.id, dueReminders(plan), 'done');
      }
    });
    await work();
    delivered = [];
    now = friday;
    await work();
  });
  afterAll(() => db.close());

  test('everybody gets one message, however much was missed, and nothing twice in it', () => {
    expect(delivered).toHaveLength(3);
    expect(said()).toEqual({
      ingrid: ['bookTalk liv', 'bookTalk sara', 'talkOutcome marte', 'talkToday ola'],
      berit: ['probationTalk liv', 'probationTalk marte', 'probationTalk ola', 'probationTalk sara'],
      ola: ['talkToday ingrid'],
    });
  });

  test('of what was to be said twice meanwhile only the later one is', async () => {
    const toBook = (await rowsOf('sara')).filter(({ kind, dueOn }) => kind === 'bookTalk' && dueOn < '2026-09-20');
    expect(toBook.map(({ dueOn, state, reason }) => [dueOn, state, reason]).toSorted()).toEqual([
      ['2026-09-15', 'dropped', 'pastItsUse'],
      ['2026-09-18', 'sent', null],
    ]);
  });

  test('what is past its use is not said late: it is dropped, and the ledger says why', async () => {
    const missed = (await rowsOf('marte')).filter(({ kind }) => kind === 'talkToday');
    expect(missed.map(({ recipientId, state, reason }) => [recipientId, state, reason]).toSorted()).toEqual([
      ['ingrid', 'dropped', 'pastItsUse'],
      ['marte', 'dropped', 'pastItsUse'],
    ]);
  });

  test('and that was all: nothing more comes that morning', async () => {
    const sofar = delivered.length;
    now = anHourLater;
    await work();
    expect(delivered).toHaveLength(sofar);
  });
});
