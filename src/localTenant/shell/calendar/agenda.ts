import { html, nothing } from 'lit';
import type { Shell } from '../context.ts';
import { addDays, dayOf } from '../days.ts';
import { icons } from '../icons.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { dayInWords } from '../words/words.ts';
import { hoursOf, isPrivate, placeEvents } from './eventFacts.ts';

/** The week as a list, for a phone: only the days that have something, and today. */
export function agenda(shell: Shell, monday: string, events: CalendarEvent[]) {
  const { w } = shell;
  const today = dayOf(shell.model.state?.now ?? '');
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const busy = days.filter((day) => day === today || placeEvents(events, day).length > 0);
  return html`<div class="agenda">
    ${events.length === 0 ? html`<p class="quiet pad">${w.noEvents}</p>` : nothing}
    ${events.length === 0 ? nothing : busy.map((day) => agendaDay(shell, day, events))}
  </div>`;
}

function agendaDay(shell: Shell, day: string, events: CalendarEvent[]) {
  const { w } = shell;
  const placed = placeEvents(events, day);
  return html`<section aria-label=${dayInWords(w, day)}>
    <h3 class="agenda-day">${dayInWords(w, day)}</h3>
    ${placed.length === 0 ? html`<p class="quiet">${w.noEventsDay}</p>` : nothing}
    ${placed.map(
      ({
        event,
      }) => html`<button class="agenda-event ${event.isCancelled ? 'cancelled' : ''}" type="button" @click=${() => shell.set({ openEvent: event.id })}>
        <span class="event-hours">${event.isCancelled ? w.cancelled : hoursOf(w, event)}</span>
        <span class="event-subject">
          ${isPrivate(event) ? html`${icons.lock()}<span class="unseen">${w.private}:</span>` : nothing} ${event.subject}
        </span>
      </button>`,
    )}
  </section>`;
}
