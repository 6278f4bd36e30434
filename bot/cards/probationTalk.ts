import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay, windowOf } from './dates.ts';

/** To the department leader. The day a probation talk was held counts in law, so it is entered in the tab, not tapped here. */
export function probationTalk(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const words = { name: plain(message.otherName), item: itemText(setting.texts, message.item).name };
  const { closesOn } = message.item;
  return card(setting, {
    summary: cards.probationTalk.summary(words),
    heading: cards.probationTalk.heading(words),
    facts: [
      { title: cards.facts.window, value: windowOf(setting, message.item) },
      { title: cards.facts.within, value: onDay(setting, closesOn) },
    ],
    actions: [openPlan(setting, message.mentorshipId, cards.probationTalk.record)],
    why: becauseOf(
      setting,
      message,
      cards.probationTalk.why({
        name: words.name,
        closes: dayInWords(setting, closesOn),
        days: chosenDays(setting, message),
      }),
    ),
  });
}
