import type {
  FilePersonView,
  MyRosterView,
  PatternPreviewView,
  RosterPreviewView,
  RosterReachView,
  SavedPatternView,
  ShiftView,
  UnitRostersView,
} from '../../contract/rosterViews.ts';
import { type Chosen, undoableUntil } from '../../domain/chosen.ts';
import { dayOf, type Instant, timeOf } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Shift } from '../../domain/roster/shift.ts';
import type { ShiftPattern } from '../../domain/roster/shiftPattern.ts';
import type { RosterReach } from '../../store/rosters.ts';
import type { RosterFileReading } from '../../usecases/roster/previewRoster.ts';
import type { MyRosterReading, PatternReading } from '../../usecases/roster/readMyRoster.ts';
import type { RostersReading } from '../../usecases/roster/readRosters.ts';
import { presentNow } from './plan.ts';

interface Reader {
  readonly readerId: Id;
  readonly now: Instant;
}

const presentUntil = (until: Instant | null): string | null => until && timeOf(until);

const presentReach = (reach: RosterReach | null): RosterReachView | null =>
  reach && { source: reach.source, fromOn: reach.fromOn, untilOn: reach.toOn };

const presentShift = ({ startsAt, endsAt, kind }: Shift): ShiftView => ({
  on: dayOf(startsAt),
  from: timeOf(startsAt),
  toOn: dayOf(endsAt),
  to: timeOf(endsAt),
  kind,
});

const presentPattern = (chosen: Chosen<ShiftPattern | null>, { readerId, now }: Reader): SavedPatternView => ({
  revision: chosen.revision,
  pattern: chosen.value,
  undoUntilTime: presentUntil(undoableUntil(chosen, readerId, now)),
});

/** Lets out one's own shifts, to oneself. */
export const presentMyRoster = ({ person, now, ...reading }: MyRosterReading): MyRosterView => ({
  now: presentNow(now),
  known: presentReach(reading.reach),
  pattern: presentPattern(reading.pattern, { readerId: person.id, now }),
  meetsOffShift: person.meetsOffShift,
  nextShifts: reading.shifts.map(presentShift),
});

export function presentPatternPreview({ now, ...reading }: PatternReading): PatternPreviewView {
  if (reading.kind === 'faults') return { now: presentNow(now), ...reading };
  const { period, shifts } = reading;
  return { now: presentNow(now), kind: 'preview', ...period, shifts: shifts.map(presentShift) };
}

const ignoredShown = 200;

/** Lets out what a file says to the one who sent it, and who in the municipality its people are. */
export function presentRosterFile({ source, reading, matches, now }: RosterFileReading): RosterPreviewView {
  if (reading.kind === 'faults') return { now: presentNow(now), ...reading };
  const counts = Map.groupBy(reading.shifts, ({ personKey }) => personKey.toLowerCase());
  return {
    now: presentNow(now),
    kind: 'preview',
    source,
    ...reading.period,
    shifts: reading.shifts.length,
    people: reading.people.map((key): FilePersonView => {
      const match = matches.get(key);
      const shifts = counts.get(key.toLowerCase())?.length ?? 0;
      if (!match?.person) return { key, shifts, match: null, why: match?.why ?? 'unknown' };
      const { id, displayName, jobTitle } = match.person;
      return { key, shifts, match: { id, displayName, jobTitle }, why: null };
    }),
    ignored: reading.ignored
      .slice(0, ignoredShown)
      .map(({ why, personKey, on, line }) => ({ why, key: personKey, on, line })),
    ignoredTotal: reading.ignored.length,
    notes: reading.notes,
  };
}

const presentMoment = (at: Instant) => ({ on: dayOf(at), time: timeOf(at) });

/** Lets out how far each roster is known and from where; patterns, which a leader may mend; no shift. */
export function presentRosters(reading: RostersReading): UnitRostersView {
  const { unit, people, names, now } = reading;
  const nameOf = (id: Id | null) => (id === null ? '' : (names.get(id)?.displayName ?? ''));
  return {
    now: presentNow(now),
    unitId: unit.id,
    unitName: unit.name,
    people: people.map(({ person: { id, displayName, jobTitle }, roles, reach, pattern }) => ({
      person: { id, displayName, jobTitle },
      roles,
      known: presentReach(reach),
      pattern: presentPattern(pattern, reading),
    })),
    imports: reading.imports.map((file) => ({
      id: file.id,
      source: file.source,
      byName: nameOf(file.importedBy),
      ...presentMoment(file.importedAt),
      fromOn: file.fromOn,
      toOn: file.toOn,
      people: file.people,
      shifts: file.shifts,
      isUndone: file.undoneAt !== null,
      undoUntilTime: presentUntil(file.undoableUntil),
    })),
    schedule: presentSchedule(reading, nameOf),
    teamIds: reading.teamIds,
    mayConnect: reading.mayConnect,
    times: presentTimes(reading, nameOf),
  };
}

type NameOf = (id: Id | null) => string;

function presentSchedule({ connection }: RostersReading, nameOf: NameOf): UnitRostersView['schedule'] {
  if (connection === null) return null;
  const { groupId, actsAsId, connectedBy, connectedAt, readAt, trouble } = connection;
  return {
    teamId: groupId,
    actsAsName: nameOf(actsAsId),
    byName: nameOf(connectedBy),
    connectedOn: dayOf(connectedAt),
    read: readAt === null ? null : presentMoment(readAt),
    trouble,
  };
}

function presentTimes({ times, readerId, now }: RostersReading, nameOf: NameOf): UnitRostersView['times'] {
  const { revision, value, chosenAt, chosenBy } = times;
  return {
    revision,
    blocked: value.blocked,
    calm: value.calm,
    saved: chosenAt === null ? null : { byName: nameOf(chosenBy), ...presentMoment(chosenAt) },
    undoUntilTime: presentUntil(undoableUntil(times, readerId, now)),
  };
}
