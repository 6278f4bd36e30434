import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, type Fact, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, windowOf } from './dates.ts';

/** The window has closed without a talk: to the mentor what to do; to the leader a week later the fact, not the blame. */
export function windowClosed(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const toLeader = message.kind === 'windowLate';
  const words = toLeader ? cards.windowLate : cards.windowClosed;
  const name = plain(message.otherName);
  const window: Fact = { title: cards.facts.window, value: windowOf(setting, message.item) };
  return card(setting, {
    summary: words.summary({ name }),
    heading: words.heading({ name }),
    sentences: [words.hint],
    facts: toLeader ? [window, { title: cards.facts.mentor, value: plain(message.mentorName) }] : [window],
    actions: [openPlan(setting, message.mentorshipId, toLeader ? cards.openPlan : cards.suggestTime)],
    why: becauseOf(
      setting,
      message,
      words.why({ name, closes: dayInWords(setting, message.item.closesOn), days: chosenDays(setting, message) }),
    ),
  });
}
