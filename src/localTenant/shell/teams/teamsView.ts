import { html, nothing } from 'lit';
import { avatar } from '../avatar.ts';
import type { Shell } from '../context.ts';
import type { Team } from '../shellTypes.ts';
import { channelPane } from './channelPane.ts';
import type { Found } from './channelPlace.ts';
import { configureDialog } from './configureDialog.ts';

/** The team's channels on the left, the chosen channel with its tabs on the right. */
export function teamsView(shell: Shell) {
  const { w, model } = shell;
  const { address, state } = model;
  const teams = state?.teams ?? [];
  const found = findChannel(teams, address.channel, model.isNarrow);
  const isInside = found !== null || address.channel !== null;
  return html`<div class="two-panes" data-detail=${isInside ? 'yes' : 'no'}>
    <section class="list-pane" aria-label=${w.teams}>
      <h2 class="pane-title">${w.teams}</h2>
      ${state === null ? html`<p class="quiet pad">${w.loading}</p>` : nothing}
      ${state !== null && teams.length === 0 ? html`<p class="quiet pad">${w.noTeams(state.me.displayName)}</p>` : nothing}
      ${teams.map((team) => teamTree(shell, team, found?.channel.id ?? null))}
    </section>
    ${channelPane(shell, found)}
  </div>
  ${address.view === 'configure' && found !== null ? configureDialog(shell, found) : nothing}`;
}

function teamTree(shell: Shell, team: Team, open: string | null) {
  return html`<section class="team" aria-label=${team.displayName}>
    <h3 class="team-name">${avatar(team.displayName, 24)} ${team.displayName}</h3>
    <ul class="plain">
      ${team.channels.map(
        (channel) => html`<li>
          <a
            class="channel-row"
            href=${shell.href({ view: 'channel', team: team.id, channel: channel.id })}
            aria-current=${channel.id === open ? 'true' : nothing}
            >${channel.displayName}</a
          >
        </li>`,
      )}
    </ul>
  </section>`;
}

function findChannel(teams: Team[], id: string | null, isNarrow: boolean): Found | null {
  const all = teams.flatMap((team) => team.channels.map((channel) => ({ team, channel })));
  if (id === null) return isNarrow ? null : (all[0] ?? null);
  return all.find(({ channel }) => channel.id === id) ?? null;
}
