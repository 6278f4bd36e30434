import { troubleOf } from '../shared/trouble.ts';
import type { FactField } from './startDraft.ts';

const fields: readonly FactField[] = [
  'menteeId',
  'mentorId',
  'reserveMentorId',
  'leaderId',
  'unitId',
  'experience',
  'employedOn',
  'startsOn',
  'probationEndsOn',
  'trainingShiftsOn',
  'programme',
];

/** The field a refusal is about: 'facts.mentorId', 'mentorId' and 'facts.trainingShiftsOn.2' name theirs. */
export function refusedField(error: unknown): { readonly field: FactField; readonly sentence: string } | null {
  const trouble = troubleOf(error);
  if (trouble?.kind !== 'fault' || trouble.fault.field === null) return null;
  const name = trouble.fault.field.replace(/^facts\./, '').split('.')[0];
  const field = fields.find((known) => known === name);
  return field ? { field, sentence: trouble.fault.message } : null;
}
