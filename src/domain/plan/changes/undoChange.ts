import { type Instant, minutesBetween } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { layTalks } from '../layTalks.ts';
import type { HistoryEntry, HistoryKind, Mentorship, PlanItem } from '../mentorship.ts';
import { withItems } from './changed.ts';

/** How long a change can be taken back. */
export const undoMinutes = 10;

const undoable: readonly HistoryKind[] = [
  'booked',
  'moved',
  'held',
  'notHeld',
  'answered',
  'stepDone',
  'newTimeAsked',
  'absenceRegistered',
  'movedInCalendar',
  'declinedInCalendar',
  'deletedInCalendar',
];

/** The items that a change touched, as they were: what a history entry keeps so that it can be undone. */
export const itemsBefore = (before: Mentorship, after: Mentorship): PlanItem[] =>
  before.items.filter((item) => !after.items.includes(item));

/** Restored bookings get a number of their own: what was cancelled in a calendar is made anew, never found again. */
function restored(item: PlanItem, revision: number): PlanItem {
  return item.booking === null ? item : { ...item, booking: { ...item.booking, number: revision } };
}

/** What the two have answered since stands, when the change of somebody who does not know of it is taken back. */
function asBefore(item: PlanItem, before: PlanItem | undefined, isNewest: boolean): PlanItem {
  if (before === undefined) return item;
  return isNewest ? before : { ...before, answers: item.answers };
}

/** The newest absence is the one registered last: absences keep the order in which they were registered. */
const withoutAbsence = (m: Mentorship, programme: Programme): Mentorship =>
  layTalks({ ...m, absences: m.absences.slice(0, -1) }, programme);

interface Undo {
  readonly entry: HistoryEntry;
  readonly now: Instant;
  readonly programme: Programme;
}

/** Takes the newest change back within ten minutes, as a new revision; what was made by it goes, the rest is as before. */
export function undoChange(m: Mentorship, { entry, now, programme }: Undo): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (!undoable.includes(entry.kind)) return refuse('notAllowed');
  if (entry.revision !== m.revision && entry.revision !== m.revision - m.hiddenRevisions)
    return refuse('staleRevision', 'revision', { revision: m.revision });
  if (minutesBetween(entry.at, now) >= undoMinutes) return refuse('undoTooLate', null, { minutes: undoMinutes });
  const isAnswer = entry.kind === 'answered';
  // An answer that changed nothing for others did not touch the calendar.
  const before = new Map(entry.itemsBefore.map((item) => [item.key, isAnswer ? item : restored(item, m.revision + 1)]));
  const was = entry.kind === 'absenceRegistered' ? withoutAbsence(m, programme) : m;
  const items = was.items
    .filter((item) => item.key !== `extra-${entry.revision}`)
    .map((item) => asBefore(item, before.get(item.key), entry.revision === m.revision));
  const gone = [...before.values()].filter(({ key }) => !was.items.some((item) => item.key === key));
  const after = withItems(was, [...items, ...gone]);
  return isAnswer ? { ...after, hiddenRevisions: m.hiddenRevisions + 1 } : after;
}
