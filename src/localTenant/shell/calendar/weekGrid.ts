import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Shell } from '../context.ts';
import { addDays, dayOf, minuteOfDay } from '../days.ts';
import { icons } from '../icons.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { dayInWords } from '../words/words.ts';
import { hoursOf, isPrivate, type Placed, placeEvents } from './eventFacts.ts';

const firstHour = 7;
const lastHour = 21;
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
      ${days.map((day) => column(shell, day, placeEvents(events, day)))}
    </div>
  </div>`;
}

function column(shell: Shell, day: string, placed: Placed[]) {
  const now = shell.model.state?.now ?? '';
  const isToday = dayOf(now) === day;
  return html`<section class="week-column ${isToday ? 'today' : ''}" aria-label=${dayInWords(shell.w, day)}>
    ${placed.map((one) => block(shell, one))}
    ${isToday ? html`<span class="now-line" style=${styleMap({ top: share(minuteOfDay(now)) })}></span>` : nothing}
  </section>`;
}

function block(shell: Shell, { event, startMinute, endMinute, lane, lanes }: Placed) {
  const { w } = shell;
  const style = styleMap({
    top: share(startMinute),
    height: `calc(${share(endMinute)} - ${share(startMinute)})`,
    left: `${(lane / lanes) * 100}%`,
    width: `calc(${100 / lanes}% - 4px)`,
  });
  return html`<button class="event ${event.isCancelled ? 'cancelled' : ''}" type="button" style=${style} @click=${() => shell.set({ openEvent: event.id })}>
    <span class="event-subject">
      ${isPrivate(event) ? html`${icons.lock()}<span class="unseen">${w.private}:</span>` : nothing} ${event.subject}
    </span>
    <span class="event-hours">${event.isCancelled ? w.cancelled : hoursOf(w, event)}</span>
  </button>`;
}
