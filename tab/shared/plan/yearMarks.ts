import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { addDays, type Day, daysBetween } from '../../../src/domain/day.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import { type Glance, glanceAt, isTalk } from './itemState.ts';

/** As much of a plan as its year is drawn from. */
export type PlannedYear = Pick<PlanView, 'items' | 'now' | 'startsOn' | 'weeks'>;

export interface YearMark {
  readonly key: string;
  readonly shape: 'dot' | 'diamond';
  readonly glance: Glance;
  /** Where on the band, 0 at its start, 1 at its end. */
  readonly at: number;
}

export interface YearMarks {
  readonly marks: readonly YearMark[];
  /** The weeks of the plan, from the first day on. */
  readonly weeks: readonly { readonly week: number; readonly at: number }[];
  /** Null when today lies outside the band. */
  readonly todayAt: number | null;
}

/** Where everything stands on the band of a year: its first day is the first working day, its last the last of the programme's weeks. */
export function yearMarks(plan: PlannedYear): YearMarks {
  const last = addDays(plan.startsOn, 7 * plan.weeks);
  const length = daysBetween(plan.startsOn, last);
  const place = (on: Day): number => daysBetween(plan.startsOn, on) / length;
  const marks = plan.items
    .filter((item) => isTalk(item) || item.kind === 'probationTalk')
    .map((item) => ({
      key: item.key,
      shape: item.kind === 'probationTalk' ? ('diamond' as const) : ('dot' as const),
      glance: glanceAt(item, plan.now.on),
      at: Math.min(Math.max(place(markedOn(item)), 0), 1),
    }));
  const weeks = Array.from({ length: plan.weeks }, (_, index) => ({ week: index + 1, at: index / plan.weeks }));
  const todayAt = place(plan.now.on);
  return { marks, weeks, todayAt: todayAt >= 0 && todayAt <= 1 ? todayAt : null };
}

/** Where periods lie on the band; what lies outside it is left out. */
export function spansOf(plan: PlannedYear, periods: readonly Period[]): readonly { from: number; to: number }[] {
  const length = 7 * plan.weeks;
  const place = (on: Day): number => Math.min(Math.max(daysBetween(plan.startsOn, on) / length, 0), 1);
  return periods
    .map(({ fromOn, toOn }) => ({ from: place(fromOn), to: place(addDays(toOn, 1)) }))
    .filter(({ from, to }) => to > from);
}

const markedOn = (item: ItemView): Day => item.doneOn ?? item.booking?.on ?? item.dueOn;
