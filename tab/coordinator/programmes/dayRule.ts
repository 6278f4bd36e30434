import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import type { Texts } from '../../../src/texts/texts.ts';

export type DraftDayRule = ProgrammeContent['steps'][number]['opens'];
export type DayUnit = 'daysBefore' | 'daysAfter' | 'monthsAfter';

/** How many, as people say it: '14 days before' is never minus fourteen. */
export function countOf({ months, days }: DraftDayRule): number | null {
  if (months !== undefined && days === undefined) return months;
  return days === undefined ? 0 : days && Math.abs(days);
}

export function unitOf({ months, days }: DraftDayRule): DayUnit {
  if (months !== undefined && days === undefined) return 'monthsAfter';
  return (days ?? 0) < 0 ? 'daysBefore' : 'daysAfter';
}

export function dayRuleOf(
  from: DraftDayRule['from'],
  { count, unit }: { readonly count: number | null; readonly unit: DayUnit },
): DraftDayRule {
  if (unit === 'monthsAfter') return { from, months: count };
  return { from, days: count === null || count === 0 || unit === 'daysAfter' ? count : -count };
}

/** '14 dager før første arbeidsdag'; a dash while the number is missing. */
export function dayRuleWords(rule: DraftDayRule, { programmes: { editor } }: Texts): string {
  const count = countOf(rule);
  return count === null ? '–' : editor.dayRule({ count, unit: unitOf(rule), anchor: editor.anchors[rule.from] });
}
