import { addDays, type Day, later } from '../../domain/day.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../../domain/instant.ts';
import type { Person } from '../../domain/people.ts';
import { periodsAway } from '../../domain/plan/absence.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import { actingMentor, currentMentor } from '../../domain/plan/timeline.ts';
import { bookedOn } from '../../domain/plan/waiting.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { KnownRoster, SlotPerson, SlotsGiven, TimeTaken } from '../../domain/slot/slotsGiven.ts';
import type { Tx } from '../../store.ts';

/** A talk that is to have a time, or another one. */
export interface Talk {
  readonly mentorship: Mentorship;
  readonly item: PlanItem;
  readonly programme: Programme;
  readonly now: Instant;
}

export interface TalkToPlace extends Talk {
  /** All but what Outlook knows; what is booked here counts as taken. */
  readonly given: SlotsGiven;
  readonly names: ReadonlyMap<Id, string>;
}

/** So far from its window another common time is looked for. */
const lookDays = 28;
/** Shifts of the days beside matter for rest. */
const restDays = 2;
/** Where the window of a talk is over, in how many days a time is looked for. */
const afterWindowDays = 14;

/** Where a time is looked for: in the talk's window, or in the days that follow when it is over. */
function windowOf({ item: { opensOn, closesOn } }: Talk, today: Day): SlotsGiven['window'] {
  return closesOn < today ? { opensOn: today, closesOn: addDays(today, afterWindowDays - 1) } : { opensOn, closesOn };
}

/** The days that may matter, the window and what lies around it. */
export const daysAround = ({ opensOn, closesOn }: SlotsGiven['window'], today: Day): Period => ({
  fromOn: later(addDays(opensOn, -lookDays), addDays(today, -restDays)),
  toOn: addDays(closesOn, lookDays + restDays),
});

/** Who holds the talk and who comes: a probation talk is the leader's. */
export const pairOf = ({ mentorship, item, now }: Talk): readonly [Id, Id] => [
  item.kind === 'probationTalk' ? mentorship.facts.leaderId : actingMentor(mentorship, dayOf(now)),
  mentorship.facts.menteeId,
];

/** Everything that decides when the two of a talk can meet, as far as it is kept here. */
export async function talkToPlace(tx: Tx, talk: Talk): Promise<TalkToPlace> {
  const { mentorship, item, programme, now } = talk;
  const today = dayOf(now);
  const window = windowOf(talk, today);
  const ids = pairOf(talk);
  const { unitId } = mentorship.facts;
  const people = new Map(
    (await tx.people.getMany([...ids, mentorship.facts.leaderId])).map((person) => [person.id, person]),
  );
  const rosters = await tx.rosters.known(ids, daysAround(window, today));
  const { value: hours } = await tx.settings.workingHours(unitId).newest();
  const { value: times } = await tx.settings.unitTimes(unitId).newest();
  const { bookMinutes, floorMinutes } = programme.talk;
  const wanted = item.booking?.minutes ?? item.minutes ?? bookMinutes;
  const person = async (id: Id): Promise<SlotPerson> =>
    slotPerson(id, {
      person: people.get(id) ?? null,
      roster: rosters.get(id) ?? null,
      busy: await bookedTimes(tx, id, talk),
      away: awayOf(talk, id),
    });
  return {
    ...talk,
    names: new Map([...people].map(([id, { displayName }]) => [id, displayName])),
    given: {
      now,
      people: [await person(ids[0]), await person(ids[1])],
      window,
      talk: { bookMinutes: wanted, floorMinutes: Math.min(floorMinutes, wanted) },
      unit: { workingHours: hours, ...times },
      lastTalkOn: lastTalkOn(talk),
    },
  };
}

interface Known {
  readonly person: Person | null;
  readonly roster: KnownRoster | null;
  readonly busy: readonly TimeTaken[];
  readonly away: readonly Period[];
}

const slotPerson = (personId: Id, { person, ...known }: Known): SlotPerson => ({
  personId,
  ...known,
  meetsOffShift: person?.meetsOffShift ?? false,
});

/** A leader's and a reserve mentor's absences are not the plan's. */
function awayOf({ mentorship, now }: Talk, id: Id): readonly Period[] {
  if (id === mentorship.facts.menteeId) return periodsAway(mentorship, 'mentee');
  return id === currentMentor(mentorship, dayOf(now)).mentorId ? periodsAway(mentorship, 'mentor') : [];
}

/** What she has agreed to here, also where her calendar does not show it; not the talk itself. */
async function bookedTimes(tx: Tx, id: Id, { mentorship, item, now }: Talk): Promise<readonly TimeTaken[]> {
  const today = instantAt(dayOf(now), '00:00');
  const others = (await tx.mentorships.ofPerson(id)).filter(({ state }) => state === 'active');
  return others.flatMap((other) =>
    other.items.flatMap(({ key, state, booking }) => {
      const isThis = other.id === mentorship.id && key === item.key;
      const isHers = booking !== null && (booking.organiserId === id || booking.attendeeId === id);
      if (isThis || !isHers || state !== 'booked' || booking.startsAt < today) return [];
      return [{ startsAt: booking.startsAt, endsAt: addMinutes(booking.startsAt, booking.minutes) }];
    }),
  );
}

/** The day of the talk before this one: the newest that was held or is booked before its window ends. */
function lastTalkOn({ mentorship, item }: Talk): Day | null {
  const days = mentorship.items.flatMap((other) => {
    const on = other.kind === item.kind || other.kind === 'extraTalk' ? (other.doneOn ?? bookedOn(other)) : null;
    return on === null || other.key === item.key || on > item.closesOn ? [] : [on];
  });
  return days.length === 0 ? null : days.reduce(later);
}
