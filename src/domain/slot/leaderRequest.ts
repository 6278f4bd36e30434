import { dayAt, instantOfMinute, minuteOf } from './minutes.ts';
import { blockedAround, blockedTimes, busySpans, type Scene, sceneOf } from './scene.ts';
import type { LeaderChange, LeaderRequest, Slot } from './slotAnswer.ts';
import type { SlotPerson, SlotsGiven } from './slotsGiven.ts';
import { atLeast, commonSpans, mergedSpans, minutesWithin, type Span, without } from './span.ts';
import { adjoining, type Block, blockBeside, gapsBetween, knownSpan } from './workBlocks.ts';

/** When her leader could let her meet: in her shifts, and beside them where the daily rest is kept. */
function lengthened(person: SlotPerson, blocks: readonly Block[], open: Span): Span[] {
  if (person.roster === null) return mergedSpans(blocks);
  return mergedSpans([...blocks, ...gapsBetween(blocks, knownSpan(person, open)).flatMap(adjoining)]);
}

/** How much longer the block beside a slot must be to hold it, on either side. */
function lengthening(slot: Span, blocks: readonly Block[]) {
  const block = blockBeside(slot, blocks);
  if (block === null) return null;
  return { block, before: Math.max(0, block.from - slot.from), after: Math.max(0, slot.to - block.to) };
}

function minutesAsked(slot: Span, { blocks }: Scene, blocked: readonly Span[]): number {
  return blocks.reduce(
    (sum, each) => {
      const longer = lengthening(slot, each);
      return sum + (longer?.before ?? 0) + (longer?.after ?? 0);
    },
    minutesWithin(slot, blocked),
  );
}

/** The slot that asks for the fewest minutes, the earliest of several; what it asks for changes its course at edges only. */
function cheapest(scene: Scene, span: Span, blocked: readonly Span[]): { slot: Span; asked: number } {
  const length = scene.given.talk.floorMinutes;
  const edges = [span, ...blocked, ...scene.blocks.flat()].flatMap(({ from, to }) => [
    from,
    to,
    from - length,
    to - length,
  ]);
  const last = span.to - length;
  let slot = { from: span.from, to: span.from + length };
  let asked = minutesAsked(slot, scene, blocked);
  for (const from of new Set(edges.sort((a, b) => a - b))) {
    if (from <= span.from || from > last) continue;
    const next = { from, to: from + length };
    const minutes = minutesAsked(next, scene, blocked);
    if (minutes < asked) [slot, asked] = [next, minutes];
  }
  return { slot, asked };
}

function changesFor(slot: Span, scene: Scene): LeaderChange[] {
  const { given } = scene;
  const lengthenings = given.people.flatMap(({ personId }, index): LeaderChange[] => {
    const longer = lengthening(slot, scene.blocks[index] ?? []);
    if (longer === null) return [];
    const { block, before, after } = longer;
    const change = { key: 'lengthenShift', personId, shiftOn: dayAt(block.from) } as const;
    return [
      { ...change, shift: block.firstKind, side: 'before' as const, minutes: before },
      { ...change, shift: block.lastKind, side: 'after' as const, minutes: after },
    ].filter(({ minutes }) => minutes > 0);
  });
  const blocked = blockedTimes(given, [slot]).filter((time) => minutesWithin(slot, [time]) > 0);
  const minutes = minutesWithin(slot, mergedSpans(blocked));
  if (minutes === 0) return lengthenings;
  const kinds = [...new Set(blocked.map(({ kind }) => kind))].sort();
  return [...lengthenings, { key: 'cover', on: dayAt(slot.from), kinds, minutes }];
}

/** What a leader would have to agree to for this one time. */
export function requestAt({ startsAt, minutes }: Slot, given: SlotsGiven): LeaderRequest {
  const from = minuteOf(startsAt);
  const on = dayAt(from);
  const scene = sceneOf({ ...given, window: { opensOn: on, closesOn: on } });
  return { startsAt, minutes, on, changes: changesFor({ from, to: from + minutes }, scene) };
}

/** The fewest minutes that a leader could give, so that the shortest talk finds its place in these days. */
export function leaderRequest(scene: Scene, days: readonly Span[]): LeaderRequest | null {
  const { given, blocks, open } = scene;
  const [one, other] = given.people;
  const together = commonSpans(lengthened(one, blocks[0], open), lengthened(other, blocks[1], open));
  const free = without(commonSpans(together, days), busySpans(given.people));
  const spans = atLeast(free, given.talk.floorMinutes);
  const blocked = blockedAround(given, spans);
  let best: { slot: Span; asked: number } | null = null;
  for (const span of spans) {
    const found = cheapest(scene, span, blocked);
    if (best === null || found.asked < best.asked) best = found;
  }
  if (best === null) return null;
  const { from, to } = best.slot;
  return {
    startsAt: instantOfMinute(from),
    minutes: to - from,
    on: dayAt(from),
    changes: changesFor(best.slot, scene),
  };
}
