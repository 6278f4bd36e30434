import { sql } from 'kysely';
import { checkProgramme } from '../../domain/programme/checkProgramme.ts';
import type { Programme, ProgrammeRef } from '../../domain/programme/programme.ts';
import { programmes as builtIn, findProgramme } from '../../domain/programme/programmes.ts';
import type { Programmes } from '../../store/programmes.ts';
import { StaleRevision } from '../../store.ts';
import { createProgrammeDrafts } from './programmeDrafts.ts';
import type { Rows } from './tables.ts';

/** What was stored is read with care: a plan made from a faulty programme would be wrong without a word. */
function programmeIn(content: unknown, { id, revision }: ProgrammeRef): Programme {
  const checked = checkProgramme(content);
  if ('ok' in checked) return checked.ok;
  const [fault] = checked.faults;
  throw new Error(`Revision ${revision} of the programme '${id}' is faulty at '${fault?.path}': ${fault?.rule}.`);
}

export function createProgrammes(rows: Rows): Programmes {
  // Revisions never change, so that one that was read need not be read again.
  const known = new Map<string, Promise<Programme | null>>();
  const read = async ({ id, revision }: ProgrammeRef): Promise<Programme | null> => {
    const query = rows.selectFrom('programme').select('content').where('id', '=', id).where('revision', '=', revision);
    const row = await query.executeTakeFirst();
    return row ? programmeIn(row.content, { id, revision }) : null;
  };
  return {
    ...createProgrammeDrafts(rows),
    async get(ref) {
      const own = findProgramme(ref);
      if (own !== null) return own;
      const key = `${ref.id} ${ref.revision}`;
      const found = known.get(key) ?? read(ref);
      known.set(key, found);
      return found;
    },
    async all() {
      const found = await rows.selectFrom('programme').selectAll().orderBy('id').orderBy('revision', 'desc').execute();
      return [
        ...builtIn.map((programme) => ({ programme, published: null })),
        ...found.map((row) => ({
          programme: programmeIn(row.content, row),
          published: { by: row.published_by, at: row.published_at },
        })),
      ];
    },
    async publish(programme, { personId, at }) {
      const { id, revision } = programme;
      const saved = await rows
        .insertInto('programme')
        .columns(['id', 'revision', 'content', 'published_by', 'published_at'])
        .expression(
          sql`select ${id}, ${revision}::int, ${JSON.stringify(programme)}::json, ${personId}, ${at}
            where ${revision}::int = 1 + (select coalesce(max(revision), 0) from programme where id = ${id})`,
        )
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id', 'revision']).doNothing())
        .executeTakeFirstOrThrow();
      if (saved.numInsertedOrUpdatedRows !== 1n)
        throw new StaleRevision(`The programme '${id}' was published meanwhile.`);
      known.delete(`${id} ${revision}`);
    },
    async running() {
      const counted = await rows
        .selectFrom('mentorship')
        .select(['programme_id', 'programme_revision', ({ fn }) => fn.countAll<string | number>().as('count')])
        .where('state', '=', 'active')
        .groupBy(['programme_id', 'programme_revision'])
        .execute();
      return counted.map((row) => ({
        id: row.programme_id,
        revision: row.programme_revision,
        plans: Number(row.count),
      }));
    },
  };
}
