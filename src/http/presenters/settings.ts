import type { RequestOf } from '../../contract/api.ts';
import type { ReminderSettingsView } from '../../contract/settingsViews.ts';
import type { UnitHoursView } from '../../contract/views.ts';
import { type Chosen, undoableUntil } from '../../domain/chosen.ts';
import { dayOf, type Instant, timeOf } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { byUrgency, policies } from '../../domain/reminder/policy.ts';
import type { ReminderKind } from '../../domain/reminder/reminder.ts';
import { daysOf, isOn, type ReminderSettings } from '../../domain/reminder/settings.ts';
import { usualWorkingHours, type WorkingHours } from '../../domain/reminder/workingHours.ts';
import type { SettingsReading } from '../../usecases/reminder/readReminderSettings.ts';
import { presentNow } from './plan.ts';

/** Lets out what was chosen, by whom and when; no plan and nobody else. */
export function presentSettings({ chosen, chooser, now, ...reading }: SettingsReading): ReminderSettingsView {
  const kinds = (Object.keys(policies) as ReminderKind[]).sort(byUrgency);
  const { left, all } = reading.progress;
  const { chosenAt } = chosen;
  return {
    now: presentNow(now),
    revision: chosen.revision,
    settings: kinds.map((kind) => ({ kind, isOn: isOn(kind, chosen.value), days: daysOf(kind, chosen.value) })),
    saved:
      chosenAt === null ? null : { byName: chooser?.displayName ?? '', on: dayOf(chosenAt), time: timeOf(chosenAt) },
    undoUntilTime: reading.undoableUntil && timeOf(reading.undoableUntil),
    updating: left === 0 ? null : { done: all - left, all },
  };
}

/** What the request wants, as the domain reads it. */
export const settingsIn = (settings: RequestOf<'saveReminderSettings'>['settings']): ReminderSettings =>
  Object.fromEntries(settings.map(({ kind, isOn: on, days }) => [kind, { isOn: on, ...(days ? { days } : {}) }]));

export const presentHours = (
  chosen: Chosen<WorkingHours> | undefined,
  { readerId, now }: { readonly readerId: Id; readonly now: Instant },
): UnitHoursView => {
  const until = chosen ? undoableUntil(chosen, readerId, now) : null;
  return {
    ...(chosen?.value ?? usualWorkingHours),
    revision: chosen?.revision ?? 0,
    undoUntilTime: until && timeOf(until),
  };
};
