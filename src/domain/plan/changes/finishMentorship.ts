import { addDays, type Day } from '../../day.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { bookedOn } from '../waiting.ts';
import { unbooked, withItems } from './changed.ts';

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
  return { ...m, revision: m.revision + 1, hiddenRevisions: 0, state: endedAs(m), finishedOn: m.endsOn };
}

/** What a plan is once it has ended, by what somebody has said of it. */
export function endedAs({ leaving }: Mentorship): 'finished' | 'left' | 'transferred' {
  if (leaving === null) return 'finished';
  return leaving.destination === 'otherUnit' ? 'transferred' : 'left';
}

/** People finish a plan before its last day, as of a day that has come: nothing in it waits any more. */
export function finishEarly(
  m: Mentorship,
  { on, today }: { readonly on: Day; readonly today: Day },
): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (on > today) return refuse('finishedInTheFuture', 'on', { today });
  const { startsOn } = m.facts;
  if (on < startsOn) return refuse('endsBeforeItBegins', 'on', { startsOn });
  const items = m.items.map((item) => ((bookedOn(item) ?? on) > on && item.state === 'booked' ? unbooked(item) : item));
  return { ...withItems(m, items), state: 'finished', finishedOn: on };
}
