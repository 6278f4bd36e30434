import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, type Fact, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** To the department leader before the start: the plan has no dates for the training shifts. */
export function trainingShiftDates(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const starts = { title: cards.facts.starts, value: onDay(setting, message.startsOn) };
  // The item that stands for missing dates is the leader's; a shift with a date is not (DOMAIN §3).
  if (message.item.responsible !== 'leader') return datesGiven(setting, message, starts);
  return card(setting, {
    summary: cards.trainingShiftDates.summary({ name }),
    heading: cards.trainingShiftDates.heading({ name }),
    facts: [starts],
    actions: [openPlan(setting, message.mentorshipId, cards.trainingShiftDates.add)],
    why: becauseOf(
      setting,
      message,
      cards.trainingShiftDates.why({
        name,
        starts: dayInWords(setting, message.startsOn),
        days: chosenDays(setting, message),
      }),
    ),
  });
}

/** What has happened since: there are dates. */
function datesGiven(setting: Setting, message: ItemMessage, starts: Fact): Drawn {
  const { cards } = setting.texts;
  const heading = cards.states.datesGiven({ name: plain(message.otherName) });
  return card(setting, {
    summary: heading,
    heading,
    facts: [starts],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(setting, message, cards.states.why),
  });
}
