import type { LapseReason } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { windowOf } from './dates.ts';

/** What has happened since: the talk lapsed, or its time was taken away. */
export function lapsed(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const { item } = message;
  const heading = headingOf(setting, message);
  const why =
    item.reason !== null && item.reason in cards.states.lapsedWhy
      ? cards.states.lapsedWhy[item.reason as LapseReason]
      : null;
  return card(setting, {
    summary: heading,
    heading,
    sentences: why ? [why] : [],
    facts: [{ title: cards.facts.window, value: windowOf(setting, item) }],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(setting, message, cards.states.why),
  });
}

function headingOf({ texts }: Setting, { item, otherName }: ItemMessage): string {
  const { states } = texts.cards;
  const name = plain(otherName);
  if (item.kind === 'probationTalk') return states.probationNoTime({ name, item: itemText(texts, item).name });
  return item.state === 'lapsed' ? states.lapsed({ name }) : states.noTime({ name });
}
