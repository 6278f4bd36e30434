import { card, type Drawn, openPlan, type Setting } from './card.ts';

/** The answer to «hjelp», and to everything else one may write to a bot that does not chat. */
export function help(setting: Setting): Drawn {
  const { cards } = setting.texts;
  return card(setting, {
    ...cards.help,
    sentences: [cards.help.sentence],
    points: [...cards.help.points, cards.help.privacy],
    actions: [openPlan(setting, null, cards.openPlace)],
  });
}
