import { addDays, type Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import { firstDayPresent } from './absence.ts';
import { type Attention, compareAttention, ranks } from './attentionRank.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { nextBookedTalk, nextTalk } from './nextItem.ts';
import { softPeriodAt } from './softWeeks.ts';
import { isOverdue, withoutStandIn } from './timeline.ts';
import {
  bookedOn,
  openProbationTalk,
  openSteps,
  talkAskedAbout,
  talkLateForLeader,
  talksToBook,
  talkThatDoesNotFit,
  talkToMove,
  talkWithoutOutcome,
} from './waiting.ts';

export type AttentionRole = 'mentor' | 'mentee' | 'leader';

/** Who looks at which mentorship, and when. */
interface Look {
  readonly mentorship: Mentorship;
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

const byBooking = (kind: Attention['kind'], item: PlanItem | null | undefined): Attention[] =>
  item === null || item === undefined ? [] : [attention(kind, item, bookedOn(item))];

function steps({ mentorship: m, role, today }: Look): Attention[] {
  const open = openSteps(m, role, today);
  const late = open.find((item) => isOverdue(item, today));
  return late === undefined ? byClosing('stepDue', open[0]) : byClosing('stepOverdue', late);
}

/** Nothing is proposed in soft weeks. */
function bookings({ mentorship: m, today }: Look): Attention[] {
  const open = talksToBook(m, today);
  const late = open.find((item) => isOverdue(item, today));
  if (late !== undefined) return byClosing('overdueTalk', late);
  return softPeriodAt(today) === null ? byClosing('bookTalk', open[0]) : [];
}

/** Probation talks come first for the leader once a week or less is left. */
function probationTalks({ mentorship: m, today }: Look): Attention[] {
  const open = openProbationTalk(m, today);
  const isSoon = open !== undefined && addDays(open.closesOn, -7) <= today;
  return byClosing('probationTalk', open).map((found) => (isSoon ? found : { ...found, rank: ranks.bookTalk }));
}

function absences({ mentorship: m, today }: Look): Attention[] {
  const back = firstDayPresent(m, 'mentee', today);
  return back === today ? [] : [attention('away', null, addDays(back, -1))];
}

/** The mentor is away for long, now or within two weeks, and nobody stands in for her. */
function standIns({ mentorship: m, today }: Look): Attention[] {
  const soon = addDays(today, 14);
  const missing = withoutStandIn(m).find(({ fromOn, toOn }) => toOn >= today && fromOn <= soon);
  return missing === undefined ? [] : [attention('needsReserve', null, missing.toOn)];
}

/** While the newcomer is away the mentor is asked only about what has already happened. */
function candidates(look: Look): Attention[] {
  const { mentorship: m, role, today, now } = look;
  // Leaders never see a talk that is unclear, so nothing is asked of them.
  const unclear = m.items.find(({ state }) => state === 'unclear');
  const outcome = [...byBooking('recordOutcome', talkWithoutOutcome(m, now)), ...byBooking('answersDiffer', unclear)];
  const ahead = byBooking('talkBooked', nextBookedTalk(m, now));
  const away = absences(look);
  if (role === 'mentee') return [...outcome, ...steps(look), ...ahead, ...away];
  if (role === 'leader') {
    const late = away.length > 0 ? [] : byClosing('overdueTalk', talkLateForLeader(m, today));
    const asked = byBooking('calendarQuestion', talkAskedAbout(m, 'leader'));
    return [...probationTalks(look), ...asked, ...steps(look), ...late, ...standIns(look), ...away];
  }
  if (away.length > 0) return [...outcome, ...away];
  const asked = [
    ...byBooking('newTimeAsked', talkToMove(m)),
    ...byBooking('timeUnfit', talkThatDoesNotFit(m)),
    ...byBooking('calendarQuestion', talkAskedAbout(m, 'mentor')),
  ];
  return [...outcome, ...asked, ...bookings(look), ...steps(look), ...ahead];
}

function calm({ mentorship: m, today, now }: Look): Attention {
  if (today < m.facts.startsOn) return attention('beforeStart', null, m.facts.startsOn);
  const next = nextTalk(m, now);
  return attention('nothing', next, next?.opensOn ?? null);
}

/** The one thing in a mentorship that needs this person first. */
export function attentionFor(look: Look): Attention {
  const { mentorship: m } = look;
  if (m.state !== 'active') return attention(m.state === 'finished' ? 'finished' : 'ended', null, m.finishedOn);
  return candidates(look).sort(compareAttention)[0] ?? calm(look);
}
