import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { windowOf } from './dates.ts';

/** To the mentor: the window of a talk is open and nothing is booked. Booking needs a look at the plan, so it is done in the tab. */
export function bookTalk(setting: Setting, message: ItemMessage): Drawn {
  const { cards, when } = setting.texts;
  const name = plain(message.otherName);
  const window = windowOf(setting, message.item);
  const { minutes } = message.item;
  const facts = [{ title: cards.facts.window, value: window }] as const;
  return card(setting, {
    summary: cards.bookTalk.summary({ name }),
    heading: cards.bookTalk.heading({ name }),
    facts:
      minutes === null ? facts : [facts[0], { title: cards.facts.length, value: when.minutes({ count: minutes }) }],
    actions: [openPlan(setting, message.mentorshipId, cards.suggestTime)],
    why: becauseOf(setting, message, cards.bookTalk.why({ name, window })),
  });
}
