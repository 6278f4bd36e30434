import { html } from 'lit';
import { appMark } from './avatar.ts';
import type { Shell } from './context.ts';
import { pageOptions } from './host/pageOptions.ts';

export function personalView(shell: Shell) {
  const { model, w } = shell;
  const { address, state } = model;
  if (state === null) return html`<section class="content empty"><p class="quiet">${w.loading}</p></section>`;
  const key = ['personal', address.as, address.lang, address.sub, model.frameNo].join(' ');
  const place = {
    frameContext: 'content' as const,
    entityId: 'personal',
    subEntityId: address.sub,
    channel: null,
    team: null,
  };
  return html`<section class="content full" aria-label=${state.app.name}>
    <header class="content-head">${appMark(state.app.name, 32)}<h2 class="content-title">${state.app.name}</h2></header>
    ${shell.frames.show('page', key, () => pageOptions(shell, state.app.personalTabUrl, place))}
  </section>`;
}
