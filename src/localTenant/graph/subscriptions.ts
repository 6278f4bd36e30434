import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { newGuid } from '../ids.ts';
import { contextOf, type Entity, graphRefusal } from '../odata.ts';
import { checkShape, type Shape } from '../shape.ts';
import type { Subscription } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

const access: Access = {
  service: 'subscriptions',
  roles: ['Calendars.Read', 'Calendars.ReadWrite', 'Sites.Selected', 'Sites.Manage.All'],
};

/** Longest lifetimes in minutes: https://learn.microsoft.com/graph/api/resources/subscription, read September 2026. */
const longestMinutes = { events: 10_080, lists: 42_300 };
const validationMs = 10_000;

const shape: Shape = {
  type: 'microsoft.graph.subscription',
  object: {
    changeType: 'string',
    notificationUrl: 'string',
    lifecycleNotificationUrl: 'string',
    resource: 'string',
    expirationDateTime: 'string',
    clientState: 'string',
    latestSupportedTlsVersion: 'string',
    includeResourceData: 'boolean',
  },
};

export const subscriptionRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/subscriptions',
    access,
    run: (call) => ({
      status: 200,
      body: {
        '@odata.context': contextOf('subscriptions'),
        value: call.ctx.state.subscriptions.map((s) => toGraph(call.ctx, s)),
      },
    }),
  },
  { method: 'POST', path: '/subscriptions', access, run: subscribe },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}',
    access,
    run: (call) => entityReply(call, subscriptionOf(call), 200),
  },
  { method: 'PATCH', path: '/subscriptions/{subscription}', access, run: renew },
  { method: 'DELETE', path: '/subscriptions/{subscription}', access, run: unsubscribe },
  { method: 'POST', path: '/subscriptions/{subscription}/reauthorize', access, run: reauthorize },
];

async function subscribe(call: GraphCall): Promise<Reply> {
  checkShape(call.body ?? {}, shape, 'BadRequest');
  const body = (call.body ?? {}) as Record<string, string | undefined>;
  for (const name of ['changeType', 'notificationUrl', 'resource', 'expirationDateTime'] as const) {
    if (!body[name]) throw invalid(`The '${name}' property is required on a subscription.`);
  }
  const changes = String(body.changeType).split(',');
  if (changes.some((change) => !['created', 'updated', 'deleted'].includes(change)))
    throw invalid(`Invalid changeType '${body.changeType}'. Use created, updated, deleted.`);
  const resource = String(body.resource);
  const subscription: Subscription = {
    id: newGuid(),
    changeType: changes.join(','),
    notificationUrl: checkUrl(String(body.notificationUrl)),
    lifecycleNotificationUrl: body.lifecycleNotificationUrl ? checkUrl(body.lifecycleNotificationUrl) : null,
    resource,
    expiresAt: checkExpiry(String(body.expirationDateTime), resource),
    clientState: body.clientState ?? null,
  };
  await validate(subscription.notificationUrl);
  if (subscription.lifecycleNotificationUrl !== null) await validate(subscription.lifecycleNotificationUrl);
  call.ctx.state.subscriptions.push(subscription);
  call.ctx.changed(null);
  return entityReply(call, subscription, 201);
}

function renew(call: GraphCall): Reply {
  checkShape(
    call.body ?? {},
    { type: 'microsoft.graph.subscription', object: { expirationDateTime: 'string', notificationUrl: 'string' } },
    'BadRequest',
  );
  const subscription = subscriptionOf(call);
  const { expirationDateTime } = (call.body ?? {}) as { expirationDateTime?: string };
  subscription.expiresAt = checkExpiry(String(expirationDateTime), subscription.resource);
  call.ctx.changed(null);
  return entityReply(call, subscription, 200);
}

function unsubscribe(call: GraphCall): Reply {
  const gone = subscriptionOf(call);
  call.ctx.state.subscriptions = call.ctx.state.subscriptions.filter((other) => other !== gone);
  call.ctx.changed(null);
  return { status: 204 };
}

function reauthorize(call: GraphCall): Reply {
  subscriptionOf(call);
  return { status: 204 };
}

function subscriptionOf(call: GraphCall): Subscription {
  const found = call.ctx.state.subscriptions.find((known) => known.id === param(call, 'subscription'));
  if (found === undefined || Date.parse(found.expiresAt) <= protocolNow().getTime())
    throw graphRefusal(404, 'ResourceNotFound', 'The object was not found.');
  return found;
}

/** Microsoft wants https; loopback is the one exception here, because nothing leaves the machine. */
function checkUrl(text: string): string {
  const url = URL.parse(text);
  const isLoopback = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !isLoopback))
    throw invalid(`The URL '${text}' is not an absolute https URL.`);
  return text;
}

function checkExpiry(text: string, resource: string): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw invalid(`The value '${text}' of expirationDateTime is not a date and time.`);
  const minutes = (at - protocolNow().getTime()) / 60_000;
  const isEvents = /^\/?users\/[^/]+\/(calendar\/)?events$/i.test(resource);
  const isList = /^\/?sites\/[^/]+\/lists\/[^/]+$/i.test(resource);
  if (!isEvents && !isList)
    throw invalid(
      `Resource '${resource}' cannot be subscribed to. localTenant knows users/{id}/events and sites/{id}/lists/{id}.`,
    );
  const longest = isEvents ? longestMinutes.events : longestMinutes.lists;
  if (minutes <= 0 || minutes > longest)
    throw invalid(`Subscription expiration must be in the future and at most ${longest} minutes away.`);
  return new Date(at).toISOString();
}

/** The handshake: the receiver echoes the token as text/plain within ten seconds. */
async function validate(notificationUrl: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${newGuid()}`;
  const url = new URL(notificationUrl);
  url.searchParams.set('validationToken', token);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(validationMs),
  }).catch(() => null);
  if (answer === null) throw validationFailed('The server did not answer within 10 seconds.');
  const isPlain = (answer.headers.get('content-type') ?? '').startsWith('text/plain');
  if (answer.status !== 200 || !isPlain || (await answer.text()) !== token) {
    throw validationFailed(`Must respond with 200 OK, text/plain and the validation token; got ${answer.status}.`);
  }
}

function validationFailed(reason: string): Error {
  return graphRefusal(400, 'ValidationError', `Subscription validation request failed. ${reason}`);
}

function invalid(message: string): Error {
  return graphRefusal(400, 'InvalidRequest', message);
}

function entityReply(call: GraphCall, subscription: Subscription, status: number): Reply {
  return { status, body: { '@odata.context': contextOf('subscriptions/$entity'), ...toGraph(call.ctx, subscription) } };
}

function toGraph(ctx: TenantContext, subscription: Subscription): Entity {
  const { expiresAt, ...rest } = subscription;
  return {
    ...rest,
    applicationId: ctx.options.appId,
    creatorId: ctx.options.appId,
    expirationDateTime: expiresAt,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    notificationQueryOptions: null,
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}
