import type {
  CoordinatorRow,
  CoordinatorView,
  LeaderRow,
  LeaderView,
  QueueRow,
  QueueView,
} from '../../contract/views.ts';
import { dayOf } from '../../domain/instant.ts';
import { awayAt } from '../../domain/plan/absence.ts';
import { attentionFor } from '../../domain/plan/attention.ts';
import { compareAttention } from '../../domain/plan/attentionRank.ts';
import { nextTalk } from '../../domain/plan/nextItem.ts';
import { lastSafeDay } from '../../domain/plan/probation.ts';
import { missingFacts } from '../../domain/plan/startMentorship.ts';
import { currentMentor, employmentWeek } from '../../domain/plan/timeline.ts';
import type { Programme, ProgrammeRef } from '../../domain/programme/programme.ts';
import { isRevision, newestOfEach } from '../../domain/programme/programmes.ts';
import { talkWeeks } from '../../domain/programme/talkWeeks.ts';
import type { SeenPlan } from '../../usecases/plan/plansSeenBy.ts';
import type { ProgrammeReading, QueueReading } from '../../usecases/plan/readQueues.ts';
import { presentItem, presentWhen } from './items.ts';
import { presentPerson } from './person.ts';
import { presentNow } from './plan.ts';
import { presentHours } from './settings.ts';

interface Seen {
  readonly reading: QueueReading;
  readonly role: 'mentor' | 'leader';
}

const followed = ({ programmes }: QueueReading, ref: ProgrammeRef): Programme | null =>
  programmes.find((programme) => isRevision(programme, ref)) ?? null;

/** One row per person, the one who needs something first on top. Lets out counts and dates, nothing of a talk. */
function presentRow({ mentorship, relations }: SeenPlan, { reading, role }: Seen): QueueRow {
  const { people, now } = reading;
  const today = dayOf(now);
  const { facts, items } = mentorship;
  const attention = attentionFor({ mentorship, role, today, now });
  const about = items.find(({ key }) => key === attention.itemKey);
  const talks = items.filter(({ kind }) => kind === 'talk' || kind === 'extraTalk');
  const programme = followed(reading, facts.programme);
  return {
    mentorshipId: mentorship.id,
    revision: mentorship.revision,
    mentee: presentPerson(people, facts.menteeId),
    mentor: presentPerson(people, currentMentor(mentorship, today).mentorId),
    unitName: reading.units.find(({ id }) => id === facts.unitId)?.name ?? '',
    week: employmentWeek(facts.startsOn, today),
    weeks: programme?.weeks ?? 52,
    state: mentorship.state,
    attention,
    item: about ? presentItem(about, { mentorship, relations, programme, now }) : null,
    nextTalk: presentWhen(nextTalk(mentorship, now)?.booking ?? null),
    talksHeld: talks.filter(({ state }) => state === 'held').length,
    talksPlanned: talks.filter(({ state }) => state !== 'lapsed').length,
    awayUntil: awayAt(mentorship, 'mentee', today)?.toOn ?? null,
  };
}

function presentLeaderRow(plan: SeenPlan, seen: Seen): LeaderRow {
  const { mentorship, relations } = plan;
  const { people, now } = seen.reading;
  const today = dayOf(now);
  const { facts, items } = mentorship;
  const programme = followed(seen.reading, facts.programme);
  const mentor = people.get(currentMentor(mentorship, today).mentorId);
  return {
    ...presentRow(plan, seen),
    unitId: facts.unitId,
    probationTalks: items
      .filter(({ kind }) => kind === 'probationTalk')
      .map((item) => presentItem(item, { mentorship, relations, programme, now })),
    probationEndsOn: facts.probationEndsOn,
    lastSafeDay: facts.probationEndsOn ? lastSafeDay(facts.employedOn) : null,
    missing: programme ? missingFacts(programme, facts, { mentorHasPresentation: Boolean(mentor?.presentation) }) : [],
  };
}

const inOrder = <Row extends QueueRow>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => compareAttention(a.attention, b.attention));

export const presentCaseload = (reading: QueueReading): QueueView => ({
  now: presentNow(reading.now),
  rows: inOrder(reading.plans.map((plan) => presentRow(plan, { reading, role: 'mentor' }))),
});

export const presentLeaderOverview = (reading: QueueReading): LeaderView => ({
  now: presentNow(reading.now),
  rows: inOrder(reading.plans.map((plan) => presentLeaderRow(plan, { reading, role: 'leader' }))),
});

export const presentCoordinatorOverview = (reading: ProgrammeReading): CoordinatorView => ({
  now: presentNow(reading.now),
  rows: inOrder(reading.plans.map((plan) => presentCoordinatorRow(plan, reading))),
  nextAfterId: reading.nextAfterId,
  unreachablePeople: reading.unreachablePeople,
  units: reading.units.map(({ id, revision, name, leaderIds }) => ({
    id,
    revision,
    name,
    leaders: leaderIds.map((leaderId) => presentPerson(reading.leaders, leaderId)),
    newcomers: reading.activeByUnit.get(id) ?? 0,
    hours: presentHours(reading.hours.get(id), reading),
  })),
  programmes: newestOfEach(reading.programmes).map((programme) => ({
    id: programme.id,
    revision: programme.revision,
    name: programme.name,
    source: programme.source,
    weeks: programme.weeks,
    talks: talkWeeks(programme).length,
  })),
});

const presentCoordinatorRow = (plan: SeenPlan, reading: QueueReading): CoordinatorRow => ({
  ...presentLeaderRow(plan, { reading, role: 'leader' }),
  leader: presentPerson(reading.people, plan.mentorship.facts.leaderId),
  programmeName: followed(reading, plan.mentorship.facts.programme)?.name ?? plan.mentorship.facts.programme.id,
  startsOn: plan.mentorship.facts.startsOn,
  endsOn: plan.mentorship.endsOn,
});
