import { later } from '../../src/domain/day.ts';
import { dayOf, timeOf } from '../../src/domain/instant.ts';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, execute, plain, type Setting } from './card.ts';
import { bookingFacts, dayInWords } from './dates.ts';

/** To the mentor who chose to move: a day, a time, and the way back. */
export function moveTalk(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const { moveTalk: words } = cards;
  const day = dayOf(booking.startsAt);
  return card(setting, {
    summary: words.summary,
    heading: words.heading({ name: plain(message.otherName) }),
    sentences: [words.hint],
    facts: bookingFacts(setting, booking),
    inputs: [
      {
        type: 'Input.Date',
        id: 'on',
        label: words.day,
        min: setting.today,
        value: later(day, setting.today),
        isRequired: true,
        errorMessage: words.dayMissing,
      },
      {
        type: 'Input.Time',
        id: 'time',
        label: words.time,
        value: timeOf(booking.startsAt),
        isRequired: true,
        errorMessage: words.timeMissing,
      },
    ],
    actions: [execute(message, 'saveMove', words.save), execute(message, 'show', cards.back)],
    why: becauseOf(setting, message, `${cards.talkToday.why({ day: dayInWords(setting, day) })} ${cards.onlyDates}`),
  });
}
