import type { LapseReason } from '../../src/domain/plan/mentorship.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { windowOf } from './dates.ts';

/** What has happened since: the talk lapsed, or its time was taken away. */
export function lapsed(setting: Setting, message: ReminderMessage): Drawn {
  const { cards } = setting.texts;
  const { item } = message;
  const words = { name: plain(message.otherName) };
  const heading = item.state === 'lapsed' ? cards.states.lapsed(words) : cards.states.noTime(words);
  const why =
    item.reason !== null && item.reason in cards.states.lapsedWhy
      ? cards.states.lapsedWhy[item.reason as LapseReason]
      : null;
  return card(setting, {
    summary: heading,
    heading,
    sentences: why ? [why] : [],
    facts: [{ title: cards.facts.window, value: windowOf(setting, item) }],
    actions: [openPlan(setting, message.mentorshipId, cards.openPlan)],
    why: cards.states.why,
  });
}
