import { addDays, type Day, earlier, later } from '../../day.ts';
import type { Programme } from '../../programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';
import { planned } from '../planItems.ts';
import { employmentWeek } from '../timeline.ts';
import { findItem, withItems } from './changed.ts';

/** How long before and after the day that was named it can be booked without being outside its window. */
const marginDays = 3;

/** A talk besides those of the programme, around a day: it can be booked and held, and nobody owes it. */
export function addExtraTalk(
  m: Mentorship,
  { on, today, programme }: { readonly on: Day; readonly today: Day; readonly programme: Programme },
): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  const first = later(today, m.facts.startsOn);
  if (on < first || on > m.endsOn) return refuse('outsideThePlan', 'on', { from: first, to: m.endsOn });
  const isThere = ({ kind, state, dueOn }: PlanItem) => kind === 'extraTalk' && dueOn === on && state !== 'held';
  if (m.items.some(isThere)) return m;
  const opensOn = later(addDays(on, -marginDays), first);
  const item = planned(
    {
      key: `extra-${m.revision + 1}`,
      kind: 'extraTalk',
      textKey: 'extraTalk',
      responsible: 'mentor',
      minutes: programme.talk.bookMinutes,
    },
    {
      employmentWeek: employmentWeek(m.facts.startsOn, opensOn),
      opensOn,
      closesOn: earlier(addDays(on, marginDays), m.endsOn),
      dueOn: on,
    },
  );
  return withItems(m, [...m.items, item]);
}

/** Takes an extra talk out of the plan again, and its time with it. */
export function removeExtraTalk(m: Mentorship, itemKey: string): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['extraTalk']);
  if (isRefusal(item)) return item;
  return withItems(
    m,
    m.items.filter(({ key }) => key !== itemKey),
  );
}
