import { sql } from 'kysely';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { StaleRevision } from '../../store.ts';
import { absenceRow, itemRow, mentorshipRow, pairingRow } from './mentorshipRows.ts';
import type { Rows } from './tables.ts';

/** Writes a mentorship whole; items that did not change are not written. Throws StaleRevision. */
export async function saveMentorship(rows: Rows, after: Mentorship): Promise<void> {
  await saveRevision(rows, after);
  await savePeriods(rows, after);
  await saveItems(rows, after);
}

async function saveRevision(rows: Rows, after: Mentorship): Promise<void> {
  const row = mentorshipRow(after);
  const result =
    after.revision === 1
      ? await rows
          .insertInto('mentorship')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
      : await rows
          .updateTable('mentorship')
          .set(row)
          .where('id', '=', after.id)
          .where('revision', '=', after.revision - 1)
          .executeTakeFirstOrThrow();
  const written = 'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
  if (written !== 1n) {
    throw new StaleRevision(`Mentorship ${after.id} is not at revision ${after.revision - 1} any more.`);
  }
}

/** Pairings and absences are few: they are written anew. */
async function savePeriods(rows: Rows, after: Mentorship): Promise<void> {
  await rows.deleteFrom('pairing').where('mentorship_id', '=', after.id).execute();
  await rows.deleteFrom('absence').where('mentorship_id', '=', after.id).execute();
  const pairings = after.pairings.map((pairing) => pairingRow(after.id, pairing));
  if (pairings.length > 0) await rows.insertInto('pairing').values(pairings).execute();
  const absences = after.absences.map((absence, position) => absenceRow(after.id, absence, position));
  if (absences.length > 0) await rows.insertInto('absence').values(absences).execute();
}

async function saveItems(rows: Rows, after: Mentorship): Promise<void> {
  const items = after.items.map((item, position) => itemRow(after.id, item, position));
  let gone = rows.deleteFrom('plan_item').where('mentorship_id', '=', after.id);
  if (items.length > 0) {
    gone = gone.where(
      'key',
      'not in',
      items.map(({ key }) => key),
    );
  }
  await gone.execute();
  if (items.length === 0) return;
  await rows
    .insertInto('plan_item')
    .values(items)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'mentorship_id', 'key'])
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(changingColumns.map((column) => [column, ref(`excluded.${column}`)])),
        )
        .where(sql<boolean>`(${columnList('plan_item')}) is distinct from (${columnList('excluded')})`),
    )
    .execute();
}

const changingColumns = [
  'position',
  'kind',
  'text_key',
  'responsible',
  'employment_week',
  'opens_on',
  'closes_on',
  'due_on',
  'minutes',
  'state',
  'booking',
  'done_on',
  'reason',
  'new_time_asked_at',
  'calendar_question',
  'unfit',
  'leader_ask',
  'answers',
] as const;

const jsonColumns: readonly string[] = [
  'booking',
  'answers',
  'calendar_question',
  'unfit',
  'leader_ask',
] satisfies (typeof changingColumns)[number][];

/** json has no equality of its own: compared as the text that was written. */
const columnList = (table: 'plan_item' | 'excluded') =>
  sql.join(
    changingColumns.map((column) =>
      jsonColumns.includes(column) ? sql`${sql.ref(`${table}.${column}`)}::text` : sql.ref(`${table}.${column}`),
    ),
  );
