import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** The answer to «hjelp», and to everything else one may write to a bot that does not chat. */
export function help(setting: Setting): Drawn {
  const { cards } = setting.texts;
  const { summary, heading, sentence, points, privacy } = cards.help;
  return card(setting, {
    summary,
    heading,
    sentences: [sentence],
    points: [...points, privacy],
    actions: [openPlan(setting, null, cards.openPlace)],
    why: answeredWhy(setting),
  });
}
