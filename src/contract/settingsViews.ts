import type { Day } from '../domain/day.ts';
import type { ReminderKind } from '../domain/reminder/reminder.ts';
import type { Answer } from './views.ts';

export interface ReminderSettingView {
  readonly kind: ReminderKind;
  readonly isOn: boolean;
  /** Counted from the day that the kind's rule names. */
  readonly days: readonly number[];
}

export interface ReminderSettingsView extends Answer {
  readonly revision: number;
  /** Every kind, as it holds now. */
  readonly settings: readonly ReminderSettingView[];
  /** Null where everything is as it usually is because nobody has chosen. */
  readonly saved: { readonly byName: string; readonly on: Day; readonly time: string } | null;
  /** Until when the reader can take it back; null when she cannot. */
  readonly undoUntilTime: string | null;
  /** How many plans and teams follow what was chosen last; null when all do. */
  readonly updating: { readonly done: number; readonly all: number } | null;
}
