import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts } from './dates.ts';
import { moveAction } from './outcomeActions.ts';

/** What has happened since: the talk has got a time, or another one than the card said. */
export function booked(setting: Setting, message: ReminderMessage, booking: Booking): Drawn {
  const { cards } = setting.texts;
  const name = plain(message.otherName);
  const heading = message.kind === 'bookTalk' ? cards.states.booked({ name }) : cards.states.moved({ name });
  return card(setting, {
    summary: heading,
    heading,
    facts: bookingFacts(setting, booking),
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan), moveAction(setting, message, booking)],
    why: cards.states.why,
  });
}
