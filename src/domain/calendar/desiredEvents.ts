import { addMinutes } from '../instant.ts';
import type { Mentorship } from '../plan/mentorship.ts';
import type { DesiredEvent } from './desiredEvent.ts';

/** The events a plan wants in calendars: what is booked, and what was booked and then held. */
export function desiredEvents(m: Mentorship): DesiredEvent[] {
  if (m.state === 'withdrawn') return [];
  return m.items.flatMap((item) => {
    const booking = item.booking;
    if (booking === null || (item.state !== 'booked' && item.state !== 'held')) return [];
    return [
      {
        itemKey: item.key,
        subject: item.kind === 'probationTalk' ? 'probationTalk' : 'mentorTalk',
        organiserId: booking.organiserId,
        attendeeId: booking.attendeeId,
        startsAt: booking.startsAt,
        endsAt: addMinutes(booking.startsAt, booking.minutes),
        place: booking.place,
        online: booking.online,
        bookingNumber: booking.number,
      },
    ];
  });
}
