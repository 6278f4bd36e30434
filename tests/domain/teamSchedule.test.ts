import { describe, expect, test } from 'vitest';
import type { Shift } from '../../src/domain/roster/shift.ts';
import { teamIn } from '../../src/domain/roster/teamLink.ts';
import { scheduleRosters } from '../../src/domain/roster/teamSchedule.ts';

const shift = (personId: string, startsAt: string, endsAt: string): Shift => ({
  personId,
  startsAt: `${startsAt}:00.000Z`,
  endsAt: `${endsAt}:00.000Z`,
  kind: 'day',
  source: 'teamsShifts',
});
const off = (personId: string, startsAt: string, endsAt: string) => shift(personId, startsAt, endsAt);

describe('what a team has published', () => {
  test('is known to its last shift, and of the days after nothing is', () => {
    const shifts = [
      shift('ingrid', '2026-09-18T05:30', '2026-09-18T13:00'),
      shift('per', '2026-10-04T20:00', '2026-10-05T05:30'),
    ];
    const { period, rosters } = scheduleRosters({ shifts, timesOff: [] }, '2026-09-03');
    expect(period).toEqual({ fromOn: '2026-09-03', toOn: '2026-10-04' });
    expect(rosters.map(({ personId }) => personId)).toEqual(['ingrid', 'per']);
  });

  test('is nothing where it has no shifts', () => {
    expect(
      scheduleRosters({ shifts: [], timesOff: [off('per', '2026-09-18T00:00', '2026-09-19T00:00')] }, '2026-09-03'),
    ).toEqual({
      period: { fromOn: '2026-09-03', toOn: '2026-09-03' },
      rosters: [],
    });
  });

  test('has nobody at work in her time off: before it, after it, or on both sides', () => {
    const shifts = [shift('per', '2026-09-18T05:30', '2026-09-18T13:00')];
    const left = (from: string, to: string) =>
      scheduleRosters({ shifts, timesOff: [off('per', from, to)] }, '2026-09-03').rosters[0]?.shifts.map(
        ({ startsAt, endsAt }) => `${startsAt.slice(11, 16)}–${endsAt.slice(11, 16)}`,
      );
    expect(left('2026-09-18T00:00', '2026-09-19T00:00')).toEqual([]);
    expect(left('2026-09-18T11:00', '2026-09-19T00:00')).toEqual(['05:30–11:00']);
    expect(left('2026-09-17T00:00', '2026-09-18T07:30')).toEqual(['07:30–13:00']);
    expect(left('2026-09-18T08:00', '2026-09-18T09:00')).toEqual(['05:30–08:00', '09:00–13:00']);
    expect(left('2026-09-18T13:00', '2026-09-19T00:00')).toEqual(['05:30–13:00']);
  });
});

test('a team is named by its id or by a link to it', () => {
  const id = '7d0f6a1e-2c55-4a1b-9d55-30e1a4d5c001';
  expect(teamIn(` ${id.toUpperCase()} `)).toBe(id);
  const link = `https://teams.microsoft.com/l/team/19%3Aabc%40thread.tacv2/conversations?groupId=${id}&tenantId=1`;
  expect(teamIn(link)).toBe(id);
  for (const text of ['', 'Solhaug', 'https://teams.microsoft.com/l/team/x?groupId=1', `groupId=${id}`])
    expect(teamIn(text)).toBeNull();
});
