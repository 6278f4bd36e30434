import { describe, expect, test } from 'vitest';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderKind } from '../../src/domain/reminder/reminder.ts';
import { checkReminderSettings, type ReminderSettings } from '../../src/domain/reminder/settings.ts';
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
    expect(checkReminderSettings({ welcome: { days: [0] } })).toEqual([
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
