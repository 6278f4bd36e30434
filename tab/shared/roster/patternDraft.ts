import type { PatternView } from '../../../src/contract/rosterViews.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { ShiftKind } from '../../../src/domain/roster/shift.ts';
import type { PatternShift } from '../../../src/domain/roster/shiftPattern.ts';
import type { Asked } from '../queries.ts';
import { readTime } from '../readTime.ts';

export type AskedPattern = NonNullable<Asked<'saveMyPattern'>['pattern']>;

/** Hours that stand in the weeks by their letter. */
export interface PatternHours {
  readonly letter: string;
  readonly from: string;
  readonly to: string;
  /** Null when the hours say it. */
  readonly kind: ShiftKind | null;
}

/** A pattern as it is being written: times and numbers as typed. */
export interface PatternDraft {
  readonly weeks: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly hours: readonly PatternHours[];
  /** The letter of each day that is not off, by its cell. */
  readonly letters: Readonly<Record<string, string>>;
}

export const weeksMax = 52;
const usualWeeks = 3;
const daysAWeek = 7;

export const cellOf = (week: number, weekday: number): string => `${week} ${weekday}`;

export const weeksIn = ({ weeks }: PatternDraft): number | null => {
  const count = Number(weeks);
  return Number.isInteger(count) && count >= 1 && count <= weeksMax ? count : null;
};

type Letters = { readonly [Kind in 'day' | 'evening' | 'night']: string };

/** Day, evening and night as most wards have them (DOMAIN §11). */
const usualHours = (letters: Letters): PatternHours[] => [
  { letter: letters.day, from: '07:30', to: '15:00', kind: 'day' },
  { letter: letters.evening, from: '14:30', to: '22:00', kind: 'evening' },
  { letter: letters.night, from: '21:45', to: '07:45', kind: 'night' },
];

const isSame = (hours: PatternHours, { from, to, kind }: PatternShift): boolean =>
  hours.from === from && hours.to === to && hours.kind === kind;

/** The hours with one more, under a number that is free. */
export function withMore(hours: readonly PatternHours[], more: Omit<PatternHours, 'letter'>): PatternHours[] {
  let number = 1;
  while (hours.some(({ letter }) => letter === String(number))) number += 1;
  return [...hours, { ...more, letter: String(number) }];
}

/** What the form shows first: the saved pattern, or an empty one from today. */
export function draftOf(
  pattern: PatternView | null,
  { letters, today }: { letters: Letters; today: Day },
): PatternDraft {
  let hours = usualHours(letters);
  const cells: Record<string, string> = {};
  for (const shift of pattern?.shifts ?? []) {
    if (!hours.some((known) => isSame(known, shift))) hours = withMore(hours, shift);
    cells[cellOf(shift.week, shift.weekday)] = hours.find((known) => isSame(known, shift))?.letter ?? '';
  }
  return {
    weeks: String(pattern?.weeks ?? usualWeeks),
    startsOn: pattern?.startsOn ?? today,
    endsOn: pattern?.endsOn ?? '',
    hours: hours.map(({ letter, from, to, kind }) => ({ letter, from, to, kind })),
    letters: cells,
  };
}

/** The pattern that the form says, its shifts in order; null while something is half-written. */
export function patternIn(draft: PatternDraft): AskedPattern | null {
  const weeks = weeksIn(draft);
  const startsOn = parseDay(draft.startsOn);
  const endsOn = parseDay(draft.endsOn);
  if (weeks === null || startsOn === null || (endsOn === null && draft.endsOn !== '')) return null;
  const shifts: AskedPattern['shifts'] = [];
  for (let week = 1; week <= weeks; week += 1)
    for (let weekday = 1; weekday <= daysAWeek; weekday += 1) {
      const hours = draft.hours.find(({ letter }) => letter === draft.letters[cellOf(week, weekday)]);
      if (hours === undefined) continue;
      const [from, to] = [readTime(hours.from), readTime(hours.to)];
      if (from === null || to === null) return null;
      shifts.push({ week, weekday, from, to, kind: hours.kind });
    }
  return { weeks, startsOn, endsOn, shifts };
}
