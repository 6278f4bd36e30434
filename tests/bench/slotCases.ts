import { addDays, type Day } from '../../src/domain/day.ts';
import { addMinutes, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import { talkItems } from '../../src/domain/plan/planItems.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import type { Shift, ShiftKind } from '../../src/domain/roster/shift.ts';
import type { BlockedKind, KnownRoster, SlotPerson, SlotsGiven, UnitTimes } from '../../src/domain/slot/slotsGiven.ts';
import { usualCalmHours } from '../../src/domain/slot/slotsGiven.ts';

const startsOn: Day = '2026-09-01';
const rosterDays = 54 * 7;
const rostersMade = 200;

/** The same shifts and meetings for everyone: a small generator with a fixed seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const hours: Readonly<Record<string, readonly [TimeOfDay, number, ShiftKind]>> = {
  D: ['07:30', 450, 'day'],
  A: ['14:30', 450, 'evening'],
  N: ['21:30', 600, 'night'],
};

/** A year of day, evening and a few night shifts, two days in seven free, and two meetings a week in Outlook. */
function person(index: number): SlotPerson {
  const next = random(20260901 + index);
  const personId = `person-${index}`;
  const from = addDays(startsOn, -7);
  const shifts: Shift[] = [];
  const busy: { startsAt: string; endsAt: string }[] = [];
  for (let day = 0; day < rosterDays; day += 1) {
    const known = hours['DDDAAN  D '[next(10)] as string];
    const on = addDays(from, day);
    if (known !== undefined) {
      const [starts, minutes, kind] = known;
      const startsAt = instantAt(on, starts);
      shifts.push({ personId, startsAt, endsAt: addMinutes(startsAt, minutes), kind, source: 'pattern' });
    }
    if (next(7) < 2) {
      const startsAt = addMinutes(instantAt(on, '08:00'), 15 * next(40));
      busy.push({ startsAt, endsAt: addMinutes(startsAt, 30 + 15 * next(5)) });
    }
  }
  const roster: KnownRoster = { fromOn: from, toOn: addDays(from, rosterDays - 1), shifts };
  return { personId, roster, busy, away: [], meetsOffShift: false };
}

const every = (kind: BlockedKind, from: TimeOfDay, to: TimeOfDay) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to, kind }));

const unit: UnitTimes = {
  workingHours: { from: '07:30', to: '15:30' },
  blocked: [
    ...every('handover', '07:30', '07:45'),
    ...every('morningCare', '08:00', '10:00'),
    ...every('meal', '12:00', '12:30'),
    ...every('handover', '14:30', '14:45'),
    ...every('meal', '17:00', '17:45'),
    ...every('medication', '19:45', '20:30'),
    ...every('handover', '21:30', '21:45'),
  ],
  calm: usualCalmHours,
};

const people = Array.from({ length: rostersMade }, (_, index) => person(index));
const windows = talkItems(kristiansand, startsOn).map(({ opensOn, closesOn }) => ({ opensOn, closesOn }));

/** What is asked of one pair in a year: the eighteen talks of Kristiansand, each on the day before its window opens. */
export function questionsOf(pair: number): SlotsGiven[] {
  const one = people[pair % rostersMade] as SlotPerson;
  const other = people[(pair + 1 + Math.floor(pair / rostersMade)) % rostersMade] as SlotPerson;
  return windows.map((window) => {
    const from = instantAt(addDays(window.opensOn, -7), '00:00');
    const to = instantAt(addDays(window.closesOn, 7), '00:00');
    const near = (each: SlotPerson): SlotPerson => ({
      ...each,
      busy: each.busy.filter(({ startsAt }) => from <= startsAt && startsAt < to),
    });
    return {
      now: instantAt(addDays(window.opensOn, -1), '12:00'),
      people: [near(one), near(other)],
      window,
      talk: kristiansand.talk,
      unit,
      lastTalkOn: addDays(window.opensOn, -12),
    };
  });
}
