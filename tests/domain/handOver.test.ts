import { describe, expect, test } from 'vitest';
import { instantAt } from '../../src/domain/instant.ts';
import { changeMentor, setReserveMentor } from '../../src/domain/plan/changes/changePairing.ts';
import { hadHandOver, handOversIn, openHandOver } from '../../src/domain/plan/handOver.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { anyone } from '../../src/domain/reminder/availability.ts';
import { decideReminder } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import { must, programmeOf, sara, start } from './newcomer.ts';

const programme = programmeOf(sara);
const plan = start();
const today = '2026-09-17';

/** Tor takes over after Ingrid on Thursday 1 October. */
const changed = must(
  changeMentor(plan, { mentorId: 'tor', reserveMentorId: null, fromOn: '2026-10-01', today, programme }),
);
const toTor = { fromMentorId: 'ingrid', toMentorId: 'tor', changesOn: '2026-10-01', untilOn: '2026-10-15' };

describe('a hand-over', () => {
  test('is there for every change of mentor, and for no change of reserve', () => {
    expect(handOversIn(plan)).toEqual([]);
    expect(handOversIn(changed)).toEqual([toTor]);
    const reserve = must(setReserveMentor(changed, { reserveMentorId: 'per', fromOn: '2026-10-05', today, programme }));
    expect(handOversIn(reserve)).toEqual([toTor]);
  });
  test('asks the newcomer and the mentor before, from the day it is known until 14 days after the change', () => {
    for (const person of ['sara', 'ingrid']) {
      expect(openHandOver(changed, person, today)).toEqual(toTor);
      expect(openHandOver(changed, person, '2026-10-15')).toEqual(toTor);
      expect(openHandOver(changed, person, '2026-10-16')).toBeNull();
      expect(hadHandOver(changed, person)).toBe(true);
    }
    for (const person of ['tor', 'berit', 'turid', 'kari']) {
      expect(openHandOver(changed, person, today)).toBeNull();
      expect(hadHandOver(changed, person)).toBe(false);
    }
  });
  test('is closed in a plan that is over', () => {
    expect(openHandOver({ ...changed, state: 'finished' }, 'sara', today)).toBeNull();
  });
  test('that is to come after another asks the one who hands over only once she has begun', () => {
    const next = { mentorId: 'eva', reserveMentorId: null, fromOn: '2026-10-08', today, programme } as const;
    const twice = must(changeMentor(changed, next));
    expect(openHandOver(twice, 'tor', today)).toBeNull();
    expect(openHandOver(twice, 'tor', '2026-10-01')).toMatchObject({ fromMentorId: 'tor', toMentorId: 'eva' });
    expect(openHandOver(twice, 'sara', '2026-10-09')).toMatchObject({ toMentorId: 'tor' });
    expect(openHandOver(twice, 'sara', '2026-10-16')).toMatchObject({ toMentorId: 'eva' });
  });
});

describe('the two are told of it, and the new mentor with them', () => {
  const given = (m: Mentorship) => dueReminders(m).filter(({ kind }) => kind === 'handOver');
  const decided = (m: Mentorship, at: ReturnType<typeof instantAt>) =>
    given(changed).map(
      (reminder) => decideReminder(reminder, m, { now: at, recipient: anyone, settings: usualSettings }).kind,
    );

  test('a week before', () => {
    expect(given(changed).map(({ recipientId, dueOn }) => [recipientId, dueOn])).toEqual([
      ['sara', '2026-09-24'],
      ['ingrid', '2026-09-24'],
      ['tor', '2026-09-24'],
    ]);
    expect(given(plan)).toEqual([]);
  });
  test('at once where the change is sooner, as long as they may choose, and not when it is called off', () => {
    expect(decided(changed, instantAt('2026-10-01', '10:00'))).toEqual(['send', 'send', 'send']);
    expect(decided(changed, instantAt('2026-10-15', '10:00'))).toEqual(['send', 'send', 'send']);
    expect(decided(changed, instantAt('2026-10-16', '10:00'))).toEqual(['drop', 'drop', 'drop']);
    expect(decided(plan, instantAt('2026-09-24', '10:00'))).toEqual(['drop', 'drop', 'drop']);
  });
});
