import type { ReminderSettingView } from '../../src/contract/settingsViews.ts';
import { checkReminderSettings, type SettingFault } from '../../src/domain/reminder/checkSettings.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderKind } from '../../src/domain/reminder/reminder.ts';
import type { Asked } from '../shared/queries.ts';

/** One kind as it stands in the form: days as they are typed. */
export interface DraftRow {
  readonly kind: ReminderKind;
  readonly isOn: boolean;
  readonly days: string;
}

/** Only the kinds that were touched, so that what somebody else saves meanwhile shows in all others. */
export type Draft = { readonly [Kind in ReminderKind]?: DraftRow };

const typed = (days: readonly number[]): string => days.join(', ');

const daysIn = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));

const rowOf = ({ kind, isOn, days }: ReminderSettingView): DraftRow => ({ kind, isOn, days: typed(days) });

/** As the table has it. */
export const usualRow = (kind: ReminderKind): DraftRow => ({
  kind,
  isOn: policies[kind].isOn,
  days: typed(policies[kind].when.days),
});

/** The same choice, whatever the order and the spaces. */
export const isSameRow = (a: DraftRow, b: DraftRow): boolean =>
  a.isOn === b.isOn && typed(daysIn(a.days).toSorted(byNumber)) === typed(daysIn(b.days).toSorted(byNumber));

const byNumber = (a: number, b: number): number => a - b;

/** What is in the form, kind by kind. */
export const rowsIn = (settings: readonly ReminderSettingView[], draft: Draft): readonly DraftRow[] =>
  settings.map((setting) => draft[setting.kind] ?? rowOf(setting));

export const isDirty = (settings: readonly ReminderSettingView[], draft: Draft): boolean =>
  settings.some((setting) => {
    const row = draft[setting.kind];
    return row !== undefined && !isSameRow(row, rowOf(setting));
  });

export const isFixed = (kind: ReminderKind): boolean => policies[kind].when.bounds === null;

/** Half-written days of what does not come are left as they usually are. */
export const settingsIn = (rows: readonly DraftRow[]): Asked<'saveReminderSettings'>['settings'] =>
  rows.map((row) => {
    const isUsual = isFixed(row.kind) || (!row.isOn && rowFault(row) !== null);
    return { kind: row.kind, isOn: row.isOn, days: isUsual ? null : daysIn(row.days) };
  });

/** What the server would refuse, said while one writes. */
export function rowFault({ kind, isOn, days }: DraftRow): SettingFault | null {
  const setting = isFixed(kind) ? { isOn } : { isOn, days: daysIn(days) };
  return checkReminderSettings({ [kind]: setting })[0] ?? null;
}
