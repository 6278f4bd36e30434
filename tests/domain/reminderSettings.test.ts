import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { checkReminderSettings, readReminderSettings } from '../../src/domain/reminder/checkSettings.ts';
import { chooseReminders } from '../../src/domain/reminder/chooseReminders.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderKind } from '../../src/domain/reminder/reminder.ts';
import type { ReminderSettings } from '../../src/domain/reminder/settings.ts';
import { readWorkingHours, refuseWorkingHours, type WorkingHours } from '../../src/domain/reminder/workingHours.ts';
import { start } from './newcomer.ts';

const kinds = Object.keys(policies) as ReminderKind[];

describe('the table of reminders', () => {
  test('says each kind’s place in a message once, deadlines first', () => {
    const urgencies = kinds.map((kind) => policies[kind].urgency);
    expect(new Set(urgencies).size).toBe(kinds.length);
    expect(Math.min(...urgencies)).toBe(policies.probationTalk.urgency);
  });

  test('lets only the leader be written to off duty, and only about deadlines in law', () => {
    const statutory = kinds.filter((kind) => policies[kind].statutory);
    expect(statutory).toEqual(['probationTalk']);
    expect(policies.probationTalk.to).toEqual(['leader']);
  });

  test('has its own days within its own bounds', () => {
    for (const kind of kinds) {
      if (policies[kind].when.bounds === null) continue;
      expect(checkReminderSettings({ [kind]: { days: policies[kind].when.days } })).toEqual([]);
    }
  });
});

describe('what a municipality wants otherwise', () => {
  test.each<[string, ReminderSettings, string[]]>([
    ['nothing', {}, []],
    ['a kind off', { windowLate: { isOn: false } }, []],
    ['other days', { statusReport: { days: [42, 21, 3] } }, []],
    ['a deadline in law off', { probationTalk: { isOn: false } }, ['probationTalk.isOn']],
    ['no days', { needsMapping: { days: [] } }, ['needsMapping.days']],
    ['a day out of bounds', { probationTalk: { days: [14, 29] } }, ['probationTalk.days.1']],
    ['half a day', { welcome: { days: [1.5] } }, ['welcome.days.0']],
    ['a day twice', { welcome: { days: [7, 7] } }, ['welcome.days']],
    ['days where the rule gives them', { bookTalk: { days: [1] } }, ['bookTalk.days']],
    ['leaders told of a late talk before a week has passed', { windowLate: { days: [2] } }, ['windowLate.days.0']],
    ['a kind that is not there', { toString: { isOn: false } } as ReminderSettings, ['toString']],
  ])('%s', (_, settings, paths) => {
    expect(checkReminderSettings(settings).map(({ path }) => path)).toEqual(paths);
  });

  test('names what is wrong', () => {
    expect(checkReminderSettings({ welcome: { days: [0] } })).toMatchObject([
      { path: 'welcome.days.0', rule: 'is a whole number from 1 to 28' },
    ]);
  });

  test('is what plans are reminded of', () => {
    const settings = { windowClosed: { isOn: false }, welcome: { days: [3, 10] } };
    const due = dueReminders(start(), settings);
    expect(due.some(({ kind }) => kind === 'windowClosed')).toBe(false);
    expect(
      due.filter(({ kind, recipientId }) => kind === 'welcome' && recipientId === 'sara').map(({ dueOn }) => dueOn),
    ).toEqual(['2026-08-22', '2026-08-29']);
  });
});

describe('other days from a day on', () => {
  const today = '2026-08-21';
  const welcomes = (settings: ReminderSettings) =>
    dueReminders(start(), settings)
      .filter(({ kind, recipientId }) => kind === 'welcome' && recipientId === 'sara')
      .map(({ dueOn }) => dueOn);
  const choose = (wanted: ReminderSettings, on: Day = today, before: ReminderSettings = {}) =>
    chooseReminders(before, wanted, on);

  test('keep what is as the table has it out, and the days in order', () => {
    expect(choose({ welcome: { days: [14] }, windowLate: { isOn: true } })).toEqual({});
    expect(choose({ statusReport: { days: [3, 21] } })).toEqual({
      statusReport: { days: [21, 3], earlier: [{ until: today, days: [28, 14, 7, 1] }] },
    });
  });

  test('say nothing anew to somebody who has been told: she begins on 1 September, and was on 18 August', () => {
    expect(welcomes(choose({ welcome: { days: [20] } }))).toEqual(['2026-08-18']);
    expect(welcomes(choose({ welcome: { days: [20, 3] } }))).toEqual(['2026-08-18', '2026-08-29']);
  });

  test('reach everybody who has not been told, also where the new day has gone by', () => {
    expect(welcomes(choose({ welcome: { days: [20] } }, '2026-08-17'))).toEqual(['2026-08-12']);
    expect(welcomes(choose({ welcome: { days: [7] } }, '2026-08-17'))).toEqual(['2026-08-25']);
  });

  test('hold through one change after the other', () => {
    const once = choose({ welcome: { days: [20] } });
    const twice = choose({ welcome: { days: [25, 2] } }, '2026-08-24', once);
    expect(welcomes(twice)).toEqual(['2026-08-18', '2026-08-30']);
    expect(welcomes(choose({}, '2026-08-26', twice))).toEqual(['2026-08-18']);
    expect(choose({ welcome: { days: [9] } }, today, once).welcome?.earlier).toEqual(once.welcome?.earlier);
  });

  test('a kind that was off has told nobody', () => {
    const off = choose({ welcome: { isOn: false } }, '2026-08-10');
    expect(welcomes(off)).toEqual([]);
    expect(welcomes(choose({}, today, off))).toEqual(['2026-08-18']);
  });

  test('are read back as they were written, and nothing else is', () => {
    const once = choose({ welcome: { days: [20] }, windowLate: { isOn: false } });
    expect(readReminderSettings(JSON.parse(JSON.stringify(once)))).toEqual(once);
    for (const [stored, words] of [
      [[], 'object'],
      [null, 'object'],
      [{ welcome: { days: '14' } }, 'welcome'],
      [{ welcome: { days: [14], at: '08:00' } }, 'welcome'],
      [{ welcome: { earlier: [{ until: 'soon', days: [] }] } }, 'welcome'],
      [{ welcome: { days: [99] } }, 'welcome.days.0 is a whole number from 1 to 28'],
      [{ coffee: {} }, 'coffee is a kind of reminder'],
    ] as const)
      expect(() => readReminderSettings(stored)).toThrow(words);
  });
});

describe('the working hours of a unit', () => {
  const usual = { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' } as const;
  test.each([
    ['the usual', {}, null],
    ['evenings and weekends', { weekdays: [4, 5, 6, 7], from: '14:30', to: '21:00' }, null],
    ['no weekday', { weekdays: [] }, 'weekdays'],
    ['an eighth weekday', { weekdays: [8] }, 'weekdays'],
    ['the night', { from: '06:59' }, 'from'],
    ['late at night', { to: '21:01' }, 'to'],
    ['no time', { from: '8' as '8:' }, 'from'],
    ['the end before the beginning', { from: '16:00' }, 'to'],
    ['less than an hour', { from: '14:31' }, 'to'],
  ] as const)('%s', (_, hours, field) => {
    const refusal = refuseWorkingHours({ ...usual, ...hours } as WorkingHours);
    expect(refusal?.field ?? null).toBe(field);
  });

  test('are read back as they were written, and nothing else is', () => {
    expect(readWorkingHours(usual)).toEqual(usual);
    expect(() => readWorkingHours('always')).toThrow('weekdays');
    expect(() => readWorkingHours({ ...usual, to: '08:10' })).toThrow('hoursTooShort');
  });
});
