import { describe, expect, test } from 'vitest';
import { type Action, mayDo, type Relation, relationsTo } from '../../src/domain/access.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { must, programmeOf, start } from './newcomer.ts';

const relations = [
  'self',
  'mentorOf',
  'reserveOf',
  'formerMentorOf',
  'leaderOf',
  'unitLeaderOf',
  'coordinator',
  'memberOf',
  'organiserOf',
] as const satisfies readonly Relation[];

/** One column for each relation above, in that order: x may, . may not. */
const table: Readonly<Record<Action, string>> = {
  readPlan: 'x x x . x x x . .',
  readTopics: 'x x . . . . . . .',
  writeTopics: 'x x . . . . . . .',
  readPresentation: 'x x x . x x x . .',
  bookTalk: '. x x . . . . . .',
  recordTalk: 'x x x . . . . . .',
  askNewTime: 'x . . . . . . . .',
  bookProbationTalk: '. . . . x . . . .',
  recordProbationTalk: '. . . . x . . . .',
  readProbation: 'x . . . x . . . .',
  readChecklist: 'x x . . x . . . .',
  readReason: 'x x x . . . . . .',
  readAnswers: 'x x x . . . . . .',
  completeStep: '. x . . x . . . .',
  registerAbsence: '. . . . x . x . .',
  changeStart: '. . . . x . x . .',
  changePair: '. . . . x . x . .',
  adjustTalks: '. x . . . . . . .',
  makeRoom: '. . . . x . . . .',
  endPlan: '. . . . x . x . .',
  transfer: '. . . . . . x . .',
  readDestination: 'x . . . x . x . .',
  readAbsenceKind: '. . . . x . . . .',
  handOver: 'x x . x . . . . .',
  undo: 'x x x . x . x . .',
  startMentorship: '. . . . . . x . .',
  readUnitCounts: '. . . . . x x x .',
  configureChannel: '. . . . . x x . .',
  readDelivery: '. . . . . . x . .',
  chooseReminders: '. . . . . . x . .',
  chooseWorkingHours: '. . . . . . x . .',
  readRosters: '. . . . x x x . .',
  importRoster: '. . . . x x x . .',
  writePattern: 'x . . . x x x . .',
  chooseUnitTimes: '. . . . x x x . .',
  connectSchedule: '. . . . . . x . .',
  writeProgrammes: '. . . . . . x . .',
  movePlan: '. . . . . . x . .',
  readReport: '. . . . . . . x x',
  writeReport: '. . . . . . . x .',
};

const cells = Object.entries(table).flatMap(([action, row]) =>
  row.split(' ').map((cell, index) => [relations[index] as Relation, action as Action, cell === 'x'] as const),
);

describe('who may do what', () => {
  test('the table says something of every relation', () => expect(cells).toHaveLength(40 * relations.length));
  test.each(cells)('%s, %s: %s', (relation, action, expected) => expect(mayDo([relation], action)).toBe(expected));

  test('several relations may what one of them may, and nobody may without one', () => {
    expect(mayDo(['formerMentorOf', 'leaderOf'], 'recordProbationTalk')).toBe(true);
    for (const action of Object.keys(table)) expect(mayDo([], action as Action)).toBe(false);
  });
});

describe('what a person is to a mentorship', () => {
  const m = start({ reserveMentorId: 'per' });

  test.each([
    ['sara', ['self']],
    ['ingrid', ['mentorOf']],
    ['berit', ['leaderOf']],
    ['per', []],
    ['leif', []],
    ['', []],
  ])('%s: %j', (personId, expected) => expect(relationsTo(m, personId, '2026-09-17')).toEqual(expected));

  test('the reserve steps in only while the mentor is away for more than seven days', () => {
    const away = (toOn: '2026-09-20' | '2026-09-21') =>
      must(
        registerAbsence(m, {
          absence: { who: 'mentor', fromOn: '2026-09-14', toOn, kind: 'holiday' },
          programme: programmeOf(m.facts),
        }),
      );
    expect(relationsTo(away('2026-09-20'), 'per', '2026-09-17')).toEqual([]);
    expect(relationsTo(away('2026-09-21'), 'per', '2026-09-17')).toEqual(['reserveOf']);
    expect(relationsTo(away('2026-09-21'), 'per', '2026-09-22')).toEqual([]);
    expect(relationsTo(away('2026-09-21'), 'ingrid', '2026-09-17')).toEqual(['mentorOf']);
  });

  test('a former mentor is one, and the new mentor is not until her first day', () => {
    const changed = {
      ...m,
      pairings: [
        { mentorId: 'ingrid', reserveMentorId: null, fromOn: '2026-09-01', toOn: '2026-10-31' },
        { mentorId: 'tor', reserveMentorId: null, fromOn: '2026-11-01', toOn: null },
      ],
    } as const;
    expect(relationsTo(changed, 'ingrid', '2026-10-31')).toEqual(['mentorOf']);
    expect(relationsTo(changed, 'ingrid', '2026-11-01')).toEqual(['formerMentorOf']);
    expect(relationsTo(changed, 'tor', '2026-10-31')).toEqual([]);
    expect(relationsTo(changed, 'tor', '2026-11-01')).toEqual(['mentorOf']);
  });
});
