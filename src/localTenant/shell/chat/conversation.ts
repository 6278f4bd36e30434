import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { appMark, avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { dayOf } from '../days.ts';
import { icons } from '../icons.ts';
import type { ChatMessage, ChatSummary } from '../shellTypes.ts';
import { relativeDay, timeInWords } from '../words/words.ts';
import { compose } from './compose.ts';
import { inlineMarkup } from './markup.ts';

export function conversation(shell: Shell, chat: ChatSummary) {
  const { w, model } = shell;
  const messages = model.messages;
  return html`<section class="content conversation" aria-label=${chat.withName}>
    <header class="content-head">
      <a class="icon-button back" href=${shell.href({ view: 'chat' })} aria-label=${w.back}>${icons.back()}</a>
      ${chat.isBot ? appMark(chat.withName, 32) : avatar(chat.withName, 32)}
      <h2 class="content-title">${chat.withName}</h2>
      ${chat.isBot ? html`<span class="tag">${w.bot}</span>` : nothing}
    </header>
    <div class="messages" role="log" aria-label=${w.messages} tabindex="0">
      ${messages === null ? html`<p class="quiet pad">${w.loading}</p>` : nothing}
      ${messages?.length === 0 ? html`<p class="quiet pad">${w.noMessages}</p>` : nothing}
      <div class="messages-inner">
        ${repeat(
          messages ?? [],
          (message) => message.id,
          (message, index) => [dayLine(shell, messages ?? [], index), bubble(shell, chat, message)],
        )}
      </div>
    </div>
    ${compose(shell, chat)}
  </section>`;
}

function dayLine({ w, model }: Shell, messages: ChatMessage[], index: number) {
  const day = dayOf(messages[index]?.at ?? '');
  const before = messages[index - 1];
  if (before !== undefined && dayOf(before.at) === day) return nothing;
  return html`<p class="day-line"><span>${relativeDay(w, day, dayOf(model.state?.now ?? ''))}</span></p>`;
}

function bubble(shell: Shell, chat: ChatSummary, message: ChatMessage) {
  const { w, model } = shell;
  const isMine = message.from === 'me';
  const from = isMine ? w.you : message.from === 'bot' ? chat.withName : message.from;
  const note = model.cardNotes[message.id];
  return html`<article class="message ${isMine ? 'mine' : ''}" data-message=${message.id}>
    ${isMine ? nothing : message.from === 'bot' ? appMark(from, 32) : avatar(from, 32)}
    <div class="message-body">
      <p class="message-head">
        <span class="message-from">${from}</span>
        <time datetime=${message.at}>${timeInWords(w, message.at)}</time>
        ${message.updated ? html`<span>${w.edited}</span>` : nothing}
      </p>
      ${message.text ? html`<div class="bubble">${unsafeHTML(inlineMarkup(message.text))}</div>` : nothing}
      ${message.attachments.map((card, index) => shell.cards.element(message.id, index, card))}
      ${note ? html`<p class="card-note ${note.isError ? 'error' : ''}" role="status">${note.text}</p>` : nothing}
    </div>
  </article>`;
}
