import type { Programme, StepRule, StepWords } from './programme.ts';

/** Training shifts on agreed days are one item each, named after the step's key and the day. */
const isOf = (itemKey: string, { key, kind }: StepRule): boolean =>
  itemKey === key || (kind === 'trainingShift' && itemKey.startsWith(`${key}-`));

/** The municipality's own words for an item of its programme; null where the words are ours. That days are missing is ours to say. */
export function wordsOf(programme: Programme | null, itemKey: string): StepWords | null {
  const step = programme?.steps.find((one) => isOf(itemKey, one));
  const isMissing = programme?.wantsTrainingShiftDates === true && itemKey === `${step?.key}-undated`;
  return isMissing ? null : (step?.words ?? null);
}
