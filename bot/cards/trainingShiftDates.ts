import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** To the department leader before the start: the plan has no dates for the training shifts. */
export function trainingShiftDates(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  return card(setting, {
    summary: cards.trainingShiftDates.summary({ name }),
    heading: cards.trainingShiftDates.heading({ name }),
    facts: [{ title: cards.facts.starts, value: onDay(setting, message.startsOn) }],
    actions: [openPlan(setting, message.mentorshipId, cards.trainingShiftDates.add)],
    why: cards.trainingShiftDates.why({ name, starts: dayInWords(setting, message.startsOn) }),
    stop: cards.stop,
  });
}
