import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { icons } from '../icons.ts';
import type { Person } from '../shellTypes.ts';

export function personPicker(shell: Shell) {
  const { model, w } = shell;
  const me = model.people.find((person) => person.upn === model.address.as);
  const isOpen = model.menu === 'person';
  const name = me?.displayName ?? model.address.as;
  return html`<div class="picker" data-menu>
    <button
      class="bar-button bar-person"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${isOpen}
      @click=${() => toggle(shell, !isOpen)}
    >
      ${avatar(name, 24)}
      <span class="bar-person-text">
        <span class="bar-quiet">${w.youAre}</span> <strong>${name}</strong>${me?.jobTitle ? html`<span class="bar-role">, ${lower(me.jobTitle)}</span>` : nothing}
      </span>
      ${icons.down()}
    </button>
    ${isOpen ? panel(shell) : nothing}
  </div>`;
}

function toggle(shell: Shell, isOpen: boolean): void {
  shell.set({ menu: isOpen ? 'person' : null, search: '' });
  if (isOpen) requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.picker-search')?.focus());
}

function panel(shell: Shell) {
  const { model, w } = shell;
  const groups = grouped(matching(model.people, model.search), w.withoutUnit);
  return html`<div class="picker-panel" role="dialog" aria-label=${w.changePerson}>
    <label class="picker-field">
      ${icons.search()}
      <input
        class="picker-search"
        type="search"
        autocomplete="off"
        placeholder=${w.searchPeople}
        aria-label=${w.searchPeople}
        .value=${live(model.search)}
        @input=${(event: Event) => shell.set({ search: (event.target as HTMLInputElement).value })}
      />
    </label>
    <div class="picker-groups">
      ${groups.length === 0 ? html`<p class="picker-none" role="status">${w.nobodyFound}</p>` : nothing}
      ${groups.map(
        ([unit, people]) => html`<section aria-label=${unit}>
          <h3 class="picker-unit">${unit}</h3>
          <ul class="plain">
            ${people.map((person) => html`<li>${choice(shell, person)}</li>`)}
          </ul>
        </section>`,
      )}
    </div>
  </div>`;
}

function choice(shell: Shell, person: Person) {
  const isMe = person.upn === shell.model.address.as;
  return html`<button
    class="picker-person"
    type="button"
    aria-current=${isMe ? 'true' : nothing}
    @click=${() => {
      shell.set({ menu: null });
      shell.go({ as: person.upn, view: shell.model.address.view });
      document.querySelector<HTMLElement>('.bar-person')?.focus();
    }}
  >
    ${avatar(person.displayName, 32)}
    <span><span class="picker-name">${person.displayName}</span><span class="picker-title">${person.jobTitle ?? ''}</span></span>
  </button>`;
}

function matching(people: Person[], search: string): Person[] {
  const wanted = search.trim().toLowerCase();
  return people.filter((person) =>
    [person.displayName, person.jobTitle, person.unit, person.department].some((text) =>
      (text ?? '').toLowerCase().includes(wanted),
    ),
  );
}

function grouped(people: Person[], withoutUnit: string): [string, Person[]][] {
  const byUnit = Map.groupBy(people, (person) => person.unit || withoutUnit);
  return [...byUnit].sort(([a], [b]) => Number(a === withoutUnit) - Number(b === withoutUnit) || a.localeCompare(b));
}

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
