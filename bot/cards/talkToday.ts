import { dayOf } from '../../src/domain/instant.ts';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, plain, type Setting } from './card.ts';
import { bookingFacts, dayInWords, relativeTime } from './dates.ts';
import { outcomeActions } from './outcomeActions.ts';

/** To both the day before a booked talk and on its day: when, where, and on the day how it went, in one tap. */
export function talkToday(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const rule = message.kind === 'talkTomorrow' ? cards.talkTomorrow : cards.talkToday;
  return card(setting, {
    summary: cards.talkToday.summary({ name, when: relativeTime(setting, booking) }),
    heading: cards.talkToday.heading({ name }),
    facts: bookingFacts(setting, booking),
    actions: outcomeActions(setting, message, booking),
    why: becauseOf(
      setting,
      message,
      `${rule.why({ day: dayInWords(setting, dayOf(booking.startsAt)), days: chosenDays(setting, message) })} ${cards.onlyDates}`,
    ),
  });
}
