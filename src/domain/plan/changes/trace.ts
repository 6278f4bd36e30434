import type { HistoryEntry, PlanFrame } from '../history.ts';
import type { Mentorship, PlanItem } from '../mentorship.ts';

/** The items that a change touched, as they were. */
const itemsBefore = (before: Mentorship, after: Mentorship): PlanItem[] =>
  before.items.filter((item) => !after.items.includes(item));

export const frameOf = (m: Mentorship): PlanFrame => ({
  state: m.state,
  facts: m.facts,
  pairings: m.pairings,
  absences: m.absences,
  adjustments: m.adjustments,
  endsOn: m.endsOn,
  finishedOn: m.finishedOn,
  leaving: m.leaving,
});

/** What a history entry keeps of a change, so that it can be undone. */
export function traceOf(
  before: Mentorship,
  after: Mentorship,
): Pick<HistoryEntry, 'itemsBefore' | 'itemsMade' | 'frameBefore'> {
  const [frame, now] = [frameOf(before), frameOf(after)];
  const isTouched = (Object.keys(frame) as (keyof PlanFrame)[]).some((part) => frame[part] !== now[part]);
  const known = new Set(before.items.map(({ key }) => key));
  return {
    itemsBefore: itemsBefore(before, after),
    itemsMade: after.items.filter(({ key }) => !known.has(key)).map(({ key }) => key),
    frameBefore: isTouched ? frame : null,
  };
}
