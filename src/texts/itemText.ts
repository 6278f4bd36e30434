import type { Texts } from './texts.ts';

interface ItemText {
  readonly name: string;
  readonly sentence: string;
}

/** The words of a plan item; a step of a municipality's own that no language names gets the general words. */
export const itemText = (texts: Texts, textKey: string): ItemText =>
  (texts.items as Readonly<Record<string, ItemText>>)[textKey] ?? texts.items.step;
