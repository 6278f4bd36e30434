import { relationsTo } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import { reportDueOn } from '../../domain/network/reportDueOn.ts';
import type { NetworkTeam } from '../../domain/network/statusReport.ts';
import { type HandOver, handOversIn, openHandOver } from '../../domain/plan/handOver.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { hasLeftPair } from '../../domain/plan/pairings.ts';
import { answersSeenBy } from '../../domain/plan/planSeenBy.ts';
import { currentMentor } from '../../domain/plan/timeline.ts';
import type { PlanReminderKind, ReminderKind, ReportReminderKind } from '../../domain/reminder/reminder.ts';
import type {
  ItemMessage,
  PlanMessage,
  ReminderMessage,
  ReportGoneMessage,
  ReportMessage,
} from '../../domain/reminder/reminderMessage.ts';
import { daysOf } from '../../domain/reminder/settings.ts';
import type { Tx } from '../../store.ts';

interface About {
  readonly itemKey: string;
  readonly kind: ReminderKind;
  readonly recipientId: Id;
  readonly now: Instant;
  /** The day the reminder is for, where there is one. */
  readonly dueOn?: Day;
}

/** What a reminder is about, as it is read again: a plan or a network team. */
export type Subject = { readonly mentorship: Mentorship } | { readonly team: NetworkTeam };

export const isOfTeam = (kind: ReminderKind): kind is ReportReminderKind => kind === 'statusReport';

const isOfWholePlan = (kind: ReminderKind): kind is PlanReminderKind =>
  kind === 'welcome' || kind === 'handOver' || kind === 'yearTwoNudge' || kind === 'planAppraisal';

/** The facts of a card as they are now, in the recipient's language; null when what it was about is gone. */
export function reminderMessage(tx: Tx, about: About & { readonly subject: Subject }): Promise<ReminderMessage | null> {
  const { subject } = about;
  return 'team' in subject
    ? reportMessage(tx, { ...about, team: subject.team })
    : planMessage(tx, { ...about, mentorship: subject.mentorship });
}

/** As reminderMessage, about a plan. */
export async function planMessage(
  tx: Tx,
  about: About & { readonly mentorship: Mentorship },
): Promise<ItemMessage | PlanMessage | null> {
  const { recipientId, kind } = about;
  if (isOfTeam(kind)) return null;
  const today = dayOf(about.now);
  const mentorship = answersSeenBy(about.mentorship, relationsTo(about.mentorship, recipientId, today), today);
  const isHers = kind === 'handOver' || !hasLeftPair(mentorship, recipientId, today);
  const recent = await tx.mentorships.history(mentorship.id, 20);
  const item = itemAbout(mentorship, about) ?? goneTalk(recent, about.itemKey);
  const { menteeId, leaderId, startsOn } = mentorship.facts;
  const mentorId = currentMentor(mentorship, today).mentorId;
  const otherId = recipientId !== menteeId ? menteeId : item?.kind === 'probationTalk' ? leaderId : mentorId;
  const people = new Map(
    (await tx.people.getMany([recipientId, otherId, mentorId, leaderId])).map((each) => [each.id, each]),
  );
  const facts = {
    mentorshipId: mentorship.id,
    revision: mentorship.revision,
    language: people.get(recipientId)?.language ?? ('nb' as const),
    recipientId,
    ...(await saidBy(tx, about)),
    role: recipientId === menteeId ? ('mentee' as const) : recipientId === leaderId ? 'leader' : 'mentor',
    otherName: people.get(otherId)?.displayName ?? '',
    mentorName: people.get(mentorId)?.displayName ?? '',
    leaderName: people.get(leaderId)?.displayName ?? '',
    startsOn,
    planState: isHers ? mentorship.state : ('notHers' as const),
  } as const;
  if (isOfWholePlan(kind)) {
    const handOver = kind === 'handOver' ? await handOverFor(tx, mentorship, { recipientId, today }) : null;
    return { ...facts, subject: 'plan', kind, item: null, endsOn: mentorship.endsOn, handOver };
  }
  if (!item) return null;
  // Who answered after the first changed nothing for others, and did not record it.
  const outcome = recent.find((entry) => entry.itemKey === item.key && entry.kind !== 'answered');
  const recordedBy = outcome?.actorId ? await tx.people.get(outcome.actorId) : null;
  const recordedByName = recordedBy?.displayName ?? null;
  return {
    ...facts,
    subject: 'item',
    kind,
    item: asRecorded(mentorship, item, outcome),
    recordedByName,
    slots: null,
    room: null,
  };
}

async function reportMessage(
  tx: Tx,
  about: About & { readonly team: NetworkTeam },
): Promise<ReportMessage | ReportGoneMessage | null> {
  const { team, recipientId, kind } = about;
  if (!isOfTeam(kind)) return null;
  const language = (await tx.people.get(recipientId))?.language ?? 'nb';
  const facts = { kind, language, recipientId, ...(await saidBy(tx, about)) };
  const gatheringNumber = Number(about.itemKey);
  if (!team.memberIds.includes(recipientId))
    return { ...facts, subject: 'reportGone', gatheringNumber, because: 'leftTeam' };
  const gathering = team.gatherings.find(({ number }) => number === gatheringNumber);
  if (!gathering) return { ...facts, subject: 'reportGone', gatheringNumber, because: 'gatheringRemoved' };
  const report = await tx.networks.report(team.id, gatheringNumber);
  return {
    ...facts,
    subject: 'report',
    teamId: team.id,
    teamName: team.name,
    gathering,
    dueOn: reportDueOn(gathering),
    isSubmitted: report?.state === 'submitted',
  };
}

/** The hand-over that the recipient is asked about, or that makes her the mentor, with the names of the two mentors. */
async function handOverFor(
  tx: Tx,
  mentorship: Mentorship,
  { recipientId, today }: { readonly recipientId: Id; readonly today: Day },
): Promise<PlanMessage['handOver']> {
  const isNew = ({ toMentorId, untilOn }: HandOver) => toMentorId === recipientId && today <= untilOn;
  const mine = handOversIn(mentorship).findLast(isNew) ?? null;
  const open = mine ?? openHandOver(mentorship, recipientId, today);
  if (open === null) return null;
  const people = new Map(
    (await tx.people.getMany([open.fromMentorId, open.toMentorId])).map((each) => [each.id, each]),
  );
  const name = (id: Id) => people.get(id)?.displayName ?? '';
  const { fromMentorId, toMentorId, changesOn, untilOn } = open;
  const isToNewMentor = mine !== null;
  return { fromName: name(fromMentorId), toName: name(toMentorId), changesOn, untilOn, isToNewMentor };
}

/** The day and the rule that «Hvorfor får jeg denne meldingen?» names. */
const saidBy = async (tx: Tx, { kind, dueOn }: About) => ({
  saidOn: dueOn ?? null,
  daysChosen: daysOf(kind, (await tx.settings.reminders.newest()).value),
});

/** What stood for training shifts without dates is gone once there are dates: then its card is about the first of those. */
const itemAbout = ({ items }: Mentorship, { itemKey, kind }: About): PlanItem | undefined =>
  items.find(({ key }) => key === itemKey) ??
  (kind === 'trainingShiftDates' ? items.find((item) => item.kind === 'trainingShift') : undefined);

/** A talk that the plan has no more, as another programme or pace leaves it: its card says that it fell away. */
function goneTalk(recent: readonly HistoryEntry[], itemKey: string): PlanItem | undefined {
  const was = recent.flatMap(({ itemsBefore }) => itemsBefore).find(({ key }) => key === itemKey);
  if (was?.kind !== 'talk' && was?.kind !== 'extraTalk') return undefined;
  return { ...was, state: 'lapsed', reason: null, booking: null, newTimeAskedAt: null, answers: null };
}

/** A talk that was held for an older window (DOMAIN §9.3) waits for a new time, but its card still says that it was held. */
function asRecorded(mentorship: Mentorship, item: PlanItem, newest: HistoryEntry | undefined): PlanItem {
  if (newest?.kind !== 'held' || item.state !== 'planned') return item;
  const held = mentorship.items.find(
    ({ key, state }) =>
      (state === 'held' || state === 'unclear') &&
      (key === `extra-${newest.revision}` || newest.itemsBefore.some((was) => was.key === key && was.state !== 'held')),
  );
  return held ? { ...item, state: held.state, doneOn: held.doneOn, answers: held.answers } : item;
}
