import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Replans } from '../../store/reminders.ts';
import { loadMentorships } from './loadMentorships.ts';
import type { Rows } from './tables.ts';
import { teamOf } from './teamOf.ts';

const chosenRevision = sql<number>`(select coalesce(max(revision), 0) from setting where name = 'reminders')`;

/** Planned with other settings than the municipality has now. Revisions only rise. */
const isBehind = sql<SqlBool>`settings_revision < ${chosenRevision}`;

/** There is something to plan anew. */
export const plansAreBehind: RawBuilder<SqlBool> = sql`
  exists (select from mentorship where state in ('active', 'finished') and ${isBehind})
  or exists (select from network_team where ${isBehind})`;

export function createReplans(rows: Rows): Replans {
  return {
    async lock(limit) {
      const found = await rows
        .selectFrom('mentorship')
        .selectAll()
        .where('state', 'in', ['active', 'finished'])
        .where(isBehind)
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      const teams = rows.selectFrom('network_team').selectAll().where(isBehind).orderBy('id');
      return {
        mentorships: await loadMentorships(rows, found),
        teams: (await teams.limit(limit).forUpdate().skipLocked().execute()).map(teamOf),
      };
    },
    async planned(subjectIds, revision) {
      if (subjectIds.length === 0) return;
      for (const table of ['mentorship', 'network_team'] as const) {
        await rows
          .updateTable(table)
          .set({ settings_revision: revision })
          .where('id', 'in', subjectIds)
          .where('settings_revision', '<>', revision)
          .execute();
      }
    },
    async progress() {
      const { rows: found } = await sql<{ left: number; all: number }>`
        select count(*) filter (where ${isBehind})::int as left, count(*)::int as all from (
          select settings_revision from mentorship where state in ('active', 'finished')
          union all select settings_revision from network_team) planned`.execute(rows);
      return found[0] ?? { left: 0, all: 0 };
    },
    async reconsiderUnit(unitId) {
      await rows
        .updateTable('reminder')
        .set({ held_until: null })
        .where('state', '=', 'planned')
        .where('held_until', 'is not', null)
        .where('subject_id', 'in', (from) => from.selectFrom('mentorship').select('id').where('unit_id', '=', unitId))
        .execute();
    },
  };
}
