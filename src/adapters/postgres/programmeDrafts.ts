import type { Selectable } from 'kysely';
import type { ProgrammeDraft } from '../../domain/programme/draft.ts';
import type { Programmes } from '../../store/programmes.ts';
import { StaleRevision } from '../../store.ts';
import type { ProgrammeDraftTable } from './programmeTables.ts';
import type { Rows } from './tables.ts';

const draftOf = (row: Selectable<ProgrammeDraftTable>): ProgrammeDraft => ({
  programmeId: row.programme_id,
  revision: row.revision,
  content: row.content,
  basedOn: row.based_on,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
  isDiscarded: row.is_discarded,
});

/** What is being written, one a programme. */
export function createProgrammeDrafts(rows: Rows): Pick<Programmes, 'draft' | 'drafts' | 'saveDraft' | 'removeDraft'> {
  return {
    async draft(programmeId) {
      const query = rows.selectFrom('programme_draft').selectAll().where('programme_id', '=', programmeId);
      const row = await query.executeTakeFirst();
      return row ? draftOf(row) : null;
    },
    async drafts() {
      const found = await rows.selectFrom('programme_draft').selectAll().orderBy('programme_id').execute();
      return found.map(draftOf);
    },
    async saveDraft(draft) {
      const row = {
        revision: draft.revision,
        content: JSON.stringify(draft.content),
        based_on: JSON.stringify(draft.basedOn),
        saved_by: draft.savedBy,
        saved_at: draft.savedAt,
        is_discarded: draft.isDiscarded,
      };
      const saved =
        draft.revision === 1
          ? await rows
              .insertInto('programme_draft')
              .values({ programme_id: draft.programmeId, ...row })
              .onConflict((conflict) => conflict.columns(['tenant_id', 'programme_id']).doNothing())
              .executeTakeFirstOrThrow()
          : await rows
              .updateTable('programme_draft')
              .set(row)
              .where('programme_id', '=', draft.programmeId)
              .where('revision', '=', draft.revision - 1)
              .executeTakeFirstOrThrow();
      const count = 'numUpdatedRows' in saved ? saved.numUpdatedRows : saved.numInsertedOrUpdatedRows;
      if (count !== 1n) throw new StaleRevision(`The draft of '${draft.programmeId}' was saved meanwhile.`);
    },
    async removeDraft(programmeId) {
      await rows.deleteFrom('programme_draft').where('programme_id', '=', programmeId).execute();
    },
  };
}
