import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../../src/domain/instant.ts';
import { softPeriodAt } from '../../src/domain/plan/softWeeks.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import { proposeSlots } from '../../src/domain/slot/proposeSlots.ts';
import { repropose } from '../../src/domain/slot/repropose.ts';
import type { LeaderRequest, SlotAnswer } from '../../src/domain/slot/slotAnswer.ts';
import { slotFaults } from '../../src/domain/slot/slotFaults.ts';
import type { SlotPerson, SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import fc from '../support/properties.ts';
import { anyQuestion } from './slotArbitraries.ts';
import { requestByBruteForce, slotsByBruteForce } from './slotOracle.ts';
import { isBlocked, minutesFrom } from './slotWorld.ts';

const slotsOf = (answer: SlotAnswer) =>
  answer.kind === 'none' ? [] : answer.proposals.map(({ startsAt, minutes }) => ({ startsAt, minutes }));

const bruteForceMs = 120_000;

describe('against trying every minute', () => {
  test(
    'the three proposals are the very ones that this finds',
    () => {
      fc.assert(
        fc.property(anyQuestion(2), (given) => {
          expect(slotsOf(proposeSlots(given))).toEqual(slotsByBruteForce(given));
        }),
        { numRuns: 60 },
      );
    },
    bruteForceMs,
  );

  test(
    'where there is none, a leader is asked for the fewest minutes there are',
    () => {
      fc.assert(
        fc.property(anyQuestion(2), (given) => {
          const answer = proposeSlots(given);
          fc.pre(answer.kind === 'none');
          const least = requestByBruteForce(given);
          const asked = answer.request?.changes.reduce((sum, { minutes }) => sum + minutes, 0);
          expect([answer.request?.startsAt, asked]).toEqual([least?.startsAt, least?.asked]);
        }),
        { numRuns: 40 },
      );
    },
    bruteForceMs,
  );
});

const isOnShift = ({ roster }: SlotPerson, at: string): boolean =>
  roster === null || roster.shifts.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);

describe('whatever the rosters, calendars and blocked times are', () => {
  test('no proposal lies in the past, outside its window or lengths, in a soft week, an absence, a blocked time or a busy one', () => {
    fc.assert(
      fc.property(anyQuestion(28), (given) => {
        const { talk, window } = given;
        for (const slot of slotsOf(proposeSlots(given))) {
          expect(slot.minutes).toBeGreaterThanOrEqual(talk.floorMinutes);
          expect(slot.minutes).toBeLessThanOrEqual(talk.bookMinutes);
          expect(slot.startsAt > given.now).toBe(true);
          for (const minute of minutesFrom(slot)) {
            const on = dayOf(minute);
            expect(window.opensOn <= on && on <= window.closesOn && softPeriodAt(on) === null).toBe(true);
            expect(isBlocked(given.unit, minute)).toBe(false);
            for (const { away, busy } of given.people) {
              expect(away.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn)).toBe(false);
              expect(busy.some(({ startsAt, endsAt }) => startsAt <= minute && minute < endsAt)).toBe(false);
            }
          }
        }
      }),
    );
  });

  test('no proposal lies outside a shift of either, unless both have said that they will', () => {
    fc.assert(
      fc.property(anyQuestion(28), (given) => {
        fc.pre(!given.people.every(({ meetsOffShift }) => meetsOffShift));
        for (const slot of slotsOf(proposeSlots(given))) {
          for (const person of given.people) {
            expect(minutesFrom(slot).every((minute) => isOnShift(person, minute))).toBe(true);
          }
        }
      }),
    );
  });

  test('no proposal takes anybody’s eleven hours of rest', () => {
    fc.assert(
      fc.property(anyQuestion(28), (given) => {
        for (const slot of slotsOf(proposeSlots(given))) expect(slotFaults(slot, given)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('proposals are for different days as long as there are such', () => {
    fc.assert(
      fc.property(anyQuestion(28), (given) => {
        const days = slotsOf(proposeSlots(given)).map(({ startsAt }) => dayOf(startsAt));
        const [first, second] = days;
        fc.pre(first !== undefined && first === second);
        const away = [{ fromOn: first, toOn: first }];
        const [one, other] = given.people;
        const withoutDay = { ...given, people: [{ ...one, away: [...one.away, ...away] }, other] as const };
        // The rest of a common time that goes on past midnight may be too short for the length chosen for all of it.
        const midnight = instantAt(addDays(first, 1), '00:00');
        const isRest = (startsAt: Instant) => midnight <= startsAt && startsAt < addMinutes(midnight, 15);
        const left = slotsOf(proposeSlots(withoutDay)).filter(({ startsAt }) => !isRest(startsAt));
        expect(left).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('it does not matter who is named first, nor in what order a calendar is read', () => {
    fc.assert(
      fc.property(anyQuestion(14), (given) => {
        const [one, other] = given.people.map((person) => ({ ...person, busy: person.busy.toReversed() }));
        const turned = { ...given, people: [other, one] as unknown as SlotsGiven['people'] };
        expect(slotsOf(proposeSlots(turned))).toEqual(slotsOf(proposeSlots(given)));
      }),
    );
  });
});

/** The roster with what a leader has granted: more shift where it is needed. */
function granted({ personId, roster, ...person }: SlotPerson, { changes, ...slot }: LeaderRequest): SlotPerson {
  const isLonger = changes.some((change) => change.key === 'lengthenShift' && change.personId === personId);
  if (roster === null || !isLonger) return { ...person, personId, roster };
  const more = minutesFrom({ ...slot, minutes: slot.minutes + 1 });
  const [startsAt, endsAt] = [more[0] as string, more.at(-1) as string];
  const added: Shift = { personId, startsAt, endsAt, kind: 'other', source: 'pattern' };
  const shifts = [...roster.shifts, added].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { ...person, personId, roster: { ...roster, shifts } };
}

describe('a refusal', () => {
  test('asks a leader for enough: what she grants gives a slot', () => {
    fc.assert(
      fc.property(anyQuestion(7), (given) => {
        const answer = proposeSlots(given);
        fc.pre(answer.kind === 'none' && answer.request !== null);
        const { request } = answer;
        const isCovered = request.changes.some(({ key }) => key === 'cover');
        const unit = isCovered ? { ...given.unit, blocked: [] } : given.unit;
        const people = [granted(given.people[0], request), granted(given.people[1], request)] as const;
        expect(proposeSlots({ ...given, unit, people }).kind).toBe('proposed');
      }),
    );
  });

  test('names what stands in the way: without that, it is not named again', () => {
    fc.assert(
      fc.property(anyQuestion(7), (given) => {
        const answer = proposeSlots(given);
        fc.pre(answer.kind === 'none');
        const { key } = answer.reason;
        expect(answer.longestMinutes).toBeLessThan(given.talk.floorMinutes);
        const free = (change: Partial<SlotPerson>) => ({
          ...given,
          people: [
            { ...given.people[0], ...change },
            { ...given.people[1], ...change },
          ] as const,
        });
        const freed: Partial<Record<typeof key, SlotsGiven>> = {
          away: free({ away: [] }),
          busy: free({ busy: [] }),
          blocked: { ...given, unit: { ...given.unit, blocked: [] } },
        };
        const next = freed[key];
        if (next === undefined) return;
        const again = proposeSlots(next);
        expect(again.kind === 'none' ? again.reason.key : 'proposed').not.toBe(key);
        if (key === 'busy') expect(again.kind).toBe('proposed');
      }),
      { numRuns: 300 },
    );
  });

  test('names a time outside the window at which the two can meet', () => {
    fc.assert(
      fc.property(anyQuestion(2), (given) => {
        const answer = proposeSlots(given);
        fc.pre(answer.kind === 'none' && answer.nearest !== null);
        const { on, side, ...slot } = answer.nearest;
        expect(side === 'before' ? on < given.window.opensOn : on > given.window.closesOn).toBe(true);
        expect(slotFaults(slot, given)).toEqual([]);
        expect(slot.minutes).toBeGreaterThanOrEqual(given.talk.floorMinutes);
      }),
    );
  });
});

describe('when rosters change', () => {
  const anySwap = anyQuestion(14).chain((given) =>
    fc
      .tuple(fc.constant(given), anyQuestion(14), fc.nat(2))
      .map(([before, other, which]) => ({ before, other, which })),
  );

  test('a booking that is proposed anew and booked is kept after that: moving twice is moving once', () => {
    fc.assert(
      fc.property(anySwap, ({ before, other, which }) => {
        const slots = slotsOf(proposeSlots(before));
        const booking = slots[which % Math.max(1, slots.length)];
        fc.pre(booking !== undefined);
        expect(repropose(booking, before, before)).toEqual({ kind: 'keep' });
        const swapped = {
          ...before,
          people: [before.people[0], { ...before.people[1], roster: other.people[1].roster }] as const,
        };
        const answer = repropose(booking, swapped, before);
        expect(repropose(booking, swapped, before)).toEqual(answer);
        if (answer.kind === 'keep' || answer.answer.kind === 'none') return;
        for (const next of slotsOf(answer.answer)) expect(repropose(next, swapped, null)).toEqual({ kind: 'keep' });
      }),
      { numRuns: 200 },
    );
  });
});
