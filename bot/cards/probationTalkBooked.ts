import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts } from './dates.ts';

/** What has happened since: the department leader has set a time for the probation talk. It is still to be recorded. */
export function probationTalkBooked(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const words = { name: plain(message.otherName), item: itemText(setting.texts, message.item).name };
  const heading = cards.states.probationBooked(words);
  return card(setting, {
    summary: heading,
    heading,
    facts: bookingFacts(setting, booking),
    actions: [openPlan(setting, message.mentorshipId, cards.probationTalk.record)],
    why: becauseOf(setting, message, cards.states.why),
  });
}
