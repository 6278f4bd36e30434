import type { ReminderDelivery, ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { Drawn, Setting } from './card.ts';
import { digest } from './digest.ts';
import { greeted } from './greeted.ts';
import { named } from './named.ts';
import { reminderCard } from './reminderCard.ts';

type Draw = (setting: Setting, message: ReminderMessage) => Drawn;

/** The card of a message: one reminder alone, or several together. What one of them answers to a tap may be drawn otherwise. */
export function messageCard(setting: Setting, delivery: ReminderDelivery, draw: Draw = reminderCard): Drawn {
  const [first, ...rest] = delivery.messages;
  const drawn =
    rest.length === 0
      ? draw(setting, first)
      : digest(
          setting,
          delivery.messages.map((message) => ({ message, drawn: draw(setting, message) })),
        );
  return named(delivery.greets ? greeted(setting, drawn) : drawn, delivery.messageId);
}
