import type { PlanMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** Before the start: to the newcomer, the mentor and the leader, each in their own words. */
export function welcomeToPlan(setting: Setting, message: PlanMessage): Drawn {
  const { cards } = setting.texts;
  const words = cards.welcomeToPlan[message.role];
  const name = plain(message.otherName);
  const heading = words.heading({ name });
  const starts = { title: cards.facts.starts, value: onDay(setting, message.startsOn) };
  return card(setting, {
    summary: heading,
    heading,
    sentences: [words.sentence],
    facts:
      message.role === 'leader' ? [starts, { title: cards.facts.mentor, value: plain(message.mentorName) }] : [starts],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(
      setting,
      message,
      words.why({ name, starts: dayInWords(setting, message.startsOn), days: chosenDays(setting, message) }),
    ),
  });
}
