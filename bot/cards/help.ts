import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** The answer to «hjelp», to a greeting or thanks, and to everything else one may write to a bot that does not chat. */
export function help(setting: Setting, to: 'help' | 'hello' | 'thanks' = 'help'): Drawn {
  const { cards } = setting.texts;
  const { summary, headings, sentence, points, privacy } = cards.help;
  return card(setting, {
    summary,
    heading: headings[to],
    sentences: [sentence],
    points,
    after: privacy,
    actions: [openPlan(setting, null, cards.openPlace)],
    why: answeredWhy(setting),
  });
}
