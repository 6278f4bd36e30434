import type { Programme, StepRule, StepWords } from './programme.ts';

/** Training shifts on agreed days are one item each, named after the step's key and the day. */
const isOf = (itemKey: string, { key, kind }: StepRule): boolean =>
  itemKey === key || (kind === 'trainingShift' && itemKey.startsWith(`${key}-`));

/** The municipality's own words for an item of its programme; null where the words are ours. */
export const wordsOf = (programme: Programme | null, itemKey: string): StepWords | null =>
  programme?.steps.find((step) => isOf(itemKey, step))?.words ?? null;
