import type { Texts } from './nb.ts';
import { items } from './nn/items.ts';
import { when } from './nn/when.ts';

export const nn: Texts = {
  items,
  when,
};
