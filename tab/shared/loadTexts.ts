import type { Language, Texts } from '../../src/texts/texts.ts';

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: () => import('../../src/texts/nb.ts').then((module) => module.nb),
  nn: () => import('../../src/texts/nn.ts').then((module) => module.nn),
  en: () => import('../../src/texts/en.ts').then((module) => module.en),
};

/** The words of one language; the others are never fetched. */
export const loadTexts = (language: Language): Promise<Texts> => loaders[language]();
