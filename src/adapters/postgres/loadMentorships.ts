import type { Selectable } from 'kysely';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { mentorshipOf } from './mentorshipRows.ts';
import type { MentorshipTable, Rows } from './tables.ts';

/** Reads the rest of these mentorships, four statements however many there are; the order stays. */
export async function loadMentorships(
  rows: Rows,
  found: readonly Selectable<MentorshipTable>[],
): Promise<readonly Mentorship[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const pairings = await rows
    .selectFrom('pairing')
    .selectAll()
    .where('mentorship_id', 'in', ids)
    .orderBy('from_on')
    .execute();
  const absences = await rows
    .selectFrom('absence')
    .selectAll()
    .where('mentorship_id', 'in', ids)
    .orderBy('position')
    .execute();
  const items = await rows
    .selectFrom('plan_item')
    .selectAll()
    .where('mentorship_id', 'in', ids)
    .orderBy('position')
    .execute();
  const parts = { pairings: byMentorship(pairings), absences: byMentorship(absences), items: byMentorship(items) };
  return found.map((row) =>
    mentorshipOf(row, {
      pairings: parts.pairings.get(row.id) ?? [],
      absences: parts.absences.get(row.id) ?? [],
      items: parts.items.get(row.id) ?? [],
    }),
  );
}

const byMentorship = <Row extends { mentorship_id: Id }>(rows: readonly Row[]): Map<Id, Row[]> =>
  Map.groupBy(rows, (row) => row.mentorship_id);
