import { openTestStore, type TestStore } from '../support/database.ts';

/** The SQL of production on virtual time: a `now()` that is found before PostgreSQL's own, and follows `virtual.ms`. */
export async function openVirtualStore(): Promise<TestStore> {
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
  return db;
}
