import type { LeaderAsk } from '../../src/domain/plan/timeFacts.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { offered } from './bookTalk.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts, windowOf } from './dates.ts';
import { slotActions } from './slotWords.ts';

/** To the mentor: what the leader said about room for a talk, and what there is else. */
export function roomAnswered(
  setting: Setting,
  message: ItemMessage,
  kind: NonNullable<LeaderAsk['answer']>['kind'],
): Drawn {
  const { cards, timeCards } = setting.texts;
  const { item, slots, mentorshipId } = message;
  const words = timeCards.roomAnswered;
  const leader = plain(message.leaderName);
  const heading = words[kind].heading({ leader, name: plain(message.otherName) });
  const times = slots === null ? { sentences: [] } : { sentences: [], ...offered(setting, slots) };
  return card(setting, {
    summary: heading,
    heading,
    ...times,
    sentences: [words[kind].sentence, ...times.sentences],
    facts: item.booking
      ? bookingFacts(setting, item.booking)
      : [{ title: cards.facts.window, value: windowOf(setting, item) }],
    actions: [
      ...(slots === null ? [] : slotActions(setting, message, slots)),
      openPlan(setting, mentorshipId, item.booking ? cards.openPlan : cards.moreTimes),
    ],
    why: becauseOf(setting, message, words.why({ leader })),
  });
}
