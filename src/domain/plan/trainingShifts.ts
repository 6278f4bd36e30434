import type { Day } from '../day.ts';
import { dayOf, type Instant, minutesBetween } from '../instant.ts';
import type { Shift } from '../roster/shift.ts';
import type { KnownRoster } from '../slot/slotsGiven.ts';
import { withItem } from './changes/changed.ts';
import type { Id, Mentorship, PlanItem } from './mentorship.ts';
import { covers } from './period.ts';
import { actingMentor } from './timeline.ts';

/** A training shift on a day of its own, and not the step that stands for days nobody has given yet. */
export const isDatedTraining = ({ kind, key, opensOn }: PlanItem): boolean =>
  kind === 'trainingShift' && key.endsWith(opensOn);

/** What rosters say of a training shift: until when the two are at work, that the newcomer is not, or not at the same time. */
export type TrainingSays =
  | { readonly kind: 'together'; readonly endsAt: Instant }
  | { readonly kind: 'noShift' | 'apart' | 'notKnown' };

export type RostersOf = ReadonlyMap<Id, KnownRoster>;

/** To meet at the handover is not to work together. */
const handoverMinutes = 60;

const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const sharedMinutes = (a: Shift, b: Shift): number =>
  Math.max(0, minutesBetween(latest(a.startsAt, b.startsAt), earliest(a.endsAt, b.endsAt)));

/** What the rosters of the newcomer and of her mentor on that day say of a training shift. */
export function trainingSays(m: Mentorship, { opensOn: on }: PlanItem, rosters: RostersOf): TrainingSays {
  const hers = knownOn(rosters.get(m.facts.menteeId), on);
  if (hers === null) return { kind: 'notKnown' };
  const own = hers.shifts.filter(({ startsAt }) => dayOf(startsAt) === on);
  if (own.length === 0) return { kind: 'noShift' };
  const mentors = knownOn(rosters.get(actingMentor(m, on)), on);
  if (mentors === null) return { kind: 'notKnown' };
  const shared = own.filter((shift) => mentors.shifts.some((other) => sharedMinutes(shift, other) > handoverMinutes));
  const [first] = shared;
  return first
    ? { kind: 'together', endsAt: shared.map(({ endsAt }) => endsAt).reduce(latest, first.endsAt) }
    : { kind: 'apart' };
}

const knownOn = (roster: KnownRoster | undefined, on: Day): KnownRoster | null =>
  roster && covers(roster, on) ? roster : null;

/** Training shifts on a day of their own that are still to be done. */
export const openTraining = ({ items }: Mentorship): readonly PlanItem[] =>
  items.filter((item) => item.state === 'planned' && isDatedTraining(item));

/** The plan with one training shift done that the two have worked together, and which; null when there is none. */
export function tickTraining(
  m: Mentorship,
  { items, rosters, now }: { readonly items: readonly PlanItem[]; readonly rosters: RostersOf; readonly now: Instant },
): { readonly after: Mentorship; readonly itemKey: string } | null {
  for (const item of items) {
    const says = trainingSays(m, item, rosters);
    if (says.kind !== 'together' || says.endsAt > now) continue;
    return { after: withItem(m, { ...item, state: 'done', doneOn: item.opensOn }), itemKey: item.key };
  }
  return null;
}
