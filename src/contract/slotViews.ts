import type { OfferedSlots } from '../domain/slot/said.ts';
import type { SlotFault } from '../domain/slot/slotFaults.ts';
import type { BlockedKind } from '../domain/slot/slotsGiven.ts';
import type { Answer } from './views.ts';

/** When two can meet, in the words of the one who books. Shifts leave the server only as reasons for a time. */
export interface SlotsView extends Answer, OfferedSlots {
  /** Whose calendars could not be read; null for the reader's own. */
  readonly unread: readonly (string | null)[];
  readonly leaderName: string;
  /** The leader has been asked for room for this talk today. */
  readonly askedToday: boolean;
}

/** What speaks against a time that somebody has in mind; she may book it all the same. */
export interface TimeCheckView extends Answer {
  readonly faults: readonly { readonly key: SlotFault['key']; readonly name: string | null }[];
  readonly blocked: readonly BlockedKind[];
  readonly busy: readonly (string | null)[];
}
