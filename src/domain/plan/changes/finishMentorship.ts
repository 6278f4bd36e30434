import type { Day } from '../../day.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';

/** True when the programme's last day has passed and the plan still runs. */
const isOver = (m: Mentorship, today: Day): boolean => m.state === 'active' && today > m.endsOn;

/** Finishes a plan whose programme is over, as of its last day. It stays readable, and is never closed for want of activity. */
export function finishMentorship(m: Mentorship, today: Day): Mentorship | Refusal {
  if (!isOver(m, today)) return refuse('notRunning', null, { state: m.state, endsOn: m.endsOn });
  return { ...m, revision: m.revision + 1, state: 'finished', finishedOn: m.endsOn };
}
