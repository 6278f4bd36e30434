import type { Store } from '../../src/store.ts';
import { testTenant } from '../support/database.ts';
import { openVirtualStore } from './openVirtualStore.ts';
import type { VirtualTime } from './virtualTime.ts';

export interface EmbeddedCalendars {
  /** The database emptied, with this time for its own. */
  on(time: VirtualTime): Promise<Store>;
  close(): Promise<void>;
}

/** The SQL of production on virtual time: a `now()` that is found before PostgreSQL's own. */
export async function openEmbeddedCalendars(): Promise<EmbeddedCalendars> {
  const db = await openVirtualStore();
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
