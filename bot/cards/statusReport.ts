import { partsOf } from '../../src/domain/day.ts';
import type { ReportMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, openReport, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** To a network team's members before a gathering: the report is due, or it has been delivered since. */
export function statusReport(setting: Setting, message: ReportMessage): Drawn {
  const { cards } = setting.texts;
  const { gathering, dueOn, isSubmitted } = message;
  const { number } = gathering;
  const due = dayInWords(setting, dueOn);
  const heading = isSubmitted ? cards.statusReport.submitted({ number }) : cards.statusReport.heading({ number });
  return card(setting, {
    summary: isSubmitted ? heading : cards.statusReport.summary({ number, due }),
    heading,
    facts: [
      { title: cards.facts.deadline, value: onDay(setting, dueOn) },
      { title: cards.facts.gathering, value: gatheringOn(setting, message) },
    ],
    actions: [openReport(setting, message, isSubmitted ? cards.statusReport.open : cards.statusReport.write)],
    why: becauseOf(
      setting,
      message,
      isSubmitted
        ? cards.states.why
        : cards.statusReport.why({ team: plain(message.teamName), due, days: chosenDays(setting, message) }),
    ),
  });
}

/** Some gatherings are known by their month only (DOMAIN §9.15). */
function gatheringOn(setting: Setting, { gathering }: ReportMessage): string {
  const { cards, when } = setting.texts;
  if (gathering.precision === 'day') return onDay(setting, gathering.on);
  const { month, year } = partsOf(gathering.on);
  return cards.statusReport.month({ month: when.month({ month }), year });
}
