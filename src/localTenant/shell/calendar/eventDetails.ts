import { html, nothing } from 'lit';
import { avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { dayOf, minuteOfDay } from '../days.ts';
import { dialog } from '../dialog.ts';
import { icons } from '../icons.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { dayInWords } from '../words/words.ts';
import { mayMove, timeAt } from './drag.ts';
import { bodyOf, hoursOf, isPrivate, textOf } from './eventFacts.ts';

export function eventDetails(shell: Shell, event: CalendarEvent) {
  const { w } = shell;
  const place = [textOf(event.location), event.isOnline ? w.onlineMeeting : '']
    .filter((each) => each !== '')
    .join(' · ');
  const people = event.attendees.map(textOf).filter((name) => name !== '');
  const body = bodyOf(event);
  return dialog(
    { label: event.subject, className: 'details', closeLabel: w.close, onClose: () => shell.set({ openEvent: null }) },
    html`<div class="dialog-body">
      <p class="details-when">${dayInWords(w, dayOf(event.startsAt))} ${w.at}${hoursOf(w, event)}</p>
      <p class="quiet">
        ${isPrivate(event) ? html`<span class="tag">${icons.lock()} ${w.private}</span>` : nothing}
        ${event.isCancelled ? w.cancelled : event.isOrganizer ? w.organizer : (w.answers[event.response] ?? w.invited)}
      </p>
      <dl class="facts">
        ${place === '' ? nothing : html`<dt>${w.place}</dt><dd>${place}</dd>`}
        ${
          people.length === 0
            ? nothing
            : html`<dt>${w.attendees}</dt>
                <dd>
                  <ul class="plain people">
                    ${people.map((name) => html`<li>${avatar(name, 24)} ${name}</li>`)}
                  </ul>
                </dd>`
        }
        <dt>${w.bodyText}</dt>
        <dd class=${body === '' ? 'quiet' : ''}>${body === '' ? w.emptyBody : body}</dd>
      </dl>
      ${mayMove(event) ? timeForm(shell, event) : nothing} ${buttons(shell, event)}
    </div>`,
  );
}

/** Another day or other hours: also what dragging cannot reach. */
function timeForm(shell: Shell, event: CalendarEvent) {
  const { w } = shell;
  const save = (submit: SubmitEvent) => {
    submit.preventDefault();
    const fields = new FormData(submit.currentTarget as HTMLFormElement);
    const [on, from, to] = ['on', 'from', 'to'].map((name) => String(fields.get(name)));
    void shell.changeEvent(event.id, { kind: 'move', on: on ?? '', from: from ?? '', to: to ?? '' });
  };
  return html`<form class="shift-form" @submit=${save}>
    <label>${w.day} <input type="date" name="on" required .value=${dayOf(event.startsAt)} /></label>
    <label>${w.from} <input type="time" name="from" required .value=${timeAt(minuteOfDay(event.startsAt))} /></label>
    <label>${w.to} <input type="time" name="to" required .value=${timeAt(minuteOfDay(event.endsAt))} /></label>
    <button class="button primary" type="submit">${w.save}</button>
  </form>`;
}

/** Whoever called the meeting may delete it, whoever was invited may answer. */
function buttons(shell: Shell, event: CalendarEvent) {
  const { w } = shell;
  const answer = (given: 'accepted' | 'declined') => () =>
    void shell.changeEvent(event.id, { kind: 'respond', answer: given });
  const remove = () => void shell.changeEvent(event.id, { kind: 'delete' });
  if (event.isOrganizer || event.isCancelled)
    return html`<div class="dialog-actions">
      <button class="button" type="button" @click=${remove}>${w.deleteEvent}</button>
    </div>`;
  return html`<div class="dialog-actions">
    ${
      event.response === 'accepted'
        ? nothing
        : html`<button class="button" type="button" @click=${answer('accepted')}>${w.accept}</button>`
    }
    <button class="button" type="button" @click=${answer('declined')}>${w.decline}</button>
  </div>`;
}
