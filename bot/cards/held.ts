import type { Day } from '../../src/domain/day.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { answerActions, isAsked } from './answerActions.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, type Fact, openPlan, plain, type Setting } from './card.ts';
import { onDay } from './dates.ts';

/** What has happened since: the talk took place, the step is done. Says when and who recorded it, never a word of it. */
export function held(setting: Setting, message: ItemMessage, doneOn: Day): Drawn {
  const { cards } = setting.texts;
  const heading = headingOf(setting, message);
  const isMentorTalk = message.item.kind === 'talk' || message.item.kind === 'extraTalk';
  const when: Fact = { title: cards.facts.when, value: onDay(setting, doneOn) };
  return card(setting, {
    summary: heading,
    heading,
    facts: message.recordedByName === null ? [when] : [when, recordedBy(setting, message.recordedByName)],
    sentences: isMentorTalk ? [isAsked(message) ? cards.states.answerHint : cards.states.heldHint] : [],
    actions: [
      openPlan(setting, message.mentorshipId, cards.openPlan),
      ...(isMentorTalk && isAsked(message) ? answerActions(setting, message) : []),
    ],
    why: becauseOf(setting, message, cards.states.why),
  });
}

function headingOf({ texts }: Setting, { item, otherName }: ItemMessage): string {
  const { states } = texts.cards;
  const words = { name: plain(otherName), item: itemText(texts, item).name };
  if (item.kind === 'probationTalk') return states.probationHeld(words);
  if (item.kind === 'trainingShift') return states.datesGiven(words);
  return item.kind === 'talk' || item.kind === 'extraTalk' ? states.held(words) : states.stepDone(words);
}

export const recordedBy = ({ texts }: Setting, name: string): Fact => ({
  title: texts.cards.facts.recordedBy,
  value: plain(name),
});
