import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Tx } from '../../store.ts';

/** The history entry that made one of a plan's revisions; null when there is none. */
export async function entryOf(
  tx: Tx,
  { id, revision: newest }: Mentorship,
  revision: number,
): Promise<HistoryEntry | null> {
  const entries = await tx.mentorships.history(id, newest - revision + 1);
  return entries.find((entry) => entry.revision === revision) ?? null;
}
