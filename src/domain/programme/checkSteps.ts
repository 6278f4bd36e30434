import { wordsFaults } from './checkText.ts';
import { type Fault, fault, listAt, recordOf, type Shape, wholeFault } from './fault.ts';

export const stepsMax = 40;
export const probationTalksMax = 8;
/** As far from the start as a rule of days or months may lie, either way. */
const ruleDaysMax = 730;
const ruleMonthsMax = 24;

function checkDayRule(path: string, value: unknown): Fault[] {
  const rule = recordOf(value);
  if (rule?.from !== 'startsOn' && rule?.from !== 'employedOn') return [fault(`${path}.from`, 'choice')];
  const within = { months: { least: 0, most: ruleMonthsMax }, days: { least: -ruleDaysMax, most: ruleDaysMax } };
  return (['months', 'days'] as const).flatMap((key) =>
    rule[key] === undefined ? [] : wholeFault(`${path}.${key}`, rule[key], within[key]),
  );
}

/** Days and months from the same day can be compared without a calendar when both are in days or both in months. */
function checkOrder(path: string, rule: Shape | null): Fault[] {
  const [opens, closes] = [recordOf(rule?.opens), recordOf(rule?.closes)];
  if (opens === null || closes === null || opens.from !== closes.from) return [];
  const length = (key: string): number => Number(closes[key] ?? 0) - Number(opens[key] ?? 0);
  // No month is shorter than 28 days or longer than 31.
  const longest = length('days') + length('months') * (length('months') < 0 ? 28 : 31);
  return longest < 0 ? [fault(`${path}.closes`, 'closesBeforeOpens')] : [];
}

const window = (path: string, rule: Shape | null): Fault[] => {
  const faults = [...checkDayRule(`${path}.opens`, rule?.opens), ...checkDayRule(`${path}.closes`, rule?.closes)];
  return faults.length > 0 ? faults : checkOrder(path, rule);
};

const isKey = (key: unknown, kind: string): boolean =>
  typeof key === 'string' && /^[a-z][A-Za-z0-9-]{0,59}$/.test(key) && key.startsWith(kind);

/** Keys of talks and of what people add are others: rows of a plan are named by them. */
const checkKey = (path: string, key: unknown, kinds: readonly string[]): Fault[] =>
  kinds.some((kind) => isKey(key, kind)) ? [] : [fault(`${path}.key`, 'key')];

function checkStep(path: string, step: Shape | null): Fault[] {
  const faults = checkKey(path, step?.key, ['step-', 'training']);
  if (typeof step?.textKey !== 'string' || step.textKey === '') faults.push(fault(`${path}.textKey`, 'textMissing'));
  faults.push(...wordsFaults(`${path}.words`, step));
  if (!['step', 'needsMapping', 'trainingShift'].includes(String(step?.kind)))
    faults.push(fault(`${path}.kind`, 'choice'));
  if (!['mentor', 'leader', 'mentee'].includes(String(step?.responsible)))
    faults.push(fault(`${path}.responsible`, 'choice'));
  return [...faults, ...window(path, step)];
}

function checkProbationTalk(path: string, talk: Shape | null): Fault[] {
  const faults = checkKey(path, talk?.key, ['probation-']);
  if (talk?.kind === 'between') return [...faults, ...window(path, talk)];
  if (talk?.kind !== 'around') return [...faults, fault(`${path}.kind`, 'choice')];
  const margin = recordOf(talk.plusMinus);
  const unit = margin !== null && 'workingDays' in margin ? 'workingDays' : 'days';
  faults.push(...wholeFault(`${path}.plusMinus.${unit}`, margin?.[unit], { least: 0, most: 60 }));
  return [...faults, ...checkDayRule(`${path}.after`, talk.after)];
}

/** Steps and probation talks are whole, and no two share a key: keys name rows. Training shifts are one step. */
export function checkSteps({ steps, probationTalks }: Shape): Fault[] {
  const ofSteps = listAt('steps', steps, stepsMax);
  const ofTalks = listAt('probationTalks', probationTalks, probationTalksMax);
  const faults = [...ofSteps.faults, ...ofTalks.faults];
  const keys = new Set<unknown>();
  const checkOnce = (path: string, rule: Shape | null): void => {
    if (keys.has(rule?.key)) faults.push(fault(`${path}.key`, 'keyTwice'));
    keys.add(rule?.key);
  };
  let training = 0;
  ofSteps.list.forEach((value, index) => {
    const [path, step] = [`steps.${index}`, recordOf(value)];
    checkOnce(path, step);
    faults.push(...checkStep(path, step));
    if (step?.kind === 'trainingShift') training += 1;
    if (step?.kind === 'trainingShift' && training > 1) faults.push(fault(`${path}.kind`, 'trainingTwice'));
  });
  ofTalks.list.forEach((value, index) => {
    checkOnce(`probationTalks.${index}`, recordOf(value));
    faults.push(...checkProbationTalk(`probationTalks.${index}`, recordOf(value)));
  });
  return faults;
}
