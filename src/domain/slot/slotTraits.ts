import { dayNumber, dayOfNumber, weekdayOf } from '../day.ts';
import { clockSpans, dayNumberAt, dayNumbersAround } from './minutes.ts';
import type { Scene } from './scene.ts';
import { firstAfter, mergedSpans, minutesIn, minutesWithin, overlapOf, type Span } from './span.ts';
import { adjoiningMinutes, type Block } from './workBlocks.ts';

/** The first and last minutes of a shift are for coming and going. */
export const edgeMinutes = 15;

/** At the end of a night people are tired. */
const endOfNightMinutes = 120;

type Standing = 'onShift' | 'besideShift' | 'dayOff';

/** What makes one slot better or worse than another. */
export interface SlotTraits {
  /** Whole days into the window. */
  readonly day: number;
  /** How far that is, in 24 parts of the window. */
  readonly lateness: number;
  readonly standings: readonly [Standing, Standing];
  readonly isCalm: boolean;
  /** Null when there was no talk before. */
  readonly isSameWeekday: boolean | null;
  readonly isAtShiftEdge: boolean;
  readonly isAtEndOfNight: boolean;
  readonly missingMinutes: number;
}

/** The calm hours of the days of these spans, in order. */
export const calmAround = ({ given }: Scene, spans: readonly Span[]): Span[] =>
  mergedSpans(dayNumbersAround(spans).flatMap((day) => given.unit.calm.flatMap((clock) => clockSpans(day, clock))));

interface AtWork {
  readonly standing: Standing;
  readonly isAtEdge: boolean;
  readonly isAtEndOfNight: boolean;
}

function atWork(slot: Span, blocks: readonly Block[]): AtWork {
  let worked = 0;
  let isBeside = false;
  let isAtEdge = false;
  let isAtEndOfNight = false;
  for (let at = firstAfter(blocks, slot.from - adjoiningMinutes); at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const { from, to } = block;
    if (from >= slot.to + adjoiningMinutes) break;
    isBeside = true;
    worked += overlapOf(slot, block);
    const edges = overlapOf(slot, { from, to: from + edgeMinutes }) + overlapOf(slot, { from: to - edgeMinutes, to });
    if (edges > 0 && block.firstKind !== 'unitHours') isAtEdge = true;
    const tired = { from: to - endOfNightMinutes, to: to + adjoiningMinutes };
    if (block.lastKind === 'night' && overlapOf(slot, tired) > 0) isAtEndOfNight = true;
  }
  const standing = worked === minutesIn(slot) ? 'onShift' : isBeside ? 'besideShift' : 'dayOff';
  return { standing, isAtEdge, isAtEndOfNight };
}

export function slotTraits({ given, window, blocks }: Scene, slot: Span, calm: readonly Span[]): SlotTraits {
  const number = dayNumberAt(slot.from);
  const opens = dayNumber(given.window.opensOn);
  const days = dayNumberAt(window.to - 1) - opens + 1;
  const [one, other] = [atWork(slot, blocks[0]), atWork(slot, blocks[1])];
  const { lastTalkOn, talk } = given;
  return {
    day: number - opens,
    lateness: Math.floor((24 * (number - opens)) / days),
    standings: [one.standing, other.standing],
    isCalm: minutesWithin(slot, calm) === minutesIn(slot),
    isSameWeekday: lastTalkOn === null ? null : weekdayOf(lastTalkOn) === weekdayOf(dayOfNumber(number)),
    isAtShiftEdge: one.isAtEdge || other.isAtEdge,
    isAtEndOfNight: one.isAtEndOfNight || other.isAtEndOfNight,
    missingMinutes: talk.bookMinutes - minutesIn(slot),
  };
}

const standingCost: Readonly<Record<Standing, number>> = { onShift: 0, besideShift: 100, dayOff: 200 };

/**
 * What speaks against a slot; the lowest is the best. Shifts come before everything, then that nobody is at the end of a
 * night; early, long, calm and the usual weekday weigh about as much as two days in a week.
 */
export function costOf(slot: Span, traits: SlotTraits): number {
  const onClock = slot.from % 15 === 0 ? 0 : slot.from % 5 === 0 ? 2 : 4;
  return (
    standingCost[traits.standings[0]] +
    standingCost[traits.standings[1]] +
    traits.lateness +
    traits.missingMinutes +
    onClock +
    (traits.isAtEndOfNight ? 40 : 0) +
    (traits.isAtShiftEdge ? 8 : 0) +
    (traits.isCalm ? 0 : 6) +
    (traits.isSameWeekday === false ? 5 : 0)
  );
}
