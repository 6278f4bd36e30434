import type { Day } from '../../day.ts';
import { dayOf, type Instant } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { isRefusal, type Refusal, refuse } from '../../refusal.ts';
import { type PairSide, recordedTalk } from '../answers.ts';
import type { HistoryEntry } from '../history.ts';
import type { Answers, Mentorship, NotHeldReason, PlanItem, TalkOutcome } from '../mentorship.ts';
import { bookedOn } from '../waiting.ts';
import { withHidden } from './changed.ts';
import { holdTalk } from './holdTalk.ts';
import { markNotHeld } from './markNotHeld.ts';
import { overturnHeld } from './overturnHeld.ts';

/** One of the two says how a talk went. */
export interface TalkAnswer {
  readonly itemKey: string;
  readonly by: PairSide;
  readonly outcome: TalkOutcome;
  /** Null means the booked day, or today when that is still ahead or nothing is booked. */
  readonly heldOn: Day | null;
  readonly reason: NotHeldReason | null;
  readonly now: Instant;
}

/** What a talk that was recorded as held can be taken back with, when both say that it was not. */
interface Before {
  /** The entry that recorded it. */
  readonly recorded: HistoryEntry | null;
  readonly programme: Programme;
}

type Said = Pick<Answers, 'about' | 'mentor' | 'mentee'>;

/** A talk on another day than the recorded one is another talk, and says nothing against the first. */
function isAnotherTalk(record: PlanItem, { itemKey, outcome, heldOn }: TalkAnswer): boolean {
  if (outcome === 'notHeld' || heldOn === null) return false;
  if (record.key === itemKey && record.state === 'held') return false;
  return heldOn !== (record.doneOn ?? bookedOn(record));
}

/** Notes who has said what, on the talk that this change recorded; whatever was said of an earlier one stays with that. */
function withAnswers(before: Mentorship, after: Mentorship, said: Said): Mentorship {
  const record = after.items.find(
    (item) =>
      !before.items.includes(item) && (item.state === 'held' || (item.state === 'notHeld' && item.key === said.about)),
  );
  const noted = (item: PlanItem): PlanItem => {
    if (item === record) return { ...item, answers: { ...said, revision: after.revision, differSince: null } };
    if (item.answers === null || item.answers.about !== said.about) return item;
    return { ...item, answers: item.key === said.about ? null : { ...item.answers, about: item.key } };
  };
  return { ...after, items: after.items.map(noted) };
}

function record(m: Mentorship, answer: TalkAnswer): Mentorship | Refusal {
  const { itemKey, heldOn, reason } = answer;
  const today = dayOf(answer.now);
  return answer.outcome === 'held'
    ? holdTalk(m, { itemKey, heldOn, today })
    : markNotHeld(m, { itemKey, reason: reason ?? 'other', today });
}

function firstAnswer(m: Mentorship, answer: TalkAnswer): Mentorship | Refusal {
  const after = record(m, answer);
  if (isRefusal(after)) return after;
  const nobody = { about: answer.itemKey, mentor: null, mentee: null };
  return withAnswers(m, after, { ...nobody, [answer.by]: answer.outcome });
}

/** Both say the same: the talk is as if one of them had said so alone. */
function agree(m: Mentorship, found: Recorded, { answer, before }: { answer: TalkAnswer; before: Before }) {
  const { talk, answers } = found;
  const { outcome } = answer;
  const said = { about: answers.about, mentor: outcome, mentee: outcome };
  if (talk.state === outcome) return withHidden(m, { ...talk, answers: { ...answers, ...said, differSince: null } });
  const after =
    outcome === 'held'
      ? record(m, { ...answer, itemKey: talk.key })
      : overturnHeld(m, talk, { ...before, about: answers.about, reason: answer.reason ?? 'other' });
  return isRefusal(after) ? after : withAnswers(m, after, said);
}

interface Recorded {
  readonly talk: PlanItem;
  readonly answers: Answers;
}

/**
 * Takes down what one of the two says of a talk (DOMAIN §9.10). The first answer is recorded; a second that agrees changes
 * nothing but that it was given; a second that differs leaves the record as it is for everybody but the two, who are asked
 * until one of them says the same as the other. The same answer again is no change: the plan itself comes back.
 */
export function answerTalk(m: Mentorship, answer: TalkAnswer, before: Before): Mentorship | Refusal {
  if (m.state !== 'active') return refuse('notRunning', null, { state: m.state });
  const talk = recordedTalk(m, answer.itemKey);
  const answers = talk?.answers ?? null;
  if (talk === null || answers === null || isAnotherTalk(talk, answer)) return firstAnswer(m, answer);
  const { by, outcome } = answer;
  const mine = answers[by];
  const theirs = answers[by === 'mentor' ? 'mentee' : 'mentor'];
  if (mine === outcome) return m;
  if (theirs === outcome) return agree(m, { talk, answers }, { answer, before });
  // Nobody takes back alone what is held, but by undo; what came to nothing can still be held.
  if (mine !== null && talk.state === 'held') return refuse('alreadyDone', 'itemKey', { on: talk.doneOn ?? '' });
  if (theirs === null) return firstAnswer(m, answer);
  return withHidden(m, { ...talk, answers: { ...answers, [by]: outcome, differSince: answer.now } });
}
