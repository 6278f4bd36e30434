import type { PlanMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** To the department leader in month twelve: plan the appraisal. It never becomes a part of the plan (DOMAIN §10). */
export function planAppraisal(setting: Setting, message: PlanMessage): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  return card(setting, {
    summary: cards.planAppraisal.summary({ name }),
    heading: cards.planAppraisal.heading({ name }),
    sentences: [cards.planAppraisal.hint],
    facts: [{ title: cards.facts.starts, value: onDay(setting, message.startsOn) }],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(setting, message, cards.planAppraisal.why({ name, starts: dayInWords(setting, message.startsOn) })),
  });
}
