import type { ItemView } from '../../../src/contract/views.ts';
import { addDays, type Day, partsOf } from '../../../src/domain/day.ts';
import type { Holiday } from '../../../src/domain/holidays.ts';
import type { PlanItem } from '../../../src/domain/plan/mentorship.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import type { SimulatedYear } from '../../../src/domain/plan/simulateYear.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { wordsOf } from '../../../src/domain/programme/wordsOf.ts';
import type { PlannedYear } from '../../shared/plan/yearMarks.ts';

/** An item of a year that nobody lives: nothing is booked, said or to be done. */
const itemView = (item: PlanItem, programme: Programme): ItemView => ({
  key: item.key,
  kind: item.kind,
  textKey: item.textKey,
  words: wordsOf(programme, item.key),
  responsible: item.responsible,
  employmentWeek: item.employmentWeek,
  opensOn: item.opensOn,
  closesOn: item.closesOn,
  dueOn: item.dueOn,
  minutes: item.minutes,
  state: item.state,
  booking: null,
  doneOn: null,
  reason: item.reason,
  newTimeAsked: false,
  calendarQuestion: null,
  timeMayChange: null,
  myAnswer: null,
  overdue: false,
  may: [],
  calendarTrouble: null,
});

/** The year as the band draws it, seen the day before it begins. */
export const plannedYear = (year: SimulatedYear, programme: Programme): PlannedYear => ({
  items: year.items.map((item) => itemView(item, programme)),
  now: { on: addDays(year.startsOn, -1), time: '12:00' },
  startsOn: year.startsOn,
  weeks: programme.weeks,
});

export type YearEntry =
  | { readonly kind: 'item'; readonly on: Day; readonly item: ItemView }
  | { readonly kind: 'holiday'; readonly on: Day; readonly holiday: Holiday }
  | { readonly kind: 'soft'; readonly on: Day; readonly period: Period };

export interface YearMonth {
  /** '2026-09' */
  readonly key: string;
  readonly month: number;
  readonly year: number;
  readonly entries: readonly YearEntry[];
}

/** Everything in the year by month, in order; what lies before the first day stands in its own month. */
export function yearMonths(year: SimulatedYear, programme: Programme): readonly YearMonth[] {
  const entries: YearEntry[] = [
    ...year.softPeriods.map((period) => ({ kind: 'soft', on: period.fromOn, period }) as const),
    ...year.holidays.map((holiday) => ({ kind: 'holiday', on: holiday.on, holiday }) as const),
    ...year.items.map((item) => ({ kind: 'item', on: item.opensOn, item: itemView(item, programme) }) as const),
  ];
  const months = new Map<string, YearMonth & { readonly entries: YearEntry[] }>();
  for (const entry of entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const key = entry.on.slice(0, 7);
    const { year: ofYear, month } = partsOf(entry.on);
    const found = months.get(key) ?? { key, month, year: ofYear, entries: [] };
    found.entries.push(entry);
    months.set(key, found);
  }
  return [...months.values()];
}
