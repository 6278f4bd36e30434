import { containsNationalIdentityNumber } from '../identityNumber.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { SubGoal } from './statusReport.ts';

const textCharactersMax = 500;

function refuseText(text: string, field: string): Refusal | null {
  if (text.trim() === '') return refuse('textMissing', field);
  if (text.length > textCharactersMax) return refuse('textTooLong', field, { longest: textCharactersMax });
  return containsNationalIdentityNumber(text) ? refuse('nationalIdentityNumber', field) : null;
}

function refuseSubGoal(subGoal: SubGoal, index: number): Refusal | null {
  const measures = subGoal.measures.map((text, at) => refuseText(text, `subGoals.${index}.measures.${at}`));
  return refuseText(subGoal.text, `subGoals.${index}.text`) ?? measures.find((refusal) => refusal !== null) ?? null;
}

/** The first rule that a status report breaks, with its field; null when it can be submitted. */
export function checkStatusReport(subGoals: readonly SubGoal[]): Refusal | null {
  if (subGoals.length === 0) return refuse('textMissing', 'subGoals');
  return subGoals.map(refuseSubGoal).find((refusal) => refusal !== null) ?? null;
}
