import { describe, expect, test } from 'vitest';
import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import { isSameUnfit, reviewBooking } from '../../src/domain/slot/reviewBooking.ts';
import type { SlotPerson, SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import { usualTimes } from '../../src/domain/slot/unitTimes.ts';
import fc from '../support/properties.ts';

const booking: Booking = {
  startsAt: '2026-09-18T11:00:00.000Z',
  minutes: 45,
  place: null,
  online: false,
  organiserId: 'ingrid',
  attendeeId: 'sara',
  number: 4,
};

type Kind = 'day' | 'evening' | 'off' | 'unknown';

/** Friday 18 September 2026: 07.30–15.00, 14.30–22.00, nothing, or nobody knows. */
function person(personId: string, kind: Kind): SlotPerson {
  const hours = { day: ['05:30', '13:00'], evening: ['12:30', '20:00'] } as const;
  const shifts: Shift[] =
    kind === 'day' || kind === 'evening'
      ? [
          {
            personId,
            kind,
            source: 'csv',
            startsAt: `2026-09-18T${hours[kind][0]}:00.000Z`,
            endsAt: `2026-09-18T${hours[kind][1]}:00.000Z`,
          },
        ]
      : [];
  const roster = kind === 'unknown' ? null : { fromOn: '2026-09-01' as const, toOn: '2026-10-31' as const, shifts };
  return { personId, roster, busy: [], away: [], meetsOffShift: false };
}

const given = (ingrid: Kind, sara: Kind): SlotsGiven => ({
  now: '2026-09-17T06:20:00.000Z',
  people: [person('ingrid', ingrid), person('sara', sara)],
  window: { opensOn: '2026-09-15', closesOn: '2026-09-21' },
  talk: { bookMinutes: 45, floorMinutes: 30 },
  unit: { workingHours: { from: '08:00', to: '15:30' }, ...usualTimes },
  lastTalkOn: null,
});
const review = (after: SlotsGiven, before: SlotsGiven | null, unfit = null as ReturnType<typeof reviewBooking>) =>
  reviewBooking({ booking, unfit, given: after, before });

describe('a booking whose rosters have changed', () => {
  test('no longer fits when one of the two is not at work then', () => {
    const found = review(given('day', 'evening'), given('day', 'day'));
    expect(found).toEqual({
      bookingNumber: 4,
      since: '2026-09-17T06:20:00.000Z',
      because: [{ key: 'offShift', personId: 'sara' }],
    });
  });
  test('fits again when the roster is as it was', () => {
    const swapped = given('day', 'evening');
    const found = review(swapped, given('day', 'day'));
    expect(review(given('day', 'day'), swapped, found)).toBeNull();
  });
  test('was the pair’s own choice where it was outside a shift from the beginning', () => {
    expect(review(given('day', 'off'), given('day', 'evening'))).toBeNull();
  });
  test('keeps since when it has not fitted, while more comes to it', () => {
    const first = review(given('day', 'evening'), given('day', 'day'));
    const later = { ...given('off', 'evening'), now: '2026-09-17T09:00:00.000Z' };
    const second = review(later, given('day', 'evening'), first);
    expect(second?.since).toBe(first?.since);
    expect(second?.because).toHaveLength(2);
  });
  test('is left alone once it has begun', () => {
    const begun = { ...given('day', 'evening'), now: '2026-09-18T11:00:00.000Z' };
    expect(review(begun, given('day', 'day'))).toBeNull();
  });
  test('is found the same however often it is looked at', () => {
    const kinds = fc.constantFrom<Kind>('day', 'evening', 'off', 'unknown');
    fc.assert(
      fc.property(kinds, kinds, kinds, kinds, (a, b, c, d) => {
        const [before, after] = [given(a, b), given(c, d)];
        const once = review(after, before);
        expect(isSameUnfit(review(after, before, once), once)).toBe(true);
        expect(isSameUnfit(review(after, after, once), once)).toBe(true);
      }),
    );
  });
});
