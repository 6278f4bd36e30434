import { html, nothing } from 'lit';
import { avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { dayOf } from '../days.ts';
import { dialog } from '../dialog.ts';
import { icons } from '../icons.ts';
import type { CalendarEvent } from '../shellTypes.ts';
import { dayInWords } from '../words/words.ts';
import { bodyOf, hoursOf, isPrivate, textOf } from './eventFacts.ts';

export function eventDetails(shell: Shell, event: CalendarEvent) {
  const { w } = shell;
  const place = textOf(event.location);
  const people = event.attendees.map(textOf).filter((name) => name !== '');
  const body = bodyOf(event);
  return dialog(
    { label: event.subject, className: 'details', closeLabel: w.close, onClose: () => shell.set({ openEvent: null }) },
    html`<div class="dialog-body">
      <p class="details-when">${dayInWords(w, dayOf(event.startsAt))} ${w.at}${hoursOf(w, event)}</p>
      <p class="quiet">
        ${isPrivate(event) ? html`<span class="tag">${icons.lock()} ${w.private}</span>` : nothing}
        ${event.isCancelled ? w.cancelled : event.isOrganizer ? w.organizer : w.invited}
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
    </div>`,
  );
}
