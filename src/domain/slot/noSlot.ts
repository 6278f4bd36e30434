import { closestShifts } from './closestShifts.ts';
import { longestOf } from './commonTime.ts';
import { leaderRequest } from './leaderRequest.ts';
import { spanAround, spanOfDays } from './minutes.ts';
import { nearestSlot } from './nearestSlot.ts';
import { awaySpans, blockedAround, blockedTimes, bothPresent, busySpans, type Scene, softSpans } from './scene.ts';
import type { NoSlot, NoSlotReason } from './slotAnswer.ts';
import type { SlotPerson } from './slotsGiven.ts';
import { commonSpans, minutesWithin, type Span, without } from './span.ts';
import { knownSpan } from './workBlocks.ts';

/** What is left of the window after each rule, in the order in which they are named. */
interface Left {
  readonly present: readonly Span[];
  readonly days: readonly Span[];
  readonly shifts: readonly Span[];
  readonly quiet: readonly Span[];
}

function leftOf(scene: Scene): Left {
  const { given, open } = scene;
  const present = without(open.from < open.to ? [open] : [], awaySpans(given));
  const days = without(present, softSpans(given));
  const shifts = commonSpans(days, bothPresent(scene));
  return { present, days, shifts, quiet: without(shifts, blockedAround(given, shifts)) };
}

const idsWhere = (people: readonly SlotPerson[], isSo: (person: SlotPerson) => boolean): string[] =>
  people.filter(isSo).map(({ personId }) => personId);

/** The roster that does not reach into the window far enough, if that is why no common shift was found. */
function rosterEnds({ given, open }: Scene, days: readonly Span[]): NoSlotReason | null {
  for (const { personId, roster, ...person } of given.people) {
    if (roster === null) continue;
    const known = commonSpans(days, [knownSpan({ ...person, personId, roster }, open)]);
    if (longestOf(known) < given.talk.floorMinutes) {
      return { key: 'rosterEnds', personId, knownFromOn: roster.fromOn, knownToOn: roster.toOn };
    }
  }
  return null;
}

const touch = (spans: readonly Span[], others: readonly Span[]): boolean =>
  others.some((span) => minutesWithin(span, spans) > 0);

function blockedBy({ given }: Scene, shifts: readonly Span[]): NoSlotReason {
  const blocked = blockedTimes(given, shifts);
  const kinds = blocked.filter((time) => minutesWithin(time, shifts) > 0).map(({ kind }) => kind);
  return { key: 'blocked', kinds: [...new Set(kinds)].sort() };
}

/** The first rule after which too little was left, and how much that was. */
function reasonOf(scene: Scene, left: Left): { readonly reason: NoSlotReason; readonly longestMinutes: number } {
  const { given, open } = scene;
  const { people } = given;
  const because = (reason: NoSlotReason, spans: readonly Span[]) => ({ reason, longestMinutes: longestOf(spans) });
  const isShort = (spans: readonly Span[]) => longestOf(spans) < given.talk.floorMinutes;
  const whole = open.from < open.to ? [open] : [];
  if (isShort(whole)) return because({ key: 'windowOver' }, whole);
  if (isShort(left.present)) {
    const personIds = idsWhere(people, ({ away }) => touch(whole, away.map(spanOfDays)));
    return because({ key: 'away', personIds }, left.present);
  }
  if (isShort(left.days)) return because({ key: 'softWeeks' }, left.days);
  if (isShort(left.shifts)) return because(rosterEnds(scene, left.days) ?? { key: 'noCommonShift' }, left.shifts);
  if (isShort(left.quiet)) return because(blockedBy(scene, left.shifts), left.quiet);
  const personIds = idsWhere(people, ({ busy }) => touch(left.quiet, busy.map(spanAround)));
  return because({ key: 'busy', personIds }, without(left.quiet, busySpans(people)));
}

/** Says why a window has no slot, and what there is instead. */
export function noSlot(scene: Scene): NoSlot {
  const left = leftOf(scene);
  return {
    kind: 'none',
    ...reasonOf(scene, left),
    nearest: nearestSlot(scene),
    closest: closestShifts(scene, left.days),
    request: leaderRequest(scene, left.days),
  };
}
