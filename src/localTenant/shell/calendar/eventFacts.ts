import { dayOf, minuteOfDay } from '../days.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { timeInWords, type Words } from '../words/words.ts';

export const isPrivate = (event: CalendarEvent): boolean => event.sensitivity !== 'normal';

export const hoursOf = (w: Words, event: CalendarEvent): string =>
  `${timeInWords(w, event.startsAt)}–${timeInWords(w, event.endsAt)}`;

export const minutesOf = (event: CalendarEvent): number =>
  (Date.parse(event.endsAt) - Date.parse(event.startsAt)) / 60_000;

/** Graph's objects or plain text: both give the words a person can read. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const one = value as Record<string, unknown> | null;
  if (typeof one !== 'object' || one === null) return '';
  return textOf(one.displayName ?? one.name ?? one.content ?? one.emailAddress ?? one.address ?? '');
}

/** An invitation's text; Outlook wraps even nothing in HTML. */
export const bodyOf = (event: CalendarEvent): string =>
  (new DOMParser().parseFromString(textOf(event.body), 'text/html').body.textContent ?? '').trim();

export interface Placed {
  event: CalendarEvent;
  startMinute: number;
  endMinute: number;
  lane: number;
  lanes: number;
}

/** Lays a day's events beside each other where they overlap. */
export function placeEvents(events: CalendarEvent[], day: string): Placed[] {
  const sorted = events
    .filter((event) => dayOf(event.startsAt) === day)
    .map((event) => {
      const startMinute = minuteOfDay(event.startsAt);
      const endMinute = dayOf(event.endsAt) === day ? minuteOfDay(event.endsAt) : 24 * 60;
      return { event, startMinute, endMinute: Math.max(endMinute, startMinute + 20), lane: 0, lanes: 1 };
    })
    .sort((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute);
  let group: Placed[] = [];
  for (const one of sorted) {
    if (group.every((other) => other.endMinute <= one.startMinute)) group = [];
    const taken = new Set(group.filter((other) => other.endMinute > one.startMinute).map((other) => other.lane));
    while (taken.has(one.lane)) one.lane++;
    group.push(one);
    const lanes = Math.max(...group.map((other) => other.lane + 1));
    for (const other of group) other.lanes = lanes;
  }
  return sorted;
}
