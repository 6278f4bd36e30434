import type { Day } from '../day.ts';
import { policies } from './policy.ts';
import type { ReminderKind } from './reminder.ts';
import { daysOf, isOn, type ReminderSetting, type ReminderSettings } from './settings.ts';

/** More changes of one kind than this are not remembered; nothing that fell due so long ago is of use. */
const earlierMax = 12;

const isAs = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((day, index) => day === b[index]);

/** What holds of a kind when it is said: in order, the longest first, as people count down. */
function inOrder(kind: ReminderKind, days: readonly number[]): readonly number[] {
  const sign = policies[kind].when.side === 'before' ? -1 : 1;
  return [...days].sort((a, b) => sign * (a - b));
}

function chooseOne(
  kind: ReminderKind,
  { before, wanted, today }: { before: ReminderSettings; wanted: ReminderSettings; today: Day },
): ReminderSetting {
  const [wasOn, on] = [isOn(kind, before), isOn(kind, wanted)];
  const [held, days] = [inOrder(kind, daysOf(kind, before)), inOrder(kind, daysOf(kind, wanted))];
  const known = before[kind]?.earlier ?? [];
  const isNew = (wasOn !== on || !isAs(held, days)) && known.at(-1)?.until !== today;
  const earlier = isNew ? [...known, { until: today, days: wasOn ? held : [] }].slice(-earlierMax) : known;
  return {
    ...(on === policies[kind].isOn ? {} : { isOn: on }),
    ...(isAs(days, inOrder(kind, policies[kind].when.days)) ? {} : { days }),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
}

/** What a municipality wants from today on; what is as the table has it is left out. */
export function chooseReminders(before: ReminderSettings, wanted: ReminderSettings, today: Day): ReminderSettings {
  const kinds = Object.keys(policies) as ReminderKind[];
  const chosen = kinds.map((kind) => [kind, chooseOne(kind, { before, wanted, today })] as const);
  return Object.fromEntries(chosen.filter(([, setting]) => Object.keys(setting).length > 0));
}
