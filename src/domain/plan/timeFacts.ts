import type { Instant } from '../instant.ts';

/** What rosters and absences say against a booked time, and of whom. */
export interface TimeFault {
  readonly key: 'away' | 'offShift' | 'rest';
  readonly personId: string;
}

/** Since when a booking no longer fits, because a roster has changed; of that booking only. */
export interface Unfit {
  readonly bookingNumber: number;
  readonly since: Instant;
  readonly because: readonly TimeFault[];
}

/** The department leader has been asked to make room for a talk: for this time, and nothing about why. */
export interface LeaderAsk {
  readonly askedAt: Instant;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly answer: { readonly kind: 'madeRoom' | 'refused'; readonly at: Instant } | null;
}
