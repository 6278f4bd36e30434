import { addDays, type Day } from '../day.ts';
import { dayOf, type Instant, instantAt } from '../instant.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { bookingEndsAt, nextBookedTalk, nextTalk } from './nextItem.ts';
import { softPeriodAt } from './softWeeks.ts';
import { isOverdue, isUnfulfilled, lateAfter } from './timeline.ts';

/** What one person should look at in one mentorship. Lower rank is sooner; `by` is the day to have done it. */
export interface Attention {
  readonly kind:
    | 'recordOutcome'
    | 'overdueTalk'
    | 'bookTalk'
    | 'stepOverdue'
    | 'stepDue'
    | 'probationTalk'
    | 'newTimeAsked'
    | 'talkBooked'
    | 'away'
    | 'beforeStart'
    | 'finished'
    | 'nothing';
  readonly itemKey: string | null;
  readonly by: Day | null;
  readonly rank: number;
}

export type AttentionRole = 'mentor' | 'mentee' | 'leader';

const ranks: Readonly<Record<Attention['kind'], number>> = {
  probationTalk: 5,
  recordOutcome: 10,
  newTimeAsked: 15,
  overdueTalk: 20,
  stepOverdue: 30,
  bookTalk: 40,
  stepDue: 50,
  talkBooked: 60,
  away: 70,
  beforeStart: 80,
  nothing: 90,
  finished: 100,
};

/** Leaders see that a talk is late after seven more days (DOMAIN §9.2). */
const leaderSeesLateAfterDays = 7;

interface Look {
  readonly m: Mentorship;
  readonly role: AttentionRole;
  readonly today: Day;
  readonly now: Instant;
}

const attention = (kind: Attention['kind'], item: PlanItem | null, by: Day | null): Attention => ({
  kind,
  itemKey: item?.key ?? null,
  by,
  rank: ranks[kind],
});

const byClosing = (kind: Attention['kind'], item: PlanItem | undefined): Attention[] =>
  item === undefined ? [] : [attention(kind, item, item.closesOn)];

const bookedOn = (item: PlanItem): Day | null => (item.booking === null ? null : dayOf(item.booking.startsAt));

function talkOutcomes({ m, now }: Look): Attention[] {
  const over = m.items.find(
    (item) => item.kind === 'talk' && item.state === 'booked' && (bookingEndsAt(item) ?? now) < now,
  );
  return over === undefined ? [] : [attention('recordOutcome', over, bookedOn(over))];
}

function stepsOf({ m, role, today }: Look): Attention[] {
  const open = m.items.filter(
    (item) =>
      (item.kind === 'step' || item.kind === 'trainingShift' || item.kind === 'needsMapping') &&
      item.responsible === role &&
      isUnfulfilled(item) &&
      item.opensOn <= today,
  );
  const late = open.find((item) => isOverdue(item, today));
  return late === undefined ? byClosing('stepDue', open[0]) : byClosing('stepOverdue', late);
}

function talksToBook({ m, today }: Look): Attention[] {
  const open = m.items.filter(
    (item) => item.kind === 'talk' && isUnfulfilled(item) && item.state !== 'booked' && item.opensOn <= today,
  );
  const late = open.find((item) => isOverdue(item, today));
  if (late !== undefined) return byClosing('overdueTalk', late);
  return softPeriodAt(today) === null ? byClosing('bookTalk', open[0]) : [];
}

function newTimes({ m }: Look): Attention[] {
  const asked = m.items.find((item) => item.kind === 'talk' && item.newTimeAskedAt !== null);
  return asked === undefined ? [] : [attention('newTimeAsked', asked, bookedOn(asked))];
}

/** Open probation talks come first for the leader once a week or less is left; a booked one waits for its day. */
function probationTalks({ m, today }: Look): Attention[] {
  const open = m.items.find(
    (item) =>
      item.kind === 'probationTalk' &&
      isUnfulfilled(item) &&
      item.opensOn <= today &&
      (item.state !== 'booked' || (bookedOn(item) ?? today) <= today),
  );
  if (open === undefined) return [];
  const soon = addDays(open.closesOn, -7) <= today;
  return [{ ...attention('probationTalk', open, open.closesOn), rank: soon ? ranks.probationTalk : ranks.bookTalk }];
}

function lateTalksForLeader({ m, today }: Look): Attention[] {
  const late = m.items.find(
    (item) =>
      item.kind === 'talk' && isOverdue(item, today) && addDays(lateAfter(item), leaderSeesLateAfterDays) < today,
  );
  return byClosing('overdueTalk', late);
}

function talkAhead({ m, now }: Look): Attention[] {
  const booked = nextBookedTalk(m, now);
  return booked === null ? [] : [attention('talkBooked', booked, bookedOn(booked))];
}

function absenceOf({ m, today }: Look): Attention[] {
  const away = m.absences.find((a) => a.who === 'mentee' && a.fromOn <= today && today <= a.toOn);
  return away === undefined ? [] : [attention('away', null, away.toOn)];
}

const calm = (look: Look): Attention => {
  if (look.today < look.m.facts.startsOn) return attention('beforeStart', null, look.m.facts.startsOn);
  const next = nextTalk(look.m, look.now);
  return attention('nothing', next, next?.opensOn ?? null);
};

/** While the newcomer is away only what has already happened is asked about. */
function candidates(look: Look): Attention[] {
  const away = absenceOf(look);
  if (look.role === 'mentee') return [...talkOutcomes(look), ...stepsOf(look), ...talkAhead(look), ...away];
  if (look.role === 'leader') {
    const late = away.length > 0 ? [] : lateTalksForLeader(look);
    return [...probationTalks(look), ...stepsOf(look), ...late, ...away];
  }
  if (away.length > 0) return [...talkOutcomes(look), ...away];
  return [...talkOutcomes(look), ...newTimes(look), ...talksToBook(look), ...stepsOf(look), ...talkAhead(look)];
}

/** The one thing in a mentorship that needs this person first. Without `now`, the day's own talks are still ahead. */
export function attentionFor(m: Mentorship, role: AttentionRole, today: Day, now?: Instant): Attention {
  if (m.state !== 'active') return attention('finished', null, m.finishedOn);
  const look: Look = { m, role, today, now: now ?? instantAt(today, '00:00') };
  return candidates(look).sort(compareAttention)[0] ?? calm(look);
}

/** True when it asks for something to be done, rather than tells how things stand. */
export const needsAction = ({ rank }: Attention): boolean => rank < ranks.talkBooked;

/** Sorts a queue: the most urgent first, and among equals what must be done soonest. */
export function compareAttention(a: Attention, b: Attention): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.by !== b.by) return (a.by ?? '9999') < (b.by ?? '9999') ? -1 : 1;
  return (a.itemKey ?? '').localeCompare(b.itemKey ?? '', 'en');
}
