import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { type Instant, instantAt } from '../../src/domain/instant.ts';
import { completeStep } from '../../src/domain/plan/changes/completeStep.ts';
import { holdProbationTalk } from '../../src/domain/plan/changes/holdProbationTalk.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import type { MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { anyone } from '../../src/domain/reminder/availability.ts';
import { decideReminder } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { planKey } from '../../src/domain/reminder/reminder.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import fc from '../support/properties.ts';
import { anyFacts } from './arbitraries.ts';
import { must, programmeOf } from './newcomer.ts';

const started = (facts: MentorshipFacts) =>
  must(startMentorship({ id: 'm', facts, programme: programmeOf(facts), today: facts.employedOn, pastItems: 'open' }));

describe('the reminders of any plan', () => {
  test('are none of what is held, done or lapsed', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(400), (facts, days) => {
        let m = started(facts);
        const today = addDays(facts.startsOn, days);
        for (const { key, kind, closesOn } of m.items) {
          if (closesOn > today) continue;
          if (kind === 'talk') m = must(holdTalk(m, { itemKey: null, heldOn: today, today }));
          else if (kind === 'probationTalk') m = must(holdProbationTalk(m, { itemKey: key, heldOn: today, today }));
          else m = must(completeStep(m, { itemKey: key, doneOn: today }));
        }
        const open = new Set([planKey, ...m.items.filter(({ state }) => state === 'planned').map(({ key }) => key)]);
        expect(dueReminders(m).every((due) => open.has(due.itemKey))).toBe(true);
      }),
    );
  });

  test('are given once, and never sent before their moment', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(800), (facts, days) => {
        const m = started(facts);
        const reminders = dueReminders(m);
        const keys = reminders.map((due) => `${due.itemKey} ${due.kind} ${due.recipientId} ${due.dueOn}`);
        expect(new Set(keys).size).toBe(keys.length);
        const now: Instant = instantAt(addDays(facts.startsOn, days - 30), '08:00');
        for (const due of reminders) {
          const decision = decideReminder(due, m, { now, recipient: anyone, settings: usualSettings });
          if (decision.kind === 'send') expect(due.dueAt <= now).toBe(true);
          if (decision.kind === 'hold') expect(decision.until > now).toBe(true);
        }
      }),
    );
  });
});
