import type { PlanMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** To those who have chosen it: in year two nothing is planned, and either may ask. */
export function yearTwoNudge(setting: Setting, message: PlanMessage): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  return card(setting, {
    summary: cards.yearTwoNudge.summary({ name }),
    heading: cards.yearTwoNudge.heading({ name }),
    sentences: [cards.yearTwoNudge.hint],
    facts: [{ title: cards.facts.ends, value: onDay(setting, message.endsOn) }],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(setting, message, cards.yearTwoNudge.why({ ends: dayInWords(setting, message.endsOn) })),
  });
}
