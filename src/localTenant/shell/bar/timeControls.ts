import { html, nothing } from 'lit';
import type { Shell } from '../context.ts';
import { addDays, dayOf, daysBetween, isDay } from '../days.ts';
import { dayInWords, instantInWords } from '../words/words.ts';

const farthestDays = 366;

export function timeControls(shell: Shell) {
  const { model, w } = shell;
  const now = model.state?.now ?? null;
  if (model.moving !== null) return moving(shell);
  const isOpen = model.menu === 'date';
  return html`<div class="time">
    <span class="time-now" role="status" aria-label=${w.productTime}>
      ${now === null ? w.loading : html`<time datetime=${now}>${instantInWords(w, now)}</time>`}
    </span>
    <span class="time-buttons">
      <button class="bar-button" type="button" ?disabled=${now === null} @click=${() => shell.moveTime(1)}>
        ${w.plusDay}
      </button>
      <button class="bar-button" type="button" ?disabled=${now === null} @click=${() => shell.moveTime(7)}>
        ${w.plusWeek}
      </button>
      <span class="date-menu" data-menu>
        <button
          class="bar-button"
          type="button"
          ?disabled=${now === null}
          aria-haspopup="dialog"
          aria-expanded=${isOpen}
          @click=${() => shell.set({ menu: isOpen ? null : 'date' })}
        >
          ${w.toDate}
        </button>
        ${isOpen && now !== null ? dateForm(shell, dayOf(now)) : nothing}
      </span>
    </span>
  </div>`;
}

function dateForm(shell: Shell, today: string) {
  const { w } = shell;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('to') as HTMLInputElement;
    const days = isDay(field.value) ? daysBetween(today, field.value) : 0;
    field.setCustomValidity(days < 1 ? w.dateMustBeLater : days > farthestDays ? w.dateTooFar : '');
    if (field.reportValidity()) shell.moveTime(days);
  };
  return html`<div class="date-panel" role="dialog" aria-label=${w.toDateLabel}><form novalidate @submit=${submit}>
    <label>
      ${w.toDateLabel}
      <input
        type="date"
        name="to"
        required
        value=${addDays(today, 14)}
        min=${addDays(today, 1)}
        max=${addDays(today, farthestDays)}
        @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')}
      />
    </label>
    <div class="date-actions">
      <button class="button primary" type="submit">${w.move}</button>
      <button class="button" type="button" @click=${() => shell.set({ menu: null })}>${w.cancel}</button>
    </div>
  </form></div>`;
}

function moving(shell: Shell) {
  const { w } = shell;
  const move = shell.model.moving;
  if (move === null) return nothing;
  return html`<div class="time">
    <span class="time-now" role="status">
      ${w.moving(dayInWords(w, move.to))}
      ${move.all > 1 ? html`<span class="time-count">${w.movedDays(move.done, move.all)}</span>` : nothing}
    </span>
    <progress class="time-progress" max=${move.all} value=${move.done} aria-label=${w.moving(dayInWords(w, move.to))}></progress>
    ${
      move.all > 1
        ? html`<button class="bar-button" type="button" ?disabled=${move.stopped} @click=${() => shell.stopMoving()}>
            ${w.stop}
          </button>`
        : nothing
    }
  </div>`;
}
