import { addDays, type Day } from '../day.ts';
import { policies } from './policy.ts';
import type { ReminderKind } from './reminder.ts';

/** What a municipality wants otherwise than the table has it. */
export type ReminderSettings = {
  readonly [Kind in ReminderKind]?: { readonly isOn?: boolean; readonly days?: readonly number[] };
};

export const usualSettings: ReminderSettings = {};

/** What is wrong with a setting: where, and the rule that it breaks. */
export interface SettingFault {
  readonly path: string;
  readonly rule: string;
}

const isKind = (kind: string): kind is ReminderKind => Object.hasOwn(policies, kind);

function daysFaults(kind: ReminderKind, days: readonly number[]): SettingFault[] {
  const { bounds } = policies[kind].when;
  const path = `${kind}.days`;
  if (bounds === null) return [{ path, rule: 'are given by the rule and cannot be chosen' }];
  if (days.length === 0) return [{ path, rule: 'has at least one day; switch the kind off instead' }];
  if (new Set(days).size < days.length) return [{ path, rule: 'names each day once' }];
  const { least, most } = bounds;
  const outside = days.findIndex((day) => !Number.isInteger(day) || day < least || day > most);
  return outside < 0 ? [] : [{ path: `${path}.${outside}`, rule: `is a whole number from ${least} to ${most}` }];
}

/** Every fault of a municipality's settings; none when they can be used. */
export function checkReminderSettings(settings: ReminderSettings): SettingFault[] {
  return Object.entries(settings).flatMap(([kind, setting]) => {
    if (!isKind(kind)) return [{ path: kind, rule: 'is a kind of reminder' }];
    const off = setting.isOn === false && policies[kind].statutory;
    return [
      ...(off ? [{ path: `${kind}.isOn`, rule: 'is said of a deadline in law and cannot be switched off' }] : []),
      ...(setting.days === undefined ? [] : daysFaults(kind, setting.days)),
    ];
  });
}

export const isOn = (kind: ReminderKind, settings: ReminderSettings): boolean =>
  settings[kind]?.isOn ?? policies[kind].isOn;

/** The days of a kind, in order, counted from the day that its rule names. */
export function daysFrom(kind: ReminderKind, from: Day, settings: ReminderSettings): Day[] {
  const { side, days } = policies[kind].when;
  return (settings[kind]?.days ?? days).map((count) => addDays(from, side === 'before' ? -count : count)).sort();
}
