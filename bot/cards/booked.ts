import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts } from './dates.ts';
import { moveAction } from './outcomeActions.ts';

/** What has happened since: the talk has got a time, or another one than the card said. */
export function booked(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const wasWithout =
    message.kind === 'bookTalk' ||
    message.kind === 'windowClosed' ||
    message.kind === 'windowLate' ||
    message.kind === 'calendarQuestion' ||
    message.kind === 'timeUnfit' ||
    message.kind === 'roomAsked' ||
    message.kind === 'roomAnswered';
  const heading = wasWithout ? cards.states.booked({ name }) : cards.states.moved({ name });
  const open = openPlan(setting, message.mentorshipId, cards.openPlan);
  return card(setting, {
    summary: heading,
    heading,
    facts: bookingFacts(setting, booking),
    actions: message.role === 'leader' ? [open] : [open, moveAction(setting, message, booking)],
    why: becauseOf(setting, message, cards.states.why),
  });
}
