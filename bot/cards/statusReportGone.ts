import type { ReportGoneMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** What has happened since: nobody waits for a report from her, because the gathering is gone or she has left the team. */
export function statusReportGone(setting: Setting, message: ReportGoneMessage): Drawn {
  const { cards } = setting.texts;
  const { heading, hint } = cards.statusReport[message.because];
  const summary = heading({ number: message.gatheringNumber });
  return card(setting, {
    summary,
    heading: summary,
    sentences: [hint],
    actions: [openPlan(setting, null, cards.openPlace)],
    why: becauseOf(setting, message, cards.states.why),
  });
}
