import { en } from './en.ts';
import { nb, type Texts } from './nb.ts';
import { nn } from './nn.ts';

export type { Texts } from './nb.ts';

export type Language = 'nb' | 'nn' | 'en';

const languages: Readonly<Record<Language, Texts>> = { nb, nn, en };

/** The words of a language. */
export const textsOf = (language: Language): Texts => languages[language];
