import { type Day, daysBetween, weekdayOf } from '../../src/domain/day.ts';
import { isWorkingDay } from '../../src/domain/holidays.ts';
import { addMinutes, dayOf, type Instant, instantAt, timeOf } from '../../src/domain/instant.ts';
import { covers } from '../../src/domain/plan/period.ts';
import { softPeriodAt } from '../../src/domain/plan/softWeeks.ts';
import type { SlotPerson, SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import { isBlocked } from './slotWorld.ts';

/** What holds in one minute, asked minute by minute of instants and clocks, with nothing worked out ahead. */
interface Minute {
  readonly at: Instant;
  readonly on: Day;
  /** Nothing but shifts and blocked times stands in the way. */
  readonly open: boolean;
  readonly blocked: boolean;
  readonly calm: boolean;
  readonly people: readonly [Standing, Standing];
}

interface Standing {
  readonly onShift: boolean;
  /** Off shift, and beside one with the daily rest kept. */
  readonly beside: 'before' | 'after' | null;
  readonly dayOff: boolean;
  readonly atEdge: boolean;
  readonly tired: boolean;
  /** Minutes since the last end and until the next start of work. */
  readonly sinceEnd: number;
  readonly untilStart: number;
}

/** Minutes since 1970. */
const numberOf = (at: Instant): number => Date.parse(at) / 60_000;
const instantOf = (number: number): Instant => new Date(number * 60_000).toISOString();

/** One person's shifts, those at whose start or end no other shift goes on, and the ends of what is known. */
interface Known {
  readonly isKnown: boolean;
  readonly from: number;
  readonly to: number;
  readonly ends: readonly { readonly at: number; readonly isNight: boolean }[];
  readonly starts: readonly number[];
  readonly atWork: (at: number) => boolean;
}

function atWorkBy({ roster }: SlotPerson, { unit }: SlotsGiven): (at: number) => boolean {
  if (roster !== null) {
    const shifts = roster.shifts.map(({ startsAt, endsAt }) => ({ from: numberOf(startsAt), to: numberOf(endsAt) }));
    return (at) => shifts.some(({ from, to }) => from <= at && at < to);
  }
  return (at) => {
    const clock = timeOf(instantOf(at));
    const isOpen = unit.workingHours.from <= clock && clock < unit.workingHours.to;
    return isOpen && isWorkingDay(dayOf(instantOf(at)));
  };
}

function knownOf(person: SlotPerson, given: SlotsGiven): Known {
  const asked = new Map<number, boolean>();
  const ask = atWorkBy(person, given);
  const atWork = (at: number): boolean => {
    const answer = asked.get(at) ?? ask(at);
    asked.set(at, answer);
    return answer;
  };
  const { roster } = person;
  const shifts = roster?.shifts ?? [];
  const ends = shifts.map(({ endsAt, kind }) => ({ at: numberOf(endsAt), isNight: kind === 'night' }));
  return {
    isKnown: roster !== null,
    from: roster === null ? 0 : numberOf(instantAt(roster.fromOn, '00:00')),
    to: roster === null ? 0 : numberOf(instantAt(nextDay(roster.toOn), '00:00')),
    ends: ends.filter(({ at }, index) => !atWork(at) && ends.findIndex((end) => end.at === at) === index),
    starts: shifts.map(({ startsAt }) => numberOf(startsAt)).filter((at) => !atWork(at - 1)),
    atWork,
  };
}

const fifteen = Array.from({ length: 15 }, (_, index) => index + 1);

function standingOf({ isKnown, from, to, ends, starts, atWork }: Known, minute: number, clock: string): Standing {
  const onShift = atWork(minute);
  const atEdge = isKnown && onShift && fifteen.some((n) => !atWork(minute + n) || !atWork(minute - n));
  const tired = ends.some(({ at, isNight }) => isNight && at - 120 <= minute && minute < at + 60);
  const standing = { onShift, atEdge, beside: null, dayOff: false, tired, sinceEnd: 0, untilStart: 0 };
  if (onShift || !isKnown) return standing;
  const ended = ends.filter(({ at }) => at <= minute);
  const toStart = starts.filter((at) => at > minute);
  const sinceEnd = minute - (ended.length > 0 ? Math.max(...ended.map(({ at }) => at)) : from);
  const untilStart = (toStart.length > 0 ? Math.min(...toStart) : to) - minute;
  const after = ended.length > 0 && sinceEnd < 60 && untilStart > 660;
  const before = toStart.length > 0 && untilStart <= 60 && sinceEnd >= 660;
  const dayOff = sinceEnd >= 660 && untilStart > 660 && '08:00' <= clock && clock < '20:00';
  return { ...standing, beside: after ? 'after' : before ? 'before' : null, dayOff, sinceEnd, untilStart };
}

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as Day;

function minuteAt(given: SlotsGiven, known: readonly [Known, Known], at: Instant): Minute {
  const { people, unit } = given;
  const on = dayOf(at);
  const clock = timeOf(at);
  const isFree = ({ away, busy }: SlotPerson) =>
    !away.some((period) => covers(period, on)) &&
    !busy.some(({ startsAt, endsAt }) => startsAt < addMinutes(at, 1) && at < endsAt);
  return {
    at,
    on,
    open: at >= addMinutes(given.now, 20) && softPeriodAt(on) === null && people.every(isFree),
    blocked: isBlocked(unit, at),
    calm: unit.calm.some(({ from, to }) => from <= clock && clock < to),
    people: [standingOf(known[0], numberOf(at), clock), standingOf(known[1], numberOf(at), clock)],
  };
}

function minutesOfWindow(given: SlotsGiven): Minute[] {
  const minutes: Minute[] = [];
  const known = [knownOf(given.people[0], given), knownOf(given.people[1], given)] as const;
  const end = instantAt(nextDay(given.window.closesOn), '00:00');
  for (let at = instantAt(given.window.opensOn, '00:00'); at < end; at = addMinutes(at, 1)) {
    minutes.push(minuteAt(given, known, at));
  }
  return minutes;
}

/** First and last index + 1 of each run of minutes that will do. */
function runs(minutes: readonly Minute[], willDo: (minute: Minute, index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let from: number | null = null;
  for (let index = 0; index <= minutes.length; index += 1) {
    const minute = minutes[index];
    const fits = minute !== undefined && willDo(minute, index);
    if (fits) from ??= index;
    else if (from !== null) {
      found.push([from, index]);
      from = null;
    }
  }
  return found;
}

interface Candidate {
  readonly from: number;
  readonly minutes: number;
  readonly cost: number;
  readonly on: Day;
}

function costOf(given: SlotsGiven, all: readonly Minute[], [from, length]: readonly [number, number]): number {
  const slot = all.slice(from, from + length);
  const [first] = slot as [Minute, ...Minute[]];
  const { window, lastTalkOn, talk } = given;
  const standings = ([0, 1] as const).map((who) => {
    if (slot.every(({ people }) => people[who].onShift)) return 0;
    return slot.some(({ people }) => people[who].beside !== null) ? 100 : 200;
  });
  const days = daysBetween(window.opensOn, window.closesOn) + 1;
  const past = Number(timeOf(first.at).slice(3));
  const either = (is: (standing: Standing) => boolean) => slot.some(({ people }) => people.some(is));
  return (
    standings.reduce<number>((sum, each) => sum + each, 0) +
    Math.floor((24 * daysBetween(window.opensOn, first.on)) / days) +
    (talk.bookMinutes - length) +
    (past % 15 === 0 ? 0 : past % 5 === 0 ? 2 : 4) +
    (either(({ tired }) => tired) ? 40 : 0) +
    (either(({ atEdge }) => atEdge) ? 8 : 0) +
    (slot.every(({ calm }) => calm) ? 0 : 6) +
    (lastTalkOn === null || weekdayOf(lastTalkOn) === weekdayOf(first.on) ? 0 : 5)
  );
}

/** The best three by trying every minute as a start, over and over. */
export function slotsByBruteForce(given: SlotsGiven): { startsAt: Instant; minutes: number }[] {
  const { bookMinutes, floorMinutes } = given.talk;
  const all = minutesOfWindow(given);
  const areOptedIn = given.people.every(({ meetsOffShift }) => meetsOffShift);
  const may = ({ onShift, beside, dayOff }: Standing) => onShift || (areOptedIn && (beside !== null || dayOff));
  const chosen: Candidate[] = [];
  while (chosen.length < 3) {
    const isTaken = (index: number) => chosen.some(({ from, minutes }) => from <= index && index < from + minutes);
    const candidates = runs(
      all,
      ({ open, blocked, people }, index) => open && !blocked && people.every(may) && !isTaken(index),
    ).flatMap(([from, to]): Candidate[] => {
      const room = to - from;
      if (room < floorMinutes) return [];
      const minutes = room >= bookMinutes ? bookMinutes : Math.max(floorMinutes, Math.floor(room / 5) * 5);
      return Array.from({ length: room - minutes + 1 }, (_, offset) => ({
        from: from + offset,
        minutes,
        cost: costOf(given, all, [from + offset, minutes]),
        on: all[from + offset]?.on as Day,
      }));
    });
    const isUsed = (candidate: Candidate) => (chosen.some(({ on }) => on === candidate.on) ? 1 : 0);
    const [best] = candidates.sort((a, b) => isUsed(a) - isUsed(b) || a.cost - b.cost || a.from - b.from);
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen.map(({ from, minutes }) => ({ startsAt: all[from]?.at as Instant, minutes }));
}

/** The fewest minutes that a leader would have to give, and the first slot that asks no more. */
export function requestByBruteForce(given: SlotsGiven): { startsAt: Instant; asked: number } | null {
  const all = minutesOfWindow(given);
  const length = given.talk.floorMinutes;
  let best: { startsAt: Instant; asked: number } | null = null;
  const within = runs(
    all,
    ({ open, people }) => open && people.every(({ onShift, beside }) => onShift || beside !== null),
  );
  for (const [from, to] of within) {
    for (let start = from; start + length <= to; start += 1) {
      const first = all[start] as Minute;
      const last = all[start + length - 1] as Minute;
      const asked = ([0, 1] as const).reduce(
        (sum, who) => {
          const [begins, ends] = [first.people[who], last.people[who]];
          const before = begins.beside === 'before' ? begins.untilStart : 0;
          return sum + before + (ends.beside === 'after' ? ends.sinceEnd + 1 : 0);
        },
        all.slice(start, start + length).filter(({ blocked }) => blocked).length,
      );
      if (best === null || asked < best.asked) best = { startsAt: first.at, asked };
    }
  }
  return best;
}
