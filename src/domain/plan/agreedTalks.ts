import { addDays, daysBetween } from '../day.ts';
import type { Programme } from '../programme/programme.ts';
import type { Adjustment } from './adjustment.ts';
import type { MentorshipFacts, PlanItem } from './mentorship.ts';
import { talkItems } from './planItems.ts';

export type CadenceAdjustment = Extract<Adjustment, { kind: 'cadence' }>;
type Join = Extract<Adjustment, { kind: 'joined' }>;

/** The pace that holds from a week of the programme on: the latest that began by then. */
export const cadenceAt = (adjustments: readonly Adjustment[], week: number): CadenceAdjustment | null =>
  adjustments.reduce<CadenceAdjustment | null>((found, each) => {
    if (each.kind !== 'cadence' || each.fromWeek > week) return found;
    return found === null || each.fromWeek >= found.fromWeek ? each : found;
  }, null);

const weeksIn = ({ opensOn, closesOn }: PlanItem): number => Math.floor((daysBetween(opensOn, closesOn) + 1) / 7);

/** One in between where the window has room for two of at least a week: half of its weeks each, the later the odd one. */
function split(talk: PlanItem): PlanItem[] {
  const half = Math.floor(weeksIn(talk) / 2);
  if (half === 0) return [talk];
  const opensOn = addDays(talk.opensOn, 7 * half);
  const week = (talk.employmentWeek ?? 0) + half;
  const key = `talk-w${String(week).padStart(2, '0')}`;
  return [
    { ...talk, closesOn: addDays(opensOn, -1) },
    { ...talk, key, opensOn, dueOn: opensOn, employmentWeek: week },
  ];
}

/** Two neighbours as one: the earlier has both windows. */
const asOne = (first: PlanItem, second: PlanItem, reason: 'lighter' | 'joined'): [PlanItem, PlanItem] => [
  { ...first, closesOn: second.closesOn },
  { ...second, state: 'lapsed', reason },
];

function thinned(talks: readonly PlanItem[]): PlanItem[] {
  const kept: PlanItem[] = [];
  for (let index = 0; index < talks.length; index += 2) {
    const [first, second] = [talks[index] as PlanItem, talks[index + 1]];
    kept.push(...(second === undefined ? [first] : asOne(first, second, 'lighter')));
  }
  return kept;
}

/** The talks that a programme lists, at the pace agreed for this one person: the same agreements give the same talks. */
export function agreedTalks(
  programme: Programme,
  { facts, adjustments }: { readonly facts: MentorshipFacts; readonly adjustments: readonly Adjustment[] },
): PlanItem[] {
  const listed = talkItems(programme, facts.startsOn);
  if (!adjustments.some(({ kind }) => kind === 'cadence')) return listed;
  const runs = Map.groupBy(listed, ({ employmentWeek }) => cadenceAt(adjustments, employmentWeek ?? 0));
  return [...runs].flatMap(([agreed, talks]) => {
    if (agreed?.cadence === 'denser') return talks.flatMap(split);
    return agreed?.cadence === 'lighter' ? thinned(talks) : talks;
  });
}

/** Neighbours that the two have made one (DOMAIN §9.9), as long as nothing that waits lies between them. */
export function joinedTalks(talks: readonly PlanItem[], adjustments: readonly Adjustment[]): PlanItem[] {
  const joins = adjustments.filter((each): each is Join => each.kind === 'joined');
  const result = [...talks];
  for (const { itemKey, nextKey } of joins) {
    const at = result.findIndex(({ key, state }) => key === itemKey && state !== 'lapsed');
    const next = result.findIndex(({ state }, index) => index > at && state !== 'lapsed');
    const [first, second] = [result[at], result[next]];
    if (first === undefined || second?.key !== nextKey) continue;
    [result[at], result[next]] = asOne(first, second, 'joined');
  }
  return result;
}
