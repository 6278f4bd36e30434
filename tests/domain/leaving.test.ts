import { describe, expect, test } from 'vitest';
import { desiredEvents } from '../../src/domain/calendar/desiredEvents.ts';
import { finishEarly, finishMentorship } from '../../src/domain/plan/changes/finishMentorship.ts';
import { leaveEarly, stayOn } from '../../src/domain/plan/changes/leaveEarly.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { ownPlan } from '../../src/domain/plan/ownPlan.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { book, itemOf, must, programmeOf, sara, start } from './newcomer.ts';

const programme = programmeOf(sara);
const windowOf = (m: Mentorship, key: string) => `${itemOf(m, key).opensOn} ${itemOf(m, key).closesOn}`;

describe('an end before the programme’s', () => {
  const when = { today: '2026-10-01', programme } as const;
  const leaving = { on: '2026-11-13', destination: 'otherMunicipality', to: null } as const;

  test('lets the plan run to the last day, and time ends it', () => {
    const booked = book(book(start(), 'talk-w08', ['2026-10-22', '10:00']), 'talk-w12', ['2026-11-20', '10:00']);
    const m = must(leaveEarly(booked, leaving, when));
    expect(m).toMatchObject({ state: 'active', endsOn: '2026-11-13', leaving });
    expect(itemOf(m, 'talk-w08').state).toBe('booked');
    expect(windowOf(m, 'talk-w10')).toBe('2026-11-03 2026-11-13');
    expect(itemOf(m, 'talk-w12')).toMatchObject({ state: 'lapsed', reason: 'planEnds', booking: null });
    expect(dueReminders(m).every(({ dueOn, kind }) => dueOn <= '2026-11-13' || kind === 'talkOutcome')).toBe(true);
    const over = must(finishMentorship(m, '2026-11-14'));
    expect(over).toMatchObject({ state: 'left', finishedOn: '2026-11-13' });
    expect(dueReminders(over)).toEqual([]);
  });

  test('while it runs and another is to begin, hers is the one that runs', () => {
    const next = start({ startsOn: '2026-11-16', employedOn: '2026-09-01', probationEndsOn: null });
    const plans = [next, must(leaveEarly(start(), leaving, when))];
    expect(ownPlan(plans, '2026-11-13')).toBe(plans[1]);
    const ended = [next, must(finishMentorship(plans[1] as Mentorship, '2026-11-14'))];
    expect(ownPlan(ended, '2026-11-14')).toBe(next);
    expect(ownPlan([], '2026-11-14')).toBeNull();
  });

  test('can be said anew and called off', () => {
    const m = must(leaveEarly(start(), leaving, when));
    const sooner = must(leaveEarly(m, { ...leaving, on: '2026-10-30' }, when));
    expect(itemOf(sooner, 'talk-w10').state).toBe('lapsed');
    const stays = must(stayOn(sooner, when));
    expect({ ...stays, revision: 1 }).toEqual(start());
    expect(stayOn(start(), when)).toMatchObject({ refusal: 'nobodyLeaves' });
  });

  test('ends the plan at once when the day has passed; a move within the municipality is named so', () => {
    const past = { ...leaving, on: '2026-09-30' } as const;
    expect(must(leaveEarly(start(), past, when))).toMatchObject({ state: 'left', finishedOn: '2026-09-30' });
    const moved = {
      on: '2026-09-30',
      destination: 'otherUnit',
      to: { unitId: 'u', leaderId: 'l', mentorId: null },
    } as const;
    expect(must(leaveEarly(start(), moved, when))).toMatchObject({ state: 'transferred' });
  });

  test('lies between the first day and the programme’s last', () => {
    expect(leaveEarly(start(), { ...leaving, on: '2026-08-31' }, when)).toMatchObject({
      refusal: 'endsBeforeItBegins',
    });
    expect(leaveEarly(start(), { ...leaving, on: '2027-08-31' }, when)).toMatchObject({ refusal: 'afterTheLastDay' });
  });

  test('a plan that people finish waits for nothing, and what was booked later goes', () => {
    const booked = book(start(), 'talk-w08', ['2026-10-22', '10:00']);
    const m = must(finishEarly(booked, { on: '2026-10-01', today: '2026-10-01' }));
    expect(m).toMatchObject({ state: 'finished', finishedOn: '2026-10-01' });
    expect(desiredEvents(m)).toEqual([]);
    expect(finishEarly(start(), { on: '2026-10-02', today: '2026-10-01' })).toMatchObject({
      refusal: 'finishedInTheFuture',
    });
  });
});
