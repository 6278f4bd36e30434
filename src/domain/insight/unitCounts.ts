import type { Day } from '../day.ts';
import type { Mentorship } from '../plan/mentorship.ts';
import { isOverdue, isTalk, isUnfulfilled } from '../plan/timeline.ts';

/** What a unit may know about its plans: counts, never names. Probation is not among them (DOMAIN §10). */
export interface UnitCounts {
  readonly newcomers: number;
  /** Talks ahead: windows that have not closed, booked or not. */
  readonly planned: number;
  readonly held: number;
  readonly overdue: number;
  /** Plans with at least one overdue talk. */
  readonly toFollowUp: number;
}

/** What a channel shows of a unit that is too small for counts. */
export interface SmallUnit {
  readonly toFollowUp: boolean;
}

export type ChannelCounts = UnitCounts | SmallUnit;

/** With fewer newcomers than this, counts could be read as names. */
const newcomersMin = 5;

/** Counts the talks of a unit's running plans. */
export function unitCounts(mentorships: readonly Mentorship[], today: Day): UnitCounts {
  const running = mentorships.filter((m) => m.state === 'active');
  const talks = running.flatMap((m) => m.items.filter(isTalk));
  return {
    newcomers: running.length,
    planned: talks.filter((item) => isUnfulfilled(item) && !isOverdue(item, today)).length,
    held: talks.filter((item) => item.state === 'held').length,
    overdue: talks.filter((item) => isOverdue(item, today)).length,
    toFollowUp: running.filter((m) => m.items.some((item) => isTalk(item) && isOverdue(item, today))).length,
  };
}

/** What may be shown in a channel: counts, or for fewer than five newcomers only whether something must be followed up. */
export const channelCounts = (counts: UnitCounts): ChannelCounts =>
  counts.newcomers < newcomersMin ? { toFollowUp: counts.toFollowUp > 0 } : counts;
