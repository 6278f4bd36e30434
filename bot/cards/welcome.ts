import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** Once, when the app comes to a person. */
export function welcome(setting: Setting): Drawn {
  const { cards } = setting.texts;
  return card(setting, {
    ...cards.welcome,
    sentences: [cards.welcome.sentence],
    actions: [openPlan(setting, null, cards.openPlace)],
  });
}
