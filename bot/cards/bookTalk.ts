import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { OfferedSlots } from '../../src/domain/slot/said.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { windowOf } from './dates.ts';
import { noSlotSentences, slotActions, slotPoints } from './slotWords.ts';

/** To the mentor: the window of a talk is open and nothing is booked. One tap books a time that suits both. */
export function bookTalk(setting: Setting, message: ItemMessage): Drawn {
  const { cards, when } = setting.texts;
  const { slots } = message;
  const name = plain(message.otherName);
  const window = windowOf(setting, message.item);
  const { minutes } = message.item;
  const facts = [{ title: cards.facts.window, value: window }] as const;
  const open = openPlan(setting, message.mentorshipId, slots === null ? cards.suggestTime : cards.moreTimes);
  return card(setting, {
    summary: cards.bookTalk.summary({ name }),
    heading: cards.bookTalk.heading({ name }),
    ...(slots === null ? {} : offered(setting, slots)),
    facts:
      minutes === null ? facts : [facts[0], { title: cards.facts.length, value: when.minutes({ count: minutes }) }],
    actions: [...(slots === null ? [] : slotActions(setting, message, slots)), open],
    why: becauseOf(setting, message, cards.bookTalk.why({ name, window })),
  });
}

/** The times with their reasons, or why there is none. */
export const offered = (setting: Setting, slots: OfferedSlots) =>
  slots.none === null ? { points: slotPoints(setting, slots) } : { sentences: noSlotSentences(setting, slots) };
