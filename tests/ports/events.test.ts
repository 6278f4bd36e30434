import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Events } from '../../src/calendarStore.ts';
import type { DesiredEvent, EventRow, KnownEvent } from '../../src/domain/calendar/desiredEvent.ts';
import { LeaseLost } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const wanted: DesiredEvent = {
  itemKey: 'talk-w03',
  subject: 'mentorTalk',
  organiserId: 'ingrid',
  attendeeId: 'sara',
  startsAt: '2026-09-17T11:15:00.000Z',
  endsAt: '2026-09-17T12:00:00.000Z',
  place: null,
  bookingNumber: 2,
};
const moved: DesiredEvent = {
  ...wanted,
  startsAt: '2026-09-18T11:15:00.000Z',
  endsAt: '2026-09-18T12:00:00.000Z',
  bookingNumber: 3,
};
const known = (event: DesiredEvent): KnownEvent => ({ eventId: 'AAMk1', event });

describeOnBothEngines('what plans want in calendars', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (events: Events) => Promise<T>) => db.store.inTenant(testTenant.id, (tx) => work(tx.events));
  const plan = (...desired: DesiredEvent[]) => act((events) => events.plan('m1', desired));
  const leaseAll = () => act((events) => events.lease(10));
  const leaseOne = async (): Promise<EventRow> => {
    const [row] = await leaseAll();
    if (!row) throw new Error('Every calendar is in step.');
    return row;
  };
  const asOwner = (statement: string) => db.sql({ 'app.tenant': testTenant.id }, statement);
  const letTimePass = () =>
    asOwner(`update calendar_event set leased_until = now() - interval '1 second', not_before = null`);

  beforeAll(async () => {
    db = await open();
    const mentorship = plannedMentorship('m1');
    await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
  });
  beforeEach(() => asOwner('delete from calendar_event'));
  afterAll(() => db.close());

  test('is handed out until the calendar holds it, and not again', async () => {
    await plan(wanted);
    const row = await leaseOne();
    expect(row).toMatchObject({ mentorshipId: 'm1', itemKey: 'talk-w03', desired: wanted, known: null });
    expect(await leaseAll()).toEqual([]);
    await act((events) => events.synced(row, known(wanted)));
    await plan(wanted);
    expect(await leaseAll()).toEqual([]);
  });

  test('is handed out beside what the calendar holds when it changes, and when it is no longer wanted', async () => {
    await plan(wanted);
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    await plan(moved);
    const row = await leaseOne();
    expect(row).toMatchObject({ desired: moved, known: known(wanted) });
    await act((events) => events.synced(row, known(moved)));
    await plan();
    const last = await leaseOne();
    expect(last).toMatchObject({ desired: null, known: known(moved) });
    await act((events) => events.synced(last, null));
    expect(await asOwner('select * from calendar_event')).toEqual([]);
  });

  test('rests when the calendar may stay as it is: same meeting, other booking number, or a meeting that is over', async () => {
    await plan(wanted);
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    await plan({ ...wanted, bookingNumber: 5 });
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    expect(await leaseAll()).toEqual([]);
    await plan();
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    expect(await leaseAll()).toEqual([]);
  });

  test('that changes while it is being written is handed out again afterwards', async () => {
    await plan(wanted);
    const row = await leaseOne();
    await plan(moved);
    expect(await leaseAll()).toEqual([]);
    await act((events) => events.synced(row, known(wanted)));
    expect(await leaseOne()).toMatchObject({ desired: moved, known: known(wanted) });
  });

  test('that may have reached the calendar before its worker died is brought to its end before a newer wish', async () => {
    await plan(wanted);
    const lost = await leaseOne();
    await plan();
    await letTimePass();
    const again = await leaseOne();
    expect(again).toMatchObject({ desired: wanted, known: null });
    await expect(act((events) => events.synced(lost, known(wanted)))).rejects.toThrow(LeaseLost);
    await act((events) => events.synced(again, known(wanted)));
    expect(await leaseOne()).toMatchObject({ desired: null, known: known(wanted) });
  });

  test('that had an unclear answer is tried again as it was; one that was refused gives way to a newer wish', async () => {
    await plan(wanted);
    await act(async (events) => events.retryIn((await events.lease(1))[0] as EventRow, 60, 'timeout'));
    await plan(moved);
    await letTimePass();
    const again = await leaseOne();
    expect(again.desired).toEqual(wanted);
    await act((events) => events.refused(again, 900, 'MailboxNotEnabledForRESTAPI'));
    await letTimePass();
    expect((await leaseOne()).desired).toEqual(moved);
  });

  test('keeps what half of a change left in the calendar', async () => {
    await plan(wanted);
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    await plan({ ...moved, organiserId: 'per' });
    const row = await leaseOne();
    await act((events) => events.retryIn({ ...row, known: null }, 60, 'timeout'));
    await letTimePass();
    expect(await leaseOne()).toMatchObject({ desired: { organiserId: 'per' }, known: null });
  });

  test('waits in real time before it is tried again, and says why meanwhile', async () => {
    await plan(wanted);
    await act(async (events) => events.retryIn((await events.lease(1))[0] as EventRow, 60, 'mailbox not answering'));
    expect(await leaseAll()).toEqual([]);
    expect(await act((events) => events.failing('m1'))).toEqual([
      { itemKey: 'talk-w03', reason: 'mailbox not answering' },
    ]);
    await letTimePass();
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    expect(await act((events) => events.failing('m1'))).toEqual([]);
  });

  test('that is taken back before anyone looked leaves no trace', async () => {
    await plan(wanted);
    await plan();
    expect(await asOwner('select * from calendar_event')).toEqual([]);
  });
});
