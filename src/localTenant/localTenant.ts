import type { IncomingMessage, ServerResponse } from 'node:http';
import { createProductClock, protocolNow } from './clock.ts';
import type { LocalTenantOptions, Signal, TenantContext } from './context.ts';
import { answerControl } from './control/control.ts';
import { createState } from './createState.ts';
import { createSigningKey } from './entra/signingKeys.ts';
import { createTokenIssuer } from './entra/tokenIssuer.ts';
import { createMailboxLimits } from './graph/mailboxLimits.ts';
import { answeredSafely, checkLocal, otherMethod } from './guards.ts';
import { type Call, type Reply, readCall, refusalOf, writeReply } from './http.ts';
import { guidOf } from './ids.ts';
import { answerMicrosoft } from './microsoft.ts';
import { findUser } from './people.ts';
import { createEventStreams } from './shellApi/eventStream.ts';
import { answerShellApi } from './shellApi/shellApi.ts';
import { answerShellFile } from './shellFiles.ts';
import { createSnapshot, loadSnapshot } from './snapshot.ts';
import type { State } from './state.ts';

export type { Exchange, LocalTenantOptions } from './context.ts';

export interface LocalTenant {
  /** Answers the request; false when the path is not one of localTenant's. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** Product time, ISO in UTC. */
  now(): string;
  /** Awaited for each day ticked when product time is moved. */
  onClock(listener: (now: string) => Promise<void>): void;
  /** Waits for work under way and writes the snapshot. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Plays Microsoft for one tenant. Throws when an option or the snapshot file is wrong, naming it. */
export async function createLocalTenant(options: LocalTenantOptions): Promise<LocalTenant> {
  checkOptions(options);
  const state = (options.stateFile === null ? null : loadSnapshot(options.stateFile)) ?? (await freshState(options));
  // No product time passes while nothing runs.
  state.clock.realAt = protocolNow().toISOString();
  const clock = createProductClock(state.clock, { runs: options.clock.runs, keep: () => snapshot.keepClock() });
  const snapshot = createSnapshot(options.stateFile, state, clock);
  snapshot.flush();
  const work = createWork();
  const streams = createEventStreams();
  const ctx: TenantContext = {
    options,
    state,
    clock,
    issuer: createTokenIssuer(options, state),
    teamsAppId: options.teamsAppId ?? guidOf(`${options.tenantId}/teamsApp/${options.appId}`),
    manifestId: options.manifestId ?? options.appId,
    mailboxes: createMailboxLimits(),
    notices: { lost: false },
    ...createSignals(snapshot.changed),
    keep: snapshot.keep,
    later: work.add,
  };
  clock.onTick(async () => {
    ctx.changed('clock');
    ctx.keep();
  });

  async function flush(): Promise<void> {
    await work.done();
    snapshot.flush();
  }

  return {
    handle: (req, res) => handle(ctx, req, res, streams),
    now: () => clock.now(),
    onClock: (listener) => clock.onTick(listener),
    flush,
    async close() {
      streams.closeAll();
      await flush();
    },
  };
}

/** Who listens for changes, and telling them. */
function createSignals(save: () => void): Pick<TenantContext, 'changed' | 'listen'> {
  const listeners = new Set<(signal: Signal, userId: string | null) => void>();
  return {
    changed(signal, userId = null) {
      save();
      if (signal !== null) for (const listener of listeners) listener(signal, userId);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Work that goes on after an answer, and waiting for all of it. */
function createWork(): { add(work: Promise<unknown>): void; done(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  return {
    add(work) {
      const tracked: Promise<unknown> = work
        .catch((error: Error) => console.error(`localTenant: ${error.message}`))
        .finally(() => underWay.delete(tracked));
      underWay.add(tracked);
    },
    async done() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function freshState(options: LocalTenantOptions): Promise<State> {
  const [entra, connector] = await Promise.all([createSigningKey(), createSigningKey()]);
  return createState(options, { entra, connector });
}

function checkOptions(options: LocalTenantOptions): void {
  const origin = URL.parse(options.origin);
  if (origin === null || origin.origin !== options.origin)
    throw new Error(`origin '${options.origin}' must be scheme://host:port and nothing more.`);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(origin.hostname))
    throw new Error(`origin '${options.origin}' must be on this machine.`);
  if (!URL.canParse(options.botMessagesUrl))
    throw new Error(`botMessagesUrl '${options.botMessagesUrl}' is not an address.`);
  if (Number.isNaN(Date.parse(options.clock.startsAt)))
    throw new Error(`clock.startsAt '${options.clock.startsAt}' is not an instant.`);
  if (options.site !== undefined && !/^[^/:]+:\/[^:]+$/.test(options.site)) {
    throw new Error(`site '${options.site}' must be host:/path.`);
  }
  for (const name of ['tenantId', 'appId', 'appSecret', 'appIdUri'] as const)
    if (!options[name]) throw new Error(`${name} is empty.`);
}

async function handle(
  ctx: TenantContext,
  req: IncomingMessage,
  res: ServerResponse,
  streams: ReturnType<typeof createEventStreams>,
): Promise<boolean> {
  const path = (req.url ?? '/').split('?')[0] ?? '/';
  const isOurs =
    /^\/_(control|shell|microsoft)(\/|$)/.test(path) ||
    (ctx.options.shellDir && (path === '/' || path.startsWith('/shell/')));
  if (!isOurs) return false;
  try {
    const call = await readCall(req);
    if (path === '/_shell/events' && call.method === 'GET') {
      const refused = await answeredSafely(() => openStream(ctx, { call, res, streams }));
      if (refused.status !== 200) writeReply(res, refused);
      return true;
    }
    const reply = await answer(ctx, path, call).finally(() => ctx.keep());
    if (reply === 'reset') req.socket.destroy();
    else writeReply(res, reply);
  } catch (error) {
    if (!res.headersSent) writeReply(res, refusalOf(error) ?? failed(`${req.method} ${path}`, error as Error));
  }
  return true;
}

function failed(what: string, error: Error): Reply {
  console.error(`localTenant: ${what}: ${error.stack}`);
  return {
    status: 500,
    body: { error: { code: 'generalException', message: 'localTenant failed; its log says why.' } },
  };
}

/** teams-js trusts a shell on localhost only when shell and app share one origin: other names of this machine lead to that one. */
async function answer(ctx: TenantContext, path: string, call: Call): Promise<Reply | 'reset'> {
  if (path.startsWith('/_microsoft/')) return answerMicrosoft(ctx, call);
  if (path.startsWith('/_control'))
    return answeredSafely(() => answerControl(ctx, path.slice('/_control'.length), call));
  if (path.startsWith('/_shell')) return answeredSafely(() => answerShellApi(ctx, path.slice('/_shell'.length), call));
  if (call.method !== 'GET' && call.method !== 'HEAD') return otherMethod(call, ['GET']);
  if (path === '/' && call.headers.host !== new URL(ctx.options.origin).host)
    return { status: 302, headers: { location: `${ctx.options.origin}${call.url}` } };
  return answerShellFile(String(ctx.options.shellDir), path);
}

function openStream(
  ctx: TenantContext,
  { call, res, streams }: { call: Call; res: ServerResponse; streams: ReturnType<typeof createEventStreams> },
): Reply {
  checkLocal(call, ctx.options.origin);
  streams.open(ctx, findUser(ctx, call.query.get('as')).id, res);
  return { status: 200 };
}
