import type { Fault } from '../contract/views.ts';
import { namedPartsOf, parseDay } from '../domain/day.ts';
import { type Refusal, refusalStatus } from '../domain/refusal.ts';
import { type Language, type Texts, textsOf } from '../texts/texts.ts';

type ErrorKey = keyof Texts['errors'];

export interface FaultAnswer {
  readonly status: number;
  readonly fault: Fault;
}

/** The language that the tab asks in; bokmål when it says nothing we write. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').toLowerCase();
  if (asked.startsWith('nn')) return 'nn';
  return asked.startsWith('en') ? 'en' : 'nb';
}

/** A fault that is not a domain refusal: sign-in, size, trouble. */
export const faultAnswer = (
  status: number,
  { error, field = null, language }: { error: ErrorKey; field?: string | null; language: Language },
): FaultAnswer => ({
  status,
  fault: { error, message: word(error, { field: field ?? '' }, textsOf(language)), field, params: {} },
});

/** A refusal as it is told: its status, and a sentence in the person's language. */
export const refusalAnswer = (refusal: Refusal, language: Language): FaultAnswer => ({
  status: refusalStatus[refusal.refusal],
  fault: {
    error: refusal.refusal,
    message: word(refusal.refusal, refusal.params, textsOf(language)),
    field: refusal.field,
    params: refusal.params,
  },
});

/** Every text takes named values; days among them are worded first. */
function word(error: ErrorKey, params: Refusal['params'], texts: Texts): string {
  const worded = Object.entries(params).map(([name, value]) => {
    const day = typeof value === 'string' ? parseDay(value) : null;
    return [name, day ? texts.when.longDay(namedPartsOf(day)) : value];
  });
  return (texts.errors[error] as (values: Record<string, unknown>) => string)(Object.fromEntries(worded));
}
