import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { dayOf, instantAt, timeOf } from '../../src/domain/instant.ts';
import { bookItem } from '../../src/domain/plan/changes/bookItem.ts';
import { changeMentor } from '../../src/domain/plan/changes/changePairing.ts';
import { completeStep } from '../../src/domain/plan/changes/completeStep.ts';
import { holdProbationTalk } from '../../src/domain/plan/changes/holdProbationTalk.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { markNotHeld } from '../../src/domain/plan/changes/markNotHeld.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import type { Mentorship, MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { currentMentor } from '../../src/domain/plan/timeline.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { anyone } from '../../src/domain/reminder/availability.ts';
import { decideReminder } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { type DueReminder, planKey } from '../../src/domain/reminder/reminder.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import fc from '../support/properties.ts';
import { anyFacts } from './arbitraries.ts';
import { must, programmeOf } from './newcomer.ts';

const started = (facts: MentorshipFacts): Mentorship =>
  must(startMentorship({ id: 'm', facts, programme: programmeOf(facts), today: facts.employedOn, pastItems: 'open' }));

/** Something that a person does to one item, or that happens to the pair. */
const anyAct = fc.record({
  act: fc.constantFrom('book', 'hold', 'notHeld', 'away', 'mentorAway', 'changeMentor'),
  item: fc.nat(60),
  days: fc.integer({ min: 1, max: 40 }),
  hour: fc.integer({ min: 0, max: 23 }),
});
type Act = typeof anyAct extends fc.Arbitrary<infer Each> ? Each : never;

const orSame = (m: Mentorship, changed: Mentorship | Refusal): Mentorship => (isRefusal(changed) ? m : changed);

function after(m: Mentorship, { act, item: at, days, hour }: Act, today: Day): Mentorship {
  const item = m.items[at % m.items.length];
  if (item === undefined) return m;
  const { key: itemKey, kind } = item;
  const programme = programmeOf(m.facts);
  const absence = { fromOn: today, toOn: addDays(today, days), kind: 'other' } as const;
  switch (act) {
    case 'book': {
      const startsAt = instantAt(addDays(today, days), `${String(hour).padStart(2, '0')}:30` as `${number}:${number}`);
      const people = { organiserId: currentMentor(m, today).mentorId, attendeeId: m.facts.menteeId };
      const request = {
        itemKey,
        startsAt,
        minutes: 30,
        place: null,
        online: false,
        programme,
        now: instantAt(today, '08:00'),
      };
      return orSame(m, bookItem(m, { ...request, ...people }));
    }
    case 'hold': {
      if (kind === 'talk') return orSame(m, holdTalk(m, { itemKey, heldOn: today, today }));
      if (kind === 'probationTalk') return orSame(m, holdProbationTalk(m, { itemKey, heldOn: today, today }));
      return orSame(m, completeStep(m, { itemKey, doneOn: today }));
    }
    case 'notHeld':
      return orSame(m, markNotHeld(m, { itemKey, reason: 'busy', today }));
    case 'away':
      return orSame(m, registerAbsence(m, { absence: { ...absence, who: 'mentee' }, programme }));
    case 'mentorAway':
      return orSame(m, registerAbsence(m, { absence: { ...absence, who: 'mentor' }, programme }));
    case 'changeMentor': {
      const pair = { mentorId: `mentor${at}`, reserveMentorId: null };
      return orSame(m, changeMentor(m, { ...pair, fromOn: addDays(today, days % 9), today, programme }));
    }
  }
}

const keyOf = ({ itemKey, kind, recipientId, dueOn }: DueReminder): string =>
  [itemKey, kind, recipientId, dueOn].join(' ');

/** A plan that much has happened to, with every reminder it ever gave, and a moment. */
const anyStory = fc.record({
  facts: anyFacts,
  acts: fc.array(anyAct, { maxLength: 12 }),
  day: fc.nat(420),
  hour: fc.nat(23),
});

function tell({ facts, acts, day, hour }: typeof anyStory extends fc.Arbitrary<infer Each> ? Each : never) {
  let m = started(facts);
  const planned = new Map(dueReminders(m).map((due) => [keyOf(due), due]));
  for (const [index, act] of acts.entries()) {
    m = after(m, act, addDays(facts.startsOn, Math.floor((day * index) / (acts.length + 1))));
    for (const due of dueReminders(m)) planned.set(keyOf(due), due);
  }
  const now = instantAt(addDays(facts.startsOn, day), `${String(hour).padStart(2, '0')}:00` as `${number}:${number}`);
  return { m, planned: [...planned.values()], now, look: { now, recipient: anyone, settings: usualSettings } };
}

describe('whatever has happened to a plan', () => {
  test('nothing goes out that is done, that lies ahead, that has begun, or that is for a wrong or a changed pair', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { m, planned, now, look } = tell(story);
        const given = new Set(dueReminders(m).map(keyOf));
        for (const due of planned) {
          const decision = decideReminder(due, m, look);
          if (decision.kind === 'hold') expect(decision.until > now).toBe(true);
          if (decision.kind !== 'send') continue;
          const item = m.items.find(({ key }) => key === due.itemKey);
          expect(given.has(keyOf(due))).toBe(true);
          expect(due.dueAt <= now).toBe(true);
          if (due.kind !== 'probationTalkSet') expect(due.dueOn <= dayOf(now)).toBe(true);
          const tellsOfTalk = ['talkTomorrow', 'talkToday', 'probationTalkSet'].includes(due.kind);
          if (tellsOfTalk) expect((item?.booking?.startsAt ?? '') > now).toBe(true);
          expect(due.itemKey === planKey || (item?.doneOn === null && item.state !== 'lapsed')).toBe(true);
          const { menteeId, leaderId } = m.facts;
          const { mentorId } = currentMentor(m, dayOf(now));
          if (due.kind !== 'handOver') expect([menteeId, leaderId, mentorId]).toContain(due.recipientId);
        }
      }),
    );
  });

  test('one of a kind goes out, not each that was missed, and only to the leader off duty', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { m, planned, now, look } = tell(story);
        const sent = planned.filter((due) => decideReminder(due, m, look).kind === 'send');
        const said = sent.map(({ itemKey, kind, recipientId }) => [itemKey, kind, recipientId].join(' '));
        expect(new Set(said).size).toBe(said.length);
        const isOffDuty = timeOf(now) < '08:00' || timeOf(now) > '15:30';
        if (isOffDuty) expect(sent.every(({ kind }) => kind === 'probationTalk')).toBe(true);
        expect(
          sent
            .filter(({ kind }) => kind === 'probationTalk')
            .every(({ recipientId }) => recipientId === m.facts.leaderId),
        ).toBe(true);
      }),
    );
  });

  test('planning twice gives the same rows, each once', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { m } = tell(story);
        const keys = dueReminders(m).map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
        expect(dueReminders(structuredClone(m))).toEqual(dueReminders(m));
      }),
    );
  });
});
