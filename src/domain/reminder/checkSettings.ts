import { parseDay } from '../day.ts';
import type { Refusal, RefusalKind } from '../refusal.ts';
import { policies } from './policy.ts';
import type { ReminderKind } from './reminder.ts';
import type { ReminderSettings } from './settings.ts';

/** What is wrong with a setting: where, the rule that it breaks, and how that is refused. */
export interface SettingFault {
  readonly path: string;
  readonly rule: string;
  readonly refusal: RefusalKind;
  readonly params: Refusal['params'];
}

const isKind = (kind: string): kind is ReminderKind => Object.hasOwn(policies, kind);

function daysFaults(kind: ReminderKind, days: readonly number[]): SettingFault[] {
  const { bounds } = policies[kind].when;
  const fault = (path: string, rule: string, refusal: RefusalKind, params: Refusal['params'] = {}) => [
    { path: `${kind}.${path}`, rule, refusal, params },
  ];
  if (bounds === null) return fault('days', 'are given by the rule and cannot be chosen', 'reminderDaysFixed');
  if (days.length === 0)
    return fault('days', 'has at least one day; switch the kind off instead', 'reminderDaysMissing');
  if (new Set(days).size < days.length) return fault('days', 'names each day once', 'reminderDaysRepeated');
  const { least, most } = bounds;
  const outside = days.findIndex((day) => !Number.isInteger(day) || day < least || day > most);
  if (outside < 0) return [];
  const rule = `is a whole number from ${least} to ${most}`;
  return fault(`days.${outside}`, rule, 'reminderDayOutOfBounds', { least, most });
}

/** Every fault of a municipality's settings; none when they can be used. */
export function checkReminderSettings(settings: ReminderSettings): SettingFault[] {
  return Object.entries(settings).flatMap(([kind, setting]) => {
    if (!isKind(kind))
      return [{ path: kind, rule: 'is a kind of reminder', refusal: 'unknownReminder' as const, params: {} }];
    const off = {
      path: `${kind}.isOn`,
      rule: 'is said of a deadline in law and cannot be switched off',
      refusal: 'reminderNeeded',
      params: {},
    } as const;
    return [
      ...(setting.isOn === false && policies[kind].statutory ? [off] : []),
      ...(setting.days === undefined ? [] : daysFaults(kind, setting.days)),
    ];
  });
}

const areNumbers = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'number');

function isEra(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { until, days } = value as Record<string, unknown>;
  return typeof until === 'string' && parseDay(until) !== null && areNumbers(days);
}

function isSetting(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { isOn, days, earlier, ...others } = value as Record<string, unknown>;
  return (
    Object.keys(others).length === 0 &&
    (isOn === undefined || typeof isOn === 'boolean') &&
    (days === undefined || areNumbers(days)) &&
    (earlier === undefined || (Array.isArray(earlier) && earlier.every(isEra)))
  );
}

/** What the database holds as settings; throws naming what is wrong with them. */
export function readReminderSettings(value: unknown): ReminderSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('Settings of reminders are an object with a key for each kind; this is none.');
  const misshapen = Object.entries(value).find(([, setting]) => !isSetting(setting));
  if (misshapen) throw new Error(`The setting of ${misshapen[0]} holds isOn, days and earlier; this one does not.`);
  const [fault] = checkReminderSettings(value as ReminderSettings);
  if (fault) throw new Error(`Settings of reminders cannot be used: ${fault.path} ${fault.rule}.`);
  return value as ReminderSettings;
}
