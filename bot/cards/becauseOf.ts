import { type Day, daysBetween } from '../../src/domain/day.ts';
import { dayOf } from '../../src/domain/instant.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { Setting } from './card.ts';
import { exactDay } from './dates.ts';

/** Why a reminder came, for its reader to check: the rule in words, the day it gives, and how not to get it. */
export function becauseOf(setting: Setting, message: ReminderMessage, rule: string): readonly string[] {
  const { cards } = setting.texts;
  const day = saidDay(setting, message);
  return [rule, ...(day === null ? [] : [day]), policies[message.kind].statutory ? cards.noStop : cards.stop];
}

/** How many days before or after, as the municipality has chosen: '14, 7 og 1 dag'. */
export function chosenDays({ texts }: Setting, { kind, daysChosen }: ReminderMessage): string {
  const { side } = policies[kind].when;
  return texts.cards.dayCounts({ counts: daysChosen.toSorted((a, b) => (side === 'before' ? b - a : a - b)) });
}

/** 'Dagen for meldingen er fredag 29. januar 2027: 14 dager før perioden er over fredag 12. februar 2027.' */
export function saidDay(setting: Setting, message: ReminderMessage): string | null {
  const { said } = setting.texts.cards;
  const { saidOn } = message;
  if (saidOn === null) return null;
  const day = exactDay(setting, saidOn);
  const from = countedFrom(message);
  if (from === null) return said.alone({ day });
  return said.counted({
    day,
    rule: said[from.what]({ days: daysBetween(saidOn, from.on), on: exactDay(setting, from.on) }),
  });
}

interface CountedFrom {
  readonly what: 'start' | 'opening' | 'closing' | 'talk' | 'deadline';
  readonly on: Day;
}

/** What the days of a kind are counted from, as things are now; null where the rule names a day of its own. */
function countedFrom(message: ReminderMessage): CountedFrom | null {
  if (message.subject === 'reportGone') return null;
  if (message.subject === 'report') return { what: 'deadline', on: message.dueOn };
  const { from } = policies[message.kind].when;
  if (from === 'start') return { what: 'start', on: message.startsOn };
  const { item } = message;
  if (item === null) return null;
  if (from === 'opening') return { what: 'opening', on: item.opensOn };
  if (from === 'closing' || from === 'late') return { what: 'closing', on: item.closesOn };
  return from === 'talk' && item.booking ? { what: 'talk', on: dayOf(item.booking.startsAt) } : null;
}
