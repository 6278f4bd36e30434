import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Person } from '../../domain/people.ts';
import type { People } from '../../store.ts';
import type { Rows } from './tables.ts';

const columns = [
  'id',
  'display_name',
  'job_title',
  'language',
  'presentation',
  'paused_until',
  'snoozed_until',
  'meets_off_shift',
] as const;

export function createPeople(rows: Rows): People {
  const select = () => rows.selectFrom('person').select(columns);
  return {
    async get(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row ? personOf(row) : null;
    },
    async getMany(ids) {
      if (ids.length === 0) return [];
      return (await select().where('id', 'in', ids).execute()).map(personOf);
    },
    async save(person) {
      const values = {
        display_name: person.displayName,
        job_title: person.jobTitle,
        language: person.language,
        presentation: person.presentation,
        paused_until: person.pausedUntil,
        snoozed_until: person.snoozedUntil,
        meets_off_shift: person.meetsOffShift,
      };
      await rows
        .insertInto('person')
        .values({ id: person.id, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(values))
        .execute();
    },
    async lock(id) {
      await rows.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute();
    },
  };
}

interface PersonRow {
  id: string;
  display_name: string;
  job_title: string | null;
  language: Person['language'];
  presentation: string | null;
  paused_until: Day | null;
  snoozed_until: Instant | null;
  meets_off_shift: boolean;
}

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  displayName: row.display_name,
  jobTitle: row.job_title,
  language: row.language,
  presentation: row.presentation,
  pausedUntil: row.paused_until,
  snoozedUntil: row.snoozed_until,
  meetsOffShift: row.meets_off_shift,
});
