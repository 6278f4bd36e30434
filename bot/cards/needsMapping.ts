import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf, chosenDays } from './becauseOf.ts';
import { card, type Drawn, execute, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, windowOf } from './dates.ts';

/** What the pair finds out together after the training shifts; whoever is responsible ticks it off here. */
export function needsMapping(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const open = openPlan(setting, message.mentorshipId, cards.openPlan);
  return card(setting, {
    summary: cards.needsMapping.summary({ name }),
    heading: cards.needsMapping.heading({ name }),
    sentences: [cards.needsMapping.hint],
    facts: [{ title: cards.facts.window, value: windowOf(setting, message.item) }],
    actions: message.role === 'mentee' ? [open] : [execute(message, 'stepDone', cards.needsMapping.done), open],
    why: becauseOf(
      setting,
      message,
      cards.needsMapping.why({
        name,
        closes: dayInWords(setting, message.item.closesOn),
        days: chosenDays(setting, message),
      }),
    ),
  });
}
