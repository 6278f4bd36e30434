import { createGraph, type Graph } from '../../src/adapters/graph/graph.ts';
import {
  appId,
  appSecret,
  type LoggedRequest,
  type RunningTenant,
  startLocalTenant,
  teamsAppId,
  tenantId,
} from '../support/localTenant.ts';

/** Our real adapter against Microsoft played over HTTP. */
export interface PlayedGraph {
  readonly graph: Graph;
  readonly tenant: RunningTenant;
  /** A second process: same tenant, nothing remembered. */
  restarted(): Graph;
  /** The requests of a method whose path matches, oldest first. */
  requests(method: string, path: RegExp): Promise<readonly LoggedRequest[]>;
  /** Graph itself, for what a person would do by hand. */
  byHand(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export const site = 'lysvaer.sharepoint.com:/sites/helse';

export async function playGraph(): Promise<PlayedGraph> {
  const tenant = await startLocalTenant();
  const start = (): Graph =>
    createGraph({
      tenantId,
      clientId: appId,
      clientSecret: appSecret,
      teamsAppId,
      loginOrigin: `${tenant.origin}/_microsoft/login`,
      graphOrigin: `${tenant.origin}/_microsoft/graph`,
      reportSite: site,
      log: { warn: () => {} },
    });
  return {
    graph: start(),
    tenant,
    restarted: start,
    requests: async (method, path) =>
      (await tenant.requests()).filter((seen) => seen.method === method && path.test(seen.path)),
    byHand: (method, path, body) => askByHand(tenant.origin, { method, path, body }),
    close: () => tenant.close(),
  };
}

/** Graph itself, with the app's own token. */
export async function askByHand(
  origin: string,
  { method, path, body }: { method: string; path: string; body?: unknown },
): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/_microsoft/graph/v1.0${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await appToken(origin)}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function appToken(origin: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appSecret,
    scope: 'https://graph.microsoft.com/.default',
  });
  const answer = await fetch(`${origin}/_microsoft/login/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}
