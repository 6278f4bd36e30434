import { items } from './en/items.ts';
import { when } from './en/when.ts';
import type { Texts } from './nb.ts';

export const en: Texts = {
  items,
  when,
};
