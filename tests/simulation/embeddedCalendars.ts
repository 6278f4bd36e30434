import type { Store } from '../../src/store.ts';
import { openTestStore, testTenant } from '../support/database.ts';
import type { VirtualTime } from './virtualTime.ts';

export interface EmbeddedCalendars {
  /** The database emptied, with this time for its own. */
  on(time: VirtualTime): Promise<Store>;
  close(): Promise<void>;
}

/** The SQL of production on virtual time: a `now()` that is found before PostgreSQL's own. */
export async function openEmbeddedCalendars(): Promise<EmbeddedCalendars> {
  const db = await openTestStore();
  await db.engine.asOwner((session) =>
    session.exec(`
      create schema virtual;
      grant usage on schema virtual to public;
      create function virtual.now() returns timestamptz language sql stable
        return to_timestamp(1800000000 + current_setting('virtual.ms')::float8 / 1000);
      set virtual.ms = '0';
      set search_path = virtual, public, pg_catalog;`),
  );
  return {
    async on(time) {
      await db.engine.asOwner((session) =>
        session.exec('truncate mentorship, reminder, calendar_event, mailbox, mailbox_notice, person, unit cascade'),
      );
      return {
        ...db.store,
        tenants: async () => [testTenant],
        async inTenant(tenantId, work) {
          await db.engine.asOwner((session) =>
            session.query(`select set_config('virtual.ms', $1, false)`, [String(time.now())]),
          );
          return db.store.inTenant(tenantId, work);
        },
      };
    },
    close: () => db.close(),
  };
}
