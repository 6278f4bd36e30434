import type { ItemAction, ItemView, WhenView } from '../../contract/views.ts';
import { type Action, mayDo, type Relation } from '../../domain/access.ts';
import { dayOf, type Instant, timeOf } from '../../domain/instant.ts';
import { isAsked, sideOf } from '../../domain/plan/answers.ts';
import { isJoined, nextToJoin } from '../../domain/plan/changes/joinWindows.ts';
import type { Booking, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { openQuestion } from '../../domain/plan/openQuestion.ts';
import { isOverdue, isTalk, isUnfulfilled } from '../../domain/plan/timeline.ts';
import { openUnfit } from '../../domain/plan/unfit.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { wordsOf } from '../../domain/programme/wordsOf.ts';

export interface ItemReader {
  readonly mentorship: Mentorship;
  readonly relations: readonly Relation[];
  readonly now: Instant;
  /** The revision that the plan follows; null where it is not known. */
  readonly programme: Programme | null;
  readonly failingEvents?: ReadonlyMap<string, string>;
}

export const presentWhen = (booking: Booking | null): WhenView | null =>
  booking && {
    on: dayOf(booking.startsAt),
    time: timeOf(booking.startsAt),
    minutes: booking.minutes,
    place: booking.place,
    online: booking.online,
  };

/** Lets out dates, state and what the reader may do: nothing of what was said in a talk. In a plan that is over nothing waits. */
export function presentItem(item: PlanItem, reader: ItemReader): ItemView {
  const today = dayOf(reader.now);
  const isOpen = reader.mentorship.state === 'active';
  const side = sideOf(reader.relations);
  return {
    key: item.key,
    kind: item.kind,
    textKey: item.textKey,
    words: wordsOf(reader.programme, item.key),
    responsible: item.responsible,
    employmentWeek: item.employmentWeek,
    opensOn: item.opensOn,
    closesOn: item.closesOn,
    dueOn: item.dueOn,
    minutes: item.minutes,
    state: isOpen || !isUnfulfilled(item) ? item.state : 'notHeld',
    booking: presentWhen(item.booking),
    doneOn: item.doneOn,
    reason: item.reason,
    newTimeAsked: item.newTimeAskedAt !== null,
    calendarQuestion: askedOf(item, reader),
    timeMayChange: unfitOf(item, reader),
    myAnswer: (side && item.answers?.[side]) ?? null,
    overdue: isOpen && isOverdue(item, today),
    may: actionsOn(item, reader),
    calendarTrouble: troubleOf(reader.failingEvents?.get(item.key)),
  };
}

/** What the reader may do now: what her relation allows and what the item's state makes sense of. */
function actionsOn(item: PlanItem, { mentorship, relations, now }: ItemReader): readonly ItemAction[] {
  if (mentorship.state !== 'active') return [];
  const today = dayOf(now);
  const side = sideOf(relations);
  const isAskedToo = side !== null && (item.state === 'unclear' || isAsked(item, side, today));
  if (isAskedToo && item.state !== 'notHeld') return ['recordHeld', 'recordNotHeld'];
  if (item.doneOn !== null) return [];
  const ofTalk = isTalk(item);
  const isProbationTalk = item.kind === 'probationTalk';
  const may = (action: Action) => mayDo(relations, action);
  // On the day itself people say how it went without watching the clock; another time can be asked for until it begins.
  const isItsDay = item.booking !== null && dayOf(item.booking.startsAt) <= today;
  const begun = item.booking !== null && item.booking.startsAt <= now;
  const actions: [ItemAction, boolean][] = [
    ['book', item.state !== 'lapsed' && ((ofTalk && may('bookTalk')) || (isProbationTalk && may('bookProbationTalk')))],
    ['askNewTime', ofTalk && item.state === 'booked' && !begun && item.newTimeAskedAt === null && may('askNewTime')],
    ['recordHeld', ofTalk && item.opensOn <= today && may('recordTalk')],
    ['recordNotHeld', ofTalk && (item.state === 'booked' ? isItsDay : isAskedToo) && may('recordTalk')],
    ['complete', !ofTalk && may(isProbationTalk ? 'recordProbationTalk' : 'completeStep')],
    ...adjustments(item, mentorship).map((action): [ItemAction, boolean] => [action, may('adjustTalks')]),
  ];
  return actions.flatMap(([action, possible]) => (possible ? [action] : []));
}

/** What the two can agree on about one talk that waits. */
function adjustments(item: PlanItem, m: Mentorship): readonly ItemAction[] {
  if (item.kind === 'extraTalk') return ['removeExtra'];
  if (item.kind !== 'talk' || item.state === 'lapsed') return [];
  const next = nextToJoin(m, item);
  const canJoin = next !== null && !isJoined(m, item) && !isJoined(m, next);
  return canJoin ? ['skip', 'joinNext'] : ['skip'];
}

/** That a talk has no time any more shows in its state. */
function askedOf(item: PlanItem, { mentorship, relations }: ItemReader): ItemView['calendarQuestion'] {
  const isTheirs = mayDo(relations, item.kind === 'probationTalk' ? 'bookProbationTalk' : 'bookTalk');
  const question = isTheirs && mentorship.state === 'active' ? openQuestion(item) : null;
  return question === null || question.kind === 'deleted' ? null : question.kind;
}

/** Of a roster only what concerns this time, and only to the one who booked it; the newcomer sees that it may change. */
function unfitOf(item: PlanItem, { mentorship, relations }: ItemReader): ItemView['timeMayChange'] {
  const unfit = mentorship.state === 'active' ? openUnfit(item) : null;
  if (unfit === null) return null;
  if (!mayDo(relations, item.kind === 'probationTalk' ? 'bookProbationTalk' : 'bookTalk'))
    return relations.includes('self') ? [] : null;
  const { menteeId } = mentorship.facts;
  return unfit.because.map(({ key, personId }) => ({ key, ofMentee: personId === menteeId }));
}

function troubleOf(reason: string | undefined): ItemView['calendarTrouble'] {
  if (reason === undefined) return null;
  if (['noMailbox', 'notFound'].includes(reason)) return 'mailboxMissing';
  return ['forbidden', 'unauthorised', 'signInRefused'].includes(reason) ? 'refused' : 'notAnswering';
}
