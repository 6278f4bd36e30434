import { describe, expect, test } from 'vitest';
import { needsAction } from '../../src/domain/plan/attentionRank.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { languageOf, readAddress } from '../../tab/shared/address.ts';
import { asks } from '../../tab/shared/asks.ts';
import { minutesBetweenTimes } from '../../tab/shared/minutesBetweenTimes.ts';
import { countTalks, glanceAt } from '../../tab/shared/plan/itemState.ts';
import { itemWhen } from '../../tab/shared/plan/itemWords.ts';
import { yearMarks } from '../../tab/shared/plan/yearMarks.ts';
import { whenIn } from '../../tab/shared/when.ts';
import { item, plan } from './plans.ts';

describe('the year as a band', () => {
  test('has a dot where a talk was held, is booked or is proposed, and a diamond for probation', () => {
    const items = [
      item({ key: 'held', state: 'held', doneOn: '2026-09-01' }),
      item({
        key: 'booked',
        state: 'booked',
        booking: { on: '2027-03-02', time: '13:15', minutes: 45, place: null, online: false },
      }),
      item({ key: 'probation', kind: 'probationTalk', dueOn: '2026-12-01' }),
      item({ key: 'step', kind: 'step' }),
    ];
    const { marks, weeks } = yearMarks(plan({ items }));
    expect(marks.map(({ key, shape, at }) => [key, shape, at])).toEqual([
      ['held', 'dot', 0],
      ['booked', 'dot', 0.5],
      ['probation', 'diamond', 0.25],
    ]);
    expect(weeks).toHaveLength(52);
  });

  test('shows today only within the year', () => {
    expect(yearMarks(plan()).todayAt).toBeCloseTo(16 / 364);
    expect(yearMarks(plan({ now: { on: '2026-08-31', time: '08:00' } })).todayAt).toBeNull();
    expect(yearMarks(plan({ now: { on: '2027-09-01', time: '08:00' } })).todayAt).toBeNull();
  });

  test('keeps what lies before or after on its ends', () => {
    const items = [item({ state: 'held', doneOn: '2026-08-20' }), item({ key: 'late', dueOn: '2027-12-01' })];
    expect(yearMarks(plan({ items })).marks.map(({ at }) => at)).toEqual([0, 1]);
  });
});

describe('the state of an item', () => {
  test.each([
    [{ state: 'held' }, 'held'],
    [{ state: 'lapsed', overdue: true }, 'lapsed'],
    [{ state: 'booked', newTimeAsked: true }, 'newTimeAsked'],
    [{ overdue: true }, 'overdue'],
    [{}, 'toBook'],
    [{ opensOn: '2026-09-18' }, 'planned'],
    [{ kind: 'step' }, 'planned'],
  ] as const)('%o reads %s', (over, glance) => {
    expect(glanceAt(item(over), '2026-09-17')).toBe(glance);
  });

  test('lapsed talks are not counted among those of the plan', () => {
    const items = [item({ state: 'held' }), item(), item({ state: 'lapsed' }), item({ kind: 'probationTalk' })];
    expect(countTalks(items)).toEqual({ held: 1, all: 2 });
  });
});

describe('words for when', () => {
  const nb = whenIn(textsOf('nb'));
  const nn = whenIn(textsOf('nn'));

  test('name the week of the plan with its dates and ISO weeks', () => {
    expect(nb.planWeek(3, '2026-09-01')).toBe('Uke 3 i planen · 15.–21. september (uke 38–39)');
    expect(nn.planWeek(3, '2026-09-01')).toBe('Veke 3 i planen · 15.–21. september (veke 38–39)');
  });

  test('say tomorrow when it is tomorrow', () => {
    expect(nb.relativeTime({ on: '2026-09-18', time: '13:15' }, '2026-09-17')).toBe('i morgen kl. 13.15');
  });

  test('of an item are its agreed time, else the day it was held, else its window', () => {
    const booked = item({
      state: 'booked',
      booking: { on: '2026-09-18', time: '13:15', minutes: 45, place: null, online: false },
    });
    expect(itemWhen(booked, textsOf('nb'), nb)).toBe('fredag 18. september (uke 38) kl. 13.15, 45 min');
    expect(itemWhen({ ...booked, state: 'held', doneOn: '2026-09-17' }, textsOf('nb'), nb)).toBe(
      'torsdag 17. september (uke 38)',
    );
    expect(itemWhen(item(), textsOf('nb'), nb)).toBe('15.–21. september (uke 38–39)');
  });

  test('an undo that ends after midnight still has its minutes', () => {
    expect(minutesBetweenTimes('08:20', '08:30')).toBe(10);
    expect(minutesBetweenTimes('23:55', '00:05')).toBe(10);
  });
});

test('the language of Teams is followed, and bokmål is spoken to the rest', () => {
  expect(['nn-no', 'en-US', 'nb-no', 'no', 'sv-se', null].map(languageOf)).toEqual([
    'nn',
    'en',
    'nb',
    'nb',
    'nb',
    'nb',
  ]);
  expect(readAddress('?locale=nn-no&theme=dark')).toEqual({ language: 'nn', theme: 'dark' });
  expect(readAddress('')).toEqual({ language: 'nb', theme: 'default' });
});

test('the tab and the server draw the same line between what waits and what is calm', () => {
  for (const rank of [5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100]) {
    const attention = { kind: 'nothing', itemKey: null, by: null, rank } as const;
    expect([rank, asks({ attention })]).toEqual([rank, needsAction(attention)]);
  }
});
