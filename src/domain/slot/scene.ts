import { dayOfNumber, weekdayOf } from '../day.ts';
import { softPeriodsWithin } from '../plan/softWeeks.ts';
import { clockSpans, dayNumbersAround, minuteAfter, spanAround, spanOfDays } from './minutes.ts';
import type { BlockedKind, SlotPerson, SlotsGiven } from './slotsGiven.ts';
import { commonSpans, firstAfter, mergedSpans, type Span } from './span.ts';
import { adjoining, type Block, gapsBetween, knownSpan, onDaysOff, workBlocks } from './workBlocks.ts';

/** So long before a meeting people must be able to see that they have one. */
const noticeMinutes = 20;

/** What is given, in minutes. */
export interface Scene {
  readonly given: SlotsGiven;
  readonly window: Span;
  /** The part of the window that is still to come. */
  readonly open: Span;
  readonly blocks: readonly [readonly Block[], readonly Block[]];
  /** When each may meet as far as her roster goes. */
  readonly present: readonly [readonly Span[], readonly Span[]];
}

const eachOf = <Value>({ people }: SlotsGiven, make: (person: SlotPerson, index: 0 | 1) => Value): [Value, Value] => [
  make(people[0], 0),
  make(people[1], 1),
];

/** In her shifts; where both want that, also beside them and on days off. Of the blocks, those that the time touches. */
function presentIn(person: SlotPerson, blocks: readonly Block[], { open, off }: { open: Span; off: boolean }): Span[] {
  const inside: Span[] = [];
  for (let at = firstAfter(blocks, open.from); at < blocks.length && (blocks[at] as Block).from < open.to; at += 1) {
    inside.push(blocks[at] as Block);
  }
  if (!off || person.roster === null) return inside;
  const gaps = gapsBetween(blocks, knownSpan(person, open)).filter(({ from, to }) => from < open.to && to > open.from);
  return mergedSpans([...inside, ...gaps.flatMap((gap) => [...adjoining(gap), ...onDaysOff(gap, open)])]);
}

export function sceneOf(given: SlotsGiven): Scene {
  const window = spanOfDays({ fromOn: given.window.opensOn, toOn: given.window.closesOn });
  const open = { from: Math.max(window.from, minuteAfter(given.now) + noticeMinutes), to: window.to };
  const isOver = open.from >= open.to;
  const off = given.people.every((person) => person.meetsOffShift);
  const blocks = eachOf(given, (person) => (isOver ? [] : workBlocks(person, given.unit, open)));
  const present = eachOf(given, (person, index) => presentIn(person, blocks[index], { open, off }));
  return { given, window, open, blocks, present };
}

/** The days on which one of them is away. */
export const awaySpans = ({ people }: SlotsGiven): Span[] =>
  mergedSpans(people.flatMap(({ away }) => away.map(spanOfDays)));

/** The soft weeks in a window, in which nothing is proposed (DOMAIN §9.8). */
export const softSpans = ({ window }: SlotsGiven): Span[] =>
  mergedSpans(softPeriodsWithin(window.opensOn, window.closesOn).map(spanOfDays));

/** The calendars of both. */
export const busySpans = (people: readonly SlotPerson[]): Span[] =>
  mergedSpans(people.flatMap(({ busy }) => busy.map(spanAround)));

export interface BlockedSpan extends Span {
  readonly kind: BlockedKind;
}

/** When the unit's blocked times fall on the days of these spans, in the order of the days. */
export function blockedTimes({ unit }: SlotsGiven, spans: readonly Span[]): BlockedSpan[] {
  const blocked: BlockedSpan[] = [];
  for (const number of dayNumbersAround(spans)) {
    const weekday = weekdayOf(dayOfNumber(number));
    for (const time of unit.blocked) {
      if (time.weekday !== weekday) continue;
      for (const { from, to } of clockSpans(number, time)) blocked.push({ from, to, kind: time.kind });
    }
  }
  return blocked;
}

/** The same without their kinds, as few as possible. */
export const blockedAround = (given: SlotsGiven, spans: readonly Span[]): Span[] =>
  mergedSpans(blockedTimes(given, spans));

/** When both are there in what is still to come of the window. */
export const bothPresent = ({ present, open }: Scene): Span[] => commonSpans(commonSpans(...present), [open]);
