import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { Unfit } from '../../src/domain/plan/timeFacts.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { becauseOf } from './becauseOf.ts';
import { offered } from './bookTalk.ts';
import { card, type Drawn, execute, openPlan, plain, type Setting } from './card.ts';
import { atTime, bookingFacts } from './dates.ts';
import { slotActions } from './slotWords.ts';

/** To whoever booked a talk: a shift has changed since, who is not there, and which times there are instead. */
export function timeUnfit(
  setting: Setting,
  message: ItemMessage,
  { unfit, booking }: { unfit: Unfit; booking: Booking },
): Drawn {
  const { cards, timeCards, slots: words } = setting.texts;
  const { item, slots } = message;
  const name = plain(message.otherName);
  const heading = timeCards.timeUnfit.heading({ item: plain(itemText(setting.texts, item).name), name });
  const day = atTime(setting, booking);
  const because = unfit.because.map(({ key, personId }) =>
    words.faults.unfit[key]({ name: personId === message.recipientId ? null : (name.split(' ')[0] ?? name), day }),
  );
  const times =
    slots === null ? { points: [], sentences: [] } : { points: [], sentences: [], ...offered(setting, slots) };
  return card(setting, {
    summary: heading,
    heading,
    sentences: [...because, ...times.sentences],
    points: times.points,
    facts: bookingFacts(setting, booking),
    actions: [
      ...(slots === null ? [] : slotActions(setting, message, slots)),
      execute(message, 'keepTime', timeCards.timeUnfit.keep),
      openPlan(setting, message.mentorshipId, cards.moreTimes),
    ],
    why: becauseOf(setting, message, timeCards.timeUnfit.why({ name })),
  });
}
