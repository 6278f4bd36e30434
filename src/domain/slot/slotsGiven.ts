import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import type { Period } from '../plan/period.ts';
import type { Shift } from '../roster/shift.ts';
import type { ClockSpan } from './minutes.ts';

/** A roster that is known for all of these days: a day of them without a shift is a day off. Of other days nothing is known. */
export interface KnownRoster extends Period {
  /** Ordered by start. Besides the window, two days around it matter for rest, and four weeks for the nearest slot. */
  readonly shifts: readonly Shift[];
}

/** A time in a calendar. */
export interface TimeTaken {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** One of the two who are to meet. */
export interface SlotPerson {
  readonly personId: Id;
  /** Null when it is not known when she works: then the unit's working hours hold. */
  readonly roster: KnownRoster | null;
  /** What Outlook calls busy, in any order. */
  readonly busy: readonly TimeTaken[];
  readonly away: readonly Period[];
  /** She has said that she will meet outside her shifts. It counts only when both have. */
  readonly meetsOffShift: boolean;
}

export type BlockedKind = 'handover' | 'medication' | 'meal' | 'morningCare' | 'other';

/** When nobody in a unit can talk, every week; one that ends past midnight belongs to the day on which it begins. */
export interface BlockedTime extends ClockSpan {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly kind: BlockedKind;
}

/** What a unit has entered of its days; what is not entered is not blocked (DOMAIN §11). */
export interface UnitTimes {
  /** Monday to Friday, except on public holidays. */
  readonly workingHours: ClockSpan;
  readonly blocked: readonly BlockedTime[];
  /** When a ward is calm, every day. */
  readonly calm: readonly ClockSpan[];
}

/** After the day's care and before the evening's, in the evening, and in the middle of the night. */
export const usualCalmHours: readonly ClockSpan[] = [
  { from: '13:00', to: '14:30' },
  { from: '18:30', to: '20:30' },
  { from: '01:00', to: '04:30' },
];

/** Everything that decides when two people can meet. */
export interface SlotsGiven {
  readonly now: Instant;
  readonly people: readonly [SlotPerson, SlotPerson];
  readonly window: { readonly opensOn: Day; readonly closesOn: Day };
  readonly talk: { readonly bookMinutes: number; readonly floorMinutes: number };
  readonly unit: UnitTimes;
  /** The day of the talk before this one; null when there is none. */
  readonly lastTalkOn: Day | null;
}
