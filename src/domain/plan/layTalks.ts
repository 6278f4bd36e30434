import { later } from '../day.ts';
import type { Programme } from '../programme/programme.ts';
import { periodsAway } from './absence.ts';
import { inOrder } from './inOrder.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { mergedPeriods, type Period } from './period.ts';
import { talksAround } from './talksAround.ts';
import { reserveStepsIn } from './timeline.ts';

/** The days after the start when the two cannot meet: the newcomer is away, or the mentor is and no reserve steps in. */
function daysApart(m: Mentorship): Period[] {
  const mentor = periodsAway(m, 'mentor').filter(({ fromOn }) => !reserveStepsIn(m, fromOn));
  return mergedPeriods([...periodsAway(m, 'mentee'), ...mentor])
    .filter(({ toOn }) => toOn >= m.facts.startsOn)
    .map(({ fromOn, toOn }) => ({ fromOn: later(fromOn, m.facts.startsOn), toOn }));
}

const isAt = (item: PlanItem, at: PlanItem): boolean =>
  item.opensOn === at.opensOn &&
  item.closesOn === at.closesOn &&
  (item.state === 'lapsed') === (at.state === 'lapsed') &&
  (at.state !== 'lapsed' || item.reason === at.reason);

/** A talk where it now lies. What is held stays as it was, and so does what has a time on a day when both are there. */
function laid(item: PlanItem, at: PlanItem): PlanItem {
  if (item.doneOn !== null || item.reason === 'passedBeforeStart' || isAt(item, at)) return item;
  if (item.state === 'lapsed') return at;
  if (at.state === 'lapsed' && item.state === 'booked') return item;
  const { opensOn, closesOn, dueOn, employmentWeek } = at;
  const moved = { ...item, opensOn, closesOn, dueOn, employmentWeek };
  return at.state === 'lapsed' ? { ...moved, state: 'lapsed', reason: at.reason, newTimeAskedAt: null } : moved;
}

/** The plan with its talks laid anew around soft weeks and everybody's absences (DOMAIN §9.7, §9.8), and its last day. */
export function layTalks(m: Mentorship, programme: Programme): Mentorship {
  const { talks, endsOn } = talksAround(programme, m.facts, daysApart(m));
  const places = new Map(talks.map((talk) => [talk.key, talk]));
  const items = m.items.map((item) => {
    const at = places.get(item.key);
    return at === undefined ? item : laid(item, at);
  });
  return { ...m, endsOn, items: items.sort(inOrder) };
}
