import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, execute, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts } from './dates.ts';
import { isMentor, outcomeActions } from './outcomeActions.ts';

/** What has happened since: the mentee has asked for another time, and the mentor is to find one. */
export function newTimeAsked(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const mentor = isMentor(message, booking);
  const heading = mentor ? cards.states.newTimeAsked({ name }) : cards.states.iAskedNewTime;
  const others = outcomeActions(setting, message, booking).filter((action) => action.title !== cards.move);
  return card(setting, {
    summary: heading,
    heading,
    sentences: [mentor ? cards.states.newTimeAskedHint : cards.states.iAskedNewTimeHint({ name })],
    facts: bookingFacts(setting, booking),
    actions: mentor
      ? [execute(message, 'move', cards.move), ...others]
      : [openPlan(setting, message.mentorshipId, cards.openPlan), ...others],
    why: becauseOf(setting, message, cards.states.why),
  });
}
