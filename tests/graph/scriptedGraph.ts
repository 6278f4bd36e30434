import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraph, type Graph } from '../../src/adapters/graph/graph.ts';

/** What a server that is not a whole Microsoft answers; null hangs until the client gives up. */
export interface Scripted {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ScriptedGraph {
  readonly graph: Graph;
  /** Method and path of every request, in order. */
  readonly seen: string[];
  /** What was logged, one JSON text a line. */
  readonly logged: string[];
  close(): Promise<void>;
}

const tenantId = '3f1f6b0a-6a55-4a40-9a9c-1c6f3a2f9d10';

/** For answers that localTenant does not give: a guest, a page of two, a server that hangs. MSAL and the Graph client are the real ones. */
export async function startScripted(
  answer: (request: IncomingMessage) => Scripted | null,
  { timeoutMs = 5_000, signIn = tokenAnswer }: { timeoutMs?: number; signIn?: Scripted } = {},
): Promise<ScriptedGraph> {
  const seen: string[] = [];
  const logged: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const scripted = request.url?.startsWith('/login/') ? signIn : answer(request);
    if (scripted === null) return;
    response.writeHead(scripted.status, { 'content-type': 'application/json', ...scripted.headers });
    response.end(scripted.body === undefined ? '' : JSON.stringify(scripted.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const graph = createGraph({
    tenantId,
    clientId: '9d1b6a0e-1a0f-4c5e-8a25-2f5bb2a5c111',
    clientSecret: 'a secret of the test',
    teamsAppId: '5b0a2f6e-94a3-4d0c-b1a9-0d8f6f5e7c22',
    loginOrigin: `${origin}/login`,
    graphOrigin: `${origin}/graph`,
    reportSite: null,
    log: { warn: (details, text) => logged.push(JSON.stringify({ ...details, text })) },
    timeoutMs,
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { graph, seen, logged, close };
}

const tokenAnswer: Scripted = {
  status: 200,
  body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: 'a token of the test' },
};
