import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LedgerEvent, step } from '../../src/domain/reminder/ledger.ts';
import type { DueReminder, LedgerState, ReminderRow } from '../../src/domain/reminder/reminder.ts';
import type { Reminders } from '../../src/store/reminders.ts';
import { LeaseLost } from '../../src/store.ts';
import { describeOnBothEngines, type TestEngine } from '../support/database.ts';
import { inMemory, inSql, type LedgerUnderTest, morning } from './ledgerUnderTest.ts';

const bookTalk: DueReminder = {
  itemKey: 'talk-w03',
  kind: 'bookTalk',
  recipientId: 'ingrid',
  dueOn: '2026-09-15',
  dueAt: morning,
};
const later: DueReminder = { ...bookTalk, itemKey: 'talk-w04', dueOn: '2026-09-22', dueAt: '2026-09-22T06:00:00.000Z' };
const message = { conversationId: 'c1', activityId: 'a1' };
describeOnBothEngines('the ledger of reminders', ({ engine, open }) => promises(engine, () => inSql(open)));
describe('the ledger of reminders (in memory, for the simulation)', () => promises('memory', inMemory));

function promises(engine: 'memory' | TestEngine['engine'], open: () => Promise<LedgerUnderTest>): void {
  let ledger: LedgerUnderTest;
  const act: LedgerUnderTest['act'] = (work) => ledger.act(work);
  const states = async () => (await act((r) => r.of('m1'))).map(({ itemKey, state }) => `${itemKey} ${state}`);
  const leaseOne = async (now = morning): Promise<ReminderRow> => {
    const [row] = await act((r) => r.lease(now, 1));
    if (!row) throw new Error('Nothing was due.');
    return row;
  };
  /** As when the worker that held it has been gone for long enough. */
  const expire = () => ledger.pass(31);
  const startAnew = async (...due: DueReminder[]) => {
    await ledger.clear();
    await act((r) => r.plan('m1', due, 'done'));
  };

  beforeAll(async () => {
    ledger = await open();
  });
  afterAll(() => ledger.close());

  test('planning twice writes the same rows', async () => {
    await startAnew(bookTalk, later);
    const once = await ledger.snapshot();
    await act((r) => r.plan('m1', [later, bookTalk], 'done'));
    expect(await ledger.snapshot()).toEqual(once);
    expect(once.length).toBe(2);
  });

  test('a reminder that is no longer due, or whose talk has begun, is dropped, and revives when it is due again', async () => {
    await startAnew(bookTalk, later);
    await act((r) => r.plan('m1', [later], 'moved'));
    expect(await states()).toEqual(['talk-w03 dropped', 'talk-w04 planned']);
    expect(await act((r) => r.lease(morning, 10))).toEqual([]);
    await act((r) => r.plan('m1', [bookTalk, later], 'done'));
    await act(async (r) => r.drop((await r.lease(morning, 1))[0] as ReminderRow, 'begun'));
    await act((r) => r.plan('m1', [bookTalk, later], 'moved'));
    expect((await leaseOne()).itemKey).toBe('talk-w03');
  });

  test('a reminder that was sent is never dropped, revived or sent again', async () => {
    await startAnew(bookTalk);
    const row = await leaseOne();
    await act((r) => r.attempting(row));
    await act((r) => r.sent(row, message));
    await act((r) => r.plan('m1', [], 'done'));
    await act((r) => r.plan('m1', [bookTalk], 'done'));
    expect(await act((r) => r.of('m1'))).toEqual([
      { ...row, ...message, messageId: row.lease, state: 'sent', lease: null },
    ]);
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
    await ledger.pass(61);
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
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    await act((r) => r.redrawn(stale));
    const [again] = await act((r) => r.leaseStale(10));
    if (!again) throw new Error('The card is stale again.');
    await act((r) => r.retryIn(again, 60));
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    await ledger.pass(61);
    await act(async (r) => r.redrawn((await r.leaseStale(1))[0] as ReminderRow));
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
    expect(await states()).toEqual(['talk-w03 sent']);
  });

  test('a card of somebody who may not be told is left alone', async () => {
    await startAnew(bookTalk);
    const row = await leaseOne();
    await act((r) => r.attempting(row));
    await act((r) => r.sent(row, message));
    await act((r) => r.markStale('m1', ['talk-w03'], ['somebody-else']));
    expect(await act((r) => r.leaseStale(10))).toEqual([]);
  });

  describe('changes a row exactly as the state machine says', () => {
    const every: readonly LedgerState[] = [
      'planned',
      'leased',
      'attempting',
      'sent',
      'permanent',
      'unknown',
      'closed',
      'dropped',
    ];
    const operations: Record<string, [LedgerEvent, (r: Reminders, row: ReminderRow) => Promise<void>]> = {
      attempting: ['attempt', (r, row) => r.attempting(row)],
      sent: ['accept', (r, row) => r.sent(row, message)],
      permanent: ['refuse', (r, row) => r.permanent(row, 'ConversationBlockedByUser')],
      unknown: ['lose', (r, row) => r.unknown(row)],
      throttled: ['lose', (r, row) => r.throttled(row, 5)],
      hold: ['putBack', (r, row) => r.hold(row, '2026-09-16T06:00:00.000Z')],
      retryIn: ['putBack', (r, row) => r.retryIn(row, 5)],
      drop: ['drop', (r, row) => r.drop(row, 'done')],
      'settle as found': ['find', (r, row) => r.settle(row, message)],
      'settle as missing': ['miss', (r, row) => r.settle(row, 'missing')],
      'settle as closed': ['close', (r, row) => r.settle(row, 'closed')],
    };
    test.each(Object.keys(operations))('%s', async (name) => {
      const [event, operate] = operations[name] as (typeof operations)[string];
      for (const state of every) {
        await startAnew(bookTalk);
        const row = await leaseOne();
        await ledger.force(state);
        const expected = step(state, event);
        const outcome = await act((r) => operate(r, row)).catch((error: unknown) => error);
        if (expected === null) expect(outcome).toBeInstanceOf(LeaseLost);
        expect(await states()).toEqual([`talk-w03 ${expected ?? state}`]);
      }
    });
  });

  test('what is due to one person is leased together, and nothing more is while it is out', async () => {
    await startAnew(
      bookTalk,
      { ...later, dueAt: morning },
      { ...later, itemKey: 'talk-w05', recipientId: 'per', dueAt: morning },
    );
    const first = await act((r) => r.lease(morning, 1));
    expect(first.map(({ recipientId }) => recipientId)).toEqual(['ingrid', 'ingrid']);
    expect(new Set(first.map(({ lease }) => lease)).size).toBe(1);
    const more = { ...bookTalk, kind: 'talkOutcome' as const };
    await act((r) => r.plan('m1', [bookTalk, { ...later, dueAt: morning }, more], 'done'));
    expect((await act((r) => r.lease(morning, 10))).map(({ recipientId }) => recipientId)).not.toContain('ingrid');
    for (const row of first) {
      await act((r) => r.attempting(row));
      await act((r) => r.sent(row, message));
    }
    expect((await act((r) => r.lease(morning, 10))).map(({ kind }) => kind)).toEqual(['talkOutcome']);
  });

  test('who was told to wait is not written to about anything else either, and others are not held up', async () => {
    const toPer = { ...later, itemKey: 'talk-w05', recipientId: 'per', dueAt: '2026-09-15T06:00:01.000Z' };
    const soon = '2026-09-15T06:00:01.000Z';
    await startAnew(bookTalk, toPer);
    const [first] = await act((r) => r.lease(morning, 1));
    if (!first) throw new Error('Ingrid has something due.');
    await act((r) => r.retryIn(first, 60));
    await act((r) => r.plan('m1', [bookTalk, toPer, { ...bookTalk, kind: 'talkOutcome' }], 'done'));
    expect((await act((r) => r.lease(soon, 1))).map(({ recipientId }) => recipientId)).toEqual(['per']);
    await ledger.pass(61);
    expect((await act((r) => r.lease(soon, 1))).map(({ kind }) => kind).toSorted()).toEqual([
      'bookTalk',
      'talkOutcome',
    ]);
  });

  test('a message that nobody knows of is settled once a late delivery would have come, all its rows together', async () => {
    await startAnew(bookTalk, { ...later, dueAt: morning });
    for (const row of await act((r) => r.lease(morning, 1))) {
      await act((r) => r.attempting(row));
      await act((r) => r.unknown(row));
    }
    expect(await act((r) => r.leaseUnknown(10))).toEqual([]);
    await ledger.pass(61);
    const [found, missing] = await act((r) => r.leaseUnknown(10));
    if (!found || !missing) throw new Error('Two were to be settled.');
    expect(found.lease).toBe(missing.lease);
    expect(await act((r) => r.leaseUnknown(10))).toEqual([]);
    await act((r) => r.settle(found, message));
    await act((r) => r.settle(missing, 'missing'));
    expect(await states()).toEqual(['talk-w03 sent', 'talk-w04 planned']);
    expect((await act((r) => r.lease(morning, 10))).map(({ itemKey }) => itemKey)).toEqual(['talk-w04']);
  });

  test('what was answered with 429 is looked for after the pause and before it is tried again, and she is not written to meanwhile', async () => {
    await startAnew(bookTalk, { ...later, dueAt: '2026-09-15T06:00:01.000Z' });
    const row = await leaseOne();
    await act((r) => r.attempting(row));
    await act((r) => r.throttled(row, 40));
    expect(await act((r) => r.leaseUnknown(10))).toEqual([]);
    expect(await act((r) => r.lease('2026-09-15T06:00:01.000Z', 10))).toEqual([]);
    await ledger.pass(41);
    const [waited] = await act((r) => r.leaseUnknown(10));
    if (!waited) throw new Error('It was to be looked for.');
    expect(waited.reason).toBe('throttled');
    await act((r) => r.settle(waited, 'missing'));
    expect((await leaseOne()).itemKey).toBe('talk-w03');
  });

  test('what was dropped as past its use is not decided on again with every change of the plan', async () => {
    await startAnew(bookTalk);
    await act(async (r) => r.drop((await r.lease(morning, 1))[0] as ReminderRow, 'pastItsUse'));
    await act((r) => r.plan('m1', [bookTalk, later], 'done'));
    expect(await states()).toEqual(['talk-w03 dropped', 'talk-w04 planned']);
    await act((r) => r.plan('m1', [{ ...bookTalk, dueAt: '2026-09-15T10:00:00.000Z' }, later], 'moved'));
    expect(await states()).toEqual(['talk-w03 planned', 'talk-w04 planned']);
  });

  test('a hold ends when the plan changes: it is decided anew', async () => {
    await startAnew(bookTalk);
    await act(async (r) => r.hold((await r.lease(morning, 1))[0] as ReminderRow, '2026-09-20T06:00:00.000Z'));
    expect(await act((r) => r.lease(morning, 1))).toEqual([]);
    await act((r) => r.plan('m1', [bookTalk, later], 'done'));
    expect((await leaseOne()).itemKey).toBe('talk-w03');
  });

  if (engine === 'PostgreSQL')
    test('two workers on two connections never hold the same row', async () => {
      const due = Array.from({ length: 60 }, (_, index) => ({ ...bookTalk, itemKey: `talk-${index}` }));
      await startAnew(...due);
      const held = await ledger.leaseBeside(20);
      expect(held.length).toBe(60);
      expect(new Set(held).size).toBe(60);
    });
}
