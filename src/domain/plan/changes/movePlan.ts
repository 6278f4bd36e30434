import type { Day } from '../../day.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { inOrder } from '../inOrder.ts';
import { layTalks } from '../layTalks.ts';
import type { LapseReason, Mentorship, PlanItem } from '../mentorship.ts';
import { covers } from '../period.ts';
import { planItems } from '../planItems.ts';
import { bookedOn } from '../waiting.ts';
import { withItems } from './changed.ts';

/** Done, agreed, or added by the two: no programme takes it away. */
const stays = (item: PlanItem): boolean => item.doneOn !== null || item.booking !== null || item.kind === 'extraTalk';

const lapsed = (item: PlanItem, reason: LapseReason): PlanItem => ({
  ...item,
  state: 'lapsed',
  reason,
  newTimeAskedAt: null,
  answers: null,
});

/** True for a talk that is given, and in whose window the day lies. */
const isGivenOn = ({ kind, state, opensOn, closesOn }: PlanItem, on: Day | null): boolean =>
  kind === 'talk' && state !== 'lapsed' && on !== null && covers({ fromOn: opensOn, toOn: closesOn }, on);

interface Merge {
  readonly before: readonly PlanItem[];
  /** What the newer revision would give from the start. */
  readonly fresh: readonly PlanItem[];
  readonly today: Day;
}

/**
 * A talk that is agreed though the newer revision has none of its name takes the place of the talk in whose window its day
 * lies; where that one is agreed or done already, it is an extra talk.
 */
function placed(talk: PlanItem, { before, fresh }: Merge): PlanItem {
  const isTaken = (key: string) => before.some((item) => item.key === key && stays(item));
  const place = fresh.find((one) => isGivenOn(one, bookedOn(talk)) && !isTaken(one.key));
  if (place === undefined) return { ...talk, kind: 'extraTalk', textKey: 'extraTalk' };
  const { opensOn, closesOn, dueOn, employmentWeek } = place;
  return { ...talk, opensOn, closesOn, dueOn, employmentWeek };
}

/** What stays though the newer revision does not give it. */
function keptBeside(merge: Merge): PlanItem[] {
  const given = new Set(merge.fresh.filter(({ state }) => state !== 'lapsed').map(({ key }) => key));
  return merge.before
    .filter((item) => !given.has(item.key) && stays(item))
    .map((item) => (item.kind === 'talk' && item.doneOn === null ? placed(item, merge) : item));
}

/** A talk by the newer revision: let go where another stands for it, or where it would be late from the start. */
function talkNow(fresh: PlanItem, item: PlanItem | undefined, { kept, today }: { kept: PlanItem[]; today: Day }) {
  if (item !== undefined && stays(item)) return item;
  const stand = kept.some((one) => one.kind === 'talk' && isGivenOn(fresh, one.doneOn ?? bookedOn(one)));
  const now = item === undefined ? fresh : { ...item, minutes: fresh.minutes };
  if (stand) return lapsed(now, 'replaced');
  const wasOpen = item === undefined || item.closesOn >= today;
  return fresh.closesOn < today && wasOpen && fresh.state !== 'lapsed' ? lapsed(now, 'passedBeforeMove') : now;
}

/** Any other item by the newer revision; one that would be late from the start is left out, or keeps its days. */
function stepNow(fresh: PlanItem, item: PlanItem | undefined, today: Day): PlanItem[] {
  if (item === undefined) return fresh.closesOn < today ? [] : [fresh];
  if (item.doneOn !== null || item.state === 'lapsed') return [item];
  const { textKey, responsible, opensOn, closesOn, dueOn, employmentWeek } = fresh;
  const told = { ...item, textKey, responsible };
  return closesOn < today && item.closesOn >= today ? [told] : [{ ...told, opensOn, closesOn, dueOn, employmentWeek }];
}

function merged(merge: Merge): PlanItem[] {
  const { fresh, before, today } = merge;
  const kept = keptBeside(merge);
  const known = new Map(before.map((item) => [item.key, item]));
  const items = fresh.flatMap((one) => {
    const item = known.get(one.key);
    if (kept.some(({ key }) => key === one.key)) return [];
    return one.kind === 'talk' ? [talkNow(one, item, { kept, today })] : stepNow(one, item, today);
  });
  return [...items, ...kept];
}

/** The same item where nothing about it is new, so that history names only what changed. */
function asItWas(item: PlanItem, before: readonly PlanItem[]): PlanItem {
  const was = before.find(({ key }) => key === item.key);
  return was !== undefined && JSON.stringify(was) === JSON.stringify(item) ? was : item;
}

/**
 * The plan by another revision (DOMAIN §9.14). What is held, done or agreed stays; the rest follows the revision, but for
 * what would lie behind already. A second move to the same revision changes nothing.
 */
export function movePlan(
  m: Mentorship,
  { to, today }: { readonly to: Programme; readonly today: Day },
): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  const { id, revision } = to;
  if (m.facts.programme.id === id && m.facts.programme.revision === revision) return m;
  const moved = { ...m, facts: { ...m.facts, programme: { id, revision } } };
  const fresh = layTalks({ ...moved, items: planItems(to, m.facts) }, to).items;
  const items = merged({ before: m.items, fresh, today }).sort(inOrder);
  const laid = layTalks({ ...moved, items }, to);
  return withItems(
    laid,
    laid.items.map((item) => asItWas(item, m.items)),
  );
}
