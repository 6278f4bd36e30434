import { html, nothing } from 'lit';
import { appMark } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { dialog } from '../dialog.ts';
import { pageOptions } from '../host/pageOptions.ts';
import { channelPlace, type Found } from './channelPlace.ts';

/** "Add a tab": first the apps, then the app's own configuration page with Teams' buttons below it. */
export function configureDialog(shell: Shell, found: Found) {
  const { w, model } = shell;
  const appName = model.state?.app.name ?? '';
  const back = () => {
    shell.set({ configuring: null });
    shell.go({ view: 'channel', team: found.team.id, channel: found.channel.id });
  };
  const isChosen = model.configuring !== null;
  return dialog(
    { label: isChosen ? appName : w.addTab, className: 'configure', closeLabel: w.close, onClose: back },
    isChosen ? configuration(shell, found, back) : gallery(shell, appName),
  );
}

function gallery(shell: Shell, appName: string) {
  const { w } = shell;
  const choose = () => shell.set({ configuring: { isValid: false, isSaving: false, problem: null } });
  return html`<div class="gallery">
    <p>${w.addTabText}</p>
    <h3>${w.apps}</h3>
    <button class="gallery-app" type="button" @click=${choose}>${appMark(appName, 48)} <span>${appName}</span></button>
  </div>`;
}

function configuration(shell: Shell, found: Found, back: () => void) {
  const { w, model } = shell;
  const { state, configuring, address } = model;
  if (state === null || configuring === null) return html``;
  const place = { ...channelPlace(found), frameContext: 'settings' as const };
  const key = ['configure', address.as, address.lang, found.channel.id].join(' ');
  return html`${shell.frames.show('dialog', key, () => pageOptions(shell, state.app.configureUrl, place))}
    <footer class="dialog-foot">
      ${configuring.problem === null ? nothing : html`<p class="card-note error" role="alert">${configuring.problem}</p>`}
      <button class="button" type="button" @click=${back}>${w.cancel}</button>
      <button
        class="button primary"
        type="button"
        ?disabled=${!configuring.isValid || configuring.isSaving}
        @click=${() => shell.saveTab()}
      >
        ${configuring.isSaving ? w.saving : w.save}
      </button>
    </footer>`;
}
