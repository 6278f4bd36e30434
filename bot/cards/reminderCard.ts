import { dayOf } from '../../src/domain/instant.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { booked } from './booked.ts';
import { bookTalk } from './bookTalk.ts';
import type { Drawn, Setting } from './card.ts';
import { held } from './held.ts';
import { lapsed } from './lapsed.ts';
import { newTimeAsked } from './newTimeAsked.ts';
import { notHeld } from './notHeld.ts';
import { probationTalk } from './probationTalk.ts';
import { talkOutcome } from './talkOutcome.ts';
import { talkToday } from './talkToday.ts';

/** The card of a reminder as things are now: the reminder itself while it holds, else what has happened since. */
export function reminderCard(setting: Setting, message: ReminderMessage): Drawn {
  const { item, kind } = message;
  if (item.state === 'held' || item.state === 'done') return held(setting, message, item.doneOn ?? item.dueOn);
  if (kind === 'probationTalk') return probationTalk(setting, message);
  if (item.state === 'notHeld') return notHeld(setting, message);
  if (item.state === 'planned' && kind === 'bookTalk') return bookTalk(setting, message);
  if (item.booking === null || item.state !== 'booked') return lapsed(setting, message);
  if (item.newTimeAskedAt !== null) return newTimeAsked(setting, message, item.booking);
  if (kind === 'bookTalk' || dayOf(item.booking.startsAt) > setting.today)
    return booked(setting, message, item.booking);
  return kind === 'talkOutcome'
    ? talkOutcome(setting, message, item.booking)
    : talkToday(setting, message, item.booking);
}
