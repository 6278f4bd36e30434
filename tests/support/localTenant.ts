import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalTenant, type LocalTenant, type LocalTenantOptions } from '../../src/localTenant/localTenant.ts';
import { type ContractChecks, contractChecks } from './contracts.ts';

export const tenantId = '7f0c1d1e-52a4-4c3b-9d0e-3a6f5b8c2e11';
export const appId = '2b9f6d34-8c1e-4f57-a0d2-6e4b7c9a1f05';
export const appSecret = 'secret-of-the-played-tenant';
/** In the organisation's catalogue; the manifest's own id differs from it, as in a real tenant. */
export const teamsAppId = '8d1a7c9e-2b52-4f2f-9d43-0c6f5a1e7b10';
export const manifestId = '5e0b9d27-4c16-4a83-bb1f-9f2d7a60c318';
const appIdUri = `api://localhost/${appId}`;
/** host:/path of the SharePoint site the app may manage lists in. */
export const reportSite = 'lysvaer.sharepoint.com:/sites/helse';
/** Thursday 17 September 2026, 08:20 in Oslo. */
const startsAt = '2026-09-17T06:20:00.000Z';

export interface StartOptions extends Partial<LocalTenantOptions> {
  /** Answers what is not localTenant's, such as our own app on the same address. */
  fallback?: (req: IncomingMessage, res: ServerResponse) => unknown;
}

export interface RunningTenant {
  readonly origin: string;
  readonly tenant: LocalTenant;
  readonly contracts: ContractChecks;
  /** The SSO token a tab of this person would get. */
  tokenOf(upn: string): Promise<string>;
  idOf(upn: string): Promise<string>;
  advance(step: { days?: number; hours?: number; minutes?: number }): Promise<string>;
  moveTo(to: string): Promise<string>;
  fault(fault: Record<string, unknown>): Promise<string>;
  clearFaults(): Promise<void>;
  /** The logged requests whose address contains the text. */
  requests(path?: string): Promise<LoggedRequest[]>;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  /** Sets who answers what is not localTenant's; for an app that needs the origin before it can start. */
  setFallback(fallback: (req: IncomingMessage, res: ServerResponse) => unknown): void;
  /** Fails when an exchange disagreed with Microsoft's descriptions. */
  close(): Promise<void>;
}

export interface LoggedRequest {
  no: number;
  method: string;
  path: string;
  status: number;
  at: string;
  fault: string | null;
  body: unknown;
}

/** Microsoft played over HTTP on a free loopback port, its clock frozen, its exchanges held against the descriptions. */
export async function startLocalTenant(options: StartOptions = {}): Promise<RunningTenant> {
  const { fallback: given, onExchange, ...rest } = options;
  const contracts = contractChecks();
  let fallback = given;
  let tenant: LocalTenant | null = null;
  const server = createServer(async (req, res) => {
    if (await tenant?.handle(req, res)) return;
    if (fallback !== undefined) return void fallback(req, res);
    res.statusCode = 404;
    res.end();
  });
  const origin = await listen(server);
  tenant = await createLocalTenant({
    origin,
    botMessagesUrl: `${origin}/api/messages`,
    tenantId,
    appId,
    appSecret,
    appIdUri,
    teamsAppId,
    manifestId,
    site: reportSite,
    stateFile: null,
    clock: { startsAt, runs: false },
    ...rest,
    onExchange: (exchange) => {
      contracts.check(exchange);
      onExchange?.(exchange);
    },
  });
  const running = tenant;
  const client = createClient(origin);

  return {
    origin,
    tenant: running,
    contracts,
    ...client,
    setFallback(next) {
      fallback = next;
    },
    async close() {
      await running.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (contracts.faults.length > 0)
        throw new Error(`Not as Microsoft describes it:\n${[...new Set(contracts.faults)].join('\n')}`);
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`));
  });
}

type Client = Pick<
  RunningTenant,
  'tokenOf' | 'idOf' | 'advance' | 'moveTo' | 'fault' | 'clearFaults' | 'requests' | 'get' | 'post'
>;

function createClient(origin: string): Client {
  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const answer = await fetch(`${origin}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} → ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
  const get = (path: string): Promise<unknown> => ask(path);
  const post = (path: string, body: unknown): Promise<unknown> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  return {
    get,
    post,
    tokenOf: async (upn) => ((await get(`/_control/token?user=${encodeURIComponent(upn)}`)) as { token: string }).token,
    async idOf(upn) {
      const users = (await get('/_control/users')) as { id: string; upn: string }[];
      const user = users.find((known) => known.upn === upn || known.upn.startsWith(`${upn}@`));
      if (user === undefined) throw new Error(`Nobody is called ${upn}.`);
      return user.id;
    },
    advance: async (step) => ((await post('/_control/clock', { advance: step })) as { now: string }).now,
    moveTo: async (to) => ((await post('/_control/clock', { to })) as { now: string }).now,
    fault: async (fault) => ((await post('/_control/faults', fault)) as { id: string }).id,
    clearFaults: async () => void (await ask('/_control/faults', { method: 'DELETE' })),
    requests: async (path = '') =>
      (await get(`/_control/requests?path=${encodeURIComponent(path)}`)) as LoggedRequest[],
  };
}
