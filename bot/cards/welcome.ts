import { card, type Drawn, openPlan, type Setting } from './card.ts';
import { exactDay } from './dates.ts';

/** Once, when the app comes to a person. */
export function welcome(setting: Setting): Drawn {
  const { cards } = setting.texts;
  const { summary, heading, sentence, points, why, stop } = cards.welcome;
  return card(setting, {
    summary,
    heading,
    sentences: [sentence],
    points,
    actions: [openPlan(setting, null, cards.openPlace)],
    why: [why({ day: exactDay(setting, setting.today) }), stop],
  });
}
