import type { Instant } from '../../src/domain/instant.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { Store, Tx } from '../../src/store.ts';
import { type TestStore, testTenant } from '../support/database.ts';
import { openVirtualStore } from './openVirtualStore.ts';
import type { Ground } from './playSeed.ts';
import type { VirtualTime } from './virtualTime.ts';

export interface EmbeddedGround {
  /** The database emptied, with this time for its own. */
  on(time: VirtualTime): Promise<Ground>;
  close(): Promise<void>;
}

/**
 * The SQL of production on virtual time: a `now()` that is found before PostgreSQL's own. The simulation asks for no
 * calendar, so none is planned.
 */
export async function openEmbeddedGround(): Promise<EmbeddedGround> {
  const db = await openVirtualStore();
  return {
    async on(time) {
      await empty(db);
      return groundOn(db, time);
    },
    close: () => db.close(),
  };
}

const empty = (db: TestStore): Promise<void> =>
  db.engine.asOwner((session) =>
    session.exec(
      'truncate mentorship, reminder, calendar_event, person, unit, conversation, unreachable, greeting, answered_request, setting cascade',
    ),
  );

function groundOn(db: TestStore, time: VirtualTime): Ground {
  const setTime = () =>
    db.engine.asOwner((session) => session.query(`select set_config('virtual.ms', $1, false)`, [String(time.now())]));
  const ask = async <Row>(statement: string, now: Instant): Promise<Row | undefined> =>
    (await db.sql<Row>({ 'app.tenant': testTenant.id }, statement, [now]))[0];
  const store: Store = {
    ...db.store,
    tenants: async () => [testTenant],
    async inTenant<T>(tenantId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
      await setTime();
      return db.store.inTenant(tenantId, (tx) => work({ ...tx, events: { ...tx.events, plan: async () => {} } }));
    },
  };
  return {
    store,
    async isUnfinished(now) {
      const found = await time.during(
        ask<{ is: boolean }>(
          `select exists (select from reminder where state in ('leased', 'attempting', 'unknown') or (state = 'sent' and stale)
            or (state = 'planned' and due_at <= $1 and (held_until is null or held_until <= $1))) as is`,
          now,
        ),
      );
      return found?.is ?? false;
    },
    async countDue(from, to) {
      const statement = 'select count(*)::int as due from reminder where due_at between $1 and $2';
      const [counted] = await db.sql<{ due: number }>({ 'app.tenant': testTenant.id }, statement, [from, to]);
      return counted?.due ?? 0;
    },
    async nextDueAt(now) {
      const statement = `select min(due_at) as next from reminder where state = 'planned' and due_at > $1`;
      return (await ask<{ next: Instant | null }>(statement, now))?.next ?? null;
    },
  };
}
