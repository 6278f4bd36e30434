import { addDays } from '../../day.ts';
import { type Instant, minutesBetween } from '../../instant.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { HistoryEntry, HistoryKind, Mentorship, PlanItem } from '../mentorship.ts';
import { withItems } from './changed.ts';
import { weeksMovedBy } from './registerAbsence.ts';

/** How long a change can be taken back. */
export const undoMinutes = 10;

const undoable: readonly HistoryKind[] = [
  'booked',
  'moved',
  'held',
  'notHeld',
  'stepDone',
  'newTimeAsked',
  'absenceRegistered',
];

/** The items that a change touched, as they were: what a history entry keeps so that it can be undone. */
export const itemsBefore = (before: Mentorship, after: Mentorship): PlanItem[] =>
  before.items.filter((item) => !after.items.includes(item));

/** Restored bookings get a number of their own: what was cancelled in a calendar is made anew, never found again. */
function restored(item: PlanItem, revision: number): PlanItem {
  return item.booking === null ? item : { ...item, booking: { ...item.booking, number: revision } };
}

function withoutAbsence(m: Mentorship): Mentorship {
  const absence = m.absences.at(-1);
  if (absence === undefined) return m;
  return { ...m, absences: m.absences.slice(0, -1), endsOn: addDays(m.endsOn, -7 * weeksMovedBy(m, absence)) };
}

/** Takes the newest change back within ten minutes, as a new revision; what was made by it goes, the rest is as before. */
export function undoChange(m: Mentorship, entry: HistoryEntry, now: Instant): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (!undoable.includes(entry.kind)) return refuse('notAllowed');
  if (entry.revision !== m.revision) return refuse('staleRevision', 'revision', { revision: m.revision });
  if (minutesBetween(entry.at, now) >= undoMinutes) return refuse('undoTooLate', null, { minutes: undoMinutes });
  const before = new Map(entry.itemsBefore.map((item) => [item.key, restored(item, m.revision + 1)]));
  const items = m.items
    .filter((item) => item.key !== `extra-${entry.revision}`)
    .map((item) => before.get(item.key) ?? item);
  return withItems(entry.kind === 'absenceRegistered' ? withoutAbsence(m) : m, items);
}
