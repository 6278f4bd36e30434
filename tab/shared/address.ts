import type { Language } from '../../src/texts/texts.ts';

/** What Teams puts in a tab's address, so that the page can be drawn before Teams itself has answered. */
export interface Address {
  readonly language: Language;
  readonly theme: ThemeName;
}

/** The names Teams has for its themes. */
export type ThemeName = 'default' | 'dark' | 'contrast';

export const readAddress = (search: string): Address => {
  const params = new URLSearchParams(search);
  return { language: languageOf(params.get('locale')), theme: themeOf(params.get('theme')) };
};

/** The language for a locale of Teams such as 'nn-no'; bokmål for those we do not have. */
export function languageOf(locale: string | null | undefined): Language {
  const tag = (locale ?? '').toLowerCase().split(/[-_]/)[0];
  if (tag === 'nn' || tag === 'en') return tag;
  return 'nb';
}

export const themeOf = (name: string | null | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : 'default';
