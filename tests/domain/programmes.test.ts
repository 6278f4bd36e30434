import { describe, expect, test } from 'vitest';
import { checkProgramme } from '../../src/domain/programme/checkProgramme.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { findProgramme, newestProgramme, programmes } from '../../src/domain/programme/programmes.ts';
import { talkWeeks } from '../../src/domain/programme/talkWeeks.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { textsOf } from '../../src/texts/texts.ts';

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
          expect(itemText(texts, step.textKey)).not.toBe(texts.items.step);
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
        { path: 'source', rule: 'is a text that is not empty' },
        { path: 'id', rule: 'is small letters, digits and hyphens, beginning with a letter' },
        { path: 'talk.bookMinutes', rule: 'lies between floorMinutes and ceilingMinutes' },
        { path: 'phases.0.cadence', rule: 'is every so many weeks from 1, or a monthly grid of 1 to 12 talks' },
        { path: 'phases.1.cadence', rule: 'is every so many weeks from 1, or a monthly grid of 1 to 12 talks' },
        { path: 'phases.1.fromWeek', rule: 'is not before the last phase ends' },
        { path: 'phases.1.toWeek', rule: 'is not after the last week' },
        { path: 'phases.1.cadence.talks', rule: 'fits between the weeks' },
        { path: 'steps.1.key', rule: 'is used once only' },
        { path: 'steps.1.responsible', rule: "is 'mentor', 'leader' or 'mentee'" },
        { path: 'steps.1.closes', rule: 'is not before it opens' },
        { path: 'probationTalks.0.key', rule: 'is a text that is not empty' },
        { path: 'probationTalks.0.plusMinus', rule: 'has a number of days or workingDays from 0' },
        { path: 'probationTalks.0.after.from', rule: "is 'startsOn' or 'employedOn'" },
      ],
    });
  });

  test.each([[null], [17], ['kristiansand'], [[]]])('that is %j is refused whole', (value) =>
    expect(checkProgramme(value)).toEqual({ faults: [{ path: '', rule: 'is an object' }] }),
  );

  test('that is empty names every part that is missing', () => {
    const checked = checkProgramme({});
    const paths = 'faults' in checked ? checked.faults.map(({ path }) => path) : [];
    for (const path of ['id', 'revision', 'name', 'weeks', 'onDemandUntil', 'talk.bookMinutes', 'phases', 'steps']) {
      expect(paths).toContain(path);
    }
  });
});
