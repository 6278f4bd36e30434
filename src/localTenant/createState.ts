import { protocolNow } from './clock.ts';
import type { LocalTenantOptions } from './context.ts';
import { createSites, createTeams, createUsers } from './municipality.ts';
import type { State } from './state.ts';

/** host:/path of the team's SharePoint site. */
const defaultSite = 'lysvaer.sharepoint.example:/sites/helse-og-mestring';

/** The municipality on its first day, before anybody has done anything. */
export function createState(options: LocalTenantOptions, keys: State['keys']): State {
  const users = createUsers(options.tenantId);
  const teams = createTeams(options.tenantId, users);
  return {
    format: 2,
    clock: { productAt: new Date(options.clock.startsAt).toISOString(), realAt: protocolNow().toISOString() },
    lastNumber: 0,
    keys,
    revokedRoles: [],
    users,
    teams,
    sites: createSites(options.tenantId, teams, options.site ?? defaultSite),
    lists: [],
    events: [],
    goneEvents: [],
    shiftEdits: [],
    chats: [],
    messages: [],
    installs: [],
    subscriptions: [],
    faults: [],
    requests: [],
  };
}
