import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LedgerEvent, step } from '../../src/domain/reminder/ledger.ts';
import type { DueReminder, LedgerState, ReminderRow } from '../../src/domain/reminder/reminder.ts';
import { LeaseLost, type Reminders } from '../../src/ports.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const morning = '2026-09-15T06:00:00.000Z';
const bookTalk: DueReminder = {
  itemKey: 'talk-w03',
  kind: 'bookTalk',
  recipientId: 'ingrid',
  dueOn: '2026-09-15',
  dueAt: morning,
};
const later: DueReminder = { ...bookTalk, itemKey: 'talk-w04', dueOn: '2026-09-22', dueAt: '2026-09-22T06:00:00.000Z' };
const message = { conversationId: 'c1', activityId: 'a1' };

describeOnBothEngines('the ledger of reminders', ({ engine, open }) => {
  let db: TestStore;
  const act = <T>(work: (reminders: Reminders) => Promise<T>) =>
    db.store.inTenant(testTenant.id, (tx) => work(tx.reminders));
  const states = async () => (await act((r) => r.of('m1'))).map(({ itemKey, state }) => `${itemKey} ${state}`);
  const asOwner = (statement: string) => db.sql({ 'app.tenant': testTenant.id }, statement);
  const leaseOne = async (now = morning): Promise<ReminderRow> => {
    const [row] = await act((r) => r.lease(now, 1));
    if (!row) throw new Error('Nothing was due.');
    return row;
  };
  /** As when the worker that held it has been gone for long enough. */
  const expire = () =>
    asOwner(`update reminder set leased_until = now() - interval '1 second' where lease is not null`);
  const startAnew = async (...due: DueReminder[]) => {
    await asOwner('delete from reminder');
    await act((r) => r.plan('m1', due, 'done'));
  };

  beforeAll(async () => {
    db = await open();
    const mentorship = plannedMentorship('m1');
    await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
  });
  afterAll(() => db.close());

  test('planning twice writes the same rows', async () => {
    await startAnew(bookTalk, later);
    const once = await asOwner('select *, xmin::text from reminder order by item_key');
    await act((r) => r.plan('m1', [later, bookTalk], 'done'));
    expect(await asOwner('select *, xmin::text from reminder order by item_key')).toEqual(once);
    expect(once.length).toBe(2);
  });

  test('a reminder that is no longer due is dropped, and revives when it is due again', async () => {
    await startAnew(bookTalk, later);
    await act((r) => r.plan('m1', [later], 'moved'));
    expect(await states()).toEqual(['talk-w03 dropped', 'talk-w04 planned']);
    expect(await act((r) => r.lease(morning, 10))).toEqual([]);
    await act((r) => r.plan('m1', [bookTalk, later], 'done'));
    expect(await states()).toEqual(['talk-w03 planned', 'talk-w04 planned']);
    expect((await leaseOne()).itemKey).toBe('talk-w03');
  });

  test('a reminder that was sent is never dropped, revived or sent again', async () => {
    await startAnew(bookTalk);
    const row = await leaseOne();
    await act((r) => r.attempting(row));
    await act((r) => r.sent(row, message));
    await act((r) => r.plan('m1', [], 'done'));
    await act((r) => r.plan('m1', [bookTalk], 'done'));
    expect(await act((r) => r.of('m1'))).toEqual([{ ...row, ...message, state: 'sent', lease: null }]);
    expect(await act((r) => r.lease('2027-01-01T00:00:00.000Z', 10))).toEqual([]);
  });

  test('nothing is handed out before it is due, and the oldest comes first', async () => {
    await startAnew(later, bookTalk);
    expect(await act((r) => r.lease('2026-09-15T05:59:59.999Z', 10))).toEqual([]);
    const rows = await act((r) => r.lease('2026-09-30T00:00:00.000Z', 10));
    expect(rows.map(({ itemKey }) => itemKey)).toEqual(['talk-w03', 'talk-w04']);
  });

  test('a row that is leased is handed to nobody else until its lease runs out', async () => {
    await startAnew(bookTalk);
    const first = await leaseOne();
    expect(await act((r) => r.lease(morning, 10))).toEqual([]);
    await expire();
    const second = await leaseOne();
    expect(second.lease).not.toBe(first.lease);
    await expect(act((r) => r.attempting(first))).rejects.toThrow(LeaseLost);
    await act((r) => r.attempting(second));
  });

  test('an attempt whose worker died becomes unknown and is not sent again', async () => {
    await startAnew(bookTalk);
    const row = await leaseOne();
    await act((r) => r.attempting(row));
    await expire();
    expect(await act((r) => r.lease(morning, 10))).toEqual([]);
    expect(await states()).toEqual(['talk-w03 unknown']);
    await expect(act((r) => r.sent(row, message))).rejects.toThrow(LeaseLost);
    await act((r) => r.plan('m1', [], 'done'));
    await act((r) => r.plan('m1', [bookTalk], 'done'));
    expect(await states()).toEqual(['talk-w03 unknown']);
  });

  test('a plan that changes takes a leased reminder away from its worker, but not one that is going out', async () => {
    await startAnew(bookTalk, { ...later, dueAt: morning });
    const [leased, going] = await act((r) => r.lease(morning, 10));
    if (!leased || !going) throw new Error('Two were due.');
    await act((r) => r.attempting(going));
    await act((r) => r.plan('m1', [], 'done'));
    await expect(act((r) => r.attempting(leased))).rejects.toThrow(LeaseLost);
    await act((r) => r.sent(going, message));
    expect(await states()).toEqual([`${leased.itemKey} dropped`, `${going.itemKey} sent`]);
  });

  test('a hold waits in product time, a retry in real time', async () => {
    await startAnew(bookTalk);
    await act(async (r) => r.hold((await r.lease(morning, 1))[0] as ReminderRow, '2026-09-15T12:00:00.000Z'));
    expect(await act((r) => r.lease('2026-09-15T11:59:00.000Z', 1))).toEqual([]);
    const row = await leaseOne('2026-09-15T12:00:00.000Z');
    expect(row.dueAt).toBe(morning);
    await act((r) => r.retryIn(row, 60));
    expect(await act((r) => r.lease('2027-01-01T00:00:00.000Z', 1))).toEqual([]);
    await asOwner(`update reminder set not_before = now() - interval '1 second'`);
    expect((await leaseOne('2026-09-15T12:00:00.000Z')).state).toBe('leased');
  });

  test('a new time on the same day moves the reminder instead of making a second one', async () => {
    await startAnew(bookTalk);
    await act((r) => r.plan('m1', [{ ...bookTalk, dueAt: '2026-09-15T10:00:00.000Z' }], 'moved'));
    expect(await act((r) => r.lease(morning, 1))).toEqual([]);
    expect((await leaseOne('2026-09-15T10:00:00.000Z')).dueOn).toBe('2026-09-15');
    expect((await states()).length).toBe(1);
  });

  test('a card that is no longer true is redrawn once, and once more when it changes meanwhile', async () => {
    await startAnew(bookTalk);
    const row = await leaseOne();
    await act((r) => r.attempting(row));
    await act((r) => r.markStale('m1', ['talk-w03']));
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    await act((r) => r.sent(row, message));
    const [stale] = await act((r) => r.leaseStale(10));
    if (!stale) throw new Error('The card is stale.');
    expect(stale.activityId).toBe('a1');
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    await act((r) => r.markStale('m1', ['talk-w03']));
    await expect(act((r) => r.redrawn(stale))).rejects.toThrow(LeaseLost);
    const [again] = await act((r) => r.leaseStale(10));
    if (!again) throw new Error('The card is stale again.');
    await act((r) => r.retryIn(again, 60));
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    await asOwner(`update reminder set not_before = now() - interval '1 second'`);
    await act(async (r) => r.redrawn((await r.leaseStale(1))[0] as ReminderRow));
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    expect(await states()).toEqual(['talk-w03 sent']);
  });

  describe('changes a row exactly as the state machine says', () => {
    const every: readonly LedgerState[] = [
      'planned',
      'leased',
      'attempting',
      'sent',
      'permanent',
      'unknown',
      'dropped',
    ];
    const operations: Record<string, [LedgerEvent, (r: Reminders, row: ReminderRow) => Promise<void>]> = {
      attempting: ['attempt', (r, row) => r.attempting(row)],
      sent: ['accept', (r, row) => r.sent(row, message)],
      permanent: ['refuse', (r, row) => r.permanent(row, 'ConversationBlockedByUser')],
      unknown: ['lose', (r, row) => r.unknown(row)],
      hold: ['putBack', (r, row) => r.hold(row, '2026-09-16T06:00:00.000Z')],
      retryIn: ['putBack', (r, row) => r.retryIn(row, 5)],
      drop: ['drop', (r, row) => r.drop(row, 'done')],
    };
    test.each(Object.keys(operations))('%s', async (name) => {
      const [event, operate] = operations[name] as (typeof operations)[string];
      for (const state of every) {
        await startAnew(bookTalk);
        const row = await leaseOne();
        await asOwner(`update reminder set state = '${state}'`);
        const expected = step(state, event);
        const outcome = await act((r) => operate(r, row)).catch((error: unknown) => error);
        if (expected === null) expect(outcome).toBeInstanceOf(LeaseLost);
        expect(await states()).toEqual([`talk-w03 ${expected ?? state}`]);
      }
    });
  });

  if (engine === 'PostgreSQL')
    test('two workers on two connections never hold the same row', async () => {
      const due = Array.from({ length: 60 }, (_, index) => ({ ...bookTalk, itemKey: `talk-${index}` }));
      await startAnew(...due);
      const other = db.another();
      const held: string[] = [];
      await db.store.inTenant(testTenant.id, async (mine) => {
        held.push(...(await mine.reminders.lease(morning, 20)).map(({ itemKey }) => itemKey));
        const theirs = await other.inTenant(testTenant.id, (tx) => tx.reminders.lease(morning, 20));
        held.push(...theirs.map(({ itemKey }) => itemKey));
      });
      const rest = await Promise.all(
        [db.store, other].map((store) => store.inTenant(testTenant.id, (tx) => tx.reminders.lease(morning, 20))),
      );
      held.push(...rest.flat().map(({ itemKey }) => itemKey));
      expect(held.length).toBe(60);
      expect(new Set(held).size).toBe(60);
    });
});
