import type { Texts } from './texts.ts';

interface ItemText {
  readonly name: string;
  readonly sentence: string;
}

interface Named {
  readonly textKey: string;
  /** The municipality's own; null or left out where ours are used. */
  readonly words?: { readonly nb: string; readonly nn: string; readonly en: string } | null;
}

/** The words of a plan item: the municipality's own in the reader's language, else in bokmål; what nobody names gets the general words. */
export function itemText(texts: Texts, { textKey, words }: Named): ItemText {
  if (words) {
    const inLanguage: Readonly<Record<string, string>> = { ...words };
    return { name: inLanguage[texts.language] || words.nb, sentence: '' };
  }
  return (texts.items as Readonly<Record<string, ItemText>>)[textKey] ?? texts.items.step;
}
