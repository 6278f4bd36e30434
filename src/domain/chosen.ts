import { addMinutes, type Instant } from './instant.ts';
import { undoMinutes } from './plan/changes/undoChange.ts';
import type { Id } from './plan/mentorship.ts';

/** Something that the municipality has chosen, and who chose it; revision 0 is what holds until somebody does. */
export interface Chosen<Value> {
  readonly revision: number;
  readonly value: Value;
  readonly chosenBy: Id | null;
  readonly chosenAt: Instant | null;
}

/** Until when this person can take her newest choice back; null when it is not hers, or too late. */
export function undoableUntil({ chosenBy, chosenAt }: Chosen<unknown>, personId: Id, now: Instant): Instant | null {
  if (chosenBy !== personId || chosenAt === null) return null;
  const until = addMinutes(chosenAt, undoMinutes);
  return now <= until ? until : null;
}
