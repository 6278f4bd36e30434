import { dayOf } from '../../src/domain/instant.ts';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, plain, type Setting } from './card.ts';
import { bookingFacts, dayInWords, relativeDay } from './dates.ts';
import { outcomeActions } from './outcomeActions.ts';

/** To the mentor the day after a booked talk that nobody has said anything about. */
export function talkOutcome(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const day = dayOf(booking.startsAt);
  return card(setting, {
    summary: cards.talkOutcome.summary({ name, day: relativeDay(setting, day) }),
    heading: cards.talkOutcome.heading({ name }),
    facts: bookingFacts(setting, booking),
    actions: outcomeActions(setting, message, booking),
    why: becauseOf(
      setting,
      message,
      `${cards.talkOutcome.why({ day: dayInWords(setting, day), days: chosenDays(setting, message) })} ${cards.onlyDates}`,
    ),
  });
}
