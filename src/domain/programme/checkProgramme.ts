import { checkPhases } from './checkPhases.ts';
import { checkSteps } from './checkSteps.ts';
import { sourceCharactersMax, textFaults } from './checkText.ts';
import { type Fault, fault, isWhole, recordOf, type Shape, wholeFault } from './fault.ts';
import type { Programme } from './programme.ts';

export type CheckedProgramme = { readonly ok: Programme } | { readonly faults: readonly Fault[] };

/** No programme runs longer than two years (DOMAIN §5). */
const weeksMax = 104;
const monthsMax = 24;
/** A talk fits in a shift. */
const talkMinutes = { least: 5, most: 180 };

function checkNames(programme: Shape): Fault[] {
  const faults = [
    ...textFaults('name', programme.name),
    ...textFaults('municipality', programme.municipality),
    ...textFaults('source', programme.source, sourceCharactersMax),
  ];
  if (typeof programme.id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(programme.id)) faults.push(fault('id', 'id'));
  faults.push(...wholeFault('revision', programme.revision, { least: 1, most: 9999 }));
  if (programme.newcomerTerm !== 'mentee' && programme.newcomerTerm !== 'nyansatt') {
    faults.push(fault('newcomerTerm', 'choice'));
  }
  if (typeof programme.wantsTrainingShiftDates !== 'boolean') faults.push(fault('wantsTrainingShiftDates', 'choice'));
  return faults;
}

function checkTalk(value: unknown): Fault[] {
  const talk = recordOf(value);
  const bounds = ['floorMinutes', 'bookMinutes', 'ceilingMinutes'];
  const faults = bounds.flatMap((key) => wholeFault(`talk.${key}`, talk?.[key], talkMinutes));
  if (faults.length > 0) return faults;
  const [floor, book, ceiling] = bounds.map((key) => talk?.[key]) as [number, number, number];
  return floor <= book && book <= ceiling ? [] : [fault('talk.bookMinutes', 'bookMinutes')];
}

function checkLength({ weeks, onDemandUntil }: Shape): Fault[] {
  const faults = wholeFault('weeks', weeks, { least: 1, most: weeksMax });
  if (onDemandUntil === null) return faults;
  const until = recordOf(onDemandUntil);
  if (until !== null && 'week' in until) {
    faults.push(...wholeFault('onDemandUntil.week', until.week, { least: 1, most: weeksMax }));
    if (isWhole(until.week, 1, weeksMax) && isWhole(weeks, 1) && until.week < weeks)
      faults.push(fault('onDemandUntil.week', 'onDemandBeforeEnd'));
    return faults;
  }
  if (until === null || !('months' in until)) return [...faults, fault('onDemandUntil', 'onDemand')];
  return [...faults, ...wholeFault('onDemandUntil.months', until.months, { least: 1, most: monthsMax })];
}

/** A programme that can be planned from, or every fault it has, each with its path and the rule it breaks. */
export function checkProgramme(value: unknown): CheckedProgramme {
  const programme = recordOf(value);
  if (programme === null) return { faults: [fault('', 'object')] };
  const faults = [
    ...checkNames(programme),
    ...checkLength(programme),
    ...checkTalk(programme.talk),
    ...checkPhases(programme),
    ...checkSteps(programme),
  ];
  return faults.length === 0 ? { ok: value as Programme } : { faults };
}
