import type { Answer, GraphRequest, Send } from '../../src/adapters/graph/transport.ts';
import type { TenantContext } from '../../src/localTenant/context.ts';
import { createState } from '../../src/localTenant/createState.ts';
import { batchRoute } from '../../src/localTenant/graph/batch.ts';
import { dispatch } from '../../src/localTenant/graph/graph.ts';
import type { GraphCall } from '../../src/localTenant/graph/graphCall.ts';
import { createMailboxLimits } from '../../src/localTenant/graph/mailboxLimits.ts';
import type { Reply } from '../../src/localTenant/http.ts';
import type { MailboxEvent, User } from '../../src/localTenant/state.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtualTime.ts';

export interface PlayedOutlook {
  /** The product's way to Graph, on virtual time, with faults until it is calm. */
  readonly send: Send;
  /** What a person does with her own calendar: at once and without fail. */
  byHand(request: Pick<GraphRequest, 'method' | 'path' | 'body'>): Promise<Reply>;
  events(): readonly MailboxEvent[];
  calm(): void;
}

interface Given {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly people: readonly string[];
  readonly now: () => string;
  readonly faultShare: number;
  /** Somebody's calendar changed. */
  readonly changed: (mailboxId: string) => void;
}

/** localTenant's Outlook without a wire: its own calendars, batches and deltas, and what goes wrong between it and us. */
export function playOutlook({ time, random, people, now, faultShare, changed }: Given): PlayedOutlook {
  const ctx = contextOf({ people, now, changed });
  let isCalm = false;
  const fails = (): boolean => !isCalm && random.chance(faultShare);

  const done = (call: GraphCall): Promise<Reply> => dispatch(call);
  async function withFaults(call: GraphCall): Promise<Reply> {
    if (!fails()) return done(call);
    const kind = random.pick(['throttled', 'doneButThrottled', 'doneBut', 'unavailable', 'expired']);
    if (kind === 'doneBut' || kind === 'doneButThrottled') await done(call);
    if (kind === 'expired' && call.path.includes('/delta')) return refused(410, 'SyncStateNotFound');
    return kind === 'throttled' || kind === 'doneButThrottled'
      ? refused(429, 'ApplicationThrottled')
      : refused(503, 'Busy');
  }
  async function answered(request: GraphRequest): Promise<Answer> {
    await time.sleep(random.int(20, 400));
    if (fails() && random.chance(0.3)) return { kind: 'unsent', reason: 'unreachable' };
    const isLost = fails() && random.chance(0.5);
    const call = callOf(ctx, request);
    const reply = call.path === '/$batch' ? await batchRoute(call, withFaults) : await withFaults(call);
    await time.sleep(random.int(20, 400));
    return isLost ? { kind: 'unanswered', reason: 'timedOut' } : answerOf(reply);
  }
  return {
    send: answered,
    byHand: (request) => done(callOf(ctx, { name: 'byHand', ...request })),
    events: () => ctx.state.events,
    calm: () => {
      isCalm = true;
    },
  };
}

const refused = (status: number, code: string): Reply => ({
  status,
  headers: { 'retry-after': '7' },
  body: { error: { code, message: 'A fault of the simulation.' } },
});

const root = 'https://graph.microsoft.com/v1.0';

function callOf(ctx: TenantContext, { method, path, headers = {}, body = null }: GraphRequest): GraphCall {
  const url = new URL(path.startsWith('https:') ? path : `${root}${path}`);
  return {
    ctx,
    caller: { roles: ['Calendars.ReadWrite', 'User.Read.All'], scopes: [], userId: null },
    method,
    path: url.pathname.slice('/v1.0'.length),
    params: {},
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: JSON.parse(JSON.stringify(body)),
  };
}

function answerOf({ status, headers = {}, body = null }: Reply): Answer {
  return {
    kind: 'answered',
    status,
    code: (body as { error?: { code?: string } } | null)?.error?.code ?? null,
    retryAfterSeconds: headers['retry-after'] === undefined ? null : Number(headers['retry-after']),
    contentType: 'application/json',
    body,
  };
}

const options = {
  origin: 'http://localhost',
  botMessagesUrl: 'http://localhost/api/messages',
  tenantId: '7f0c1d1e-52a4-4c3b-9d0e-3a6f5b8c2e11',
  appId: '2b9f6d34-8c1e-4f57-a0d2-6e4b7c9a1f05',
  appSecret: 'none',
  appIdUri: 'api://localhost',
  stateFile: null,
  clock: { startsAt: '2026-09-17T06:20:00.000Z', runs: false },
};

function contextOf({ people, now, changed }: Pick<Given, 'people' | 'now' | 'changed'>): TenantContext {
  const state = { ...createState(options, {} as never), users: people.map(userOf) };
  return {
    options,
    state,
    clock: { now } as TenantContext['clock'],
    issuer: null as never,
    teamsAppId: '',
    manifestId: '',
    mailboxes: createMailboxLimits(),
    notices: { lost: false },
    changed: (signal, userId) => {
      if (signal === 'calendar' && userId) changed(userId);
    },
    keep: () => {},
    listen: () => () => {},
    later: () => {},
  };
}

const userOf = (id: string): User => ({
  id,
  upn: `${id}@lysvaer.example`,
  givenName: id,
  surname: id,
  displayName: id,
  jobTitle: '',
  department: '',
  unit: '',
  managerId: null,
  appRoles: [],
  hiredOn: '2020-01-01',
  hasPhoto: false,
});
