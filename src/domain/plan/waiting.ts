import { addDays, type Day } from '../day.ts';
import { dayOf, type Instant } from '../instant.ts';
import type { Responsible } from '../programme/programme.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { bookingEndsAt } from './nextItem.ts';
import { openQuestion } from './openQuestion.ts';
import { isOverdue, isTalk, isUnfulfilled, lateAfter } from './timeline.ts';
import { openUnfit } from './unfit.ts';

/** Leaders see that a talk is late after seven more days (DOMAIN §9.2). */
const leaderSeesLateAfterDays = 7;

/** A talk of the programme that waits, or an extra one as long as its window is open: nobody owes it. */
const isWaitingTalk = (item: PlanItem, today: Day): boolean =>
  isTalk(item) && isUnfulfilled(item) && (item.kind === 'talk' || item.closesOn >= today);

/** The day of an item's booking; null when nothing is booked. */
export const bookedOn = (item: PlanItem): Day | null => (item.booking === null ? null : dayOf(item.booking.startsAt));

/** The first booked talk that is over and of which nobody has said how it went. */
export const talkWithoutOutcome = (m: Mentorship, now: Instant): PlanItem | undefined =>
  m.items.find((item) => isTalk(item) && item.state === 'booked' && (bookingEndsAt(item) ?? '9999') <= now);

/** Talks whose window has opened and that have no booking. */
export const talksToBook = (m: Mentorship, today: Day): PlanItem[] =>
  m.items.filter((item) => isWaitingTalk(item, today) && item.state !== 'booked' && item.opensOn <= today);

/** The first talk for which the newcomer has asked for another time. */
export const talkToMove = (m: Mentorship): PlanItem | undefined =>
  m.items.find((item) => isTalk(item) && item.newTimeAskedAt !== null);

/** The first one with a time that its organiser is asked about because of something done in Outlook. */
export const talkAskedAbout = (m: Mentorship, whose: 'mentor' | 'leader'): PlanItem | undefined =>
  m.items.find(
    (item) =>
      (whose === 'mentor' ? isTalk(item) : item.kind === 'probationTalk') &&
      item.booking !== null &&
      openQuestion(item) !== null,
  );

/** The first talk whose time no longer fits. */
export const talkThatDoesNotFit = (m: Mentorship): PlanItem | undefined =>
  m.items.find((item) => isTalk(item) && openUnfit(item) !== null);

/** The first talk that is late enough for a leader to see it. */
export const talkLateForLeader = (m: Mentorship, today: Day): PlanItem | undefined =>
  m.items.find(
    (item) =>
      item.kind === 'talk' && isOverdue(item, today) && addDays(lateAfter(item), leaderSeesLateAfterDays) < today,
  );

/** The first probation talk whose window has opened; a booked one waits for its day. */
export const openProbationTalk = (m: Mentorship, today: Day): PlanItem | undefined =>
  m.items.find(
    (item) =>
      item.kind === 'probationTalk' &&
      isUnfulfilled(item) &&
      item.opensOn <= today &&
      (item.state !== 'booked' || (bookedOn(item) ?? today) <= today),
  );

/** The steps, training shifts and mapping of needs that wait for someone and have opened. */
export const openSteps = (m: Mentorship, responsible: Responsible, today: Day): PlanItem[] =>
  m.items.filter(
    (item) =>
      (item.kind === 'step' || item.kind === 'trainingShift' || item.kind === 'needsMapping') &&
      item.responsible === responsible &&
      isUnfulfilled(item) &&
      item.opensOn <= today,
  );
