import type { Programme } from '../../programme/programme.ts';
import { layTalks } from '../layTalks.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';
import { unbooked } from './changed.ts';

const hasTime = ({ kind, state }: PlanItem): boolean => kind === 'talk' && state === 'booked';

/** What was booked, in the window that its talk now has. */
function inWindow(booked: PlanItem, { opensOn, closesOn, dueOn, employmentWeek }: PlanItem): PlanItem {
  return booked.opensOn === opensOn && booked.closesOn === closesOn
    ? booked
    : { ...booked, opensOn, closesOn, dueOn, employmentWeek };
}

/** Lays talks anew, also those with a time: a time goes with a talk that is not given any more, or that does not keep it. */
export function layAnew(
  m: Mentorship,
  programme: Programme,
  keeps: (booked: PlanItem, laid: PlanItem) => boolean = () => true,
): Mentorship {
  const booked = new Map(m.items.filter(hasTime).map((item) => [item.key, item]));
  const free = layTalks({ ...m, items: m.items.map((item) => (hasTime(item) ? unbooked(item) : item)) }, programme);
  const items = free.items.map((item) => {
    const was = booked.get(item.key);
    return was !== undefined && item.state !== 'lapsed' && keeps(was, item) ? inWindow(was, item) : item;
  });
  return { ...free, items };
}
