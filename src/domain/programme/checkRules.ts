import { type Fault, isWhole, listAt, recordOf, type Shape, textFault } from './fault.ts';

const gridTalksMax = 12;

function checkCadence(path: string, cadence: Shape | null): Fault[] {
  if (cadence?.kind === 'everyWeeks' && isWhole(cadence.weeks, 1)) return [];
  if (cadence?.kind === 'monthlyGrid' && isWhole(cadence.talks, 1) && cadence.talks <= gridTalksMax) return [];
  return [{ path, rule: `is every so many weeks from 1, or a monthly grid of 1 to ${gridTalksMax} talks` }];
}

/** A year's grid from fromWeek must have its last talk within the phase. */
function checkGrid(path: string, phase: Shape | null): Fault[] {
  const cadence = recordOf(phase?.cadence);
  if (cadence?.kind !== 'monthlyGrid' || !isWhole(cadence.talks, 1)) return [];
  const last = Math.floor(Number(phase?.fromWeek) - 1 + (52 * cadence.talks) / 12);
  return last <= Number(phase?.toWeek) ? [] : [{ path: `${path}.cadence.talks`, rule: 'fits between the weeks' }];
}

/** Phases follow each other; two may share one boundary week, which then counts for the earlier (DOMAIN §8). */
export function checkPhases({ phases, weeks }: Shape): Fault[] {
  const { list, faults } = listAt('phases', phases);
  if (faults.length === 0 && list.length === 0) faults.push({ path: 'phases', rule: 'has at least one phase' });
  let before = 0;
  list.forEach((value, index) => {
    const path = `phases.${index}`;
    const phase = recordOf(value);
    const { fromWeek, toWeek } = phase ?? {};
    faults.push(...checkCadence(`${path}.cadence`, recordOf(phase?.cadence)));
    if (!isWhole(fromWeek, 1)) faults.push({ path: `${path}.fromWeek`, rule: 'is a whole number from 1' });
    else if (fromWeek < before) faults.push({ path: `${path}.fromWeek`, rule: 'is not before the last phase ends' });
    if (!isWhole(toWeek, 1) || (isWhole(fromWeek, 1) && toWeek < fromWeek)) {
      faults.push({ path: `${path}.toWeek`, rule: 'is not before fromWeek' });
      return;
    }
    if (isWhole(weeks, 1) && toWeek > weeks)
      faults.push({ path: `${path}.toWeek`, rule: 'is not after the last week' });
    faults.push(...checkGrid(path, phase));
    before = toWeek;
  });
  return faults;
}

function checkDayRule(path: string, value: unknown): Fault[] {
  const rule = recordOf(value);
  if (rule?.from !== 'startsOn' && rule?.from !== 'employedOn') {
    return [{ path: `${path}.from`, rule: "is 'startsOn' or 'employedOn'" }];
  }
  return ['months', 'days']
    .filter((key) => rule[key] !== undefined && !Number.isInteger(rule[key]))
    .map((key) => ({ path: `${path}.${key}`, rule: 'is a whole number' }));
}

/** Days and months from the same day can be compared without a calendar when both are in days or both in months. */
function checkOrder(path: string, rule: Shape | null): Fault[] {
  const [opens, closes] = [recordOf(rule?.opens), recordOf(rule?.closes)];
  if (opens === null || closes === null || opens.from !== closes.from) return [];
  const length = (key: string): number => Number(closes[key] ?? 0) - Number(opens[key] ?? 0);
  const isBackwards = length('months') < 0 || (length('months') === 0 && length('days') < 0);
  return isBackwards ? [{ path: `${path}.closes`, rule: 'is not before it opens' }] : [];
}

const window = (path: string, rule: Shape | null): Fault[] => [
  ...checkDayRule(`${path}.opens`, rule?.opens),
  ...checkDayRule(`${path}.closes`, rule?.closes),
  ...checkOrder(path, rule),
];

function checkStep(path: string, step: Shape | null): Fault[] {
  const faults = [...textFault(`${path}.key`, step?.key), ...textFault(`${path}.textKey`, step?.textKey)];
  if (!['step', 'needsMapping', 'trainingShift'].includes(String(step?.kind))) {
    faults.push({ path: `${path}.kind`, rule: "is 'step', 'needsMapping' or 'trainingShift'" });
  }
  if (!['mentor', 'leader', 'mentee'].includes(String(step?.responsible))) {
    faults.push({ path: `${path}.responsible`, rule: "is 'mentor', 'leader' or 'mentee'" });
  }
  return [...faults, ...window(path, step)];
}

function checkProbationTalk(path: string, talk: Shape | null): Fault[] {
  const faults = textFault(`${path}.key`, talk?.key);
  if (talk?.kind === 'between') return [...faults, ...window(path, talk)];
  if (talk?.kind !== 'around') return [...faults, { path: `${path}.kind`, rule: "is 'around' or 'between'" }];
  const margin = recordOf(talk.plusMinus);
  if (!isWhole(margin?.workingDays, 0) && !isWhole(margin?.days, 0)) {
    faults.push({ path: `${path}.plusMinus`, rule: 'has a number of days or workingDays from 0' });
  }
  return [...faults, ...checkDayRule(`${path}.after`, talk.after)];
}

/** Steps and probation talks are whole, and no two share a key: keys name rows. */
export function checkSteps({ steps, probationTalks }: Shape): Fault[] {
  const ofSteps = listAt('steps', steps);
  const ofTalks = listAt('probationTalks', probationTalks);
  const faults = [...ofSteps.faults, ...ofTalks.faults];
  const keys = new Set<unknown>();
  const checkKey = (path: string, rule: Shape | null): void => {
    if (keys.has(rule?.key)) faults.push({ path: `${path}.key`, rule: 'is used once only' });
    keys.add(rule?.key);
  };
  ofSteps.list.forEach((value, index) => {
    checkKey(`steps.${index}`, recordOf(value));
    faults.push(...checkStep(`steps.${index}`, recordOf(value)));
  });
  ofTalks.list.forEach((value, index) => {
    checkKey(`probationTalks.${index}`, recordOf(value));
    faults.push(...checkProbationTalk(`probationTalks.${index}`, recordOf(value)));
  });
  return faults;
}
