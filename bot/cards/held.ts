import type { Day } from '../../src/domain/day.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { card, type Drawn, type Fact, openPlan, plain, type Setting } from './card.ts';
import { onDay } from './dates.ts';

/** What has happened since: the talk took place. Says when and who recorded it, never a word of it. */
export function held(setting: Setting, message: ReminderMessage, doneOn: Day): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const isProbationTalk = message.item.kind === 'probationTalk';
  const heading = isProbationTalk
    ? cards.states.probationHeld({ name, item: itemText(setting.texts, message.item.textKey).name })
    : cards.states.held({ name });
  const when: Fact = { title: cards.facts.when, value: onDay(setting, doneOn) };
  return card(setting, {
    summary: heading,
    heading,
    facts: message.recordedByName === null ? [when] : [when, recordedBy(setting, message.recordedByName)],
    sentences: isProbationTalk ? [] : [cards.states.heldHint],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: cards.states.why,
  });
}

export const recordedBy = ({ texts }: Setting, name: string): Fact => ({
  title: texts.cards.facts.recordedBy,
  value: plain(name),
});
