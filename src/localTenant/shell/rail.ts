import { html, nothing } from 'lit';
import type { Shell } from './context.ts';
import { icons } from './icons.ts';
import type { ViewName } from './shellTypes.ts';

/** The places of Teams, on the left or, on a phone, along the bottom. */
export function rail(shell: Shell) {
  const { w, model } = shell;
  const unread = (model.state?.chats ?? []).reduce((sum, chat) => sum + chat.unread, 0);
  const places: [ViewName, string, () => unknown, number][] = [
    ['chat', w.chat, icons.chat, unread],
    ['personal', model.state?.app.name ?? 'Fotfeste', icons.app, 0],
    ['channel', w.teams, icons.teams, 0],
    ['calendar', w.calendar, icons.calendar, 0],
    ['shifts', w.shifts, icons.shifts, 0],
    ['list', w.lists, icons.list, 0],
  ];
  const shown = model.address.view === 'configure' ? 'channel' : model.address.view;
  return html`<nav class="rail" aria-label=${w.main}>
    ${places.map(
      ([view, label, icon, count]) => html`<a
        class="rail-place"
        href=${shell.href({ view })}
        aria-current=${view === shown ? 'page' : nothing}
      >
        ${icon()}
        ${count > 0 ? html`<span class="badge"><span aria-hidden="true">${count}</span></span>` : nothing}
        <span class="rail-label">${label}</span>
        ${count > 0 ? html`<span class="unseen">${w.unread(count)}</span>` : nothing}
      </a>`,
    )}
  </nav>`;
}
