import type { Instant } from '../instant.ts';
import type { Booking } from '../plan/mentorship.ts';
import type { TimeFault, Unfit } from '../plan/timeFacts.ts';
import { repropose } from './repropose.ts';
import { slotFaults } from './slotFaults.ts';
import type { SlotsGiven } from './slotsGiven.ts';

interface Reviewed {
  readonly booking: Booking;
  /** What was found of it before; null when it fitted, or was kept. */
  readonly unfit: Unfit | null;
  readonly given: SlotsGiven;
  /** What was known when it was last looked at; null when nothing was. */
  readonly before: SlotsGiven | null;
}

const isSame = (one: TimeFault) => (other: TimeFault) => one.key === other.key && one.personId === other.personId;

/**
 * Whether a booking fits after rosters have changed. What spoke against it and does so no longer goes away by itself, and
 * what the pair chose to live with stays unsaid. Looking twice is looking once.
 */
export function reviewBooking({ booking, unfit, given, before }: Reviewed): Unfit | null {
  const reproposal = repropose(booking, given, before);
  const fresh = reproposal.kind === 'propose' ? reproposal.because : [];
  const still = unfit === null ? [] : slotFaults(booking, given).filter((fault) => unfit.because.some(isSame(fault)));
  const because = [...still, ...fresh.filter((fault) => !still.some(isSame(fault)))];
  if (because.length === 0 || booking.startsAt <= given.now) return null;
  const since: Instant = unfit?.since ?? given.now;
  return { bookingNumber: booking.number, since, because };
}

/** The same finding: nothing is to be written anew. */
export const isSameUnfit = (one: Unfit | null, other: Unfit | null): boolean =>
  one === null || other === null
    ? one === other
    : one.bookingNumber === other.bookingNumber &&
      one.because.length === other.because.length &&
      one.because.every((fault) => other.because.some(isSame(fault)));
