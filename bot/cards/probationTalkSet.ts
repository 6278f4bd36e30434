import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts, relativeTime } from './dates.ts';

/** To the newcomer: the department leader has set a time for a probation talk. */
export function probationTalkSet(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const words = { name: plain(message.otherName), item: itemText(setting.texts, message.item).name };
  return card(setting, {
    summary: cards.probationTalkSet.summary({ ...words, when: relativeTime(setting, booking) }),
    heading: cards.probationTalkSet.heading(words),
    sentences: [cards.probationTalkSet.hint],
    facts: bookingFacts(setting, booking),
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(setting, message, cards.probationTalkSet.why(words)),
  });
}
