import { html } from 'lit';
import type { Shell } from '../context.ts';
import { dialog } from '../dialog.ts';
import type { ScheduledPerson, ScheduledShift } from '../shellTypes.ts';
import { dayInWords, timeInWords } from '../words/words.ts';

/** A shift as its leader changes it: other hours, or somebody else's. */
export function shiftDialog(shell: Shell, shift: ScheduledShift) {
  const { w, model } = shell;
  const people = model.schedule?.people ?? [];
  const owner = people.find(({ shifts }) => shifts.includes(shift));
  const close = () => shell.set({ openShift: null });
  return dialog(
    { label: `${shift.name ?? w.shift}, ${owner?.displayName ?? ''}`, closeLabel: w.close, onClose: close },
    html`<div class="dialog-body">
      <p class="details-when">
        ${dayInWords(w, shift.on)} ${w.at}${timeInWords(w, shift.startsAt)}–${timeInWords(w, shift.endsAt)}
      </p>
      ${
        model.schedule?.mayChange
          ? [hoursForm(shell, shift), personForm(shell, shift, people)]
          : html`<p class="quiet">${w.leadersChange}</p>`
      }
    </div>`,
  );
}

/** 'HH:MM', as a time field has it. */
const fieldTime = (shell: Shell, instant: string): string =>
  timeInWords(shell.w, instant).replace(shell.w.timeSeparator, ':');

function hoursForm(shell: Shell, shift: ScheduledShift) {
  const { w } = shell;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    void shell.changeShift(shift.id, { from: String(fields.get('from')), to: String(fields.get('to')) });
  };
  return html`<form class="shift-form" @submit=${save}>
    <label>${w.from} <input type="time" name="from" required .value=${fieldTime(shell, shift.startsAt)} /></label>
    <label>${w.to} <input type="time" name="to" required .value=${fieldTime(shell, shift.endsAt)} /></label>
    <button class="button primary" type="submit">${w.changeHours}</button>
  </form>`;
}

function personForm(shell: Shell, shift: ScheduledShift, people: ScheduledPerson[]) {
  const { w } = shell;
  const others = people.filter(({ shifts }) => !shifts.includes(shift));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    void shell.changeShift(shift.id, { toUserId: String(fields.get('person')) });
  };
  return html`<form class="shift-form" @submit=${save}>
    <label>
      ${w.giveTo}
      <select name="person">
        ${others.map(({ id, displayName, shifts }) => {
          const own = shifts.find(({ on }) => on === shift.on);
          return html`<option value=${id}>${own === undefined ? displayName : w.swapWith(displayName)}</option>`;
        })}
      </select>
    </label>
    <button class="button" type="submit">${w.giveShift}</button>
  </form>`;
}
