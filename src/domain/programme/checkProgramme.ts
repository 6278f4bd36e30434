import { checkPhases, checkSteps } from './checkRules.ts';
import { type Fault, isWhole, recordOf, type Shape, textFault } from './fault.ts';
import type { Programme } from './programme.ts';

export type CheckedProgramme = { readonly ok: Programme } | { readonly faults: readonly Fault[] };

/** No programme runs longer than two years (DOMAIN §5). */
const weeksMax = 104;

function checkNames(programme: Shape): Fault[] {
  const faults = ['name', 'municipality', 'source'].flatMap((path) => textFault(path, programme[path]));
  if (typeof programme.id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(programme.id)) {
    faults.push({ path: 'id', rule: 'is small letters, digits and hyphens, beginning with a letter' });
  }
  if (!isWhole(programme.revision, 1)) faults.push({ path: 'revision', rule: 'is a whole number from 1' });
  if (programme.newcomerTerm !== 'mentee' && programme.newcomerTerm !== 'nyansatt') {
    faults.push({ path: 'newcomerTerm', rule: "is 'mentee' or 'nyansatt'" });
  }
  if (typeof programme.wantsTrainingShiftDates !== 'boolean') {
    faults.push({ path: 'wantsTrainingShiftDates', rule: 'is true or false' });
  }
  return faults;
}

function checkTalk(value: unknown): Fault[] {
  const talk = recordOf(value);
  const bounds = ['floorMinutes', 'bookMinutes', 'ceilingMinutes'];
  const faults = bounds
    .filter((key) => !isWhole(talk?.[key], 1))
    .map((key) => ({ path: `talk.${key}`, rule: 'is a whole number of minutes from 1' }));
  if (faults.length > 0) return faults;
  const [floor, book, ceiling] = bounds.map((key) => talk?.[key]) as [number, number, number];
  if (floor <= book && book <= ceiling) return [];
  return [{ path: 'talk.bookMinutes', rule: 'lies between floorMinutes and ceilingMinutes' }];
}

function checkLength({ weeks, onDemandUntil }: Shape): Fault[] {
  const faults: Fault[] = [];
  if (!isWhole(weeks, 1) || weeks > weeksMax) {
    faults.push({ path: 'weeks', rule: `is a whole number from 1 to ${weeksMax}` });
  }
  if (onDemandUntil === null) return faults;
  const until = recordOf(onDemandUntil);
  if (!isWhole(until?.week, 1) && !isWhole(until?.months, 1)) {
    faults.push({ path: 'onDemandUntil', rule: 'is null, or has a week or a number of months from 1' });
  }
  if (isWhole(until?.week, 1) && isWhole(weeks, 1) && until.week < weeks) {
    faults.push({ path: 'onDemandUntil.week', rule: 'is not before the last week' });
  }
  return faults;
}

/** A programme that can be planned from, or every fault it has, each with its path and the rule it breaks. */
export function checkProgramme(value: unknown): CheckedProgramme {
  const programme = recordOf(value);
  if (programme === null) return { faults: [{ path: '', rule: 'is an object' }] };
  const faults = [
    ...checkNames(programme),
    ...checkLength(programme),
    ...checkTalk(programme.talk),
    ...checkPhases(programme),
    ...checkSteps(programme),
  ];
  return faults.length === 0 ? { ok: value as Programme } : { faults };
}
