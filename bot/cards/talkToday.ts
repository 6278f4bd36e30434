import { dayOf } from '../../src/domain/instant.ts';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { card, type Drawn, plain, type Setting } from './card.ts';
import { bookingFacts, dayInWords, relativeTime } from './dates.ts';
import { outcomeActions } from './outcomeActions.ts';

/** To both on the day of a booked talk: when, where, and how it went, in one tap. */
export function talkToday(setting: Setting, message: ReminderMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  return card(setting, {
    summary: cards.talkToday.summary({ name, when: relativeTime(setting, booking) }),
    heading: cards.talkToday.heading({ name }),
    facts: bookingFacts(setting, booking),
    actions: outcomeActions(setting, message, booking),
    why: `${cards.talkToday.why({ day: dayInWords(setting, dayOf(booking.startsAt)) })} ${cards.onlyDates}`,
  });
}
