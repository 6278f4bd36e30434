import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { openPostgres } from '../../src/adapters/postgres/openPostgres.ts';
import { createDatabase, describeOnBothEngines, type TestStore } from '../support/database.ts';

describeOnBothEngines('the schema', ({ engine, open }) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.close());

  test('is left as it is when it is up to date', async () => {
    const before = await db.sql({}, 'select * from schema_migration order by name');
    await migrate(db.engine);
    expect(await db.sql({}, 'select * from schema_migration order by name')).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(5);
  });

  test('refuses a migration that has changed since it ran, by its name', async () => {
    const name = '002_plans.sql';
    const [row] = await db.sql<{ hash: string }>({}, 'select hash from schema_migration where name = $1', [name]);
    await db.sql({}, `update schema_migration set hash = 'other' where name = $1`, [name]);
    await expect(migrate(db.engine)).rejects.toThrow('Migration 002_plans.sql has changed');
    await db.sql({}, 'update schema_migration set hash = $1 where name = $2', [row?.hash, name]);
    await migrate(db.engine);
  });

  test('refuses a database that a newer version has changed', async () => {
    await db.sql({}, `insert into schema_migration (name, hash) values ('999_later.sql', 'x')`);
    await expect(migrate(db.engine)).rejects.toThrow('999_later.sql');
    await db.sql({}, `delete from schema_migration where name = '999_later.sql'`);
  });

  test('refuses what is not a day, an instant or a state', async () => {
    const insert = (column: string, value: string) =>
      db.sql(
        {},
        `insert into reminder (tenant_id, subject_id, item_key, kind, recipient_id, due_on, due_at, ${column})
        values ('t', 'm', 'i', 'k', 'r', '2026-09-01', '2026-09-01T06:00:00.000Z', ${value})`,
      );
    await expect(insert('held_until', `'2026-09-01T06:00:00Z'`)).rejects.toThrow(/check constraint|violates/);
    await expect(insert('activity_id, state', `null, 'odd'`)).rejects.toThrow(/check constraint|row-level/);
  });

  if (engine === 'PostgreSQL')
    test('is built once when several databases and processes start together', async () => {
      const fresh = await createDatabase();
      const engines = [1, 2, 3].map(() => openPostgres(fresh.url, () => {}));
      const [others] = await Promise.all([Promise.all([open(), open()]), ...engines.map((one) => migrate(one))]);
      const ran = await engines[0]?.asOwner((session) => session.query('select name from schema_migration'));
      expect(ran?.length).toBeGreaterThanOrEqual(5);
      await Promise.all([...engines, ...others].map((one) => one.close()));
      await fresh.drop();
    });
});
