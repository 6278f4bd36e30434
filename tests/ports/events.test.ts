import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DesiredEvent, EventRow, KnownEvent } from '../../src/domain/calendar/desiredEvent.ts';
import type { Events } from '../../src/store/calendars.ts';
import { LeaseLost, type Tx } from '../../src/store.ts';
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
  online: false,
  bookingNumber: 2,
};
const moved: DesiredEvent = {
  ...wanted,
  startsAt: '2026-09-18T11:15:00.000Z',
  endsAt: '2026-09-18T12:00:00.000Z',
  bookingNumber: 3,
};
const known = (event: DesiredEvent): KnownEvent => ({ eventId: 'AAMk1', event, etag: null, declinedAt: null });

describeOnBothEngines('what plans want in calendars', ({ open }) => {
  let db: TestStore;
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.store.inTenant(testTenant.id, work);
  /** Whoever held calendars has let them go by then. */
  const act = async <T>(work: (events: Events) => Promise<T>): Promise<T> => {
    await asOwner('update mailbox set lease = null, leased_until = null, not_before = null');
    return inTx((tx) => work(tx.events));
  };
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
  beforeEach(async () => {
    await asOwner('delete from calendar_event');
    await asOwner('delete from mailbox');
  });
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

  test('is handed out with all that waits in its calendar, twenty at most, and to one worker at a time', async () => {
    const many = Array.from({ length: 25 }, (_, index) => ({ ...wanted, itemKey: `talk-${index}` }));
    await plan(...many, { ...wanted, itemKey: 'probation-14d', organiserId: 'berit' });
    const rows = await inTx((tx) => tx.events.lease(1));
    expect([rows.length, new Set(rows.map(({ mailboxId }) => mailboxId))]).toEqual([1, new Set(['berit'])]);
    const others = await inTx((tx) => tx.events.lease(5));
    expect([others.length, new Set(others.map(({ mailboxId }) => mailboxId))]).toEqual([20, new Set(['ingrid'])]);
    expect(await inTx((tx) => tx.events.lease(5))).toEqual([]);
    const turn = { mailboxId: 'ingrid', lease: others[0]?.lease ?? '' };
    await inTx((tx) => tx.mailboxes.release(turn, 0));
    expect(await inTx((tx) => tx.events.lease(5))).toHaveLength(5);
    await expect(inTx((tx) => tx.mailboxes.release(turn, 0))).rejects.toThrow(LeaseLost);
  });

  test('waits while its calendar wants to rest', async () => {
    await plan(wanted);
    const [row] = await inTx((tx) => tx.events.lease(1));
    await inTx(async (tx) => {
      await tx.events.retryIn(row as EventRow, 0, 'throttled');
      await tx.mailboxes.release({ mailboxId: 'ingrid', lease: row?.lease ?? '' }, 60);
    });
    expect(await inTx((tx) => tx.events.lease(1))).toEqual([]);
    expect(await leaseAll()).toHaveLength(1);
  });

  test('says whether an earlier attempt may have made it', async () => {
    await plan(wanted);
    const first = await leaseOne();
    await act((events) => events.retryIn(first, 0, 'unavailable'));
    const again = await leaseOne();
    expect([first.mayExist, again.mayExist]).toEqual([false, true]);
    await act((events) => events.refused(again, 0, 'noMailbox'));
    expect((await leaseOne()).mayExist).toBe(false);
  });

  test('is brought back where somebody moved it while the plan wanted it elsewhere, and left where nobody minds', async () => {
    await plan(wanted);
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    const elsewhere = known({ ...wanted, startsAt: '2026-09-19T08:00:00.000Z', endsAt: '2026-09-19T08:45:00.000Z' });
    const key = { mentorshipId: 'm1', itemKey: 'talk-w03' };
    await act((events) => events.observed(key, { known: elsewhere, isLeft: true }));
    expect(await leaseAll()).toEqual([]);
    await act((events) => events.observed(key, { known: elsewhere, isLeft: false }));
    expect(await leaseOne()).toMatchObject({ desired: wanted, known: elsewhere });
  });

  test('whose removal was not heard of is removed for certain before it is made anew', async () => {
    await plan(wanted);
    await act(async (events) => events.synced((await events.lease(1))[0] as EventRow, known(wanted)));
    await plan();
    await act(async (events) => events.retryIn((await events.lease(1))[0] as EventRow, 0, 'unavailable'));
    const again = { ...wanted, bookingNumber: 9 };
    await plan(again);
    const removal = await leaseOne();
    expect(removal).toMatchObject({ desired: null, known: known(wanted) });
    await act((events) => events.synced(removal, null));
    expect(await leaseOne()).toMatchObject({ desired: again, known: null, mayExist: false });
  });

  test('that is taken back before anyone looked leaves no trace', async () => {
    await plan(wanted);
    await plan();
    expect(await asOwner('select * from calendar_event')).toEqual([]);
  });
});
