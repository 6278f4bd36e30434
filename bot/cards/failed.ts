import type { CardAction } from '../../src/contract/cardAction.ts';
import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** A tap that came to nothing because something behind us did not answer: what holds, what to do, and the way back. */
export function failed(setting: Setting, action: CardAction): Drawn {
  const { cards, bot } = setting.texts;
  const words = { summary: bot.failed.summary, heading: bot.failed.heading, sentences: [bot.failed.sentence] };
  if (!('mentorshipId' in action))
    return card(setting, { ...words, actions: [openPlan(setting, null, cards.openPlace)], why: [bot.failed.why] });
  const { mentorshipId, itemKey, kind, messageId } = action;
  return card(setting, {
    ...words,
    actions: [
      {
        type: 'Action.Execute',
        title: bot.failed.again,
        verb: 'show',
        data: { mentorshipId, itemKey, kind, messageId },
      },
      openPlan(setting, mentorshipId, cards.openPlan),
    ],
    why: [bot.failed.why],
  });
}
