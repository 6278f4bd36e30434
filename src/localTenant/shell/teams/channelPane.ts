import { html, nothing } from 'lit';
import { avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import { pageOptions } from '../host/pageOptions.ts';
import type { Place } from '../host/teamsContext.ts';
import { icons } from '../icons.ts';
import type { ChannelTab } from '../shellTypes.ts';
import { channelPlace, type Found } from './channelPlace.ts';

export function channelPane(shell: Shell, found: Found | null) {
  const { w, model } = shell;
  const { address, state } = model;
  if (state === null) return html`<section class="content empty"><p class="quiet">${w.loading}</p></section>`;
  if (found === null && address.channel !== null) return outsider(shell, address.channel);
  if (found === null) {
    const sentence = state.teams.length === 0 ? '' : w.chooseChannel;
    return html`<section class="content empty"><p class="quiet">${sentence}</p></section>`;
  }
  const { team, channel } = found;
  const tab =
    channel.tabs.find((one) => one.id === address.tab || one.entityId === address.tab) ?? channel.tabs[0] ?? null;
  return html`<section class="content full" aria-label=${channel.displayName}>
    <header class="content-head channel-head">
      <a class="icon-button back" href=${shell.href({ view: 'channel' })} aria-label=${w.back}>${icons.back()}</a>
      ${avatar(team.displayName, 32)}
      <h2 class="content-title">${channel.displayName}</h2>
      ${tabStrip(shell, found, tab)}
    </header>
    ${tab === null ? noTabs(shell, found) : tabPage(shell, found, tab)}
  </section>`;
}

function tabStrip(shell: Shell, { team, channel }: Found, shown: ChannelTab | null) {
  const at = { team: team.id, channel: channel.id };
  return html`<nav class="tabs" aria-label=${shell.w.tabs}>
    ${channel.tabs.map(
      (tab) => html`<a
        class="tab"
        href=${shell.href({ view: 'channel', ...at, tab: tab.id })}
        aria-current=${tab.id === shown?.id ? 'page' : nothing}
        >${tab.displayName}</a
      >`,
    )}
    <a class="icon-button" href=${shell.href({ view: 'configure', ...at })} aria-label=${shell.w.addTab} title=${shell.w.addTab}
      >${icons.add()}</a
    >
  </nav>`;
}

function noTabs(shell: Shell, { team, channel }: Found) {
  const { w } = shell;
  return html`<div class="empty">
    <p class="quiet">${w.noTabs}</p>
    <a class="button primary" href=${shell.href({ view: 'configure', team: team.id, channel: channel.id })}>${w.addTab}</a>
  </div>`;
}

function tabPage(shell: Shell, found: Found, tab: ChannelTab) {
  const { address, frameNo } = shell.model;
  const key = ['channel', address.as, address.lang, address.sub, tab.id, frameNo].join(' ');
  const place = { ...channelPlace(found), entityId: tab.entityId, subEntityId: address.sub };
  const settings = {
    entityId: tab.entityId,
    contentUrl: tab.contentUrl,
    websiteUrl: null,
    suggestedDisplayName: tab.displayName,
  };
  return shell.frames.show('page', key, () => pageOptions(shell, tab.contentUrl, place, settings));
}

/** Somebody who got hold of an address: Teams would not open it, so what the app answers can be seen here. */
function outsider(shell: Shell, channelId: string) {
  const { model, w } = shell;
  const { address, state } = model;
  if (state === null) return nothing;
  const place: Place = {
    frameContext: 'content',
    entityId: address.tab ?? '',
    subEntityId: address.sub,
    channel: { id: channelId, displayName: '' },
    team: address.team === null ? null : { id: address.team, internalId: address.team, displayName: '' },
  };
  const key = ['outside', address.as, address.lang, channelId, address.team, address.tab, model.frameNo].join(' ');
  return html`<section class="content full" aria-label=${state.app.name}>
    <p class="notice" role="note">${w.outside}</p>
    ${shell.frames.show('page', key, () => pageOptions(shell, state.app.channelTabUrl, place))}
  </section>`;
}
