import { html, nothing } from 'lit';
import { appMark, avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { dayOf } from '../days.ts';
import type { AppLinks, ChatSummary } from '../shellTypes.ts';
import { relativeDay, timeInWords } from '../words/words.ts';
import { conversation } from './conversation.ts';

export function chatView(shell: Shell) {
  const { w, model } = shell;
  const chats = model.state?.chats ?? [];
  const named = chats.find((chat) => chat.id === model.address.chat);
  const chat = named ?? (model.isNarrow ? undefined : chats[0]);
  return html`<div class="two-panes" data-detail=${chat === undefined ? 'no' : 'yes'}>
    <section class="list-pane" aria-label=${w.chat}>
      <h2 class="pane-title">${w.chat}</h2>
      ${model.state === null ? html`<p class="quiet pad">${w.loading}</p>` : nothing}
      ${model.state !== null && chats.length === 0 ? noChats(shell, model.state.app) : nothing}
      <ul class="plain">
        ${chats.map((one) => html`<li>${chatRow(shell, one, one.id === chat?.id)}</li>`)}
      </ul>
    </section>
    ${
      chat === undefined
        ? html`<section class="content empty"><p class="quiet">${chats.length > 0 ? w.chooseChat : ''}</p></section>`
        : conversation(shell, chat)
    }
  </div>`;
}

function noChats(shell: Shell, app: AppLinks) {
  const { w } = shell;
  return html`<p class="quiet pad">${w.noChats}</p>
    ${
      app.installed
        ? nothing
        : html`<button class="button primary add-app" type="button" @click=${() => shell.install()}>${w.addApp(app.name)}</button>`
    }`;
}

function chatRow(shell: Shell, chat: ChatSummary, isOpen: boolean) {
  const { w, model } = shell;
  const today = dayOf(model.state?.now ?? '');
  return html`<a
    class="chat-row ${chat.unread > 0 ? 'unread' : ''}"
    href=${shell.href({ view: 'chat', chat: chat.id })}
    aria-current=${isOpen ? 'true' : nothing}
  >
    ${chat.isBot ? appMark(chat.withName, 32) : avatar(chat.withName, 32)}
    <span class="chat-name">${chat.withName}</span>
    <span class="chat-when">${chat.lastAt === null ? '' : whenSaid(shell, chat.lastAt, today)}</span>
    <span class="chat-preview">${chat.preview ?? ''}</span>
    ${chat.unread > 0 ? html`<span class="badge" role="img" aria-label=${w.unread(chat.unread)}>${chat.unread}</span>` : nothing}
  </a>`;
}

function whenSaid({ w }: Shell, at: string, today: string): string {
  const day = dayOf(at);
  return day === today ? timeInWords(w, at) : relativeDay(w, day, today).replace(/^\S+ (?=\d)/, '');
}
