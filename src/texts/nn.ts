import type { Texts } from './nb.ts';
import { bot } from './nn/bot.ts';
import { cards } from './nn/cards.ts';
import { common } from './nn/common.ts';
import { errors } from './nn/errors.ts';
import { items } from './nn/items.ts';
import { when } from './nn/when.ts';

export const nn: Texts = {
  bot,
  cards,
  common,
  errors,
  items,
  when,
};
