import type { Texts } from './nb.ts';
import { bot } from './nn/bot.ts';
import { cards } from './nn/cards.ts';
import { items } from './nn/items.ts';
import { when } from './nn/when.ts';

export const nn: Texts = {
  bot,
  cards,
  items,
  when,
};
