import type { ItemView, WhenView } from '../../../src/contract/views.ts';
import { itemText } from '../../../src/texts/itemText.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { When } from '../when.ts';

export const itemName = (item: ItemView, texts: Texts): string => itemText(texts, item).name;

/** When an item is, was or should be: the agreed time, the day it was done, or its window. */
export function itemWhen(item: ItemView, texts: Texts, when: When): string {
  if (item.doneOn !== null) return when.longDay(item.doneOn);
  if (item.booking !== null && item.state === 'booked') {
    const { on, time, minutes } = item.booking;
    return texts.plan.bookedAt({ when: `${when.longDay(on)} ${when.time(time)}`, minutes });
  }
  return item.opensOn === item.closesOn ? when.longDay(item.opensOn) : when.dayRange(item.opensOn, item.closesOn);
}

/** Where a talk is held: a room, a link, both, or null where nobody has said. */
export function placeWords(booking: WhenView, texts: Texts): string | null {
  const places = [...(booking.place === null ? [] : [booking.place]), ...(booking.online ? [texts.plan.online] : [])];
  return places.length === 0 ? null : places.join(' · ');
}
