import type { Day } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import type { ShiftKind } from '../roster/shift.ts';
import type { BlockedKind } from './slotsGiven.ts';

export interface Slot {
  readonly startsAt: Instant;
  readonly minutes: number;
}

/** Why a slot is proposed, and what speaks against it; texts make words of it. */
export type SlotReason =
  | { readonly key: 'bothOnShift'; readonly shifts: readonly [ShiftKind, ShiftKind] }
  | {
      readonly key: 'besideShift';
      readonly personId: Id;
      readonly side: 'before' | 'after';
      readonly shift: ShiftKind;
      /** Minutes of the talk outside her shift: working time. */
      readonly minutes: number;
    }
  | { readonly key: 'dayOff'; readonly personId: Id }
  /** Her roster is not known, and the slot lies in the unit's working hours. */
  | { readonly key: 'rosterNotKnown'; readonly personId: Id }
  | { readonly key: 'calm' }
  | { readonly key: 'sameWeekday'; readonly weekday: number }
  /** 1 is the first day of the window. */
  | { readonly key: 'earlyInWindow'; readonly dayOfWindow: number }
  | { readonly key: 'shorter'; readonly minutes: number; readonly bookMinutes: number }
  | { readonly key: 'atShiftEdge' }
  | { readonly key: 'atEndOfNight' };

export interface SlotProposal extends Slot {
  readonly on: Day;
  /** First where they are at work, then what is good, then what is not. */
  readonly reasons: readonly SlotReason[];
}

/** The first thing after which too little time was left. */
export type NoSlotReason =
  | { readonly key: 'windowOver' }
  | { readonly key: 'rosterEnds'; readonly personId: Id; readonly knownFromOn: Day; readonly knownToOn: Day }
  | { readonly key: 'away'; readonly personIds: readonly Id[] }
  | { readonly key: 'softWeeks' }
  | { readonly key: 'noCommonShift' }
  | { readonly key: 'blocked'; readonly kinds: readonly BlockedKind[] }
  | { readonly key: 'busy'; readonly personIds: readonly Id[] };

/** What a leader would have to agree to for one slot. */
export type LeaderChange =
  /** She begins so much earlier or stays so much longer. */
  | {
      readonly key: 'lengthenShift';
      readonly personId: Id;
      readonly shift: ShiftKind | 'unitHours';
      readonly shiftOn: Day;
      readonly side: 'before' | 'after';
      readonly minutes: number;
    }
  /** Colleagues take over in a blocked time. */
  | { readonly key: 'cover'; readonly on: Day; readonly kinds: readonly BlockedKind[]; readonly minutes: number };

export interface LeaderRequest extends Slot {
  readonly on: Day;
  readonly changes: readonly LeaderChange[];
}

/** The two shifts that come closest to each other, one of each. */
export interface ClosestShifts {
  /** Minutes from the end of the one to the start of the other; 0 when they meet or overlap. */
  readonly gapMinutes: number;
  readonly shifts: readonly [ShiftNamed, ShiftNamed];
}

export interface ShiftNamed {
  readonly personId: Id;
  readonly shift: ShiftKind | 'unitHours';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface NoSlot {
  readonly kind: 'none';
  readonly reason: NoSlotReason;
  /** The longest time that was left after that; less than the shortest talk. */
  readonly longestMinutes: number;
  /** The common time nearest to the window, outside it; null when none is known. */
  readonly nearest: (Slot & { readonly on: Day; readonly side: 'before' | 'after' }) | null;
  readonly closest: ClosestShifts | null;
  /** The fewest minutes that would give the shortest talk in the window; null when no few minutes would. */
  readonly request: LeaderRequest | null;
}

export type SlotAnswer =
  | { readonly kind: 'proposed'; readonly proposals: readonly [SlotProposal, ...SlotProposal[]] }
  | NoSlot;
