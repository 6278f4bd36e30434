import { addDays, type Day } from '../../day.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { bookedOn } from '../waiting.ts';

/** How long a plan waits for the outcome of what was booked for its last days: the card that asks comes the day after. */
const waitForOutcomeDays = 7;

const waitsForOutcome = (m: Mentorship, today: Day): boolean =>
  today <= addDays(m.endsOn, waitForOutcomeDays) &&
  m.items.some((item) => item.state === 'booked' && (bookedOn(item) ?? '') > addDays(m.endsOn, -waitForOutcomeDays));

/** True when the programme's last day has passed, and nothing that was booked for the end waits to be recorded. */
const isOver = (m: Mentorship, today: Day): boolean =>
  m.state === 'active' && today > m.endsOn && !waitsForOutcome(m, today);

/** Finishes a plan whose programme is over, as of its last day. It stays readable, and is never closed for want of activity. */
export function finishMentorship(m: Mentorship, today: Day): Mentorship | Refusal {
  if (!isOver(m, today)) return refuse('notRunning', null, { state: m.state, endsOn: m.endsOn });
  return { ...m, revision: m.revision + 1, hiddenRevisions: 0, state: 'finished', finishedOn: m.endsOn };
}
