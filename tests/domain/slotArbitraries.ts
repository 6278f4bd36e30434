import { addDays, type Day, dayOfNumber } from '../../src/domain/day.ts';
import { addMinutes, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { Shift, ShiftKind } from '../../src/domain/roster/shift.ts';
import type { BlockedTime, KnownRoster, SlotPerson, SlotsGiven, TimeTaken } from '../../src/domain/slot/slotsGiven.ts';
import fc from '../support/properties.ts';
import { ingrid, roster, sara, unit } from './slotWorld.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const clockOf = (minutes: number): TimeOfDay => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as TimeOfDay;

/** Days on which something is about to happen: the clocks change, a month or a year ends, Easter or July begins. */
const awkward: readonly Day[] = ['2026-10-24', '2027-03-27', '2026-12-23', '2028-02-28', '2027-03-20', '2026-07-04'];

export const anyOpening: fc.Arbitrary<Day> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.integer({ min: 20_500, max: 21_500 }).map(dayOfNumber),
);

const kinds: readonly ShiftKind[] = ['day', 'evening', 'night', 'other'];

/** Shifts of any length at any hour, double ones too. */
const wildRoster = (personId: string, from: Day, days: number): fc.Arbitrary<KnownRoster> =>
  fc
    .array(
      fc.record({
        at: fc.nat(days * 1440 - 1),
        minutes: fc.integer({ min: 30, max: 800 }),
        kind: fc.constantFrom(...kinds),
      }),
      { maxLength: days + 1 },
    )
    .map((given) => {
      const shifts = given.map(({ at, minutes, kind }): Shift => {
        const startsAt = addMinutes(instantAt(from, '00:00'), at);
        return { personId, startsAt, endsAt: addMinutes(startsAt, minutes), kind, source: 'pattern' };
      });
      return {
        fromOn: from,
        toOn: addDays(from, days - 1),
        shifts: shifts.sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0)),
      };
    });

/** Day, evening and night shifts as they are worked. */
export const usualRoster = (
  personId: string,
  from: Day,
  days: number,
  letters = 'DDAAN  ',
): fc.Arbitrary<KnownRoster> =>
  fc
    .array(fc.constantFrom(...letters), { minLength: days, maxLength: days })
    .map((each) => roster(personId, from, each.join('')));

const anyBlocked: fc.Arbitrary<BlockedTime> = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: fc.nat(1439),
    minutes: fc.integer({ min: 5, max: 180 }),
    kind: fc.constantFrom('handover' as const, 'medication' as const, 'meal' as const),
  })
  .map(({ weekday, from, minutes, kind }) => ({
    weekday,
    from: clockOf(from),
    to: clockOf((from + minutes) % 1440),
    kind,
  }));

const anyBusy = (from: Day, days: number): fc.Arbitrary<TimeTaken[]> =>
  fc.array(
    fc.tuple(fc.nat(days * 1440), fc.integer({ min: 1, max: 300 })).map(([at, minutes]) => {
      const startsAt = addMinutes(instantAt(from, '00:00'), at);
      return { startsAt, endsAt: addMinutes(startsAt, minutes) };
    }),
    { maxLength: 4 },
  );

function anyPerson(person: SlotPerson, from: Day, days: number): fc.Arbitrary<SlotPerson> {
  const { personId } = person;
  return fc.record({
    personId: fc.constant(personId),
    roster: fc.oneof(
      { weight: 4, arbitrary: wildRoster(personId, from, days) },
      { weight: 4, arbitrary: usualRoster(personId, from, days) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    busy: anyBusy(from, days),
    away: fc.array(
      fc
        .tuple(fc.nat(days), fc.nat(2))
        .map(([at, more]) => ({ fromOn: addDays(from, at), toOn: addDays(from, at + more) })),
      { maxLength: 1 },
    ),
    meetsOffShift: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  });
}

/** Two people and a window of so many days, with anything in the way; rosters reach two days over its ends. */
export const anyQuestion = (daysMost: number): fc.Arbitrary<SlotsGiven> =>
  fc.tuple(anyOpening, fc.integer({ min: 1, max: daysMost })).chain(([opensOn, days]) => {
    const from = addDays(opensOn, -2);
    const begins = instantAt(opensOn, '00:00');
    return fc.record({
      now: fc.integer({ min: -1440, max: 1440 }).map((minutes) => addMinutes(begins, minutes)),
      people: fc.tuple(anyPerson(ingrid, from, days + 4), anyPerson(sara, from, days + 4)),
      window: fc.constant({ opensOn, closesOn: addDays(opensOn, days - 1) }),
      talk: fc.constantFrom(
        { bookMinutes: 45, floorMinutes: 30 },
        { bookMinutes: 30, floorMinutes: 20 },
        { bookMinutes: 37, floorMinutes: 22 },
        { bookMinutes: 60, floorMinutes: 60 },
      ),
      unit: fc.array(anyBlocked, { maxLength: 8 }).map((blocked) => ({ ...unit, blocked })),
      lastTalkOn: fc.option(fc.integer({ min: 1, max: 7 }).map((back) => addDays(opensOn, -back))),
    });
  });
