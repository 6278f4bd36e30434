import { type Day, earlier, later } from '../day.ts';
import type { Programme } from '../programme/programme.ts';
import { periodsAway } from './absence.ts';
import { inOrder } from './inOrder.ts';
import type { Leaving } from './leaving.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { mergedPeriods, type Period } from './period.ts';
import { talksAround } from './talksAround.ts';
import { isLongAway, withoutStandIn } from './timeline.ts';

/** The days after the start when the two cannot meet: the newcomer is away, or the mentor is and no reserve steps in. */
function daysApart(m: Mentorship): Period[] {
  const mentor = [...periodsAway(m, 'mentor').filter((away) => !isLongAway(away)), ...withoutStandIn(m)];
  return mergedPeriods([...periodsAway(m, 'mentee'), ...mentor])
    .filter(({ toOn }) => toOn >= m.facts.startsOn)
    .map(({ fromOn, toOn }) => ({ fromOn: later(fromOn, m.facts.startsOn), toOn }));
}

const isAt = (item: PlanItem, at: PlanItem): boolean =>
  item.opensOn === at.opensOn &&
  item.closesOn === at.closesOn &&
  (item.state === 'lapsed') === (at.state === 'lapsed') &&
  (at.state !== 'lapsed' || item.reason === at.reason);

/** Let go by people, and not by where the days fall. */
const letGo: readonly PlanItem['reason'][] = [
  'passedBeforeStart',
  'passedBeforeMove',
  'replaced',
  'notNeeded',
  'workload',
  'skipped',
];

/** A talk where it now lies. What is held stays as it was, and so does what has a time on a day when both are there. */
function laid(item: PlanItem, at: PlanItem): PlanItem {
  if (item.doneOn !== null || letGo.includes(item.reason) || isAt(item, at)) return item;
  if (item.state === 'lapsed') return at;
  if (at.state === 'lapsed' && item.state === 'booked') return item;
  const { opensOn, closesOn, dueOn, employmentWeek } = at;
  const moved = { ...item, opensOn, closesOn, dueOn, employmentWeek };
  return at.state === 'lapsed' ? { ...moved, state: 'lapsed', reason: at.reason, newTimeAskedAt: null } : moved;
}

/** What comes after a last day that somebody has named lapses; a window that it lies in ends with it. */
function until(leaving: Leaving | null, talk: PlanItem): PlanItem {
  if (leaving === null || talk.closesOn <= leaving.on || talk.state === 'lapsed') return talk;
  if (talk.opensOn > leaving.on) return { ...talk, state: 'lapsed', reason: 'planEnds' };
  return { ...talk, closesOn: leaving.on };
}

const lastDay = (endsOn: Day, leaving: Leaving | null): Day =>
  leaving === null ? endsOn : earlier(endsOn, leaving.on);

/**
 * The plan with its talks laid anew around soft weeks and everybody's absences (DOMAIN §9.7, §9.8), at the pace agreed and
 * up to its last day. A talk that is not given any more goes, unless it was held or has a time.
 */
export function layTalks(m: Mentorship, programme: Programme): Mentorship {
  const { talks, endsOn } = talksAround(programme, m, daysApart(m));
  const places = new Map(talks.map((talk) => [talk.key, until(m.leaving, talk)]));
  const stays = (item: PlanItem) => item.kind !== 'talk' || item.doneOn !== null || item.booking !== null;
  const items = m.items.flatMap((item) => {
    const at = places.get(item.key);
    places.delete(item.key);
    if (at !== undefined) return [laid(item, at)];
    return stays(item) ? [item] : [];
  });
  return { ...m, endsOn: lastDay(endsOn, m.leaving), items: [...items, ...places.values()].sort(inOrder) };
}
