import { addDays, type Day, dayNumber, daysBetween, earlier } from '../../src/domain/day.ts';
import { dayOf, type Instant, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { Period } from '../../src/domain/plan/period.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import type { KnownRoster } from '../../src/domain/slot/slotsGiven.ts';
import type { Store } from '../../src/store.ts';

/** When everybody works; nothing of it is drawn by lot, so that stories without rosters stay as they are. */
export interface PlayedRosters {
  /** Null where nobody knows when she works. */
  known(personId: Id, period: Period): KnownRoster | null;
  /** The same store, in which these rosters are what is kept. */
  on(store: Store): Store;
}

type Kind = Shift['kind'];

/** A week of days; a turnus with evenings and every third weekend; nights, and long times off. */
const patterns: readonly (readonly (Kind | null)[])[] = [
  ['day', 'day', 'day', 'day', 'day', null, null],
  ['day', 'evening', null, 'day', 'evening', 'evening', 'day', null, null, 'day', 'day', null, 'evening', 'day', null],
  ['night', 'night', 'night', null, null, null, 'night', 'night', null, null, null, null, null],
  [null, null, 'evening', 'evening', null, null, null, 'day', null],
];

const hours: Readonly<Record<Kind, readonly [TimeOfDay, TimeOfDay]>> = {
  day: ['07:30', '15:00'],
  evening: ['14:30', '22:00'],
  night: ['21:45', '07:45'],
  other: ['08:00', '15:30'],
};

/** How many days ahead it is known; a work plan is normally ready two weeks ahead (DOMAIN §11). */
const reaches = [3, 14, 60] as const;

/** Every fourth seed has them, and in those most people. */
export function playedRosters(seed: number): PlayedRosters {
  const isOn = seed % 4 === 0;
  function known(personId: Id, { fromOn, toOn }: Period): KnownRoster | null {
    const lot = lotOf(`${seed} ${personId}`);
    const pattern = patterns[lot % (patterns.length + 1)];
    if (!isOn || pattern === undefined) return null;
    const last = earlier(addDays(toOn, 2), addDays(fromOn, reaches[lot % reaches.length] ?? 14));
    const first = addDays(fromOn, -2);
    const shifts = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at)).flatMap(
      (day) => {
        const kind = pattern[(dayNumber(day) + lot) % pattern.length] ?? null;
        return kind === null ? [] : [shiftOn(personId, day, kind)];
      },
    );
    return { fromOn: first, toOn: last, shifts };
  }
  return {
    known,
    on: (store) => ({
      ...store,
      inTenant: (tenantId, work) =>
        store.inTenant(tenantId, (tx) => {
          const rosters = {
            ...tx.rosters,
            known: async (personIds: readonly Id[], period: Period) =>
              new Map(personIds.flatMap((id) => [known(id, period)].flatMap((each) => (each ? [[id, each]] : [])))),
          };
          return work({ ...tx, rosters });
        }),
    }),
  };
}

function shiftOn(personId: Id, day: Day, kind: Kind): Shift {
  const [from, to] = hours[kind];
  const endsOn = to < from ? addDays(day, 1) : day;
  return { personId, kind, source: 'teamsShifts', startsAt: instantAt(day, from), endsAt: instantAt(endsOn, to) };
}

function lotOf(text: string): number {
  let lot = 7;
  for (let at = 0; at < text.length; at += 1) lot = (Math.imul(lot, 31) + text.charCodeAt(at)) >>> 0;
  return lot;
}

/** The shift that somebody is at work in; undefined when she is off, null when nobody knows. */
export function shiftAt(rosters: PlayedRosters, personId: Id, now: Instant): Shift | undefined | null {
  const today = dayOf(now);
  const roster = rosters.known(personId, { fromOn: today, toOn: today });
  if (roster === null) return null;
  return roster.shifts.find(({ startsAt, endsAt }) => startsAt <= now && now <= endsAt);
}
