import type { Day } from '../../day.ts';
import { dayOf } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { layTalks } from '../layTalks.ts';
import type { Leaving } from '../leaving.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';
import { isUnfulfilled } from '../timeline.ts';
import { unbooked, withItems } from './changed.ts';
import { endedAs } from './finishMentorship.ts';

interface When {
  readonly today: Day;
  readonly programme: Programme;
}

/** An item that a last day had made lapse, as it was without it. Talks are laid anew anyway. */
const returned = (item: PlanItem): PlanItem =>
  item.reason === 'planEnds' ? { ...item, state: 'planned', reason: null } : item;

/** What comes after the last day: a time goes, and what opens later than that lapses. */
function endedOn(item: PlanItem, on: Day): PlanItem {
  const isAfter = item.state === 'booked' && item.booking !== null && dayOf(item.booking.startsAt) > on;
  const free = isAfter ? unbooked(item) : item;
  return isUnfulfilled(free) && free.opensOn > on ? { ...free, state: 'lapsed', reason: 'planEnds' } : free;
}

function withLeaving(m: Mentorship, leaving: Leaving | null, { programme }: When): Mentorship {
  const items = m.items.map(returned).map((item) => (leaving === null ? item : endedOn(item, leaving.on)));
  return layTalks(withItems({ ...m, leaving }, items), programme);
}

/**
 * Somebody leaves before the programme's end: the plan runs to that day, and time then ends it; a day that has passed
 * ends it at once. It may be said again, with another day or destination.
 */
export function leaveEarly(m: Mentorship, leaving: Leaving, when: When): Mentorship | Refusal {
  const { on } = leaving;
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  if (on < m.facts.startsOn) return refuse('endsBeforeItBegins', 'on', { startsOn: m.facts.startsOn });
  const whole = layTalks({ ...m, leaving: null }, when.programme);
  if (on > whole.endsOn) return refuse('afterTheLastDay', 'on', { endsOn: whole.endsOn });
  if (JSON.stringify(leaving) === JSON.stringify(m.leaving)) return m;
  const after = withLeaving(m, leaving, when);
  return on < when.today ? { ...after, state: endedAs(after), finishedOn: on } : after;
}

/** She stays after all: the plan goes on to its programme's end. */
export function stayOn(m: Mentorship, when: When): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  return m.leaving === null ? refuse('nobodyLeaves') : withLeaving(m, null, when);
}
