import { describe, expect, test } from 'vitest';
import type { BlockedTime } from '../../src/domain/slot/slotsGiven.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { groupsOf, withGroup } from '../../tab/shared/roster/blockedGroups.ts';
import { chosenIn, chosenTwice, firstMatches } from '../../tab/shared/roster/matches.ts';
import { cellOf, draftOf, type PatternDraft, patternIn, withMore } from '../../tab/shared/roster/patternDraft.ts';
import { reachWords } from '../../tab/shared/roster/reachWords.ts';
import { readRosterFile } from '../../tab/shared/roster/readRosterFile.ts';
import { weekdayWords } from '../../tab/shared/weekdayWords.ts';
import { whenIn } from '../../tab/shared/when.ts';

const nb = textsOf('nb');
const today = '2026-09-17';
const { letters } = nb.rosters.pattern;
const empty = draftOf(null, { letters, today });
const put = (draft: PatternDraft, cells: Record<string, string>): PatternDraft => ({ ...draft, letters: cells });

describe('a pattern that somebody types', () => {
  test('begins with three weeks from today, day, evening and night, and nobody at work', () => {
    expect(empty).toMatchObject({ weeks: '3', startsOn: '2026-09-17', endsOn: '', letters: {} });
    expect(empty.hours.map(({ letter, from, to }) => `${letter} ${from}–${to}`)).toEqual([
      'D 07:30–15:00',
      'K 14:30–22:00',
      'N 21:45–07:45',
    ]);
    expect(patternIn(empty)).toEqual({ weeks: 3, startsOn: '2026-09-17', endsOn: null, shifts: [] });
  });

  test('every third weekend is two days in the third of three weeks', () => {
    const draft = put(empty, { [cellOf(3, 7)]: 'K', [cellOf(3, 6)]: 'D' });
    expect(patternIn(draft)?.shifts).toEqual([
      { week: 3, weekday: 6, from: '07:30', to: '15:00', kind: 'day' },
      { week: 3, weekday: 7, from: '14:30', to: '22:00', kind: 'evening' },
    ]);
  });

  test('what stands in weeks that were taken away does not count, and comes back with them', () => {
    const draft = put(empty, { [cellOf(1, 1)]: 'D', [cellOf(3, 6)]: 'D' });
    expect(patternIn({ ...draft, weeks: '2' })?.shifts).toHaveLength(1);
    expect(patternIn({ ...draft, weeks: '3' })?.shifts).toHaveLength(2);
  });

  test.each(['', '0', '53', '1.5', 'to'])('%j weeks are no number of weeks', (weeks) => {
    expect(patternIn({ ...empty, weeks })).toBeNull();
  });

  test('half a time is no pattern, but only where somebody works those hours', () => {
    const hours = empty.hours.map((one) => (one.letter === 'N' ? { ...one, from: '21:' } : one));
    expect(patternIn({ ...empty, hours })).not.toBeNull();
    expect(patternIn(put({ ...empty, hours }, { [cellOf(1, 1)]: 'N' }))).toBeNull();
  });

  test('is opened again as it was saved, also hours of one’s own', () => {
    const shifts = [
      { week: 1, weekday: 1, from: '07:30', to: '15:00', kind: 'day' },
      { week: 2, weekday: 5, from: '09:00', to: '19:30', kind: null },
      { week: 2, weekday: 6, from: '09:00', to: '19:30', kind: null },
    ] as const;
    const saved = { weeks: 2, startsOn: '2026-09-21', endsOn: '2026-12-31', shifts } as const;
    const draft = draftOf(saved, { letters, today });
    expect(draft.hours.at(-1)).toEqual({ letter: '1', from: '09:00', to: '19:30', kind: null });
    expect(patternIn(draft)).toEqual(saved);
  });

  test('more hours get a number that is free', () => {
    const more = { from: '09:00', to: '16:30', kind: null } as const;
    expect(withMore(withMore(empty.hours, more), more).map(({ letter }) => letter)).toEqual(['D', 'K', 'N', '1', '2']);
  });
});

const handover = (weekday: number): BlockedTime => ({ weekday, kind: 'handover', from: '14:30', to: '15:00' });
const meal = (weekday: number): BlockedTime => ({ weekday, kind: 'meal', from: '11:30', to: '12:15' });

describe('when nobody can talk', () => {
  test('the same hours on several days are one line, the earliest first', () => {
    expect(groupsOf([handover(5), meal(1), handover(1)])).toEqual([
      { kind: 'meal', from: '11:30', to: '12:15', weekdays: [1] },
      { kind: 'handover', from: '14:30', to: '15:00', weekdays: [1, 5] },
    ]);
  });

  test('a line is changed, taken away or added as a whole', () => {
    const blocked = [handover(1), handover(2), meal(1)];
    const [, before = null] = groupsOf(blocked);
    const after = { kind: 'handover', from: '14:45', to: '15:00', weekdays: [1] } as const;
    expect(withGroup(blocked, { before, after: null })).toEqual([meal(1)]);
    expect(groupsOf(withGroup(blocked, { before, after }))[1]).toEqual(after);
    expect(withGroup([meal(1)], { before: null, after })).toHaveLength(2);
  });

  test('what stands there already does not stand there twice', () => {
    const after = { kind: 'handover', from: '14:30', to: '15:00', weekdays: [1, 2] } as const;
    expect(withGroup([handover(1)], { before: null, after })).toEqual([handover(1), handover(2)]);
  });
});

const person = (id: string, displayName: string) => ({ id, displayName, jobTitle: null });
const inFile = [
  { key: 'sara.eira@lysvaer.example', shifts: 34, match: person('s', 'Sara Eira'), why: null },
  { key: 'Eira, Sara', shifts: 2, match: null, why: 'unknown' },
  { key: 'Nilsen, Odd', shifts: 12, match: null, why: 'unknown' },
] as const;

describe('whom a file is about', () => {
  test('those we know are taken in, and those we do not are left out until somebody says who they are', () => {
    const matches = firstMatches(inFile);
    expect(chosenIn(inFile, matches)).toEqual({ shifts: 34, people: 1 });
    expect(chosenIn(inFile, { ...matches, 'Nilsen, Odd': 'o' })).toEqual({ shifts: 46, people: 2 });
  });

  test('one person under two names counts once, and is named', () => {
    const matches = { ...firstMatches(inFile), 'Eira, Sara': 's' };
    expect(chosenIn(inFile, matches)).toEqual({ shifts: 36, people: 1 });
    expect(chosenTwice(matches)).toEqual(['s']);
    expect(chosenTwice(firstMatches(inFile))).toEqual([]);
  });
});

describe('a file that is picked', () => {
  test('is sent byte by byte as it is, and shown with its letters whether Excel wrote UTF-8 or not', async () => {
    for (const [bytes, text] of [
      [new TextEncoder().encode('Navn;Dato\r\nBjørn Åsli;01.09.2026'), 'Bjørn Åsli;01.09.2026'],
      [Uint8Array.from([0x42, 0x6a, 0xf8, 0x72, 0x6e, 0x0a, 0x80]), '€'],
    ] as const) {
      const picked = await readRosterFile(new File([bytes], 'turnus.csv'));
      expect(Buffer.from(picked.base64, 'base64')).toEqual(Buffer.from(bytes));
      expect(picked.lines[1]).toBe(text);
    }
  });

  test('may be as large as two megabytes', async () => {
    const bytes = new Uint8Array(2_000_000).fill(65);
    const { base64 } = await readRosterFile(new File([bytes], 'stor.csv'));
    expect(Buffer.from(base64, 'base64').length).toBe(2_000_000);
  });
});

test('how far a roster is known is said in words', () => {
  const words = { texts: nb, when: whenIn(nb), today } as const;
  expect(reachWords({ source: 'teamsShifts', fromOn: '2026-09-17', untilOn: '2026-12-06' }, words)).toBe(
    'Kjent fra Skift i Teams, til og med søndag 6. desember (uke 49)',
  );
  expect(reachWords({ source: 'pattern', fromOn: '2026-09-21', untilOn: null }, words)).toBe(
    'Kjent fra mønster fra mandag 21. september (uke 39), gjentar seg',
  );
});

test('days of the week are a range where they follow each other', () => {
  const names = { names: nb.when.weekdays, and: nb.rosters.times.and };
  expect(weekdayWords([1, 2, 3, 4, 5, 6, 7], names)).toBe('mandag–søndag');
  expect(weekdayWords([1, 4], names)).toBe('mandag og torsdag');
  expect(weekdayWords([6, 7], names)).toBe('lørdag og søndag');
});
