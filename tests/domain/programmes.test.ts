import { describe, expect, test } from 'vitest';
import { checkProgramme } from '../../src/domain/programme/checkProgramme.ts';
import { contentOf, programmeOf } from '../../src/domain/programme/draft.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import type { StepWords } from '../../src/domain/programme/programme.ts';
import { findProgramme, newestProgramme, programmes } from '../../src/domain/programme/programmes.ts';
import { talkWeeks } from '../../src/domain/programme/talkWeeks.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { textsOf } from '../../src/texts/texts.ts';

const lysvaer = { id: 'own-1', revision: 1, municipality: 'Lysvær kommune' };

const weeksOf = (id: string): string => {
  const programme = newestProgramme(id);
  return programme === null
    ? ''
    : talkWeeks(programme)
        .map(({ week }) => week)
        .join(' ');
};

const windowsOf = (id: string): string => {
  const programme = newestProgramme(id);
  return programme === null
    ? ''
    : talkWeeks(programme)
        .map(({ windowWeeks }) => windowWeeks)
        .join(' ');
};

describe('the published programmes', () => {
  test.each([
    ['kristiansand', '3 4 5 6 8 10 12 14 16 18 22 26 30 34 38 42 46 50', '1 1 1 1 2 2 2 2 2 2 4 4 4 4 4 4 4 3'],
    ['farsund', '3 4 5 6 7 8 10 12 14 16 18 20 22', '1 1 1 1 1 1 2 2 2 2 2 2 2'],
    ['trondheim', '1 2 3 4 6 8 10 12 16 20 25 29 33 38 42 46 51', '1 1 1 1 2 2 2 2 4 5 4 4 5 4 4 5 2'],
  ])('%s lists its talks in weeks %s', (id, weeks, windows) => {
    expect(weeksOf(id)).toBe(weeks);
    expect(windowsOf(id)).toBe(windows);
  });

  test('have a source, pass their own check, and have words for every step in three languages', () => {
    for (const programme of programmes) {
      expect(checkProgramme(programme)).toEqual({ ok: programme });
      for (const step of programme.steps) {
        for (const language of ['nb', 'nn', 'en'] as const) {
          const texts = textsOf(language);
          expect(itemText(texts, step)).not.toBe(texts.items.step);
        }
      }
    }
  });

  test('are found by id and revision', () => {
    expect(findProgramme({ id: 'kristiansand', revision: 2 })?.name).toBe('Kristiansand, omsorgssenter, rev. 2');
    expect(findProgramme({ id: 'kristiansand', revision: 1 })).toBeNull();
    expect(newestProgramme('bergen')).toBeNull();
  });
});

describe('a faulty programme', () => {
  test('is refused with every fault named', () => {
    const faulty = {
      ...kristiansand,
      id: 'Kristiansand!',
      source: ' ',
      weeks: 40,
      talk: { bookMinutes: 20, floorMinutes: 30, ceilingMinutes: 60 },
      phases: [
        { fromWeek: 3, toWeek: 6, cadence: { kind: 'everyWeeks', weeks: 0 } },
        { fromWeek: 5, toWeek: 52, cadence: { kind: 'monthlyGrid', talks: 13 } },
      ],
      steps: [
        kristiansand.steps[0],
        { ...kristiansand.steps[0], responsible: 'nobody', closes: { from: 'startsOn', days: -20 } },
      ],
      probationTalks: [{ key: '', kind: 'around', after: { from: 'birth' }, plusMinus: {} }],
    };
    expect(checkProgramme(faulty)).toEqual({
      faults: [
        { path: 'source', rule: 'textMissing', params: {} },
        { path: 'id', rule: 'id', params: {} },
        { path: 'talk.bookMinutes', rule: 'bookMinutes', params: {} },
        { path: 'phases.0.cadence.weeks', rule: 'whole', params: { least: 1, most: 26 } },
        { path: 'phases.1.cadence.talks', rule: 'whole', params: { least: 1, most: 12 } },
        { path: 'phases.1.fromWeek', rule: 'phaseOverlap', params: { least: 6 } },
        { path: 'phases.1.toWeek', rule: 'phaseAfterEnd', params: { most: 40 } },
        { path: 'phases.1.cadence.talks', rule: 'gridFits', params: { last: 60 } },
        { path: 'steps.1.key', rule: 'keyTwice', params: {} },
        { path: 'steps.1.responsible', rule: 'choice', params: {} },
        { path: 'steps.1.closes', rule: 'closesBeforeOpens', params: {} },
        { path: 'probationTalks.0.key', rule: 'key', params: {} },
        { path: 'probationTalks.0.plusMinus.days', rule: 'whole', params: { least: 0, most: 60 } },
        { path: 'probationTalks.0.after.from', rule: 'choice', params: {} },
      ],
    });
  });

  test.each([[null], [17], ['kristiansand'], [[]]])('that is %j is refused whole', (value) =>
    expect(checkProgramme(value)).toEqual({ faults: [{ path: '', rule: 'object', params: {} }] }),
  );

  test('that is empty names every part that is missing', () => {
    const checked = checkProgramme({});
    const paths = 'faults' in checked ? checked.faults.map(({ path }) => path) : [];
    for (const path of ['id', 'revision', 'name', 'weeks', 'onDemandUntil', 'talk.bookMinutes', 'phases', 'steps']) {
      expect(paths).toContain(path);
    }
  });
});

describe('what a municipality writes', () => {
  const content = contentOf(kristiansand);
  const [first, ...others] = content.steps;
  const withWords = (words: StepWords | null) =>
    programmeOf({ ...content, steps: [{ ...(first as (typeof content.steps)[number]), words }, ...others] }, lysvaer);
  const faultsOf = (checked: ReturnType<typeof programmeOf>) => ('faults' in checked ? checked.faults : []);

  test('begins as the programme it is copied from, under its plain name, and is published as a revision of its own', () => {
    expect(content.name).toBe('Kristiansand, omsorgssenter');
    const published = programmeOf(content, lysvaer);
    expect(published).toEqual({
      ok: { ...kristiansand, ...lysvaer, name: 'Kristiansand, omsorgssenter, rev. 1' },
    });
  });

  test('may stand half empty, and every empty field is named', () => {
    const half = { ...content, name: ' ', weeks: null, talk: { ...content.talk, bookMinutes: null } };
    expect(faultsOf(programmeOf(half, lysvaer))).toEqual([
      { path: 'name', rule: 'textMissing', params: {} },
      { path: 'weeks', rule: 'whole', params: { least: 1, most: 104 } },
      { path: 'talk.bookMinutes', rule: 'whole', params: { least: 5, most: 180 } },
    ]);
  });

  test('may say a step in its own words: bokmål must be there, and no identity number', () => {
    expect(faultsOf(withWords({ nb: 'Bestill arbeidstøy', nn: '', en: '' }))).toEqual([]);
    expect(faultsOf(withWords({ nb: '', nn: 'Bestill arbeidsklede', en: '' }))).toEqual([
      { path: 'steps.0.words.nb', rule: 'textMissing', params: {} },
    ]);
    expect(faultsOf(withWords({ nb: 'Ring 13097248022', nn: '', en: '' }))).toEqual([
      { path: 'steps.0.words.nb', rule: 'identityNumber', params: {} },
    ]);
  });

  test('is shown in the reader’s language, and in bokmål where that is left out', () => {
    const words = { nb: 'Bestill arbeidstøy', nn: 'Bestill arbeidsklede', en: '' };
    const nameIn = (language: 'nb' | 'nn' | 'en') => itemText(textsOf(language), { textKey: 'step', words }).name;
    expect([nameIn('nb'), nameIn('nn'), nameIn('en')]).toEqual([words.nb, words.nn, words.nb]);
  });

  test('cannot take a key that talks have', () => {
    const steps = [{ ...(first as (typeof content.steps)[number]), key: 'talk-w03' }];
    expect(faultsOf(programmeOf({ ...content, steps }, lysvaer))).toEqual([
      { path: 'steps.0.key', rule: 'key', params: {} },
    ]);
  });
});
