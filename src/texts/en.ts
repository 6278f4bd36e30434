import { bot } from './en/bot.ts';
import { cards } from './en/cards.ts';
import { items } from './en/items.ts';
import { when } from './en/when.ts';
import type { Texts } from './nb.ts';

export const en: Texts = {
  bot,
  cards,
  items,
  when,
};
