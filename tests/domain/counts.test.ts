import { describe, expect, test } from 'vitest';
import { channelCounts, unitCounts } from '../../src/domain/insight/unitCounts.ts';
import { checkStatusReport } from '../../src/domain/network/checkStatusReport.ts';
import { reportDueOn, reportKey } from '../../src/domain/network/reportDueOn.ts';
import type { Gathering, SubGoal } from '../../src/domain/network/statusReport.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { must, start } from './newcomer.ts';

const held = must(holdTalk(start(), { itemKey: 'talk-w03', heldOn: '2026-09-17', today: '2026-09-17' }));
const finished = { ...start(), state: 'finished' as const };

describe('what a unit sees of its plans', () => {
  test('is counts of talks planned, held and overdue, of running plans only, and never of probation', () => {
    expect(unitCounts([start(), held, finished], '2026-09-22')).toEqual({
      newcomers: 2,
      planned: 34,
      held: 1,
      overdue: 1,
      toFollowUp: 1,
    });
    expect(unitCounts([], '2026-09-22')).toEqual({ newcomers: 0, planned: 0, held: 0, overdue: 0, toFollowUp: 0 });
  });

  test('is only whether something must be followed up when there are fewer than five newcomers', () => {
    const counts = (plans: number, today: '2026-09-21' | '2026-09-22') =>
      channelCounts(
        unitCounts(
          Array.from({ length: plans }, () => start()),
          today,
        ),
      );
    expect(counts(4, '2026-09-21')).toEqual({ toFollowUp: false });
    expect(counts(4, '2026-09-22')).toEqual({ toFollowUp: true });
    expect(counts(5, '2026-09-22')).toMatchObject({ newcomers: 5, overdue: 5, toFollowUp: 5 });
  });
});

describe('a status report', () => {
  const goal: SubGoal = { text: 'To mentorer i hver enhet', measures: ['Spørre fire'], goalAttainment: 'underway' };

  test.each([
    ['nothing at all', [], 'textMissing', 'subGoals'],
    ['an empty sub-goal', [{ ...goal, text: '  ' }], 'textMissing', 'subGoals.0.text'],
    ['an empty measure', [goal, { ...goal, measures: ['Spørre', ''] }], 'textMissing', 'subGoals.1.measures.1'],
    ['a text that is too long', [{ ...goal, text: 'x'.repeat(501) }], 'textTooLong', 'subGoals.0.text'],
    ['an identity number', [{ ...goal, measures: ['13816540059'] }], 'nationalIdentityNumber', 'subGoals.0.measures.0'],
  ] as const)('with %s is refused', (_, subGoals, refusal, field) =>
    expect(checkStatusReport(subGoals)).toMatchObject({ refusal, field }),
  );

  test('with sub-goals and measures can be submitted', () => {
    expect(checkStatusReport([goal, { ...goal, measures: [] }])).toBeNull();
  });

  test('is due fourteen days before its gathering, and has one key however often it is submitted', () => {
    const gathering: Gathering = {
      number: 2,
      on: '2026-12-01',
      precision: 'month',
      status: 'planned',
      format: null,
      theme: '',
    };
    expect(reportDueOn(gathering)).toBe('2026-11-17');
    expect(reportKey('team-1', 2)).toBe('team-1-g2');
  });
});
