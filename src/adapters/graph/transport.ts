import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphError,
  type Middleware,
  ResponseType,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import { retryAfterSeconds } from '../../domain/retryAfter.ts';
import { TokenError, type Tokens } from './tokens.ts';

/** The part of a structured logger that this folder uses; it is given codes and counts, never a person or a text. */
export interface GraphLog {
  warn(details: Record<string, unknown>, text: string): void;
}

export interface GraphRequest {
  /** What it is for, in the log: a path would name people. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the version, query included and encoded; or a nextLink as Graph gave it. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What came back: `unanswered` may have been done, `unsent` was not. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly code: string | null;
      readonly retryAfterSeconds: number | null;
      readonly contentType: string;
      readonly body: unknown;
    }
  | { readonly kind: 'unanswered'; readonly reason: string }
  | { readonly kind: 'unsent'; readonly reason: string };

/** Sends one request; GET and DELETE again after a short wait when Graph is busy. Never throws, never waits over 5 s between. */
export type Send = (request: GraphRequest) => Promise<Answer>;

export interface TransportOptions {
  readonly tokens: Tokens;
  /** Where a tenant played on loopback answers Graph; null for the real one. */
  readonly graphOrigin: string | null;
  readonly timeoutMs: number;
  readonly log: GraphLog;
}

const realOrigin = 'https://graph.microsoft.com';
const attemptsMax = 3;
const waitingMsMax = 5_000;
const backOffMs = [300, 1_000];
const busy: readonly number[] = [429, 502, 503, 504];
const neverConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

export function createTransport(options: TransportOptions): Send {
  const client = createClient(options);
  return async (request) => {
    let answer = await attempt(client, request);
    let waited = 0;
    for (let done = 1; done < attemptsMax && mayRepeat(request, answer); done++) {
      const pause = pauseMs(answer, done);
      if (waited + pause > waitingMsMax) break;
      await wait(pause);
      waited += pause;
      answer = await attempt(client, request);
    }
    logRefusal(options.log, request, answer);
    return answer;
  };
}

/** The client's own retry handler waits up to 180 s and repeats POST, so the chain is made without it. */
function createClient(options: TransportOptions): Client {
  const authenticate = new AuthenticationHandler({
    getAccessToken: async () => {
      try {
        return await options.tokens.graph();
      } catch (error) {
        throw named(error instanceof TokenError ? `unsent:${error.message}` : 'unsent:signInUnavailable');
      }
    },
  });
  return Client.initWithMiddleware({ middleware: [authenticate, new TelemetryHandler(), createWire(options)] });
}

/** The last link: exactly one wire request, within the time limit. */
function createWire({ graphOrigin, timeoutMs }: TransportOptions): Middleware {
  return {
    execute: async (context: Context) => {
      const url = typeof context.request === 'string' ? context.request : context.request.url;
      const target = graphOrigin === null ? url : url.replace(realOrigin, graphOrigin);
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        context.response = await fetch(target, { ...context.options, redirect: 'error', signal });
      } catch (error) {
        throw named(failureOf(error));
      }
    },
  };
}

async function attempt(client: Client, request: GraphRequest): Promise<Answer> {
  try {
    const call = client
      .api(request.path)
      .headers({ 'client-request-id': randomUUID(), ...request.headers })
      .responseType(ResponseType.RAW);
    return await read((await dispatch(call, request)) as Response);
  } catch (error) {
    const name = error instanceof GraphError ? String(error.code) : failureOf(error);
    return name.startsWith('unsent:')
      ? { kind: 'unsent', reason: name.slice('unsent:'.length) }
      : { kind: 'unanswered', reason: name };
  }
}

function dispatch(call: ReturnType<Client['api']>, { method, body }: GraphRequest): Promise<unknown> {
  if (method === 'GET') return call.get();
  if (method === 'POST') return call.post(body);
  return method === 'PATCH' ? call.patch(body) : call.delete();
}

async function read(response: Response): Promise<Answer> {
  const contentType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = contentType === 'application/json' ? parsed(bytes) : bytes;
  return {
    kind: 'answered',
    status: response.status,
    code: (body as { error?: { code?: string } } | null)?.error?.code ?? null,
    retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), response.headers.get('date')),
    contentType,
    body,
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function mayRepeat(request: GraphRequest, answer: Answer): boolean {
  if (request.method !== 'GET' && request.method !== 'DELETE') return false;
  return answer.kind === 'answered' ? busy.includes(answer.status) : answer.reason === 'unreachable';
}

function pauseMs(answer: Answer, attemptsDone: number): number {
  const asked = answer.kind === 'answered' ? answer.retryAfterSeconds : null;
  return asked === null ? (backOffMs[attemptsDone - 1] ?? 1_000) : asked * 1_000;
}

function failureOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timedOut';
  const code = String((error as { cause?: { code?: unknown } } | null)?.cause?.code ?? '');
  return neverConnected.test(code) ? 'unsent:unreachable' : 'unreachable';
}

/** The Graph client passes on nothing of an error but its name. */
function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

function logRefusal(log: GraphLog, { name, method }: GraphRequest, answer: Answer): void {
  if (answer.kind !== 'answered') log.warn({ call: name, method, reason: answer.reason }, 'Graph did not answer');
  else if (answer.status >= 400)
    log.warn({ call: name, method, status: answer.status, code: answer.code }, 'Graph refused');
}
