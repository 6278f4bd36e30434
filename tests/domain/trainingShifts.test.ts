import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import { openTraining, tickTraining, trainingSays } from '../../src/domain/plan/trainingShifts.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import type { KnownRoster } from '../../src/domain/slot/slotsGiven.ts';
import { start } from './newcomer.ts';

const september = { fromOn: '2026-09-01', toOn: '2026-09-30' } as const;
const shift = (on: Day, [from, to]: readonly [TimeOfDay, TimeOfDay], endsOn: Day = on): Shift => ({
  personId: '',
  startsAt: instantAt(on, from),
  endsAt: instantAt(endsOn, to),
  kind: 'day',
  source: 'csv',
});
const roster = (...shifts: Shift[]): KnownRoster => ({ ...september, shifts });
const known = (sara: KnownRoster | null, ingrid: KnownRoster | null) =>
  new Map(Object.entries({ sara, ingrid }).flatMap(([id, one]) => (one ? [[id, one] as const] : [])));

const plan = start({ trainingShiftsOn: ['2026-09-03', '2026-09-04'] });
const [third] = openTraining(plan);
if (!third) throw new Error('the plan has no training shifts');
const day = shift('2026-09-03', ['07:30', '15:00']);
const says = (sara: KnownRoster | null, ingrid: KnownRoster | null) =>
  trainingSays(plan, third, known(sara, ingrid)).kind;

describe('what rosters say of a training shift', () => {
  test.each([
    ['both work the day', roster(day), roster(day), 'together'],
    [
      'they share most of an evening',
      roster(shift('2026-09-03', ['14:30', '22:00'])),
      roster(shift('2026-09-03', ['16:00', '22:00'])),
      'together',
    ],
    ['they only meet at the handover', roster(day), roster(shift('2026-09-03', ['14:00', '22:00'])), 'apart'],
    ['the mentor is off', roster(day), roster(), 'apart'],
    ['the newcomer is off', roster(), roster(day), 'noShift'],
    [
      'the newcomer’s night began the day before',
      roster(shift('2026-09-02', ['21:45', '07:45'], '2026-09-03')),
      roster(day),
      'noShift',
    ],
    ['nothing is known of the newcomer', null, roster(day), 'notKnown'],
    ['nothing is known of the mentor', roster(day), null, 'notKnown'],
    ['her roster begins later', { ...roster(day), fromOn: '2026-09-04' as const }, roster(day), 'notKnown'],
  ])('%s', (_, sara, ingrid, expected) => expect(says(sara, ingrid)).toBe(expected));

  test('a night together lasts until the morning after', () => {
    const night = shift('2026-09-03', ['21:45', '07:45'], '2026-09-04');
    const rosters = known(roster(night), roster(night));
    const at = (now: string) => tickTraining(plan, { items: openTraining(plan), rosters, now: `${now}:00.000Z` });
    expect(at('2026-09-04T05:44')).toBeNull();
    expect(at('2026-09-04T05:45')?.itemKey).toBe(third.key);
  });
});

test('a training shift is ticked off once its shift is over, on its day, one after the other', () => {
  const both = roster(day, shift('2026-09-04', ['07:30', '15:00']));
  const given = { rosters: known(both, both), now: '2026-09-04T13:00:00.000Z' };
  const first = tickTraining(plan, { ...given, items: openTraining(plan) });
  const done = first?.after.items.find(({ key }) => key === third.key);
  expect(done).toMatchObject({ state: 'done', doneOn: '2026-09-03' });
  const second = first && tickTraining(first.after, { ...given, items: openTraining(first.after) });
  expect(second?.after.items.filter(({ kind, state }) => kind === 'trainingShift' && state === 'done')).toHaveLength(2);
  expect(second && tickTraining(second.after, { ...given, items: openTraining(second.after) })).toBeNull();
});

test('the step that stands for days nobody has given yet is no training shift to tick off', () => {
  expect(openTraining(start({ trainingShiftsOn: [] }))).toEqual([]);
});
