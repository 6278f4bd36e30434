import type {
  CoordinatorRow,
  CoordinatorView,
  LeaderRow,
  LeaderView,
  QueueRow,
  QueueView,
} from '../../contract/views.ts';
import { mayDo, type Relation, relationsTo } from '../../domain/access.ts';
import { dayOf } from '../../domain/instant.ts';
import { attentionFor, compareAttention } from '../../domain/plan/attention.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { nextTalk } from '../../domain/plan/nextItem.ts';
import { lastSafeDay } from '../../domain/plan/probation.ts';
import { missingFacts } from '../../domain/plan/startMentorship.ts';
import { currentMentor, employmentWeek } from '../../domain/plan/timeline.ts';
import { findProgramme, programmes } from '../../domain/programme/programmes.ts';
import { talkWeeks } from '../../domain/programme/talkWeeks.ts';
import type { QueueReading } from '../../usecases/plan/readQueues.ts';
import { presentItem, presentWhen } from './items.ts';
import { presentNow, presentPerson } from './plan.ts';

interface Seen {
  readonly reading: QueueReading;
  readonly role: 'mentor' | 'leader';
  /** What the reader is by her office, besides what the mentorship says. */
  readonly office: readonly Relation[];
}

/** One row per person, the one who needs something first on top. Lets out counts and dates, nothing of a talk. */
function presentRow(mentorship: Mentorship, { reading, role, office }: Seen): QueueRow {
  const { people, now } = reading;
  const today = dayOf(now);
  const { facts, items } = mentorship;
  const relations = [...relationsTo(mentorship, reading.readerId, today), ...office];
  const attention = attentionFor(withoutUnseen(mentorship, relations), role, today, now);
  const about = items.find(({ key }) => key === attention.itemKey);
  const talks = items.filter(({ kind }) => kind === 'talk' || kind === 'extraTalk');
  const away = mentorship.absences.find(
    ({ who, fromOn, toOn }) => who === 'mentee' && fromOn <= today && today <= toOn,
  );
  return {
    mentorshipId: mentorship.id,
    revision: mentorship.revision,
    mentee: presentPerson(people, facts.menteeId),
    mentor: presentPerson(people, currentMentor(mentorship, today).mentorId),
    unitName: reading.units.find(({ id }) => id === facts.unitId)?.name ?? '',
    week: employmentWeek(facts.startsOn, today),
    weeks: findProgramme(facts.programme)?.weeks ?? 52,
    state: mentorship.state,
    attention,
    item: about ? presentItem(about, { mentorship, relations, now }) : null,
    nextTalk: presentWhen(nextTalk(mentorship, now)?.booking ?? null),
    talksHeld: talks.filter(({ state }) => state === 'held').length,
    talksPlanned: talks.filter(({ state }) => state !== 'lapsed').length,
    awayUntil: away?.toOn ?? null,
  };
}

/** Probation is between the newcomer and the department leader: nobody else's queue is moved by it. */
const withoutUnseen = (mentorship: Mentorship, relations: readonly Relation[]): Mentorship =>
  mayDo(relations, 'readProbation')
    ? mentorship
    : { ...mentorship, items: mentorship.items.filter(({ kind }) => kind !== 'probationTalk') };

function presentLeaderRow(mentorship: Mentorship, seen: Seen): LeaderRow {
  const { people, now, readerId } = seen.reading;
  const today = dayOf(now);
  const { facts, items } = mentorship;
  const relations = [...relationsTo(mentorship, readerId, today), ...seen.office];
  const seesProbation = mayDo(relations, 'readProbation');
  const programme = findProgramme(facts.programme);
  const mentor = people.get(currentMentor(mentorship, today).mentorId);
  return {
    ...presentRow(mentorship, seen),
    probationTalks: items
      .filter(({ kind }) => kind === 'probationTalk' && seesProbation)
      .map((item) => presentItem(item, { mentorship, relations, now })),
    probationEndsOn: seesProbation ? facts.probationEndsOn : null,
    lastSafeDay: seesProbation && facts.probationEndsOn ? lastSafeDay(facts.employedOn) : null,
    missing: programme ? missingFacts(programme, facts, { mentorHasPresentation: Boolean(mentor?.presentation) }) : [],
  };
}

const inOrder = <Row extends QueueRow>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => compareAttention(a.attention, b.attention));

export const presentCaseload = (reading: QueueReading): QueueView => ({
  now: presentNow(reading.now),
  rows: inOrder(
    reading.mentorships.map((mentorship) => presentRow(mentorship, { reading, role: 'mentor', office: [] })),
  ),
});

export const presentLeaderOverview = (reading: QueueReading): LeaderView => ({
  now: presentNow(reading.now),
  rows: inOrder(
    reading.mentorships.map((mentorship) => presentLeaderRow(mentorship, { reading, role: 'leader', office: [] })),
  ),
});

export const presentCoordinatorOverview = (
  reading: QueueReading & { readonly nextAfterId: string | null },
): CoordinatorView => ({
  now: presentNow(reading.now),
  rows: inOrder(reading.mentorships.map((mentorship) => presentCoordinatorRow(mentorship, reading))),
  nextAfterId: reading.nextAfterId,
  units: reading.units.map(({ id, name }) => ({ id, name })),
  programmes: programmes.map((programme) => ({
    id: programme.id,
    revision: programme.revision,
    name: programme.name,
    source: programme.source,
    weeks: programme.weeks,
    talks: talkWeeks(programme).length,
  })),
});

const presentCoordinatorRow = (mentorship: Mentorship, reading: QueueReading): CoordinatorRow => ({
  ...presentLeaderRow(mentorship, { reading, role: 'leader', office: ['coordinator'] }),
  leader: presentPerson(reading.people, mentorship.facts.leaderId),
  programmeName: findProgramme(mentorship.facts.programme)?.name ?? mentorship.facts.programme.id,
  startsOn: mentorship.facts.startsOn,
  endsOn: mentorship.endsOn,
});
