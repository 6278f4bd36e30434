import { sql } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Mentorships } from '../../store.ts';
import type { ContentCipher } from './contentCipher.ts';
import { createHistory } from './history.ts';
import { loadMentorships } from './loadMentorships.ts';
import { saveMentorship } from './saveMentorship.ts';
import type { Rows } from './tables.ts';

export function createMentorships(rows: Rows, tenantId: Id, cipher: ContentCipher): Mentorships {
  const history = createHistory(rows, tenantId, cipher);
  const byId = (id: Id) => rows.selectFrom('mentorship').selectAll().where('id', '=', id);
  return {
    async get(id) {
      return (await loadMentorships(rows, await byId(id).execute()))[0] ?? null;
    },
    async lock(id) {
      return (await loadMentorships(rows, await byId(id).forUpdate().execute()))[0] ?? null;
    },
    async ofPerson(personId) {
      return loadMentorships(rows, await queryOfPerson(rows, personId).execute());
    },
    async list({ unitId, state, limit, afterId }) {
      let query = rows.selectFrom('mentorship').selectAll().orderBy('starts_on', 'desc').orderBy('id').limit(limit);
      if (unitId !== undefined) query = query.where('unit_id', '=', unitId);
      if (state !== undefined) query = query.where('state', '=', state);
      if (afterId !== undefined) query = query.where(isBehind(afterId));
      return loadMentorships(rows, await query.execute());
    },
    async activeByUnit() {
      const counted = await rows
        .selectFrom('mentorship')
        .select(['unit_id', ({ fn }) => fn.countAll<string | number>().as('count')])
        .where('state', '=', 'active')
        .groupBy('unit_id')
        .execute();
      return new Map(counted.map(({ unit_id: unitId, count }) => [unitId, Number(count)]));
    },
    async endedBefore(day) {
      const ended = await rows
        .selectFrom('mentorship')
        .select('id')
        .where('state', '=', 'active')
        .where('ends_on', '<', day)
        .orderBy('ends_on')
        .orderBy('id')
        .execute();
      return ended.map(({ id }) => id);
    },
    async save(after, entry) {
      await saveMentorship(rows, after);
      await history.add(entry);
    },
    history: history.newest,
  };
}

const queryOfPerson = (rows: Rows, personId: Id) =>
  rows
    .selectFrom('mentorship')
    .selectAll()
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('mentee_id', '=', personId),
        eb('mentor_id', '=', personId),
        eb('reserve_mentor_id', '=', personId),
        eb('leader_id', '=', personId),
        exists(
          selectFrom('pairing')
            .select('pairing.from_on')
            .whereRef('pairing.mentorship_id', '=', 'mentorship.id')
            .where((pairing) =>
              pairing.or([
                pairing('pairing.mentor_id', '=', personId),
                pairing('pairing.reserve_mentor_id', '=', personId),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('starts_on', 'desc')
    .orderBy('id');

/** Behind that mentorship in the order of `list`. */
const isBehind = (id: Id) => sql<boolean>`exists (
  select from mentorship earlier where earlier.id = ${id}
    and (mentorship.starts_on < earlier.starts_on
      or (mentorship.starts_on = earlier.starts_on and mentorship.id > earlier.id)))`;
