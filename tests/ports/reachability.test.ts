import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { DueReminder, ReminderRow } from '../../src/domain/reminder/reminder.ts';
import { LeaseLost, type Tx } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const morning = '2026-09-15T06:00:00.000Z';
const noon = '2026-09-15T10:00:00.000Z';
const due = (recipientId: string, dueOn: Day, more: Partial<DueReminder> = {}): DueReminder => ({
  itemKey: 'talk-w03',
  kind: 'bookTalk',
  recipientId,
  dueOn,
  dueAt: `${dueOn}T06:00:00.000Z`,
  ...more,
});

describeOnBothEngines('whom the bot cannot write to', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>) => db.store.inTenant(testTenant.id, work);
  const asOwner = (statement: string) => db.sql({ 'app.tenant': testTenant.id }, statement);
  const states = async () =>
    (await act((tx) => tx.reminders.of('m1'))).map(
      ({ recipientId, dueOn, state }) => `${recipientId} ${dueOn} ${state}`,
    );
  const refuseAll = (reason: string) =>
    act(async (tx) => {
      for (const row of await tx.reminders.lease(noon, 10)) await tx.reminders.permanent(row, reason);
    });

  beforeAll(async () => {
    db = await open();
    const mentorship = plannedMentorship('m1');
    await act((tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await asOwner('delete from reminder');
    await asOwner('delete from unreachable');
  });

  test('is kept with the reason, since it began; another reason begins anew', async () => {
    await act((tx) => tx.reachability.unreachable('ingrid', 'ConversationBlockedByUser', morning));
    await act((tx) => tx.reachability.unreachable('ingrid', 'ConversationBlockedByUser', noon));
    expect(await act((tx) => tx.reachability.get('ingrid'))).toEqual({
      personId: 'ingrid',
      reason: 'ConversationBlockedByUser',
      since: morning,
      feed: 'waiting',
      lease: null,
    });
    await act((tx) => tx.reachability.unreachable('ingrid', 'BotNotInConversationRoster', noon));
    expect(await act((tx) => tx.reachability.get('ingrid'))).toMatchObject({ since: noon, feed: 'none' });
    expect(await act((tx) => tx.reachability.get('per'))).toBeNull();
  });

  test('who can be written to again gets what did not come through, and not what failed for another reason', async () => {
    await act((tx) => tx.reminders.plan('m1', [due('ingrid', '2026-09-14'), due('per', '2026-09-14')], 'done'));
    await refuseAll('ConversationBlockedByUser');
    await act((tx) => tx.reminders.plan('m1', [due('ingrid', '2026-09-15')], 'done'));
    await refuseAll('tooLarge');
    for (const id of ['ingrid', 'per'])
      await act((tx) => tx.reachability.unreachable(id, 'ConversationBlockedByUser', noon));
    expect(await act((tx) => tx.reachability.reachable('ingrid'))).toBe(true);
    expect(await states()).toEqual([
      'ingrid 2026-09-14 planned',
      'per 2026-09-14 permanent',
      'ingrid 2026-09-15 permanent',
    ]);
    expect(await act((tx) => tx.reachability.reachable('ingrid'))).toBe(false);
    expect(await act((tx) => tx.reachability.count())).toBe(1);
  });

  test('her feed is told by one worker at a time, once for each message that did not come through', async () => {
    await act((tx) => tx.reachability.unreachable('ingrid', 'ConversationBlockedByUser', morning));
    await act((tx) => tx.reachability.unreachable('per', 'mayNotInstall', morning));
    const [row, ...others] = await act((tx) => tx.reachability.leaseFeed(10));
    if (!row) throw new Error('One was to be told.');
    expect([row.personId, others]).toEqual(['ingrid', []]);
    expect(await act((tx) => tx.reachability.leaseFeed(10))).toEqual([]);
    await act((tx) => tx.reachability.feedRetryIn(row, 60));
    await expect(act((tx) => tx.reachability.fed(row, 'told'))).rejects.toThrow(LeaseLost);
    expect(await act((tx) => tx.reachability.leaseFeed(10))).toEqual([]);
    expect((await act((tx) => tx.waiting(noon))).jobs.tellInFeed).toBe(false);
    await act((tx) => tx.reachability.unreachable('ingrid', 'ConversationBlockedByUser', noon));
    expect((await act((tx) => tx.waiting(noon))).jobs.tellInFeed).toBe(true);
    await act(async (tx) => {
      for (const each of await tx.reachability.leaseFeed(10)) await tx.reachability.fed(each, 'told');
    });
    expect(await act((tx) => tx.reachability.getMany(['ingrid', 'per']))).toHaveLength(2);
    expect(await act((tx) => tx.reachability.get('ingrid'))).toMatchObject({ feed: 'told', since: morning });
  });

  test('they are listed by how long, a page at a time', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries())
      await act((tx) => tx.reachability.unreachable(id, 'mayNotInstall', `2026-09-1${5 - index}T06:00:00.000Z`));
    const page = async (afterId: string | null) =>
      (await act((tx) => tx.reachability.list({ limit: 2, afterId }))).map(({ personId }) => personId);
    expect([await page(null), await page('b')]).toEqual([['c', 'b'], ['a']]);
  });

  test('what is due and has not arrived is listed oldest first, with what it waits for, a page at a time', async () => {
    const plan = [
      due('ingrid', '2026-09-10'),
      due('per', '2026-09-11'),
      due('tor', '2026-09-12'),
      due('jonas', '2026-09-13'),
      due('nina', '2026-09-14'),
      due('later', '2026-09-20'),
    ];
    await act((tx) => tx.reminders.plan('m1', plan, 'done'));
    await act(async (tx) => {
      const rows = await tx.reminders.lease(noon, 10);
      const of = (id: string) => rows.find(({ recipientId }) => recipientId === id) as ReminderRow;
      await tx.reminders.hold(of('ingrid'), '2026-09-16T06:00:00.000Z');
      await tx.reminders.retryIn(of('per'), 600);
      await tx.reminders.permanent(of('tor'), 'ConversationBlockedByUser');
      await tx.reminders.attempting(of('jonas'));
      await tx.reminders.unknown(of('jonas'));
      await tx.reminders.attempting(of('nina'));
      await tx.reminders.sent(of('nina'), { conversationId: 'c', activityId: 'a' });
    });
    const page = (after: string | null, fromOn: Day = '2026-09-01') =>
      act((tx) => tx.deliveries.undelivered(noon, { fromOn, limit: 2, after }));
    const first = await page(null);
    const second = await page(first[1]?.cursor ?? null);
    expect([...first, ...second].map(({ cursor, ...row }) => row)).toEqual([
      {
        kind: 'bookTalk',
        recipientId: 'ingrid',
        dueOn: '2026-09-10',
        state: 'planned',
        reason: null,
        heldUntil: '2026-09-16T06:00:00.000Z',
        retrying: false,
      },
      expect.objectContaining({ recipientId: 'per', heldUntil: null, retrying: true }),
      expect.objectContaining({ recipientId: 'tor', state: 'permanent', reason: 'ConversationBlockedByUser' }),
      expect.objectContaining({ recipientId: 'jonas', state: 'unknown' }),
    ]);
    expect(await page(second[1]?.cursor ?? null)).toEqual([]);
    expect((await page(first[1]?.cursor ?? null, '2026-09-13')).map(({ recipientId }) => recipientId)).toEqual([
      'jonas',
    ]);
    await expect(page('{"forged":true}')).rejects.toThrow('This is no end of a page');
    const counts = { due: 1, held: 1, sent: 1, unknown: 1, closed: 0, failed: 1, oldestOn: '2026-09-10' };
    expect(await act((tx) => tx.deliveries.counts(noon, '2026-09-01'))).toEqual(counts);
    expect(await act((tx) => tx.deliveries.counts(noon, '2026-09-15'))).toEqual({ ...counts, sent: 0, failed: 0 });
  });
});
