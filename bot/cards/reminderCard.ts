import { addDays } from '../../src/domain/day.ts';
import { dayOf } from '../../src/domain/instant.ts';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import { openQuestion } from '../../src/domain/plan/openQuestion.ts';
import { isUnfulfilled } from '../../src/domain/plan/timeline.ts';
import { openUnfit } from '../../src/domain/plan/unfit.ts';
import type { ItemMessage, PlanMessage, ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { answersDiffer } from './answersDiffer.ts';
import { booked } from './booked.ts';
import { bookTalk } from './bookTalk.ts';
import { calendarQuestion } from './calendarQuestion.ts';
import type { Drawn, Setting } from './card.ts';
import { handOver } from './handOver.ts';
import { held } from './held.ts';
import { lapsed } from './lapsed.ts';
import { needsMapping } from './needsMapping.ts';
import { newTimeAsked } from './newTimeAsked.ts';
import { notHeld } from './notHeld.ts';
import { notHers } from './notHers.ts';
import { planAppraisal } from './planAppraisal.ts';
import { planEnded } from './planEnded.ts';
import { probationTalk } from './probationTalk.ts';
import { probationTalkBooked } from './probationTalkBooked.ts';
import { probationTalkSet } from './probationTalkSet.ts';
import { roomAnswered } from './roomAnswered.ts';
import { roomAsked } from './roomAsked.ts';
import { statusReport } from './statusReport.ts';
import { statusReportGone } from './statusReportGone.ts';
import { talkOutcome } from './talkOutcome.ts';
import { talkToday } from './talkToday.ts';
import { timeUnfit } from './timeUnfit.ts';
import { trainingShiftDates } from './trainingShiftDates.ts';
import { welcomeToPlan } from './welcomeToPlan.ts';
import { windowClosed } from './windowClosed.ts';
import { yearTwoNudge } from './yearTwoNudge.ts';

/** The card of a reminder as things are now: the reminder itself while it holds, else what has happened since. */
export function reminderCard(setting: Setting, message: ReminderMessage): Drawn {
  if (message.subject === 'report') return statusReport(setting, message);
  if (message.subject === 'reportGone') return statusReportGone(setting, message);
  if (message.planState === 'notHers') return notHers(setting, message);
  const isOver = message.planState !== 'active';
  if (message.subject === 'plan') {
    // The appraisal comes in month twelve, also where the programme is over by then (DOMAIN §10).
    return isOver && message.kind !== 'planAppraisal'
      ? planEnded(setting, message)
      : planCards[message.kind](setting, message);
  }
  const { item } = message;
  if (item.state === 'held' || item.state === 'done') return held(setting, message, item.doneOn ?? item.dueOn);
  if (isOver && isUnfulfilled(item)) return planEnded(setting, message);
  if (item.kind === 'talk' || item.kind === 'extraTalk') return talkCard(setting, message);
  return otherCard(setting, message);
}

const planCards: Readonly<Record<PlanMessage['kind'], (setting: Setting, message: PlanMessage) => Drawn>> = {
  welcome: welcomeToPlan,
  handOver,
  yearTwoNudge,
  planAppraisal,
};

/** Training shifts, the mapping of needs, and the leader's own talks. */
function otherCard(setting: Setting, message: ItemMessage): Drawn {
  const { item, kind } = message;
  const question = kind === 'calendarQuestion' ? openQuestion(item) : null;
  if (question !== null) return calendarQuestion(setting, message, question);
  const ofTime = timeCard(setting, message);
  if (ofTime !== null) return ofTime;
  if (kind === 'trainingShiftDates') return trainingShiftDates(setting, message);
  if (kind === 'needsMapping') return needsMapping(setting, message);
  const isOfBooking = kind === 'calendarQuestion' || kind === 'timeUnfit';
  if (isOfBooking && item.booking !== null) return probationTalkBooked(setting, message, item.booking);
  if (kind === 'probationTalk') {
    return item.booking === null
      ? probationTalk(setting, message)
      : probationTalkBooked(setting, message, item.booking);
  }
  return item.booking === null ? lapsed(setting, message) : probationTalkSet(setting, message, item.booking);
}

const asksToBook: ReadonlySet<string> = new Set([
  'bookTalk',
  'windowClosed',
  'windowLate',
  'calendarQuestion',
  'timeUnfit',
  'roomAnswered',
]);

/** What there is to say of a talk's time itself, as long as it holds. */
function timeCard(setting: Setting, message: ItemMessage): Drawn | null {
  const { item, kind } = message;
  const { booking, leaderAsk } = item;
  const unfit = kind === 'timeUnfit' && item.newTimeAskedAt === null ? openUnfit(item) : null;
  if (unfit !== null && booking !== null) return timeUnfit(setting, message, { unfit, booking });
  if (kind === 'roomAsked' && leaderAsk !== null) return roomAsked(setting, message, leaderAsk);
  const answer = kind === 'roomAnswered' && item.newTimeAskedAt === null ? leaderAsk?.answer : null;
  const holds = answer?.kind === 'madeRoom' ? booking?.startsAt === leaderAsk?.startsAt : item.state === 'planned';
  return answer && holds ? roomAnswered(setting, message, answer.kind) : null;
}

function talkCard(setting: Setting, message: ItemMessage): Drawn {
  const { item, kind } = message;
  if (item.state === 'unclear') return answersDiffer(setting, message);
  if (item.state === 'notHeld') return notHeld(setting, message);
  const question = kind === 'calendarQuestion' && item.newTimeAskedAt === null ? openQuestion(item) : null;
  if (question !== null) return calendarQuestion(setting, message, question);
  const ofTime = timeCard(setting, message);
  if (ofTime !== null) return ofTime;
  if (item.state === 'planned' && kind === 'bookTalk') return bookTalk(setting, message);
  // Closed when the card came; an absence or a change of the plan may have given the talk later days since.
  if (item.state === 'planned' && asksToBook.has(kind) && item.closesOn < setting.today)
    return windowClosed(setting, message);
  if (item.booking === null || item.state !== 'booked') return lapsed(setting, message);
  if (message.role === 'leader') return booked(setting, message, item.booking);
  if (item.newTimeAskedAt !== null) return newTimeAsked(setting, message, item.booking);
  if (asksToBook.has(kind) || isMoved(setting, message, item.booking)) return booked(setting, message, item.booking);
  return kind === 'talkOutcome'
    ? talkOutcome(setting, message, item.booking)
    : talkToday(setting, message, item.booking);
}

/** Later than the card said it would be. */
const isMoved = ({ today }: Setting, { kind }: ItemMessage, booking: Booking): boolean =>
  dayOf(booking.startsAt) > (kind === 'talkTomorrow' ? addDays(today, 1) : today);
