import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContentCipher } from '../../src/adapters/postgres/contentCipher.ts';
import type { Tables } from '../../src/adapters/postgres/tables.ts';
import { createTx } from '../../src/adapters/postgres/tx.ts';
import type { Tx } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testContentKey, testTenant } from '../support/database.ts';

/** Thursday 17 September 2026, 08:20 in Norway. */
const now = '2026-09-17T06:20:00.000Z';
const fromOn = '2026-08-18';
const cipher = createContentCipher(testContentKey);
const messageId = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

/** Six reminders of each of 5 000 mentorships, to 5 000 people; `days` from today and `state` are told of the k-th. */
const fill = (days: string, state: string) => `
  insert into reminder (subject_id, item_key, kind, recipient_id, due_on, due_at, state, message_id, unknown_since,
      stale, held_until)
  select 'm' || k / 6, 'talk-w' || k % 6, 'bookTalk', 'p' || (k * 7919) % 5000, date '2026-09-17' + days,
    to_char(timestamp '2026-09-17 05:00' + make_interval(days => days), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), state,
    case when state in ('sent', 'unknown') then gen_random_uuid() end,
    case when state = 'unknown' then now() - interval '5 minutes' end,
    state = 'sent' and k % 400 = 1,
    case when state = 'planned' and days = 0 and k % 10 = 3 then '2026-09-18T06:00:00.000Z' end
  from (select k, days, ${state} as state from (select k, ${days} as days from generate_series(0, 29999) k) day) row`;

/** Everything waits since three days: nobody was at work. */
const outage = fill('-(k % 3)', `'planned'`);
/** A year under way: most is sent, some is to come, a little is in every other state. */
const year = fill(
  '(k % 6) * 24 - 100 + (k / 6) % 30',
  `case when days >= 0 then 'planned' when k % 200 = 0 then 'unknown' when k % 150 = 0 then 'permanent'
     when k % 17 = 0 then 'dropped' else 'sent' end`,
);

const asked: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  'whether anything waits': (tx) => tx.waiting(now),
  'the next to send': (tx) => tx.reminders.lease(now, 16),
  'the next to settle': (tx) => tx.reminders.leaseUnknown(20),
  'the next to redraw': (tx) => tx.reminders.leaseStale(20),
  'what one message said': (tx) => tx.reminders.ofMessage(messageId),
  'the reminders of one plan': (tx) => tx.reminders.of('m77'),
  'a plan that has moved': (tx) => tx.reminders.plan('m78', [], 'moved'),
  'cards that are no longer true': (tx) => tx.reminders.markStale('m79', ['talk-w1']),
  'a person who is back': (tx) => tx.reminders.reconsider('p77'),
  'a person who can be reached again': async (tx) => {
    await tx.reachability.unreachable('p78', 'refused', now);
    await tx.reachability.reachable('p78');
  },
  'the page of what has not arrived': (tx) => tx.deliveries.undelivered(now, { fromOn, limit: 50, after: null }),
};

/** Rows of the ledger that were read one after the other, and by an index, for this question. */
const readFor = (database: Kysely<Tables>, ask: (tx: Tx) => Promise<unknown>) =>
  database.transaction().execute(async (rows) => {
    await sql`select set_config('role', 'fotfeste_app', true), set_config('app.tenant', ${testTenant.id}, true)`.execute(
      rows,
    );
    const read = async () => {
      const { rows: found } = await sql<{ whole: number; indexed: number }>`
        select seq_tup_read::int as whole, idx_tup_fetch::int as indexed
        from pg_stat_xact_user_tables where relname = 'reminder'`.execute(rows);
      return found[0] ?? { whole: 0, indexed: 0 };
    };
    const before = await read();
    await ask(createTx(rows, { tenantId: testTenant.id, cipher, clock: { now: () => now } }));
    const after = await read();
    return { whole: after.whole - before.whole, indexed: after.indexed - before.indexed };
  });

describeOnBothEngines('30 000 reminders of 5 000 people', ({ open }) => {
  describe.each([
    ['after three days without a worker', outage],
    ['in a year under way', year],
  ])('%s', (_when, rows) => {
    let db: TestStore;
    let database: Kysely<Tables>;
    beforeAll(async () => {
      db = await open();
      database = new Kysely<Tables>({ dialect: db.engine.dialect });
      await db.sql({ 'app.tenant': testTenant.id }, rows);
      await db.engine.asOwner((session) => session.exec('analyze'));
    }, 60_000);
    afterAll(() => db.close());

    test.each(Object.entries(asked))('%s is found by an index, among few rows', async (_what, ask) => {
      const { whole, indexed } = await readFor(database, ask);
      expect(whole).toBe(0);
      expect(indexed).toBeLessThan(1500);
    });
  });

  test('also while the database has counted nothing yet, no row is read for each of the others', async () => {
    const db = await open();
    const database = new Kysely<Tables>({ dialect: db.engine.dialect });
    await db.sql({ 'app.tenant': testTenant.id }, `${fill('-(k % 3)', `'planned'`)} where k < 600`);
    await db.sql(
      { 'app.tenant': testTenant.id },
      `update reminder set state = 'attempting', leased_until = now() - interval '1 minute' where item_key = 'talk-w1'`,
    );
    const { whole, indexed } = await readFor(database, (tx) => tx.reminders.lease(now, 16));
    expect(whole + indexed).toBeLessThan(6000);
    await db.close();
  });
});
