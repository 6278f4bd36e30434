import type { Language } from '../../src/domain/people.ts';
import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, executeOwn, type Setting } from './card.ts';

const languages: readonly Language[] = ['nb', 'nn', 'en'];

const buttons = ({ texts }: Setting) =>
  languages.map((language) =>
    executeOwn({ verb: 'chooseLanguage', language }, texts.commands.language.names[language]),
  );

/** Which language everything is to be in. Each is named in itself. */
export function chooseLanguage(setting: Setting): Drawn {
  const { commands } = setting.texts;
  return card(setting, {
    summary: commands.language.summary,
    heading: commands.language.heading,
    sentences: [commands.language.chosenHint],
    actions: buttons(setting),
    why: answeredWhy(setting),
  });
}

/** In the language that was chosen just now, with the way back to the one before. */
export function chosenLanguage(setting: Setting, before: Language): Drawn {
  const { commands } = setting.texts;
  const back = executeOwn({ verb: 'chooseLanguage', language: before }, commands.language.back[before]);
  return card(setting, {
    summary: commands.language.chosen,
    heading: commands.language.chosen,
    sentences: [commands.language.chosenHint],
    actions: before === commands.language.own ? buttons(setting) : [back],
    why: answeredWhy(setting),
  });
}
