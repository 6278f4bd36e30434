import { mayDo, type Relation } from '../../access.ts';
import { type Instant, minutesBetween } from '../../instant.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { HistoryEntry } from '../history.ts';
import type { Id, Mentorship, PlanItem } from '../mentorship.ts';
import { withItems } from './changed.ts';

/** How long a change can be taken back. */
export const undoMinutes = 10;

/** Starting a plan is taken back by withdrawing it; what was put back was never changed; and nobody undoes an undoing. */
export const isUndoable = ({ kind, actorId }: Pick<HistoryEntry, 'kind' | 'actorId'>): boolean =>
  (actorId !== null || kind === 'trainingShiftDone') &&
  kind !== 'started' &&
  kind !== 'putBackInCalendar' &&
  kind !== 'undone';

/** One's own, or what a roster has ticked off, for those who could have done so themselves. */
export const isTheirs = (
  { kind, actorId }: Pick<HistoryEntry, 'kind' | 'actorId'>,
  { personId, relations }: { readonly personId: Id; readonly relations: readonly Relation[] },
): boolean => actorId === personId || (kind === 'trainingShiftDone' && mayDo(relations, 'completeStep'));

/** Restored bookings get a number of their own: what was cancelled in a calendar is made anew, never found again. */
function restored(item: PlanItem, revision: number): PlanItem {
  return item.booking === null ? item : { ...item, booking: { ...item.booking, number: revision } };
}

/** What the two have answered since stands, when the change of somebody who does not know of it is taken back. */
function asBefore(item: PlanItem, before: PlanItem | undefined, isNewest: boolean): PlanItem {
  if (before === undefined) return item;
  return isNewest ? before : { ...before, answers: item.answers };
}

/** True while the plan runs, and for the change that ended it. */
export const canBeUndone = (m: Mentorship, { frameBefore }: Pick<HistoryEntry, 'frameBefore'>): boolean =>
  (frameBefore?.state ?? m.state) === 'active';

/** Takes the newest change back within ten minutes, as a new revision; what was made by it goes, the rest is as before. */
export function undoChange(
  m: Mentorship,
  { entry, now }: { readonly entry: HistoryEntry; readonly now: Instant },
): Mentorship | Refusal {
  if (!canBeUndone(m, entry)) return refuse('notRunning', null, { state: m.state });
  if (!isUndoable(entry)) return refuse('notAllowed');
  if (entry.revision !== m.revision && entry.revision !== m.revision - m.hiddenRevisions)
    return refuse('staleRevision', 'revision', { revision: m.revision });
  if (minutesBetween(entry.at, now) >= undoMinutes) return refuse('undoTooLate', null, { minutes: undoMinutes });
  const isAnswer = entry.kind === 'answered';
  // An answer that changed nothing for others did not touch the calendar.
  const before = new Map(entry.itemsBefore.map((item) => [item.key, isAnswer ? item : restored(item, m.revision + 1)]));
  const items = m.items
    .filter((item) => !entry.itemsMade.includes(item.key))
    .map((item) => asBefore(item, before.get(item.key), entry.revision === m.revision));
  const gone = [...before.values()].filter(({ key }) => !m.items.some((item) => item.key === key));
  const after = withItems({ ...m, ...entry.frameBefore }, [...items, ...gone]);
  return isAnswer ? { ...after, hiddenRevisions: m.hiddenRevisions + 1 } : after;
}
