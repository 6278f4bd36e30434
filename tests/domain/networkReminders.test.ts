import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { Gathering, NetworkTeam, StatusReport } from '../../src/domain/network/statusReport.ts';
import { anyone } from '../../src/domain/reminder/availability.ts';
import { decideReport } from '../../src/domain/reminder/decideReport.ts';
import { networkReminders } from '../../src/domain/reminder/networkReminders.ts';
import type { Decision, DueReminder } from '../../src/domain/reminder/reminder.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import fc from '../support/properties.ts';

const gathering = (number: number, on: Day): Gathering => ({
  number,
  on,
  precision: 'day',
  status: 'confirmed',
  format: 'digital',
  theme: 'Undersøkelser',
});

const team: NetworkTeam = {
  id: 'team',
  networkId: 'network',
  networkName: 'Læringsnettverk',
  name: 'Lysvær',
  memberIds: ['hanne', 'berit'],
  gatherings: [gathering(1, '2026-05-20'), gathering(2, '2026-10-08')],
};

const submitted: StatusReport = {
  teamId: 'team',
  gatheringNumber: 2,
  revision: 2,
  subGoals: [],
  state: 'submitted',
  savedBy: 'hanne',
  savedAt: '2026-09-11T08:00:00.000Z',
  submittedAt: '2026-09-11T08:00:00.000Z',
};

const decided = (
  due: DueReminder,
  of: { team: NetworkTeam; reports: StatusReport[] },
  [day, time]: [Day, TimeOfDay],
): Decision => decideReport(due, of, { now: instantAt(day, time), recipient: anyone, settings: usualSettings });

describe('a team’s status report', () => {
  const due = networkReminders({ team, reports: [] });

  test('is reminded of 28, 14, 7 and 1 days before it is due, to each member, and not before the first gathering', () => {
    expect(due.map(({ itemKey, recipientId, dueOn }) => `${itemKey} ${recipientId} ${dueOn}`)).toEqual([
      ...['2 hanne 2026-08-27', '2 berit 2026-08-27', '2 hanne 2026-09-10', '2 berit 2026-09-10'],
      ...['2 hanne 2026-09-17', '2 berit 2026-09-17', '2 hanne 2026-09-23', '2 berit 2026-09-23'],
    ]);
  });

  test('is not reminded of once it is submitted; a draft is not that', () => {
    expect(networkReminders({ team, reports: [submitted] })).toEqual([]);
    expect(networkReminders({ team, reports: [{ ...submitted, state: 'draft' }] })).toEqual(due);
  });

  test('is decided when it is sent: the newest that fell due, to who is still a member, and before the gathering', () => {
    const [first, , second] = due as [DueReminder, DueReminder, DueReminder];
    const last = due.at(-1) as DueReminder;
    const open = { team, reports: [] };
    expect(decided(first, open, ['2026-08-27', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(first, open, ['2026-08-27', '07:10'])).toMatchObject({
      kind: 'hold',
      until: '2026-08-27T06:00:00.000Z',
    });
    expect(decided(first, open, ['2026-08-26', '08:00'])).toMatchObject({
      kind: 'hold',
      until: '2026-08-27T05:00:00.000Z',
    });
    expect(decided(first, open, ['2026-09-11', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    expect(decided(second, open, ['2026-09-11', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(last, open, ['2026-10-06', '08:00'])).toEqual({ kind: 'send' });
    expect(decided(last, open, ['2026-10-07', '08:00'])).toEqual({ kind: 'drop', reason: 'pastItsUse' });
    expect(decided(second, { team, reports: [submitted] }, ['2026-09-11', '08:00'])).toEqual({
      kind: 'drop',
      reason: 'done',
    });
    const without = { ...team, memberIds: ['berit'] };
    expect(decided(second, { team: without, reports: [] }, ['2026-09-11', '08:00'])).toEqual({
      kind: 'drop',
      reason: 'changedPair',
    });
    const later = { ...team, gatherings: [gathering(1, '2026-05-20'), gathering(2, '2026-10-15')] };
    expect(decided(second, { team: later, reports: [] }, ['2026-09-11', '08:00'])).toEqual({
      kind: 'drop',
      reason: 'moved',
    });
  });

  test('gives each reminder once, whatever the days of the gatherings, and the same each time', () => {
    const anyDays = fc.array(fc.nat(900), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyDays, (days) => {
        const gatherings = days.map((after, index) => gathering(index + 1, addDays('2026-01-01', after)));
        const given = { team: { ...team, gatherings, memberIds: ['hanne', 'berit', 'hanne'] }, reports: [submitted] };
        const keys = networkReminders(given).map(({ itemKey, recipientId, dueOn }) =>
          [itemKey, recipientId, dueOn].join(),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.some((key) => key.startsWith('1,') || key.startsWith('2,'))).toBe(false);
        expect(networkReminders(given)).toEqual(networkReminders(given));
      }),
    );
  });
});
