import type { Id } from '../../domain/plan/mentorship.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Units } from '../../ports.ts';
import type { Rows } from './tables.ts';

export function createUnits(rows: Rows): Units {
  const select = () => rows.selectFrom('unit').select(['id', 'name', 'leader_ids']);
  return {
    async get(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? unitOf(row) : null;
    },
    async all() {
      return (await select().orderBy('name').orderBy('id').execute()).map(unitOf);
    },
    async save(unit) {
      const values = { name: unit.name, leader_ids: JSON.stringify(unit.leaderIds) };
      await rows
        .insertInto('unit')
        .values({ id: unit.id, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(values))
        .execute();
    },
  };
}

const unitOf = (row: { id: Id; name: string; leader_ids: readonly Id[] }): Unit => ({
  id: row.id,
  name: row.name,
  leaderIds: row.leader_ids,
});
