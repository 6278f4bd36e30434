import { describe, expect, test } from 'vitest';
import { simulateYear } from '../../src/domain/plan/simulateYear.ts';
import { contentOf, programmeOf } from '../../src/domain/programme/draft.ts';
import { farsund } from '../../src/domain/programme/farsund.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { phaseWeeks } from '../../src/domain/programme/phaseWeeks.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { countOf, dayRuleOf, dayRuleWords, unitOf } from '../../tab/coordinator/programmes/dayRule.ts';
import { formOf, messagesOf, movedBy, newKey } from '../../tab/coordinator/programmes/draftForm.ts';
import { plannedYear, yearMonths } from '../../tab/coordinator/programmes/yearView.ts';
import { spansOf } from '../../tab/shared/plan/yearMarks.ts';

const lysvaer = { id: 'own-a', revision: 1, municipality: 'Lysvær kommune' };
const content = contentOf(kristiansand);

describe('a day that is counted from another', () => {
  test.each([
    [{ from: 'startsOn' }, 0, 'daysAfter', 'første arbeidsdag'],
    [{ from: 'startsOn', days: -14 }, 14, 'daysBefore', '14 dager før første arbeidsdag'],
    [{ from: 'startsOn', days: 1 }, 1, 'daysAfter', 'én dag etter første arbeidsdag'],
    [{ from: 'employedOn', months: 4 }, 4, 'monthsAfter', '4 måneder etter tiltredelsen'],
    [{ from: 'employedOn', days: null }, null, 'daysAfter', '–'],
  ] as const)('%j is %s %s', (rule, count, unit, words) => {
    expect([countOf(rule), unitOf(rule)]).toEqual([count, unit]);
    expect(dayRuleWords(rule, textsOf('nb'))).toBe(words);
    const again = dayRuleOf(rule.from, { count, unit });
    expect([countOf(again), unitOf(again)]).toEqual([count, unit]);
  });

  test('is never minus nothing', () => {
    expect(dayRuleOf('startsOn', { count: 0, unit: 'daysBefore' })).toEqual({ from: 'startsOn', days: 0 });
  });
});

describe('what is wrong in a draft', () => {
  const half = { ...content, name: '', weeks: 40, talk: { ...content.talk, floorMinutes: 50 } };
  const checked = programmeOf(half, lysvaer);
  const faults = 'faults' in checked ? checked.faults : [];
  const formAfter = (tried: boolean) =>
    formOf({ content: half, write: () => {} }, messagesOf(faults, textsOf('nb'), tried));

  test('stands at its field in words; what is empty waits until one tries to publish', () => {
    const form = formAfter(false);
    expect(form.message('phases.2.toWeek')).toBe(
      'Programmet slutter i uke 40. Slutt der, eller la programmet vare lenger.',
    );
    expect(form.message('talk.bookMinutes')).toBe('Det vi setter av, må ligge mellom kortest og lengst.');
    expect(form.message('name')).toBeNull();
    expect(formAfter(true).message('name')).toBe('Skriv noe her.');
  });

  test('opens the part that it lies in, and no other', () => {
    const form = formAfter(false);
    expect([form.isFaulty('phases.2'), form.isFaulty('phases.1'), form.isFaulty('steps.2')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('phases change places, and stay where they cannot go further', () => {
  expect(movedBy(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(movedBy(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

test('each phase names the weeks it gives; a week that two share counts for the first', () => {
  expect(phaseWeeks(farsund)).toEqual([
    [3, 4, 5, 6, 7, 8],
    [10, 12, 14, 16, 18, 20, 22],
  ]);
});

test('a new step gets a key of its own that the domain takes', () => {
  const [step] = content.steps;
  if (!step) throw new Error('no step');
  const keys = Array.from({ length: 200 }, () => newKey('step'));
  expect(new Set(keys).size).toBe(200);
  const steps = keys.slice(0, 30).map((key) => ({ ...step, key }));
  expect('ok' in programmeOf({ ...content, steps }, lysvaer)).toBe(true);
});

describe('the year of a first day', () => {
  const year = simulateYear(kristiansand, '2028-02-29');

  test('is listed by month, with holidays and soft weeks where they fall', () => {
    const months = yearMonths(year, kristiansand);
    expect(months.map(({ key }) => key)).toEqual([
      '2028-02',
      '2028-03',
      '2028-04',
      '2028-05',
      '2028-06',
      '2028-07',
      '2028-08',
      '2028-09',
      '2028-10',
      '2028-11',
      '2028-12',
      '2029-01',
      '2029-02',
    ]);
    const april = months[2]?.entries.map((entry) => [entry.kind, entry.on]);
    expect(april).toEqual(
      expect.arrayContaining([
        ['soft', '2028-04-10'],
        ['holiday', '2028-04-16'],
        ['item', '2028-04-18'],
      ]),
    );
  });

  test('is drawn with its soft weeks, and without a line for today', () => {
    const plan = plannedYear(year, kristiansand);
    expect(plan.now.on < plan.startsOn).toBe(true);
    for (const { from, to } of spansOf(plan, year.softPeriods)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
    }
    expect(spansOf(plan, year.softPeriods)).toHaveLength(3);
  });
});
