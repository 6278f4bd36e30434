import { randomUUID } from 'node:crypto';
import type { DatabaseStore } from '../../src/adapters/postgres/engine.ts';
import type { LedgerState, ReminderRow } from '../../src/domain/reminder/reminder.ts';
import type { Reminders } from '../../src/store/reminders.ts';
import { type TestStore, testTenant } from '../support/database.ts';
import { createMemoryLedger } from '../support/memoryLedger.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

/** When what these promises plan falls due. */
export const morning = '2026-09-15T06:00:00.000Z';

/** The ledger in one of its two forms, and what only a test may do with it. */
export interface LedgerUnderTest {
  act<T>(work: (reminders: Reminders) => Promise<T>): Promise<T>;
  clear(): Promise<unknown>;
  /** Protocol time goes on by so much. */
  pass(seconds: number): Promise<unknown>;
  /** Puts the only row into this state, past all promises. */
  force(state: LedgerState): Promise<unknown>;
  /** Everything that is kept, and whether it was written anew. */
  snapshot(): Promise<readonly unknown[]>;
  /** So many leased on one connection, so many on another before the first has committed, and the rest on both at once. */
  leaseBeside(limit: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function inSql(open: () => Promise<TestStore>): Promise<LedgerUnderTest> {
  const db = await open();
  const asOwner = (statement: string) => db.sql({ 'app.tenant': testTenant.id }, statement);
  const mentorship = plannedMentorship('m1');
  await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
  return {
    act: (work) => db.store.inTenant(testTenant.id, (tx) => work(tx.reminders)),
    clear: () => asOwner('delete from reminder'),
    pass: (seconds) =>
      asOwner(`update reminder set leased_until = leased_until - interval '${seconds} seconds',
        not_before = not_before - interval '${seconds} seconds',
        unknown_since = unknown_since - interval '${seconds} seconds'`),
    force: (state) => asOwner(`update reminder set state = '${state}', message_id = gen_random_uuid()`),
    snapshot: () => asOwner('select *, xmin::text from reminder order by item_key'),
    leaseBeside: (limit) => leaseBeside(db, limit),
    close: () => db.close(),
  };
}

async function leaseBeside(db: TestStore, limit: number): Promise<readonly string[]> {
  const other = db.another();
  const leaseOn = (store: DatabaseStore) =>
    store.inTenant(testTenant.id, (tx) => tx.reminders.lease(morning, limit)).then((rows) => rows.map(keyOf));
  const held = await db.store.inTenant(testTenant.id, async (mine) => {
    const first = await mine.reminders.lease(morning, limit);
    return [...first.map(keyOf), ...(await leaseOn(other))];
  });
  const rest = await Promise.all([db.store, other].map(leaseOn));
  return [...held, ...rest.flat()];
}

const keyOf = ({ itemKey }: ReminderRow): string => itemKey;

/** For the simulation alone; held to the same promises here. */
export async function inMemory(): Promise<LedgerUnderTest> {
  let now = 0;
  const ledger = createMemoryLedger({ now: () => now, newId: randomUUID });
  return {
    act: (work) => work(ledger.reminders),
    clear: async () => ledger.edit(() => null),
    pass: async (seconds) => {
      now += seconds * 1000;
    },
    force: async (state) => ledger.edit((row) => ({ ...row, state, messageId: randomUUID() })),
    snapshot: async () => ledger.rows(),
    leaseBeside: async (limit) => (await ledger.reminders.lease(morning, limit)).map(({ itemKey }) => itemKey),
    close: async () => {},
  };
}
