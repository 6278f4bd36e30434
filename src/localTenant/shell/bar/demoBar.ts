import { html } from 'lit';
import type { Shell } from '../context.ts';
import { icons } from '../icons.ts';
import type { Language, ThemeName } from '../shellTypes.ts';
import { languageNames } from '../words/words.ts';
import { personPicker } from './personPicker.ts';
import { timeControls } from './timeControls.ts';

/** The slim bar that is plainly not Teams: who one is, what day it is, language and theme. */
export function demoBar(shell: Shell) {
  const { w, model } = shell;
  const isOpen = model.menu === 'more';
  return html`<header class="bar" aria-label=${w.demoBar}>
    <span class="bar-mark" aria-hidden="true">${w.demo}</span>
    ${personPicker(shell)} ${timeControls(shell)}
    <button
      class="bar-button bar-more"
      type="button"
      data-menu
      aria-label=${w.moreChoices}
      aria-expanded=${isOpen}
      @click=${() => shell.set({ menu: isOpen ? null : 'more' })}
    >
      ${icons.more()}
    </button>
    <div class="bar-choices" data-menu ?data-open=${isOpen}>
      ${choice<Language>(w.language, languageNames, model.address.lang, (lang) => shell.go({ lang }))}
      ${choice<ThemeName>(w.theme, w.themes, model.address.theme, (theme) => shell.go({ theme }))}
    </div>
  </header>`;
}

function choice<T extends string>(label: string, names: Record<T, string>, chosen: T, choose: (value: T) => void) {
  return html`<label class="bar-choice">
    <span class="bar-choice-label">${label}</span>
    <select class="bar-select" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${(Object.entries(names) as [T, string][]).map(
        ([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select>
  </label>`;
}
