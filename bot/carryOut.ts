import type { PlanAction } from '../src/contract/cardAction.ts';
import { dayOf } from '../src/domain/instant.ts';
import type { Actor } from '../src/domain/people.ts';
import type { Booking } from '../src/domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.ts';
import type { ItemMessage } from '../src/domain/reminder/reminderMessage.ts';
import type { ReasonSaid } from '../src/domain/slot/said.ts';
import { answerCalendarQuestion } from '../src/usecases/plan/answerCalendarQuestion.ts';
import { askNewTime } from '../src/usecases/plan/askNewTime.ts';
import { bookItem } from '../src/usecases/plan/bookItem.ts';
import { completeStep } from '../src/usecases/plan/completeStep.ts';
import { recordTalk } from '../src/usecases/plan/recordTalk.ts';
import { askLeader, makeRoom, refuseRoom } from '../src/usecases/slot/askLeader.ts';
import { bookSlot } from '../src/usecases/slot/bookSlot.ts';
import { keepTime } from '../src/usecases/slot/keepTime.ts';
import { isMentor } from './cards/outcomeActions.ts';
import { type Desk, todayAt } from './desk.ts';

/** What came of a tap: draw the card as things are now, or ask for a new time; with what was refused, if anything was. */
export interface Done {
  readonly draw: 'state' | 'form';
  readonly refusal: Refusal | null;
  /** Why the time that was taken suits. */
  readonly reasons?: readonly ReasonSaid[];
}

interface Tap {
  readonly actor: Actor;
  readonly action: PlanAction;
  /** How things are when the tap arrives. */
  readonly message: ItemMessage;
}

/**
 * Calls the use case of a verb. No revision goes along: a card shows one talk, and other changes of the plan since it
 * was sent are no reason to refuse an answer about that talk.
 */
export async function carryOut(desk: Desk, tap: Tap): Promise<Done> {
  const { actor, action } = tap;
  const ref = { mentorshipId: action.mentorshipId, itemKey: action.itemKey, revision: null };
  switch (action.verb) {
    case 'show':
      return state(null);
    case 'stepDone':
      return state(await completeStep(desk.world, actor, { ...ref, doneOn: todayAt(desk) }));
    case 'answerCalendar':
      return state(await answerCalendarQuestion(desk.world, actor, ref));
    case 'askNewTime':
      return state(await askNewTime(desk.world, actor, ref));
    case 'held':
    case 'notHeld': {
      if (isAhead(desk, tap)) return state(refuse('heldInTheFuture'));
      return state(await recordTalk(desk.world, actor, { ...ref, outcome: action.verb, heldOn: null, reason: null }));
    }
    case 'move': {
      const booking = bookingOf(tap);
      if (booking === null) return state(refuse('notBooked'));
      return isMentor(tap.message, booking) ? { draw: 'form', refusal: null } : state(refuse('notAllowed'));
    }
    case 'saveMove':
      return saveMove(desk, tap, action);
    case 'keepTime':
      return state(await keepTime(desk.world, actor, ref));
    case 'askLeader':
      return state(await askLeader(desk.world, actor, ref));
    case 'makeRoom':
      return state(await makeRoom(desk.world, actor, ref));
    case 'refuseRoom':
      return state(await refuseRoom(desk.world, actor, ref));
    case 'bookSlot':
      return takeSlot(desk, tap, action);
  }
}

async function saveMove(desk: Desk, tap: Tap, action: Extract<PlanAction, { verb: 'saveMove' }>): Promise<Done> {
  const { mentorshipId, itemKey, on, time } = action;
  const booking = bookingOf(tap);
  if (booking === null) return state(refuse('notBooked'));
  if (on === null) return { draw: 'form', refusal: refuse('notADay') };
  if (time === null) return { draw: 'form', refusal: refuse('notATime') };
  const { minutes, place, online } = booking;
  const moved = await bookItem(desk.world, tap.actor, {
    mentorshipId,
    itemKey,
    on,
    time,
    minutes,
    place,
    online,
    revision: null,
  });
  return isRefusal(moved) && moved.refusal === 'bookedInThePast' ? { draw: 'form', refusal: moved } : state(moved);
}

/** A talk that has a time keeps its place. */
async function takeSlot(desk: Desk, tap: Tap, action: Extract<PlanAction, { verb: 'bookSlot' }>): Promise<Done> {
  const { mentorshipId, itemKey, startsAt, minutes } = action;
  const { place = null, online = false } = bookingOf(tap) ?? {};
  const ref = { mentorshipId, itemKey, revision: null };
  const taken = await bookSlot(desk.world, tap.actor, { ...ref, startsAt, minutes, place, online });
  return isRefusal(taken) ? state(taken) : { ...state(null), reasons: taken.reasons };
}

const state = (result: unknown): Done => ({ draw: 'state', refusal: isRefusal(result) ? result : null });

const bookingOf = ({ message: { item } }: Tap): Booking | null => (item.state === 'booked' ? item.booking : null);

/** How a talk went can be said from the morning of its day; an old card may still say it earlier. */
function isAhead(desk: Desk, tap: Tap): boolean {
  const booking = bookingOf(tap);
  return booking !== null && dayOf(booking.startsAt) > todayAt(desk);
}
