import type { Day } from '../day.ts';
import { type Instant, minutesBetween } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import { clashesOf, inOrderOfStart, withoutOverlap } from './overlap.ts';
import { type RefusedRoster, type RosterFault, refuseRoster, rosterFault } from './rosterFault.ts';
import type { Shift } from './shift.ts';

/** A shift as a file has it: of whom it says so in the file's own words. */
export interface NamedShift extends Omit<Shift, 'personId'> {
  /** An address, a user name or a name, as the file spells it. */
  readonly personKey: string;
  readonly line: number | null;
}

/** What a file holds that is no shift. Why somebody is away is not kept. */
export interface IgnoredLine {
  readonly why: 'absence' | 'allDay' | 'cancelled' | 'noLength' | 'longerThanADay';
  readonly personKey: string;
  readonly on: Day | null;
  readonly line: number | null;
}

/** What the reader of a preview should know: an unknown time zone was read as Norwegian time. */
interface RosterNote {
  readonly kind: 'unknownTimeZone';
  readonly line: number | null;
}

/** What a file would bring, once every line of it is right. It does not count before somebody says so. */
export interface RosterPreview {
  readonly kind: 'preview';
  /** In order, no minute of a person twice. */
  readonly shifts: readonly NamedShift[];
  readonly ignored: readonly IgnoredLine[];
  /** Whom the file names, as it first does so; who they are is for the directory to say. */
  readonly people: readonly string[];
  readonly notes: readonly RosterNote[];
}

export type RosterReading = RosterPreview | RefusedRoster;

/** What was found in a file, line by line. */
export interface Found {
  readonly shifts: NamedShift[];
  readonly ignored: IgnoredLine[];
  readonly faults: RosterFault[];
  readonly notes: RosterNote[];
}

export const nothingFound = (): Found => ({ shifts: [], ignored: [], faults: [], notes: [] });

/** Upper and lower case make no two people. */
const sameKey = (key: string): string => key.toLowerCase();

const ofSamePerson = (shifts: readonly NamedShift[]): readonly NamedShift[][] => [
  ...Map.groupBy(shifts, ({ personKey }) => sameKey(personKey)).values(),
];

const clashFaults = (shifts: readonly NamedShift[]): RosterFault[] =>
  clashesOf<Instant, NamedShift>(shifts, minutesBetween).map(([before, { line }]) =>
    rosterFault('overlaps', line === null ? {} : { line }, before.line === null ? {} : { line: before.line }),
  );

/** Faults, or a preview: never some of a file. */
export function previewOf(found: Found): RosterReading {
  if (found.faults.length > 0) return refuseRoster(found.faults);
  const byPerson = ofSamePerson(found.shifts);
  const clashes = byPerson.flatMap(clashFaults);
  if (clashes.length > 0) return refuseRoster(clashes);
  const named = [...found.shifts, ...found.ignored].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const people = new Map<string, string>();
  for (const { personKey } of named) {
    if (!people.has(sameKey(personKey))) people.set(sameKey(personKey), personKey);
  }
  return {
    kind: 'preview',
    shifts: inOrderOfStart<Instant, NamedShift>(
      byPerson.flatMap((shifts) => withoutOverlap<Instant, NamedShift>(shifts)),
    ),
    ignored: found.ignored,
    people: [...people.values()],
    notes: found.notes,
  };
}

/** The shifts of those whom the caller knows, in order; of whom it does not, nothing. A person may have two keys. */
export function shiftsOfPeople(shifts: readonly NamedShift[], personIdOf: (key: string) => Id | null): Shift[] {
  const known = shifts.flatMap(({ personKey, line: _, ...shift }) => {
    const personId = personIdOf(personKey);
    return personId === null ? [] : [{ ...shift, personId }];
  });
  const byPerson = Map.groupBy(known, ({ personId }) => personId);
  return inOrderOfStart<Instant, Shift>([...byPerson.values()].flatMap((own) => withoutOverlap<Instant, Shift>(own)));
}
