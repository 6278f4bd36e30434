import type { CardAction } from '../../src/contract/cardAction.ts';
import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** A tap that came to nothing because something behind us did not answer: what holds, what to do, and the way back. */
export function failed(setting: Setting, { mentorshipId, itemKey, kind }: CardAction): Drawn {
  const { cards, bot } = setting.texts;
  return card(setting, {
    summary: bot.failed.summary,
    heading: bot.failed.heading,
    sentences: [bot.failed.sentence],
    actions: [
      {
        type: 'Action.Execute',
        title: bot.failed.again,
        verb: 'show',
        data: { mentorshipId, itemKey, kind },
      },
      openPlan(setting, mentorshipId, cards.openPlan),
    ],
    why: bot.failed.why,
  });
}
