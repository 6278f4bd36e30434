import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lateDeliverySeconds } from '../../src/domain/reminder/policy.ts';
import type { ReminderRow } from '../../src/domain/reminder/reminder.ts';
import type { Tx, Waiting } from '../../src/store.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';
import { connectionOf } from './rosterCalls.ts';

const before = '2026-09-17T05:59:00.000Z';
const after = '2026-09-17T06:00:00.000Z';

describeOnBothEngines('what waits for the worker', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>) => db.store.inTenant(testTenant.id, work);
  const waiting = async (now = after): Promise<string[]> => {
    const found: Waiting = await act((tx) => tx.waiting(now));
    return Object.entries(found.jobs).flatMap(([job, waits]) => (waits ? [job] : []));
  };
  const leaseReminder = async () => (await act((tx) => tx.reminders.lease(after, 1)))[0] as ReminderRow;

  beforeAll(async () => {
    db = await open();
  });
  beforeEach(async () => {
    await db.sql({ 'app.tenant': testTenant.id }, 'delete from mentorship');
    await db.sql({ 'app.tenant': testTenant.id }, 'delete from reminder');
    const mentorship = plannedMentorship('m1');
    await act((tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
  });
  afterAll(() => db.close());

  test('is nothing while a plan runs and nothing is due', async () => {
    expect(await waiting()).toEqual([]);
  });

  test('is a plan to finish on the day after its last', async () => {
    expect(await waiting('2027-08-30T12:00:00.000Z')).toEqual([]);
    expect(await waiting('2027-08-30T22:30:00.000Z')).toEqual(['finishPlans']);
  });

  test('is a team whose shifts have not been read for an hour', async () => {
    await act((tx) => tx.rosters.connect(connectionOf('solhaug')));
    expect(await waiting()).toEqual(['readSchedules']);
    const [turn] = await act((tx) => tx.rosters.leaseSchedules(after, 1));
    expect(await waiting()).toEqual([]);
    const read = { period: { fromOn: '2026-09-01', toOn: '2026-09-30' }, rosters: [], at: after } as const;
    await act(async (tx) => turn && (await tx.rosters.scheduleRead(turn, read)));
    expect(await waiting('2026-09-17T06:59:00.000Z')).toEqual([]);
    expect(await waiting('2026-09-17T07:00:00.000Z')).toEqual(['readSchedules']);
    await act((tx) => tx.rosters.disconnect('solhaug', after));
  });

  test('is a training shift that rosters may tell of, once an hour', async () => {
    const pattern = { weeks: 1, startsOn: '2026-09-01', endsOn: null, shifts: [] } as const;
    const value = { ...pattern, shifts: [{ week: 1, weekday: 4, from: '07:30', to: '15:00', kind: null }] } as const;
    const { menteeId, trainingShiftsOn } = plannedMentorship('m1').facts;
    const [on] = trainingShiftsOn;
    const [evening, later] = [`${on}T18:00:00.000Z`, `${on}T19:01:00.000Z`];
    expect(await waiting(evening)).toEqual([]);
    await act((tx) => tx.settings.shiftPattern(menteeId).save({ revision: 1, value, chosenBy: 'x', chosenAt: after }));
    expect(await waiting(evening)).toEqual(['tickTraining']);
    expect(await act((tx) => tx.rosters.trainingDue(evening))).toEqual(['m1']);
    await act((tx) => tx.rosters.trainingLooked(evening));
    expect(await waiting(evening)).toEqual([]);
    expect(await waiting(later)).toEqual(['tickTraining']);
    await db.sql({ 'app.tenant': testTenant.id }, 'truncate setting');
  });

  test('is a reminder from when it is due until it is sent, and then its card when it is no longer true', async () => {
    const due = { itemKey: 'talk-w03', kind: 'bookTalk', recipientId: 'ingrid', dueOn: '2026-09-17' } as const;
    await act((tx) => tx.reminders.plan('m1', [{ ...due, dueAt: after }], 'done'));
    expect(await waiting(before)).toEqual([]);
    expect(await waiting()).toEqual(['sendReminders']);
    const row = await leaseReminder();
    expect(await waiting()).toEqual([]);
    await act((tx) => tx.reminders.attempting(row));
    await act((tx) => tx.reminders.sent(row, { conversationId: 'c1', activityId: 'a1' }));
    expect(await waiting()).toEqual([]);
    await act((tx) => tx.reminders.markStale('m1', ['talk-w03']));
    expect(await waiting()).toEqual(['redrawCards']);
  });

  test('is a reminder whose attempt was cut short, once its lease has run out', async () => {
    const due = { itemKey: 'talk-w03', kind: 'bookTalk', recipientId: 'ingrid', dueOn: '2026-09-17' } as const;
    await act((tx) => tx.reminders.plan('m1', [{ ...due, dueAt: after }], 'done'));
    const row = await leaseReminder();
    await act((tx) => tx.reminders.attempting(row));
    await db.sql({ 'app.tenant': testTenant.id }, `update reminder set leased_until = now() - interval '1 second'`);
    expect(await waiting()).toEqual(['sendReminders']);
  });

  test('is an event that differs from its plan, unless it is to be tried again later', async () => {
    const event = {
      itemKey: 'talk-w03',
      subject: 'mentorTalk',
      organiserId: 'ingrid',
      attendeeId: 'sara',
      startsAt: '2026-09-17T11:15:00.000Z',
      endsAt: '2026-09-17T12:00:00.000Z',
      place: null,
      online: false,
      bookingNumber: 2,
    } as const;
    await act((tx) => tx.events.plan('m1', [event]));
    expect(await waiting()).toEqual(['syncEvents']);
    await act(async (tx) => {
      const [row] = await tx.events.lease(1);
      if (row) await tx.events.retryIn(row, 60, 'throttled');
    });
    expect(await waiting()).toEqual([]);
  });

  test('tells when the first of what is held or put off comes free', async () => {
    const freeIn = async () => (await act((tx) => tx.waiting(after))).freeInSeconds;
    expect(await freeIn()).toBeNull();
    const due = { itemKey: 'talk-w03', kind: 'bookTalk', dueOn: '2026-09-17' } as const;
    const reminders = ['ingrid', 'sara'].map((recipientId) => ({ ...due, recipientId, dueAt: after }));
    await act((tx) => tx.reminders.plan('m1', reminders, 'done'));
    expect(await freeIn()).toBeNull();
    const [first, second] = await act((tx) => tx.reminders.lease(after, 2));
    expect(await freeIn()).toBeGreaterThan(0);
    if (!first || !second) throw new Error('two reminders were due');
    await act((tx) => tx.reminders.retryIn(first, 9000));
    await act((tx) => tx.reminders.retryIn(second, 5000));
    const seconds = await freeIn();
    expect(seconds).toBeGreaterThan(1000);
    expect(seconds).toBeLessThanOrEqual(5000);
    expect((await act((tx) => tx.waiting(before))).freeInSeconds).toBeNull();
  });

  test('tells when a message that nobody knows of may be looked for, and when a feed may be told again', async () => {
    const freeIn = async () => (await act((tx) => tx.waiting(after))).freeInSeconds;
    const due = { itemKey: 'talk-w03', kind: 'bookTalk', dueOn: '2026-09-17', recipientId: 'ingrid' } as const;
    await act((tx) => tx.reminders.plan('m1', [{ ...due, dueAt: after }], 'done'));
    const row = await leaseReminder();
    await act((tx) => tx.reminders.attempting(row));
    await act((tx) => tx.reminders.unknown(row));
    const seconds = await freeIn();
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(lateDeliverySeconds);
    await db.sql({ 'app.tenant': testTenant.id }, 'delete from reminder');
    expect(await freeIn()).toBeNull();
    await act((tx) => tx.reachability.unreachable('ingrid', 'ConversationBlockedByUser', after));
    const [unreachable] = await act((tx) => tx.reachability.leaseFeed(1));
    if (!unreachable) throw new Error('a feed was to be told');
    await act((tx) => tx.reachability.feedRetryIn(unreachable, 9000));
    expect(await freeIn()).toBeGreaterThan(1000);
    await act((tx) => tx.reachability.reachable('ingrid'));
    expect(await freeIn()).toBeNull();
  });

  test('is a report that was submitted', async () => {
    const report = { teamId: 't1', gatheringNumber: 2, subGoals: [], savedBy: 'hanne', savedAt: after } as const;
    await act(async (tx) => {
      const team = { networkId: 'n1', networkName: 'Nettverk', name: 'Lysvær', memberIds: [], gatherings: [] };
      await tx.networks.saveTeam({ id: 't1', ...team });
      await tx.networks.saveReport({ ...report, revision: 1, state: 'draft', submittedAt: null });
    });
    expect(await waiting()).toEqual([]);
    await act((tx) => tx.networks.saveReport({ ...report, revision: 2, state: 'submitted', submittedAt: after }));
    expect(await waiting()).toEqual(['writeReports']);
    const others: Waiting = await db.store.inTenant(otherTenant.id, (tx) => tx.waiting(after));
    expect(Object.values(others.jobs).some(Boolean)).toBe(false);
    expect(others.freeInSeconds).toBeNull();
  });
});
