import type { IExecuteAction } from '@microsoft/teams.cards';
import { dayOf } from '../../src/domain/instant.ts';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { execute, type Setting } from './card.ts';

/** The mentor, whose calendar holds the talk, moves it; the mentee asks for another time (DOMAIN §9.10). */
export const isMentor = (message: ItemMessage, booking: Booking): boolean =>
  booking.organiserId === message.recipientId;

export const moveAction = (setting: Setting, message: ItemMessage, booking: Booking): IExecuteAction =>
  execute(message, isMentor(message, booking) ? 'move' : 'askNewTime', setting.texts.cards.move);

/** A talk can be moved at any time; how it went can be said from the morning of its day. */
export function outcomeActions(setting: Setting, message: ItemMessage, booking: Booking): IExecuteAction[] {
  const { cards } = setting.texts;
  const move = moveAction(setting, message, booking);
  if (setting.today < dayOf(booking.startsAt)) return [move];
  return [execute(message, 'held', cards.held), move, execute(message, 'notHeld', cards.notHeld)];
}
