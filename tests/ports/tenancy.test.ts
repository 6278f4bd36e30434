import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/domain/people.ts';
import type { Tx } from '../../src/store.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const sara: Person = {
  id: 'sara',
  displayName: 'Sara Eira',
  jobTitle: null,
  language: 'nb',
  presentation: null,
  pausedUntil: null,
  snoozedUntil: null,
  meetsOffShift: false,
};

describeOnBothEngines('one municipality never meets another', ({ engine, open }) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await open();
    await db.store.inTenant(testTenant.id, async (tx) => {
      await tx.people.save(sara);
      await tx.units.save({ id: 'solhaug', revision: 1, name: 'Solhaug', leaderIds: ['turid'] });
      const mentorship = plannedMentorship('m1');
      await tx.mentorships.save(mentorship, entryFor(mentorship));
      await tx.reminders.plan(
        'm1',
        [
          {
            itemKey: 'talk-w03',
            kind: 'bookTalk',
            recipientId: 'ingrid',
            dueOn: '2026-09-15',
            dueAt: '2026-09-15T06:00:00.000Z',
          },
        ],
        'done',
      );
    });
  });
  afterAll(() => db.close());

  test("another tenant's rows do not exist", async () => {
    const seen = await db.store.inTenant(otherTenant.id, async (tx: Tx) => [
      await tx.people.get('sara'),
      await tx.units.all(),
      await tx.mentorships.list({ limit: 10 }),
      await tx.mentorships.ofPerson('sara'),
      await tx.mentorships.history('m1', 10),
      await tx.reminders.lease('2027-01-01T00:00:00.000Z', 10),
    ]);
    expect(seen).toEqual([null, [], [], [], [], []]);
  });

  test("saving the same ids there leaves this tenant's rows as they were", async () => {
    await db.store.inTenant(otherTenant.id, (tx) => tx.people.save({ ...sara, displayName: 'En annen' }));
    const here = await db.store.inTenant(testTenant.id, (tx) => tx.people.get('sara'));
    expect(here?.displayName).toBe('Sara Eira');
  });

  test('a statement that names another tenant is refused by the database', async () => {
    const asApp = { role: 'fotfeste_app', 'app.tenant': otherTenant.id };
    const write = `insert into person (tenant_id, id, display_name, language) values ($1, 'x', 'X', 'nb')`;
    await expect(db.sql(asApp, write, [testTenant.id])).rejects.toThrow(/row-level security/);
    const moved = `update person set tenant_id = $1 where id = 'sara'`;
    await expect(db.sql(asApp, moved, [testTenant.id])).rejects.toThrow(/row-level security/);
  });

  test('the role of the application sees nothing before a tenant is named', async () => {
    const rows = await db.sql<{ count: number }>(
      { role: 'fotfeste_app' },
      'select count(*)::int as count from mentorship',
    );
    expect(rows).toEqual([{ count: 0 }]);
    await expect(
      db.sql({ role: 'fotfeste_app' }, `insert into person (id, display_name, language) values ('x', 'X', 'nb')`),
    ).rejects.toThrow();
    await expect(db.sql({ role: 'fotfeste_app' }, 'select * from tenant')).rejects.toThrow(/permission denied/);
  });

  test('every table but the list of tenants and of migrations is guarded, for its owner too', async () => {
    const unguarded = await db.sql<{ relname: string }>(
      {},
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity) order by relname`,
    );
    expect(unguarded.map(({ relname }) => relname)).toEqual(['schema_migration', 'tenant']);
  });

  test('every guarded table has a primary key that begins with the tenant, and policies for reading and writing', async () => {
    const tables = await db.sql<{ name: string; first: string; policies: number }>(
      {},
      `select c.relname as name, a.attname as first,
         (select coalesce(sum(case when p.polqual is null and p.polwithcheck is null then 0
              when p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null then 2
              when p.polcmd = 'r' or p.polcmd = 'a' then 1 else 0 end), 0)::int
            from pg_policy p where p.polrelid = c.oid and 0 = any (p.polroles)) as policies
       from pg_class c
       join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(15);
    expect(tables.filter(({ first, policies }) => first !== 'tenant_id' || policies !== 2)).toEqual([]);
  });

  test('work that fails leaves nothing behind', async () => {
    const failing = db.store.inTenant(testTenant.id, async (tx) => {
      await tx.people.save({ ...sara, id: 'half' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.store.inTenant(testTenant.id, (tx) => tx.people.get('half'))).toBeNull();
  });

  test('a transaction cannot be used after its end, nor begun inside another', async () => {
    const kept: Tx[] = [];
    await db.store.inTenant(testTenant.id, async (tx) => {
      kept.push(tx);
    });
    await expect(kept[0]?.people.get('sara')).rejects.toThrow('has ended');
    await expect(
      db.store.inTenant(testTenant.id, () => db.store.inTenant(testTenant.id, async () => null)),
    ).rejects.toThrow('inside inTenant');
  });

  test('an unregistered tenant can store nothing', async () => {
    await expect(db.store.inTenant('unknown', (tx) => tx.people.save(sara))).rejects.toThrow(/foreign key/);
  });

  // In an embedded database the owner is a superuser, whom no policy binds: there only the role protects.
  if (engine === 'PostgreSQL')
    test('the owner of the tables is bound by the same guard', async () => {
      expect(await db.sql({}, 'select id from person')).toEqual([]);
      const seen = await db.sql({ 'app.tenant': testTenant.id }, 'select id from person');
      expect(seen).toEqual([{ id: 'sara' }]);
    });
});
