import { html } from 'lit';
import type { Address } from './address.ts';
import type { Shell } from './context.ts';
import { dialog } from './dialog.ts';
import { icons } from './icons.ts';

const key = 'fotfeste.demo.welcomed';

/** Storage may be blocked; then one is welcomed again, which harms nobody. */
export function wasWelcomed(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberWelcome(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Blocked storage: the welcome shows again next time.
  }
}

export function welcome(shell: Shell) {
  const { w } = shell;
  const people = shell.model.people;
  const upnOf = (name: string) =>
    people.find((person) => person.upn.startsWith(`${name}@`))?.upn ?? shell.model.address.as;
  const start = (change: Partial<Address>, days = 0) => {
    shell.rememberWelcome();
    shell.go(change);
    if (days > 0) shell.moveTime(days);
  };
  const suggestion = (title: string, text: string, run: () => void) => html`<li>
    <button class="suggestion" type="button" ?autofocus=${title === w.tryNewcomer} @click=${run}>
      <span><span class="suggestion-title">${title}</span><span class="suggestion-text">${text}</span></span>
      ${icons.right()}
    </button>
  </li>`;
  const mentor = upnOf('ingrid.haugland');
  return dialog(
    { label: w.welcomeTitle, className: 'welcome', closeLabel: w.close, onClose: () => shell.rememberWelcome() },
    html`<div class="dialog-body">
      <p class="welcome-text">${w.welcome.join(' ')}</p>
      <h3>${w.tryThis}</h3>
      <ul class="plain">
        ${suggestion(w.tryNewcomer, w.tryNewcomerText, () => start({ as: upnOf('sara.eira'), view: 'personal' }))}
        ${suggestion(w.tryMentor, w.tryMentorText, () => start({ as: mentor, view: 'personal' }))}
        ${suggestion(w.tryTime, w.tryTimeText, () => start({ as: mentor, view: 'chat' }, 1))}
      </ul>
      <button class="button" type="button" @click=${() => shell.rememberWelcome()}>${w.startLooking}</button>
    </div>`,
  );
}
