import type { ItemMessage, PlanMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';

/** What has happened since: somebody else is her mentor. Nothing of the plan is told any more. */
export function notHers(setting: Setting, message: ItemMessage | PlanMessage): Drawn {
  const { cards } = setting.texts;
  const heading = cards.states.notHers({ name: plain(message.otherName) });
  return card(setting, {
    summary: heading,
    heading,
    sentences: [cards.states.notHersHint],
    actions: [openPlan(setting, null, cards.openPlace)],
    why: becauseOf(setting, message, cards.states.why),
  });
}
