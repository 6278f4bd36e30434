import type { ItemMessage, PlanMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';

/** What has happened since: the plan is over, so nobody waits for an answer any more. */
export function planEnded(setting: Setting, message: ItemMessage | PlanMessage): Drawn {
  const { cards } = setting.texts;
  const { states } = cards;
  const isOwn = message.role === 'mentee';
  const name = plain(message.otherName);
  const heading = isOwn ? states.ownPlanEnded : states.planEnded({ name });
  return card(setting, {
    summary: heading,
    heading,
    sentences: [states.planEndedHint],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: becauseOf(setting, message, states.why),
  });
}
