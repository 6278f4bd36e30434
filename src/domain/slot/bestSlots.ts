import { dayBeginsAt, dayNumbersIn } from './minutes.ts';
import type { Scene } from './scene.ts';
import { calmAround, costOf, edgeMinutes, type SlotTraits, slotTraits } from './slotTraits.ts';
import { atLeast, firstAfter, minutesIn, type Span, without } from './span.ts';
import { adjoiningMinutes, type Block } from './workBlocks.ts';

/** A slot with what makes it good or bad. */
export interface RatedSlot extends Span {
  readonly traits: SlotTraits;
  readonly cost: number;
}

/** The longest talk that fits: what is booked, or else in fives, and never under the floor. */
export function talkMinutes(span: Span, talk: Scene['given']['talk']): number {
  const room = minutesIn(span);
  return room >= talk.bookMinutes ? talk.bookMinutes : Math.max(talk.floorMinutes, room - (room % 5));
}

/** The minutes at which a slot that starts there becomes better; between them it only becomes later. */
function turningPoints(scene: Scene, span: Span, calm: readonly Span[]): number[] {
  const points = [span.from, ...dayNumbersIn(span).map(dayBeginsAt)];
  for (const blocks of scene.blocks) {
    for (let at = firstAfter(blocks, span.from - adjoiningMinutes); at < blocks.length; at += 1) {
      const { from, to } = blocks[at] as Block;
      if (from > span.to) break;
      points.push(from, from + edgeMinutes, to, to + adjoiningMinutes);
    }
  }
  for (let at = firstAfter(calm, span.from); at < calm.length && (calm[at] as Span).from < span.to; at += 1) {
    points.push((calm[at] as Span).from);
  }
  return points;
}

const upTo = (minute: number, step: number): number => Math.ceil(minute / step) * step;

/** The best slots of a span: one among them is the best of all that start in it. */
function slotsIn(scene: Scene, span: Span, calm: readonly Span[]): RatedSlot[] {
  const minutes = talkMinutes(span, scene.given.talk);
  const last = span.to - minutes;
  const starts = new Set<number>();
  for (const point of turningPoints(scene, span, calm)) {
    for (const from of [point, upTo(point, 5), upTo(point, 15)])
      if (from >= span.from && from <= last) starts.add(from);
  }
  return [...starts].map((from) => {
    const slot = { from, to: from + minutes };
    const traits = slotTraits(scene, slot, calm);
    return { ...slot, traits, cost: costOf(slot, traits) };
  });
}

/** On another day than those before, then cheaper, then sooner. */
function best(slots: readonly RatedSlot[], days: ReadonlySet<number>): RatedSlot | null {
  const rank = (slot: RatedSlot) => (days.has(slot.traits.day) ? 1 : 0);
  let found: RatedSlot | null = null;
  for (const slot of slots) {
    const order = found === null ? -1 : rank(slot) - rank(found) || slot.cost - found.cost || slot.from - found.from;
    if (order < 0) found = slot;
  }
  return found;
}

/** At most so many slots out of the time that both have, the best first, on different days where that is possible. */
export function bestSlots(scene: Scene, common: readonly Span[], most: number): RatedSlot[] {
  const calm = calmAround(scene, common);
  const chosen: RatedSlot[] = [];
  const days = new Set<number>();
  let slots = common.flatMap((span) => slotsIn(scene, span, calm));
  for (let next = best(slots, days); next !== null; next = best(slots, days)) {
    const slot = next;
    chosen.push(slot);
    if (chosen.length === most) break;
    days.add(slot.traits.day);
    const around = common.filter((span) => span.from <= slot.from && slot.to <= span.to);
    const left = atLeast(
      without(
        around,
        chosen.toSorted((a, b) => a.from - b.from),
      ),
      scene.given.talk.floorMinutes,
    );
    const isAround = (other: Span) => around.some((span) => span.from <= other.from && other.to <= span.to);
    slots = [...slots.filter((other) => !isAround(other)), ...left.flatMap((span) => slotsIn(scene, span, calm))];
  }
  return chosen;
}
