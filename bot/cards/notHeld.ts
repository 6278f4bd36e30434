import { dayOf } from '../../src/domain/instant.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { answerActions, isAsked } from './answerActions.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, type Fact, openPlan, plain, type Setting } from './card.ts';
import { onDay } from './dates.ts';
import { recordedBy } from './held.ts';

/** What has happened since: the talk did not take place. */
export function notHeld(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const heading = cards.states.notHeld({ name: plain(message.otherName) });
  const { booking, opensOn } = message.item;
  const was: Fact = { title: cards.facts.was, value: onDay(setting, booking ? dayOf(booking.startsAt) : opensOn) };
  return card(setting, {
    summary: heading,
    heading,
    facts: message.recordedByName === null ? [was] : [was, recordedBy(setting, message.recordedByName)],
    sentences: [cards.states.notHeldHint, ...(isAsked(message) ? [cards.states.answerHint] : [])],
    actions: [
      openPlan(setting, message.mentorshipId, cards.openPlan),
      ...(isAsked(message) ? answerActions(setting, message) : []),
    ],
    why: becauseOf(setting, message, cards.states.why),
  });
}
