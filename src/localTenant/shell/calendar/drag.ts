import type { Shell } from '../context.ts';
import { addDays, dayOf, daysBetween } from '../days.ts';
import type { Dragged } from '../model.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { minutesOf, type Placed } from './eventFacts.ts';
import { firstHour, lastHour } from './hours.ts';

const step = 15;
/** A hand that shakes is not one that drags. */
const slackPixels = 4;

interface Grab {
  readonly x: number;
  readonly y: number;
  /** How far below the event's upper edge it was taken hold of. */
  readonly below: number;
  isMoving: boolean;
}

let grab: Grab | null = null;
/** The click that follows on letting go opens nothing. */
let hasLetGo = false;

export const mayMove = (event: CalendarEvent): boolean => event.isOrganizer && !event.isCancelled;

/** 'HH:MM' */
export const timeAt = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Drags with the mouse, a finger or the arrow keys; Enter or letting go saves, Escape or leaving it does not. */
export function dragging(shell: Shell, monday: string, { event, startMinute }: Placed) {
  const at: Dragged = { eventId: event.id, day: dayOf(event.startsAt), startMinute };
  const held = shell.model.dragged?.eventId === event.id ? shell.model.dragged : null;
  const length = minutesOf(event);
  const show = (to: Dragged) => shell.set({ dragged: within(to, monday, length) });
  const cancel = () => {
    grab = null;
    shell.set({ dragged: null });
  };
  const save = () => {
    grab = null;
    if (held === null || (held.day === at.day && held.startMinute === startMinute)) return cancel();
    const [from, to] = [timeAt(held.startMinute), timeAt(held.startMinute + length)];
    void shell.changeEvent(event.id, { kind: 'move', on: held.day, from, to });
  };
  return {
    down(pointer: PointerEvent) {
      if (!mayMove(event) || pointer.button !== 0) return;
      const block = pointer.currentTarget as HTMLElement;
      block.setPointerCapture(pointer.pointerId);
      const below = pointer.clientY - block.getBoundingClientRect().top;
      grab = { x: pointer.clientX, y: pointer.clientY, below, isMoving: false };
    },
    move(pointer: PointerEvent) {
      if (grab === null) return;
      const away = Math.max(Math.abs(pointer.clientX - grab.x), Math.abs(pointer.clientY - grab.y));
      grab.isMoving ||= away > slackPixels;
      const place = grab.isMoving ? placeUnder(pointer, grab.below) : null;
      if (place !== null) show({ eventId: event.id, ...place });
    },
    up() {
      hasLetGo = grab?.isMoving ?? false;
      if (hasLetGo) save();
      else grab = null;
    },
    cancel,
    click() {
      if (held === null && !hasLetGo) shell.set({ openEvent: event.id });
      hasLetGo = false;
    },
    key(key: KeyboardEvent) {
      const [days, minutes] = arrows[key.key] ?? [0, 0];
      if ((days !== 0 || minutes !== 0) && mayMove(event)) {
        key.preventDefault();
        const from = held ?? at;
        show({ eventId: event.id, day: addDays(from.day, days), startMinute: from.startMinute + minutes });
      } else if (held !== null && (key.key === 'Enter' || key.key === 'Escape')) {
        key.preventDefault();
        if (key.key === 'Enter') save();
        else cancel();
      }
    },
    blur() {
      if (held !== null && grab === null) cancel();
    },
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** The week on show, and the hours that it shows. */
function within(to: Dragged, monday: string, length: number): Dragged {
  const day = Math.min(Math.max(daysBetween(monday, to.day), 0), 6);
  const latest = Math.max(lastHour * 60 - length, firstHour * 60);
  return {
    eventId: to.eventId,
    day: addDays(monday, day),
    startMinute: Math.min(Math.max(to.startMinute, firstHour * 60), latest),
  };
}

/** Day and quarter of an hour under the pointer; null between the columns. */
function placeUnder({ clientX, clientY }: PointerEvent, below: number): Pick<Dragged, 'day' | 'startMinute'> | null {
  for (const column of document.querySelectorAll<HTMLElement>('.week-column')) {
    const { left, right, top, height } = column.getBoundingClientRect();
    const { day } = column.dataset;
    if (day === undefined || clientX < left || clientX >= right) continue;
    const minute = firstHour * 60 + ((clientY - below - top) / height) * (lastHour - firstHour) * 60;
    return { day, startMinute: Math.round(minute / step) * step };
  }
  return null;
}
