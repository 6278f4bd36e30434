import { type Day, daysBetween, isoWeekOf, partsOf, weekdayOf } from '../../src/domain/day.ts';
import { dayOf, timeOf } from '../../src/domain/instant.ts';
import type { Booking, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { type Fact, plain, type Setting } from './card.ts';

export const inParts = (day: Day) => ({ ...partsOf(day), weekday: weekdayOf(day), isoWeek: isoWeekOf(day).week });

/** 'torsdag 17. sept.', in another year 'tirsdag 5. jan. 2027': a card stays in the chat, so it never says "today". */
export function onDay({ texts, today }: Setting, day: Day): string {
  const parts = inParts(day);
  const words = texts.when.shortDay(parts);
  return parts.year === partsOf(today).year ? words : `${words} ${parts.year}`;
}

/** 'torsdag 17. september (uke 38)': for the middle of a sentence, since it never ends with the full stop of a short month. */
export const dayInWords = ({ texts }: Setting, day: Day): string => texts.when.longDay(inParts(day));

/** 'torsdag 17. september 2026': where it must be clear which day is meant, also next year. */
export const exactDay = ({ texts }: Setting, day: Day): string => texts.when.exactDay(inParts(day));

/** 'i dag', 'i går': for the notification, which is read now. */
export const relativeDay = ({ texts, today }: Setting, day: Day): string =>
  texts.when.relative({ day: inParts(day), inDays: daysBetween(today, day) });

/** 'i dag kl. 13.15' */
export const relativeTime = (setting: Setting, booking: Booking): string =>
  `${relativeDay(setting, dayOf(booking.startsAt))} ${setting.texts.when.time({ time: timeOf(booking.startsAt) })}`;

/** 'torsdag 17. sept. kl. 13.15' */
export const atTime = (setting: Setting, booking: Booking): string =>
  `${onDay(setting, dayOf(booking.startsAt))} ${setting.texts.when.time({ time: timeOf(booking.startsAt) })}`;

/** '15.–21. september (uke 38–39)' */
export const windowOf = ({ texts }: Setting, item: PlanItem): string =>
  texts.when.dayRange({ from: inParts(item.opensOn), to: inParts(item.closesOn) });

function placeOf({ texts: { cards } }: Setting, { place, online }: Booking): string {
  const places = [...(place ? [plain(place)] : []), ...(online ? [cards.online] : [])];
  return places.length === 0 ? cards.noPlace : places.join(' · ');
}

/** When and where of a booked talk. */
export function bookingFacts(setting: Setting, booking: Booking): [Fact, Fact] {
  const { cards } = setting.texts;
  const when = cards.whenAndLength({ when: atTime(setting, booking), minutes: booking.minutes });
  return [
    { title: cards.facts.when, value: when },
    { title: cards.facts.where, value: placeOf(setting, booking) },
  ];
}
