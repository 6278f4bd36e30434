import { dayOfNumber } from '../day.ts';
import { isWorkingDay } from '../holidays.ts';
import type { Instant } from '../instant.ts';
import type { Shift, ShiftKind } from '../roster/shift.ts';
import { clockSpans, dayNumbersIn, instantOfMinute, spanInside, spanOfDays } from './minutes.ts';
import type { KnownRoster, SlotPerson, UnitTimes } from './slotsGiven.ts';
import { commonSpans, firstAfter, overlapOf, type Span } from './span.ts';

/** Shifts that follow each other without a break, or a unit's working hours where no roster is known. */
export interface Block extends Span {
  readonly firstKind: ShiftKind | 'unitHours';
  readonly lastKind: ShiftKind | 'unitHours';
}

/** A meeting that is over so long after a shift, or begins so long before it, adjoins it and extends the working time. */
export const adjoiningMinutes = 60;

/** Arbeidsmiljøloven § 10-8: eleven hours between two working periods. */
export const restMinutes = 11 * 60;

/** On a day off nobody is asked to meet early or late. */
const freeDayHours = { from: '08:00', to: '20:00' } as const;

/** Shifts last up to a week where people live in (forskrift om medleverordninger); rest looks two days ahead. */
const lookBackMinutes = 8 * 1440;
const lookAheadMinutes = 2 * 1440;

/** Index of the first shift that starts at an instant or later. */
function firstFrom(shifts: readonly Shift[], instant: Instant): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle] as Shift).startsAt >= instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The shifts that may matter to a time: those that touch it, and those two days on. */
export function shiftsAround({ shifts }: KnownRoster, reach: Span): readonly Shift[] {
  const first = firstFrom(shifts, instantOfMinute(reach.from - lookBackMinutes));
  return shifts.slice(first, firstFrom(shifts, instantOfMinute(reach.to + lookAheadMinutes)));
}

function blocksOfRoster(roster: KnownRoster, reach: Span): Block[] {
  const blocks: Block[] = [];
  for (const shift of shiftsAround(roster, reach)) {
    const { from, to } = spanInside(shift);
    const before = blocks.at(-1);
    if (from >= to) continue;
    if (before === undefined || before.to < from)
      blocks.push({ from, to, firstKind: shift.kind, lastKind: shift.kind });
    else if (before.to < to) blocks[blocks.length - 1] = { ...before, to, lastKind: shift.kind };
  }
  return blocks;
}

function blocksOfHours({ workingHours }: UnitTimes, reach: Span): Block[] {
  const blocks: Block[] = [];
  for (const number of dayNumbersIn(reach)) {
    if (!isWorkingDay(dayOfNumber(number))) continue;
    for (const span of clockSpans(number, workingHours)) {
      blocks.push({ ...span, firstKind: 'unitHours', lastKind: 'unitHours' });
    }
  }
  return blocks;
}

/** When somebody works in this time and around it, in order. */
export const workBlocks = ({ roster }: SlotPerson, unit: UnitTimes, reach: Span): Block[] =>
  roster === null ? blocksOfHours(unit, reach) : blocksOfRoster(roster, reach);

/** The minutes for which it is known when she works. */
export const knownSpan = ({ roster }: SlotPerson, reach: Span): Span => (roster === null ? reach : spanOfDays(roster));

/** The free time between two blocks; at the ends of what is known there may be work that nobody knows of. */
export interface Gap extends Span {
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** The gaps between blocks and the ends of what is known, in order. */
export function gapsBetween(blocks: readonly Block[], known: Span): Gap[] {
  const gaps: Gap[] = [];
  let from = known.from;
  let hasBefore = false;
  for (const block of blocks) {
    if (block.from > from) gaps.push({ from, to: block.from, hasBefore, hasAfter: true });
    if (block.to > from) [from, hasBefore] = [block.to, true];
  }
  if (known.to > from) gaps.push({ from, to: known.to, hasBefore, hasAfter: false });
  return gaps;
}

/** The two parts of a gap in which a meeting adjoins a shift and leaves eleven hours of rest on its other side. */
export function adjoining({ from, to, hasBefore, hasAfter }: Gap): Span[] {
  const after = { from, to: Math.min(from + adjoiningMinutes, to - restMinutes) };
  const before = { from: Math.max(to - adjoiningMinutes, from + restMinutes), to };
  return [hasBefore ? after : null, hasAfter ? before : null].filter(
    (span) => span !== null && span.from < span.to,
  ) as Span[];
}

/** The part of a gap with eleven hours of rest on both sides, in the hours of a day off. */
export function onDaysOff(gap: Gap, reach: Span): Span[] {
  const from = Math.max(gap.from + restMinutes, reach.from);
  const to = Math.min(gap.to - restMinutes, reach.to);
  if (from >= to) return [];
  const days = dayNumbersIn({ from, to }).flatMap((number) => clockSpans(number, freeDayHours));
  return commonSpans(days, [{ from, to }]);
}

/** The block that a slot overlaps, or else adjoins. */
export function blockBeside(slot: Span, blocks: readonly Block[]): Block | null {
  let beside: Block | null = null;
  for (let at = firstAfter(blocks, slot.from - adjoiningMinutes); at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.from >= slot.to + adjoiningMinutes) break;
    if (overlapOf(slot, block) > 0) return block;
    beside ??= block;
  }
  return beside;
}
