import type { Day } from '../day.ts';
import type { Instant, TimeOfDay } from '../instant.ts';
import type { ShiftKind } from '../roster/shift.ts';
import type { NoSlotReason, SlotReason } from './slotAnswer.ts';
import type { BlockedKind } from './slotsGiven.ts';

/** A person by her first name; null for the one who reads. */
export type Name = string | null;

/** A reason with all that its words need. */
export interface ReasonSaid {
  /** `rostersNotKnown` says it of both. */
  readonly key: SlotReason['key'] | 'rostersNotKnown';
  readonly name: Name;
  readonly shift: ShiftKind;
  readonly side: 'before' | 'after';
  readonly minutes: number;
}

/** A time as it is shown: Norwegian wall time, and the instant that is sent back. */
export interface TimeSaid {
  readonly startsAt: Instant;
  readonly on: Day;
  readonly time: TimeOfDay;
  readonly endTime: TimeOfDay;
  readonly minutes: number;
}

export interface SlotSaid extends TimeSaid {
  readonly reasons: readonly ReasonSaid[];
}

export interface ShiftSaid {
  readonly name: Name;
  readonly shift: ShiftKind | 'unitHours';
  readonly on: Day;
  readonly time: TimeOfDay;
  readonly endTime: TimeOfDay;
}

export type ChangeSaid =
  | {
      readonly key: 'lengthenShift';
      readonly name: Name;
      readonly shift: ShiftKind | 'unitHours';
      readonly side: 'before' | 'after';
      readonly minutes: number;
    }
  | { readonly key: 'cover'; readonly kinds: readonly BlockedKind[]; readonly minutes: number };

export interface RequestSaid extends TimeSaid {
  readonly changes: readonly ChangeSaid[];
}

export interface NoSlotSaid {
  readonly because: {
    readonly key: NoSlotReason['key'];
    readonly names: readonly Name[];
    readonly kinds: readonly BlockedKind[];
    /** How far a roster is known; null unless that is the reason. */
    readonly known: { readonly fromOn: Day; readonly toOn: Day } | null;
  };
  readonly longestMinutes: number;
  readonly nearest: (TimeSaid & { readonly side: 'before' | 'after' }) | null;
  readonly closest: { readonly gapMinutes: number; readonly shifts: readonly ShiftSaid[] } | null;
  readonly request: RequestSaid | null;
}

/** Three proposals at most, or why there is none. */
export interface SlotsSaid {
  readonly proposals: readonly SlotSaid[];
  readonly none: NoSlotSaid | null;
}

/** The same with where times were looked for. */
export interface OfferedSlots extends SlotsSaid {
  readonly window: { readonly opensOn: Day; readonly closesOn: Day };
  readonly floorMinutes: number;
}
