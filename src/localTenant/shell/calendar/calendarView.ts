import { html, nothing } from 'lit';
import type { Shell } from '../context.ts';
import { addDays, dayOf, isoWeek, mondayOf } from '../days.ts';
import { icons } from '../icons.ts';
import { spanInWords } from '../words/words.ts';
import { agenda } from './agenda.ts';
import { eventDetails } from './eventDetails.ts';
import { weekGrid } from './weekGrid.ts';

export function calendarView(shell: Shell) {
  const { w, model } = shell;
  if (model.state === null) return html`<section class="content empty"><p class="quiet">${w.loading}</p></section>`;
  const today = dayOf(model.state.now);
  const monday = mondayOf(model.address.date ?? today);
  const sunday = addDays(monday, 6);
  const to = (date: string | null) => shell.href({ view: 'calendar', date });
  const event = model.events?.find((one) => one.id === model.openEvent);
  return html`<section class="content full">
    <header class="content-head calendar-head">
      <h2 class="content-title">${w.calendar}</h2>
      <nav class="calendar-nav" aria-label=${w.chooseWeek}>
        <a class="button" href=${to(null)}>${w.thisWeek}</a>
        <a class="icon-button" href=${to(addDays(monday, -7))} aria-label=${w.previousWeek}>${icons.left()}</a>
        <a class="icon-button" href=${to(addDays(monday, 7))} aria-label=${w.nextWeek}>${icons.right()}</a>
      </nav>
      <p class="calendar-title" role="status">
        <strong>${w.week(isoWeek(monday))}</strong>
        ${spanInWords(w, monday, sunday)}
      </p>
    </header>
    ${
      model.events === null
        ? html`<p class="quiet pad">${w.loading}</p>`
        : model.isNarrow
          ? agenda(shell, monday, model.events)
          : weekGrid(shell, monday, model.events)
    }
    ${event === undefined ? nothing : eventDetails(shell, event)}
  </section>`;
}
