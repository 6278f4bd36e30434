import type { Answer, PlanView, PreviewView, TopicView } from '../../contract/views.ts';
import { mayDo, type Relation } from '../../domain/access.ts';
import { addMinutes, dayOf, type Instant, timeOf } from '../../domain/instant.ts';
import { canBeUndone, isTheirs, isUndoable, undoMinutes } from '../../domain/plan/changes/undoChange.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { nextTalk } from '../../domain/plan/nextItem.ts';
import { currentMentor, employmentWeek } from '../../domain/plan/timeline.ts';
import { isDatedTraining } from '../../domain/plan/trainingShifts.ts';
import type { PlanPreview } from '../../usecases/plan/previewPlan.ts';
import type { PlanReading } from '../../usecases/plan/readPlan.ts';
import { presentChanges } from './changes.ts';
import { presentItem } from './items.ts';
import { presentPerson } from './person.ts';

export const presentNow = (now: Instant): Answer['now'] => ({ on: dayOf(now), time: timeOf(now) });

const readers: readonly [Relation, PlanView['reader']][] = [
  ['self', 'mentee'],
  ['mentorOf', 'mentor'],
  ['reserveOf', 'reserveMentor'],
  ['leaderOf', 'leader'],
  ['unitLeaderOf', 'unitLeader'],
  ['coordinator', 'coordinator'],
];

/** Lets out one plan as its reader may see it: topics to the pair, the kind of an absence to the leader. */
export function presentPlan(reading: PlanReading): PlanView {
  const { mentorship, programme, relations, people, now } = reading;
  const { facts } = mentorship;
  const today = dayOf(now);
  const pairing = currentMentor(mentorship, today);
  const reader = readers.find(([relation]) => relations.includes(relation))?.[1] ?? 'coordinator';
  return {
    now: presentNow(now),
    mentorshipId: mentorship.id,
    revision: mentorship.revision,
    state: mentorship.state,
    mentee: presentPerson(people, facts.menteeId),
    mentor: {
      ...presentPerson(people, pairing.mentorId),
      presentation: mayDo(relations, 'readPresentation') ? (people.get(pairing.mentorId)?.presentation ?? null) : null,
    },
    reserveMentor: pairing.reserveMentorId === null ? null : presentPerson(people, pairing.reserveMentorId),
    leader: presentPerson(people, facts.leaderId),
    unitName: reading.unitName,
    programme: {
      id: programme.id,
      name: programme.name,
      revision: programme.revision,
      newcomerTerm: programme.newcomerTerm,
      ...programme.talk,
    },
    employedOn: facts.employedOn,
    startsOn: facts.startsOn,
    endsOn: mentorship.endsOn,
    finishedOn: mentorship.finishedOn,
    probationEndsOn: facts.probationEndsOn,
    week: employmentWeek(facts.startsOn, today),
    weeks: programme.weeks,
    items: mentorship.items.map((item) => presentItem(item, reading)),
    nextTalkKey: nextTalk(mentorship, now)?.key ?? null,
    topics: presentTopics(reading),
    ...presentChanges(reading),
    trainingShifts: presentTraining(reading),
    unreachable: reading.unreachable.map(({ personId, reason }) => ({ personId, reason })),
    reader,
    undo: presentUndo(reading),
  };
}

/** The mentee's topics come first (DOMAIN §9.10). */
function presentTopics({ topics, people, readerId, mentorship }: PlanReading): readonly TopicView[] | null {
  if (topics === null) return null;
  const isOthers = (authorId: Id) => Number(authorId !== mentorship.facts.menteeId);
  return [...topics]
    .sort((a, b) => isOthers(a.authorId) - isOthers(b.authorId))
    .map(({ id, text, authorId }) => ({
      id,
      text,
      authorName: people.get(authorId)?.displayName ?? '',
      mine: authorId === readerId,
    }));
}

function presentUndo({ newest, readerId, relations, now, mentorship }: PlanReading): PlanView['undo'] {
  if (!newest || !isTheirs(newest, { personId: readerId, relations })) return null;
  if (!isUndoable(newest) || !canBeUndone(mentorship, newest)) return null;
  const until = addMinutes(newest.at, undoMinutes);
  return now > until ? null : { itemKey: newest.itemKey, kind: newest.kind, untilTime: timeOf(until) };
}

/** How many training shifts have been worked, and of which the rosters say that they will not be. */
function presentTraining({ mentorship, training }: PlanReading): PlanView['trainingShifts'] {
  const dated = mentorship.items.filter(isDatedTraining);
  if (dated.length === 0) return null;
  return { done: dated.filter(({ state }) => state === 'done').length, all: dated.length, unfit: training };
}

/** The plan that a coordinator is about to start. */
export const presentPreview = (preview: PlanPreview, now: Instant): PreviewView => ({
  now: presentNow(now),
  programmeName: preview.programme.name,
  items: preview.mentorship.items.map((item) => presentItem(item, { ...preview, relations: [], now })),
  talks: preview.mentorship.items.filter(({ kind }) => kind === 'talk').length,
  endsOn: preview.mentorship.endsOn,
  missing: preview.missing,
  mentorName: preview.mentorName,
  past: preview.past,
});
