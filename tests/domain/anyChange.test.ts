import { describe, expect, test } from 'vitest';
import { desiredEvents } from '../../src/domain/calendar/desiredEvents.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { dayOf, instantAt } from '../../src/domain/instant.ts';
import { frameOf, traceOf } from '../../src/domain/plan/changes/trace.ts';
import { undoChange } from '../../src/domain/plan/changes/undoChange.ts';
import { layTalks } from '../../src/domain/plan/layTalks.ts';
import type { Mentorship, MentorshipFacts, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { currentMentor } from '../../src/domain/plan/timeline.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import fc from '../support/properties.ts';
import { acts, anySteps, type Step, type When } from './anyChange.ts';
import { anyFacts } from './arbitraries.ts';
import { must, programmeOf } from './newcomer.ts';

interface Told {
  readonly before: Mentorship;
  readonly after: Mentorship;
  readonly step: Step;
  readonly when: When;
}

const begin = (facts: MentorshipFacts): Mentorship => {
  const today = addDays(facts.startsOn, -60);
  return must(startMentorship({ id: 'm1', facts, programme: programmeOf(facts), today, pastItems: 'open' }));
};

/** What each act made of the plan; those that were refused or changed nothing are left out. */
function tell(facts: MentorshipFacts, steps: readonly Step[]): Told[] {
  const told: Told[] = [];
  let m = begin(facts);
  let today: Day = addDays(facts.startsOn, -40);
  for (const step of steps) {
    today = addDays(today, step.after);
    const when = { at: step.at, days: step.days, today };
    const after = acts[step.act](m, when);
    if (isRefusal(after) || after === m) continue;
    told.push({ before: m, after, step, when });
    m = after;
  }
  return told;
}

const eachChange = (check: (told: Told) => void, numRuns = 300) =>
  fc.assert(
    fc.property(anyFacts, anySteps, (facts, steps) => tell(facts, steps).forEach(check)),
    { numRuns },
  );

/** What these change lets talks lie elsewhere at once. */
const laying: readonly Step['act'][] = [
  'away',
  'changeAbsence',
  'removeAbsence',
  'changeMentor',
  'cadence',
  'join',
  'leave',
  'stay',
];

const isWaiting = ({ kind, doneOn, state }: PlanItem) => kind === 'talk' && doneOn === null && state !== 'lapsed';
const numberless = (items: readonly PlanItem[]) =>
  items.map((item) => ({ ...item, booking: item.booking && { ...item.booking, number: 0 } }));

describe('whatever people do to a plan', () => {
  test('windows of talks that wait never overlap', () =>
    eachChange(({ after }) => {
      const waiting = after.items.filter((item) => isWaiting(item) && item.state !== 'booked');
      waiting.slice(1).forEach((item, index) => {
        const before = waiting[index] as PlanItem;
        expect(item.opensOn > before.closesOn, `${before.key} ${before.closesOn}, ${item.key} ${item.opensOn}`).toBe(
          true,
        );
        expect(item.opensOn <= item.closesOn).toBe(true);
      });
    }));

  test('taking any one change back gives the plan before it, but for the numbers of bookings', () =>
    eachChange(({ before, after, when }) => {
      const at = instantAt(when.today, '12:00');
      const entry = {
        ...traceOf(before, after),
        mentorshipId: 'm1',
        revision: after.revision,
        at,
        actorId: 'berit',
        kind: 'moved',
        itemKey: null,
      } as const;
      const undone = must(undoChange(after, { entry: JSON.parse(JSON.stringify(entry)), now: at }));
      expect(undone.revision).toBe(before.revision + 2);
      expect(frameOf(undone)).toEqual(frameOf(before));
      expect(numberless(undone.items)).toEqual(numberless(before.items));
    }));

  test('doing the same again does nothing more, or is refused', () =>
    eachChange(({ after, step, when }) => {
      if (step.act === 'hold' || step.act === 'removeAbsence' || step.act === 'removeExtra') return;
      const again = acts[step.act](after, when);
      if (isRefusal(again) || again === after || step.act === 'join') return;
      expect(numberless(again.items)).toEqual(numberless(after.items));
      expect(again.endsOn).toBe(after.endsOn);
      if (step.act !== 'away') expect(frameOf(again)).toEqual(frameOf(after));
    }));

  test('what was held or done stays as it was', () =>
    eachChange(({ before, after }) => {
      for (const item of before.items.filter(({ doneOn }) => doneOn !== null)) expect(after.items).toContainEqual(item);
    }));

  test('talks lie where the programme, what was agreed and who is away put them, in whatever order that was said', () =>
    eachChange(({ after, step }) => {
      const programme = programmeOf(after.facts);
      const laid = layTalks(after, programme);
      if (laying.includes(step.act)) expect(laid).toEqual(after);
      expect(layTalks(laid, programme)).toEqual(laid);
      const { absences, adjustments } = laid;
      const otherOrder = { ...laid, absences: absences.toReversed(), adjustments: adjustments.toReversed() };
      expect(layTalks(otherOrder, programme).items).toEqual(laid.items);
    }));

  test('pairings follow each other without gap or overlap, and the last is open', () =>
    eachChange(({ after: { pairings, facts } }) => {
      expect(pairings[0]?.fromOn).toBe(facts.startsOn);
      expect(pairings.at(-1)?.toOn).toBeNull();
      pairings.slice(1).forEach(({ fromOn }, index) => {
        expect(pairings[index]?.toOn).toBe(addDays(fromOn, -1));
        expect((pairings[index]?.fromOn ?? '') < fromOn).toBe(true);
      });
    }));

  test('calendars hold what is booked, until the last day, by people who are the pair that day', () =>
    eachChange(({ after, when }) => {
      const ahead = desiredEvents(after).filter(({ startsAt }) => dayOf(startsAt) > when.today);
      if (after.state !== 'active') expect(ahead).toEqual([]);
      for (const event of ahead) {
        const { mentorId, reserveMentorId } = currentMentor(after, dayOf(event.startsAt));
        expect(after.items.find(({ key }) => key === event.itemKey)?.state).toBe('booked');
        if (event.subject === 'mentorTalk') expect([mentorId, reserveMentorId]).toContain(event.organiserId);
        if (after.leaving) expect(dayOf(event.startsAt) <= after.leaving.on).toBe(true);
      }
    }));

  test('nothing is due of a plan that has ended but the appraisal, and nothing to a mentor who is none that day', () =>
    eachChange(({ after }) => {
      const due = dueReminders(after);
      if (after.state !== 'active') expect(due.filter(({ kind }) => kind !== 'planAppraisal')).toEqual([]);
      for (const { kind, recipientId, dueOn } of due) {
        if (!['bookTalk', 'windowClosed', 'needsMapping'].includes(kind)) continue;
        const { mentorId, reserveMentorId } = currentMentor(after, dueOn);
        expect([mentorId, reserveMentorId, after.facts.leaderId]).toContain(recipientId);
      }
    }));
});
