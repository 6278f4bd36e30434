import { sql } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Unit } from '../../domain/unit.ts';
import { StaleRevision, type Units } from '../../store.ts';
import type { Rows } from './tables.ts';

export function createUnits(rows: Rows): Units {
  const select = () => rows.selectFrom('unit').select(['id', 'revision', 'name', 'leader_ids']);
  return {
    async get(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? unitOf(row) : null;
    },
    async all() {
      return (await select().orderBy('name').orderBy('id').execute()).map(unitOf);
    },
    async save(unit) {
      const values = { revision: unit.revision, name: unit.name, leader_ids: JSON.stringify(unit.leaderIds) };
      const saved = await rows
        .insertInto('unit')
        .values({ id: unit.id, ...values })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'id'])
            .doUpdateSet(values)
            .where(sql<boolean>`unit.revision < excluded.revision`),
        )
        .executeTakeFirstOrThrow();
      if (saved.numInsertedOrUpdatedRows !== 1n) throw new StaleRevision(`The unit ${unit.id} was saved meanwhile.`);
    },
    async lock() {
      const all = sql`current_setting('app.tenant') || ' units'`;
      await sql`select pg_advisory_xact_lock(hashtextextended(${all}, 0))`.execute(rows);
    },
  };
}

const unitOf = (row: { id: Id; revision: number; name: string; leader_ids: readonly Id[] }): Unit => ({
  id: row.id,
  revision: row.revision,
  name: row.name,
  leaderIds: row.leader_ids,
});
