import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts';
import { addMinutes, dayOf, type Instant, instantAt, type TimeOfDay, timeOf } from '../../src/domain/instant.ts';
import type { Shift, ShiftKind } from '../../src/domain/roster/shift.ts';
import type { Slot, SlotAnswer } from '../../src/domain/slot/slotAnswer.ts';
import {
  type BlockedTime,
  type KnownRoster,
  type SlotPerson,
  type SlotsGiven,
  type TimeTaken,
  type UnitTimes,
  usualCalmHours,
} from '../../src/domain/slot/slotsGiven.ts';

/** A moment on Norwegian clocks, 'YYYY-MM-DD HH:MM'. */
export const at = (text: string): Instant => instantAt(text.slice(0, 10) as Day, text.slice(11) as TimeOfDay);

const onClocks = (instant: Instant): string => `${dayOf(instant)} ${timeOf(instant)}`;

/** '2026-09-17 13:15, 45' */
export const said = ({ startsAt, minutes }: Slot): string => `${onClocks(startsAt)}, ${minutes}`;

const hours: Readonly<Record<string, readonly [TimeOfDay, TimeOfDay, ShiftKind]>> = {
  D: ['07:30', '15:00', 'day'],
  A: ['14:30', '22:00', 'evening'],
  N: ['21:30', '07:30', 'night'],
};

/** One letter a day from a day on: D, A (evening) and N are the usual shifts, anything else is a day off. */
export function roster(personId: string, from: Day, letters: string): KnownRoster {
  const shifts = [...letters].flatMap((letter, index): Shift[] => {
    const known = hours[letter];
    if (known === undefined) return [];
    const [starts, ends, kind] = known;
    const on = addDays(from, index);
    const endsOn = ends < starts ? addDays(on, 1) : on;
    return [{ personId, startsAt: instantAt(on, starts), endsAt: instantAt(endsOn, ends), kind, source: 'pattern' }];
  });
  return { fromOn: from, toOn: addDays(from, letters.length - 1), shifts };
}

export const taken = (from: string, to: string): TimeTaken => ({ startsAt: at(from), endsAt: at(to) });

export const daily = (from: TimeOfDay, to: TimeOfDay, kind: BlockedTime['kind']): BlockedTime[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to, kind }));

export const unit: UnitTimes = { workingHours: { from: '07:30', to: '15:30' }, blocked: [], calm: usualCalmHours };

/** Ingrid the mentor and Sara the newcomer, whose window is the week from Monday 14 September 2026. */
export const ingrid: SlotPerson = { personId: 'ingrid', roster: null, busy: [], away: [], meetsOffShift: false };
export const sara: SlotPerson = { ...ingrid, personId: 'sara' };

export const week: SlotsGiven = {
  now: at('2026-09-13 12:00'),
  people: [ingrid, sara],
  window: { opensOn: '2026-09-14', closesOn: '2026-09-20' },
  talk: { bookMinutes: 45, floorMinutes: 30 },
  unit,
  lastTalkOn: null,
};

/** Their rosters from three days before a week to three days after it, one letter a day, as in '   DDDDD     '. */
export const pair = (ingrids: string, saras: string, from: Day = '2026-09-11'): SlotsGiven['people'] => [
  { ...ingrid, roster: roster('ingrid', from, ingrids) },
  { ...sara, roster: roster('sara', from, saras) },
];

/** What was proposed, in words; or why nothing was. */
export const proposed = (answer: SlotAnswer): string[] | string =>
  answer.kind === 'proposed' ? answer.proposals.map(said) : answer.reason.key;

export const minutesFrom = (slot: Slot): Instant[] =>
  Array.from({ length: slot.minutes }, (_, minute) => addMinutes(slot.startsAt, minute));

/** True when Norwegian clocks show a time that is blocked. */
export function isBlocked({ blocked }: UnitTimes, minute: Instant): boolean {
  const on = dayOf(minute);
  const clock = timeOf(minute);
  return blocked.some(({ weekday, from, to }) => {
    if (from < to) return weekdayOf(on) === weekday && from <= clock && clock < to;
    return (weekdayOf(on) === weekday && from <= clock) || (weekdayOf(addDays(on, -1)) === weekday && clock < to);
  });
}
