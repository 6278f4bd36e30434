import type { Day } from '../day.ts';

/** What one person should look at in one mentorship. Lower rank is sooner; `by` is the day to have done it. */
export interface Attention {
  readonly kind:
    | 'recordOutcome'
    | 'answersDiffer'
    | 'overdueTalk'
    | 'bookTalk'
    | 'stepOverdue'
    | 'stepDue'
    | 'probationTalk'
    | 'newTimeAsked'
    | 'calendarQuestion'
    | 'timeUnfit'
    | 'talkBooked'
    | 'needsReserve'
    | 'away'
    | 'beforeStart'
    | 'finished'
    | 'ended'
    | 'nothing';
  readonly itemKey: string | null;
  readonly by: Day | null;
  readonly rank: number;
}

export const ranks: Readonly<Record<Attention['kind'], number>> = {
  probationTalk: 5,
  recordOutcome: 10,
  answersDiffer: 12,
  newTimeAsked: 15,
  timeUnfit: 16,
  calendarQuestion: 17,
  overdueTalk: 20,
  stepOverdue: 30,
  needsReserve: 35,
  bookTalk: 40,
  stepDue: 50,
  talkBooked: 60,
  away: 70,
  beforeStart: 80,
  nothing: 90,
  finished: 100,
  ended: 100,
};

/** True when it asks for something to be done, rather than tells how things stand. */
export const needsAction = ({ rank }: Attention): boolean => rank < ranks.talkBooked;

/** Sorts a queue: the most urgent first, and among equals what must be done soonest. */
export function compareAttention(a: Attention, b: Attention): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [ofA, ofB] = [`${a.by ?? '9999'} ${a.itemKey}`, `${b.by ?? '9999'} ${b.itemKey}`];
  if (ofA === ofB) return 0;
  return ofA < ofB ? -1 : 1;
}
