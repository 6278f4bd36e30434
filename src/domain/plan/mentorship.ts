import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { ProgrammeRef, Responsible } from '../programme/programme.ts';
import type { Adjustment } from './adjustment.ts';
import type { CalendarQuestion } from './calendarQuestion.ts';
import type { Leaving } from './leaving.ts';
import type { LeaderAsk, Unfit } from './timeFacts.ts';

/** Entra object id of a person, or of our own kind of thing where the name says so. */
export type Id = string;

/** What is agreed when a mentorship starts (DOMAIN §9.1, §9.5, §9.11). */
export interface MentorshipFacts {
  readonly menteeId: Id;
  readonly mentorId: Id;
  readonly reserveMentorId: Id | null;
  readonly leaderId: Id;
  readonly unitId: Id;
  readonly programme: ProgrammeRef;
  /** Rules probation and retention. */
  readonly employedOn: Day;
  /** First working day; rules weeks. */
  readonly startsOn: Day;
  /** The agreed end of probation; null when none is agreed. */
  readonly probationEndsOn: Day | null;
  readonly trainingShiftsOn: readonly Day[];
  readonly experience: 'newlyEducated' | 'experienced';
}

/** A dated period with one named mentor; periods of a mentorship do not overlap. */
export interface Pairing {
  readonly mentorId: Id;
  readonly reserveMentorId: Id | null;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** Who is away, first and last day. The kind is for the leader only; never the cause of illness (DOMAIN §9.7). */
export interface Absence {
  readonly who: 'mentee' | 'mentor';
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly kind: 'holiday' | 'other' | 'causedByEmployer';
  /** Whose absence it is: a mentor's counts in her own pairings only. */
  readonly personId: Id;
}

export type ItemKind = 'talk' | 'extraTalk' | 'probationTalk' | 'trainingShift' | 'needsMapping' | 'step';

/**
 * planned → booked → held | notHeld, or done for what is not a talk; lapsed is not due but still counts if held.
 * unclear is how the two of the pair see a talk that they have answered about differently; it is never stored.
 */
export type ItemState = 'planned' | 'booked' | 'held' | 'notHeld' | 'done' | 'lapsed' | 'unclear';

export type NotHeldReason = 'busy' | 'noOverlap' | 'ill' | 'other';
export type TalkOutcome = 'held' | 'notHeld';
/** Why the mentor, by agreement, let one talk go; 'skipped' says no more than that. */
export type SkipReason = 'notNeeded' | 'workload' | 'skipped';
export type LapseReason =
  | 'absence'
  | 'softWeek'
  | 'passedBeforeStart'
  | 'joined'
  | 'lighter'
  | 'planEnds'
  | 'passedBeforeMove'
  | 'replaced'
  | SkipReason;

export interface Booking {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string | null;
  /** Has a link for a Teams meeting: only where somebody asked for one. */
  readonly online: boolean;
  /** Whose calendar holds the event. */
  readonly organiserId: Id;
  readonly attendeeId: Id;
  /** The revision of the plan that made it, so that no two bookings of an item share one: part of the event's transaction id. */
  readonly number: number;
}

/** What each of the two has said of a talk with an outcome. For the two alone (DOMAIN §9.10). */
export interface Answers {
  /** The item that was named, where the talk fulfilled an older window (DOMAIN §9.3). */
  readonly about: string;
  /** The revision that recorded the outcome. */
  readonly revision: number;
  readonly mentor: TalkOutcome | null;
  readonly mentee: TalkOutcome | null;
  /** Since when the two differ; null while they do not. */
  readonly differSince: Instant | null;
}

export interface PlanItem {
  /** Deterministic: 'talk-w08', 'probation-14d', 'step-firstDay'. */
  readonly key: string;
  readonly kind: ItemKind;
  /** Names the item's words in texts.items. */
  readonly textKey: string;
  readonly responsible: Responsible;
  /** The week of the plan it is listed in; null before the first day and for what is counted from employment. */
  readonly employmentWeek: number | null;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** When it is proposed: first day of a talk's listed week, the middle of a probation window, a step's last day. */
  readonly dueOn: Day;
  readonly minutes: number | null;
  readonly state: ItemState;
  readonly booking: Booking | null;
  /** The day it was held or done. */
  readonly doneOn: Day | null;
  readonly reason: NotHeldReason | LapseReason | null;
  /** When the mentee asked for another time, until a new one is booked. */
  readonly newTimeAskedAt: Instant | null;
  /** What the organiser was asked because of something done in Outlook, until it is booked anew or she has answered. */
  readonly calendarQuestion: CalendarQuestion | null;
  /** Why its time no longer fits, until it is booked anew or kept; null while it does. */
  readonly unfit: Unfit | null;
  /** What the department leader was asked to make room for, and the answer, until it is booked otherwise. */
  readonly leaderAsk: LeaderAsk | null;
  /** Null where neither of the two has said how it went. */
  readonly answers: Answers | null;
}

/** One newcomer's mentorship with its plan: the aggregate that is loaded, changed by a pure function and saved whole. */
export interface Mentorship {
  readonly id: Id;
  /** Rises by one with every change, undo included. */
  readonly revision: number;
  /** How many of the newest revisions only the pair knows of: answers that changed nothing for anybody else. */
  readonly hiddenRevisions: number;
  readonly state: 'active' | 'finished' | 'withdrawn' | 'left' | 'transferred';
  readonly facts: MentorshipFacts;
  readonly pairings: readonly Pairing[];
  readonly absences: readonly Absence[];
  readonly adjustments: readonly Adjustment[];
  readonly items: readonly PlanItem[];
  /** Last day of the programme, on-demand time included. */
  readonly endsOn: Day;
  readonly finishedOn: Day | null;
  /** Null unless somebody has said that it ends early. */
  readonly leaving: Leaving | null;
}
