import type { CalendarQuestion } from '../../src/domain/plan/calendarQuestion.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, execute, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts, windowOf } from './dates.ts';

/** To whoever books a talk, about what was done to it in Outlook: one tap when it is well so, else to another time. */
export function calendarQuestion(setting: Setting, message: ItemMessage, { kind }: CalendarQuestion): Drawn {
  const { cards } = setting.texts;
  const { item, mentorshipId } = message;
  const words = { name: plain(message.otherName), item: plain(itemText(setting.texts, item).name) };
  const heading = cards.calendarQuestion[kind].heading(words);
  const anotherTime = openPlan(setting, mentorshipId, cards.calendarQuestion.anotherTime);
  return card(setting, {
    summary: heading,
    heading,
    sentences: [cards.calendarQuestion[kind].sentence({ window: windowOf(setting, item) })],
    ...(item.booking === null ? {} : { facts: bookingFacts(setting, item.booking) }),
    actions:
      kind === 'deleted'
        ? [anotherTime]
        : [execute(message, 'answerCalendar', cards.calendarQuestion[kind].well), anotherTime],
    why: becauseOf(setting, message, cards.calendarQuestion.why(words)),
  });
}
