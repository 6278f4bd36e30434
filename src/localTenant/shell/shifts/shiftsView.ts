import { html, nothing } from 'lit';
import { avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { addDays, dayOf, isoWeek, mondayOf } from '../days.ts';
import { icons } from '../icons.ts';
import type { ScheduledPerson, ScheduledShift } from '../shellTypes.ts';
import { dayInWords, spanInWords, timeInWords } from '../words/words.ts';
import { shiftDialog } from './shiftDialog.ts';

/** Teams' own Shifts: a week, and what everybody works in it. */
export function shiftsView(shell: Shell) {
  const { w, model } = shell;
  if (model.state === null) return html`<section class="content empty"><p class="quiet">${w.loading}</p></section>`;
  const today = dayOf(model.state.now);
  const monday = mondayOf(model.address.date ?? today);
  const to = (date: string | null) => shell.href({ view: 'shifts', date });
  return html`<section class="content full">
    <header class="content-head calendar-head">
      <h2 class="content-title">${w.shifts}</h2>
      <nav class="calendar-nav" aria-label=${w.chooseWeek}>
        <a class="button" href=${to(null)}>${w.thisWeek}</a>
        <a class="icon-button" href=${to(addDays(monday, -7))} aria-label=${w.previousWeek}>${icons.left()}</a>
        <a class="icon-button" href=${to(addDays(monday, 7))} aria-label=${w.nextWeek}>${icons.right()}</a>
      </nav>
      <p class="calendar-title" role="status">
        <strong>${w.week(isoWeek(monday))}</strong>
        ${spanInWords(w, monday, addDays(monday, 6))}
      </p>
    </header>
    ${schedule(shell, monday)}
  </section>`;
}

function schedule(shell: Shell, monday: string) {
  const { w, model } = shell;
  if (model.schedule === null) return html`<p class="quiet pad">${w.loading}</p>`;
  const { people } = model.schedule;
  if (people.length === 0) return html`<p class="quiet pad">${w.noSchedule}</p>`;
  const open = people.flatMap(({ shifts }) => shifts).find(({ id }) => id === model.openShift);
  const departments = Map.groupBy(people, ({ department }) => department);
  return html`<div class="list-scroll" tabindex="0" role="region" aria-label=${w.shifts}>
      <table class="schedule">
        ${head(shell, monday)}
        ${[...departments].map(
          ([department, members]) => html`<tbody>
            <tr>
              <th class="schedule-group" scope="colgroup" colspan="8"><span>${department}</span></th>
            </tr>
            ${members.map((person) => row(shell, monday, person))}
          </tbody>`,
        )}
      </table>
    </div>
    ${open === undefined ? nothing : shiftDialog(shell, open)}`;
}

function head(shell: Shell, monday: string) {
  const { w, model } = shell;
  const today = dayOf(model.state?.now ?? '');
  return html`<thead>
    <tr>
      <td></td>
      ${w.shortWeekdays.map((name, index) => {
        const day = addDays(monday, index);
        return html`<th scope="col" class=${day === today ? 'today' : ''} aria-label=${dayInWords(w, day)}>
          ${name} ${Number(day.slice(8))}${w.dayDot}
        </th>`;
      })}
    </tr>
  </thead>`;
}

function row(shell: Shell, monday: string, person: ScheduledPerson) {
  return html`<tr>
    <th scope="row"><span class="schedule-person">${avatar(person.displayName, 24)} ${person.displayName}</span></th>
    ${Array.from({ length: 7 }, (_, index) => {
      const day = addDays(monday, index);
      const isOff = person.off.some(({ startsAt, endsAt }) => dayOf(startsAt) <= day && day < dayOf(endsAt));
      return html`<td>
        ${isOff ? html`<span class="quiet">${shell.w.off}</span>` : nothing}
        ${person.shifts.filter(({ on }) => on === day).map((shift) => block(shell, shift))}
      </td>`;
    })}
  </tr>`;
}

function block(shell: Shell, shift: ScheduledShift) {
  const { w } = shell;
  return html`<button
    class="shift ${shift.isDraft ? 'draft' : ''}"
    type="button"
    data-theme-name=${shift.theme}
    @click=${() => shell.set({ openShift: shift.id })}
  >
    <span class="event-hours">${timeInWords(w, shift.startsAt)}–${timeInWords(w, shift.endsAt)}</span>
    <span class="event-subject">${shift.isDraft ? w.draft : (shift.name ?? w.shift)}</span>
  </button>`;
}
