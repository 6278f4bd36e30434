import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import { type Call, jsonOf, type Reply, refusalOf } from '../http.ts';
import { newGuid } from '../ids.ts';
import { graphRefusal } from '../odata.ts';
import { matchRoute } from '../router.ts';
import { activityNotificationRoutes } from './activityNotifications.ts';
import { batchRoute } from './batch.ts';
import { callerOf, checkAccess } from './bearer.ts';
import { chatRoutes } from './chats.ts';
import { eventRoutes } from './events.ts';
import { freeBusyRoutes } from './freeBusy.ts';
import { type Caller, type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { inOutlook } from './inOutlook.ts';
import { installedAppRoutes } from './installedApps.ts';
import { listItemRoutes } from './listItems.ts';
import { listRoutes } from './lists.ts';
import { photoRoutes } from './photos.ts';
import { scheduleRoutes } from './schedules.ts';
import { siteRoutes } from './sites.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { teamRoutes } from './teams.ts';
import { userRoutes } from './users.ts';

const routes: GraphRoute[] = [
  ...userRoutes,
  ...photoRoutes,
  ...teamRoutes,
  ...scheduleRoutes,
  ...eventRoutes,
  ...freeBusyRoutes,
  ...siteRoutes,
  ...listRoutes,
  ...listItemRoutes,
  ...installedAppRoutes,
  ...activityNotificationRoutes,
  ...chatRoutes,
  ...subscriptionRoutes,
];

/** graph.microsoft.com/v1.0, as far as the paths above go. */
export async function answerGraph(ctx: TenantContext, path: string, call: Call): Promise<Reply> {
  const requestId = newGuid();
  let reply: Reply;
  try {
    const behind = /^\/v1\.0(\/.*)$/.exec(path)?.[1];
    if (behind === undefined)
      throw graphRefusal(400, 'BadRequest', `Invalid version: ${path.split('/')[1] ?? ''}. localTenant plays v1.0.`);
    const caller = await callerOf(ctx, call.headers.authorization);
    const request = {
      ctx,
      caller,
      method: call.method,
      path: behind,
      params: {},
      query: call.query,
      headers: call.headers,
      body: bodyOf(call),
    };
    reply = behind === '/$batch' ? await batchRoute(request, (inner) => dispatch(inner)) : await dispatch(request);
  } catch (error) {
    reply = refusedReply(error);
  }
  return withRequestIds(reply, requestId, call.headers['client-request-id'] ?? requestId);
}

/** One request, from the wire or out of a $batch. Never throws for an expected refusal. */
export async function dispatch(request: GraphCall): Promise<Reply> {
  try {
    const path = ownPath(request.path, request.caller);
    const match = matchRoute(routes, request.method, path);
    if (match.kind === 'method') {
      return {
        ...refusedReply(
          graphRefusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'),
        ),
        headers: { allow: match.allowed.join(', ') },
      };
    }
    // Not 404: a client reads that as "there is no such thing", and would go on as if it had been answered.
    if (match.kind === 'none')
      throw graphRefusal(400, 'BadRequest', `Resource not found for the segment '${path.split('/').at(-1)}'.`);
    const call = { ...request, path, params: match.params };
    checkAccess(call, match.route.access);
    checkUser(call);
    const run = () => match.route.run(call);
    return match.route.access.service === 'outlook' ? await inOutlook(call, run) : await run();
  } catch (error) {
    return refusedReply(error);
  }
}

/** /me is the person of a delegated token; sites are addressed by path in one odd segment. */
function ownPath(path: string, caller: Caller): string {
  const site = /^\/sites\/([^/:]+):(\/[^:]+)(?::(\/.*))?$/i.exec(path);
  if (site !== null)
    return `/sites/${encodeURIComponent(`${site[1]}:${decodeURIComponent(site[2] ?? '')}`)}${site[3] ?? ''}`;
  if (!/^\/me(\/|$)/i.test(path)) return path;
  if (caller.userId === null)
    throw graphRefusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  return `/users/${caller.userId}${path.slice(3)}`;
}

function checkUser(call: GraphCall): void {
  const id = call.params.user;
  if (id === undefined) return;
  const user = call.ctx.state.users.find((known) => known.id === id.toLowerCase() || known.upn === id.toLowerCase());
  if (user === undefined) {
    throw graphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${param(call, 'user')}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  call.params.user = user.id;
}

function bodyOf(call: Call): unknown {
  if (call.raw.length === 0) return null;
  if (!(call.headers['content-type'] ?? '').includes('application/json')) {
    throw graphRefusal(
      400,
      'RequestBodyRead',
      'Write requests (excluding DELETE) must contain the Content-Type header declaration application/json.',
    );
  }
  const body = jsonOf(call);
  if (body === undefined)
    throw graphRefusal(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  return body;
}

function refusedReply(error: unknown): Reply {
  const reply = refusalOf(error);
  if (reply !== null) return reply;
  throw error;
}

function withRequestIds(reply: Reply, requestId: string, clientRequestId: string): Reply {
  const body = reply.body as { error?: Record<string, unknown> } | undefined;
  if (body?.error !== undefined) {
    const date = protocolNow().toISOString().slice(0, 19);
    body.error.innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
  }
  return {
    ...reply,
    headers: {
      'request-id': requestId,
      'client-request-id': clientRequestId,
      ...(reply.body !== undefined && !Buffer.isBuffer(reply.body)
        ? {
            'content-type':
              'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
          }
        : {}),
      'odata-version': '4.0',
      ...reply.headers,
    },
  };
}
