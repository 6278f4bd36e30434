import type { DemoTenant } from './demoTenant.ts';
import { solhaug } from './mentorships.ts';

interface ShellState {
  readonly app: { readonly name: string; readonly channelTabUrl: string };
  readonly teams: readonly {
    readonly id: string;
    readonly channels: readonly { readonly id: string; readonly displayName: string }[];
  }[];
}

const unitLeader = 'turid.nymoen@lysvaer.example';

async function ask<T>(url: string, body?: unknown): Promise<T> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return (await response.json()) as T;
}

/** The played tenant as the demo needs it: people by name and the team with its channels. */
export async function demoTenantOf(origin: string, tenantId: string): Promise<DemoTenant> {
  const users = await ask<{ id: string; displayName: string }[]>(`${origin}/_control/users`);
  const ids = new Map(users.map(({ displayName, id }) => [displayName, id]));
  const { teams } = await ask<ShellState>(`${origin}/_shell/state?as=${unitLeader}`);
  const [team] = teams;
  if (!team) throw new Error('the played tenant has no team');
  return {
    tenantId,
    group: team,
    idOf: (displayName) => {
      const id = ids.get(displayName);
      if (!id) throw new Error(`the played tenant has nobody called ${displayName}`);
      return id;
    },
  };
}

/** Puts the tab in Solhaug's channel, as Teams does once a configuration page has been saved. */
export async function showConfiguredTab(origin: string, tenant: DemoTenant): Promise<void> {
  const channel = tenant.group.channels.find(({ displayName }) => solhaug.startsWith(displayName));
  if (!channel) throw new Error('the played team has no channel for Solhaug');
  const { app } = await ask<ShellState>(`${origin}/_shell/state?as=${unitLeader}`);
  await ask(`${origin}/_shell/channels/${encodeURIComponent(channel.id)}/tabs?as=${unitLeader}`, {
    displayName: app.name,
    contentUrl: app.channelTabUrl,
    websiteUrl: app.channelTabUrl,
    entityId: 'unit',
  });
}
