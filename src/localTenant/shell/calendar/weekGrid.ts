import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Shell } from '../context.ts';
import { addDays, dayOf, minuteOfDay } from '../days.ts';
import { icons } from '../icons.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { dayInWords } from '../words/words.ts';
import { dragging, mayMove, timeAt } from './drag.ts';
import { hoursOf, isPrivate, minutesOf, type Placed, placeEvents } from './eventFacts.ts';
import { firstHour, lastHour } from './hours.ts';

const hours = Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index);
const share = (minute: number) =>
  `${(Math.min(Math.max(minute - firstHour * 60, 0), (lastHour - firstHour) * 60) / ((lastHour - firstHour) * 60)) * 100}%`;

export function weekGrid(shell: Shell, monday: string, events: CalendarEvent[]) {
  const { w } = shell;
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const today = dayOf(shell.model.state?.now ?? '');
  return html`<div class="week" role="region" tabindex="0" aria-label=${w.calendar}>
    <div class="week-days" aria-hidden="true">
      ${days.map(
        (day, index) => html`<div class="week-day ${day === today ? 'today' : ''}">
          <span class="week-number">${Number(day.slice(8))}</span> ${w.weekdays[index]}
        </div>`,
      )}
    </div>
    <div class="week-body">
      <div class="week-hours" aria-hidden="true">
        ${hours.map((hour) => html`<span>${String(hour).padStart(2, '0')}${w.timeSeparator}00</span>`)}
      </div>
      ${days.map((day) => column(shell, { day, monday, events }))}
    </div>
    <p class="unseen" role="status">${whereTo(shell, events)}</p>
  </div>`;
}

interface Week {
  day: string;
  monday: string;
  events: CalendarEvent[];
}

function column(shell: Shell, { day, monday, events }: Week) {
  const placed = placeEvents(events, day);
  const now = shell.model.state?.now ?? '';
  const isToday = dayOf(now) === day;
  return html`<section class="week-column ${isToday ? 'today' : ''}" data-day=${day} aria-label=${dayInWords(shell.w, day)}>
    ${repeat(
      placed,
      ({ event }) => event.id,
      (one) => block(shell, monday, one),
    )}
    ${ghost(shell, day, events)}
    ${isToday ? html`<span class="now-line" style=${styleMap({ top: share(minuteOfDay(now)) })}></span>` : nothing}
  </section>`;
}

function block(shell: Shell, monday: string, placed: Placed) {
  const { event, startMinute, endMinute, lane, lanes } = placed;
  const { w } = shell;
  const style = styleMap({
    top: share(startMinute),
    height: `calc(${share(endMinute)} - ${share(startMinute)})`,
    left: `${(lane / lanes) * 100}%`,
    width: `calc(${100 / lanes}% - 4px)`,
  });
  const drag = dragging(shell, monday, placed);
  const kind = `${event.isCancelled ? 'cancelled' : ''} ${mayMove(event) ? 'movable' : ''}`;
  return html`<button
    class="event ${kind} ${shell.model.dragged?.eventId === event.id ? 'leaving' : ''}"
    type="button"
    style=${style}
    data-event=${event.id}
    aria-description=${mayMove(event) ? w.howToMove : nothing}
    @pointerdown=${drag.down}
    @pointermove=${drag.move}
    @pointerup=${drag.up}
    @pointercancel=${drag.cancel}
    @click=${drag.click}
    @keydown=${drag.key}
    @blur=${drag.blur}
  >
    <span class="event-subject">
      ${isPrivate(event) ? html`${icons.lock()}<span class="unseen">${w.private}:</span>` : nothing} ${event.subject}
    </span>
    <span class="event-hours">${event.isCancelled ? w.cancelled : hoursOf(w, event)}</span>
  </button>`;
}

/** Where the event that is on its way would come to lie. */
function ghost(shell: Shell, day: string, events: CalendarEvent[]) {
  const { dragged } = shell.model;
  const event = events.find(({ id }) => id === dragged?.eventId);
  if (dragged === null || event === undefined || dragged.day !== day) return nothing;
  const end = dragged.startMinute + minutesOf(event);
  const style = styleMap({
    top: share(dragged.startMinute),
    height: `calc(${share(end)} - ${share(dragged.startMinute)})`,
  });
  return html`<div class="event ghost" style=${style} aria-hidden="true">
    <span class="event-subject">${event.subject}</span>
    <span class="event-hours">${hoursAt(shell, dragged.startMinute, end)}</span>
  </div>`;
}

const hoursAt = ({ w }: Shell, from: number, to: number): string =>
  [from, to].map((minute) => timeAt(minute).replace(':', w.timeSeparator)).join('–');

function whereTo(shell: Shell, events: CalendarEvent[]) {
  const { dragged } = shell.model;
  const event = events.find(({ id }) => id === dragged?.eventId);
  if (dragged === null || event === undefined) return nothing;
  const hours = hoursAt(shell, dragged.startMinute, dragged.startMinute + minutesOf(event));
  return `${dayInWords(shell.w, dragged.day)} ${shell.w.at}${hours}`;
}
