import { addDays, dayNumber } from '../../domain/day.ts';
import { addMinutes, dayOf, instantAt } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { SlotPerson, SlotsGiven, TimeTaken } from '../../domain/slot/slotsGiven.ts';
import type { World } from '../../ports.ts';
import { daysAround, type TalkToPlace } from './talkToPlace.ts';

export interface WithCalendars {
  readonly given: SlotsGiven;
  /** Whose calendars could not be read: nothing in them is counted. */
  readonly unreadIds: readonly Id[];
}

/** Adds what Outlook calls busy, asked for now; outside transactions. Where it cannot be asked, the rosters are enough. */
export async function withCalendars({ freeBusy }: Pick<World, 'freeBusy'>, place: TalkToPlace): Promise<WithCalendars> {
  const { given } = place;
  const ids = given.people.map(({ personId }) => personId);
  const today = dayOf(given.now);
  const { fromOn, toOn } = daysAround(given.window, today);
  const from = dayNumber(fromOn) <= dayNumber(today) ? given.now : instantAt(fromOn, '00:00');
  const outcome = await freeBusy.busy(ids, from, instantAt(addDays(toOn, 1), '00:00'));
  const busy = outcome.kind === 'ok' ? outcome.value : new Map<Id, readonly TimeTaken[]>();
  const [one, other] = given.people;
  return {
    given: { ...given, people: [withBusy(one, busy, place), withBusy(other, busy, place)] },
    unreadIds: ids.filter((id) => !busy.has(id)),
  };
}

const withBusy = (person: SlotPerson, busy: ReadonlyMap<Id, readonly TimeTaken[]>, place: TalkToPlace): SlotPerson => ({
  ...person,
  busy: [...person.busy, ...withoutThis(busy.get(person.personId) ?? [], place)],
});

/** The talk's own event, which stands in the calendar where it is now. Another one at the same time still counts. */
function withoutThis(taken: readonly TimeTaken[], { item: { booking, state } }: TalkToPlace): readonly TimeTaken[] {
  if (booking === null || state !== 'booked') return taken;
  const endsAt = addMinutes(booking.startsAt, booking.minutes);
  const own = taken.findIndex((time) => time.startsAt === booking.startsAt && time.endsAt === endsAt);
  return own < 0 ? taken : taken.toSpliced(own, 1);
}
