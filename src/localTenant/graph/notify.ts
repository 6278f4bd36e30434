import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import type { MailboxEvent, SiteList, Subscription } from '../state.ts';

const timeoutMs = 10_000;

export interface Change {
  changeType: 'created' | 'updated' | 'deleted';
  /** Resource paths under which the change may have been subscribed to. */
  resources: string[];
  resource: string;
  resourceData: Record<string, unknown> | null;
}

export function notifyEvent(ctx: TenantContext, event: MailboxEvent, changeType: Change['changeType']): void {
  const upn = ctx.state.users.find((user) => user.id === event.mailboxId)?.upn ?? '';
  const resource = `Users/${event.mailboxId}/Events/${event.id}`;
  notify(ctx, {
    changeType,
    resources: [event.mailboxId, upn].flatMap((who) => [`users/${who}/events`, `users/${who}/calendar/events`]),
    resource,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': resource,
      '@odata.etag': `W/"${event.version}"`,
      id: event.id,
    },
  });
}

export function notifyList(ctx: TenantContext, list: SiteList): void {
  const resource = `sites/${list.siteId}/lists/${list.id}`;
  notify(ctx, { changeType: 'updated', resources: [resource], resource, resourceData: null });
}

function notify(ctx: TenantContext, change: Change): void {
  if (ctx.notices.lost) return;
  const wanted = change.resources.map((path) => path.toLowerCase());
  for (const subscription of ctx.state.subscriptions) {
    const path = subscription.resource
      .toLowerCase()
      .replace(/^\//, '')
      .replace(/^v1\.0\//, '');
    const isDue =
      Date.parse(subscription.expiresAt) > protocolNow().getTime() &&
      subscription.changeType.split(',').includes(change.changeType);
    if (isDue && wanted.includes(path)) ctx.later(post(ctx, subscription, change));
  }
}

/** Lost notifications are normal for Graph's clients, so a receiver that does not answer is not told again. */
async function post(ctx: TenantContext, subscription: Subscription, change: Change): Promise<void> {
  await deliver(subscription.notificationUrl, {
    ...of(ctx, subscription),
    changeType: change.changeType,
    resource: change.resource,
    ...(change.resourceData === null ? {} : { resourceData: change.resourceData }),
  });
}

const of = (ctx: TenantContext, { id, expiresAt, clientState }: Subscription) => ({
  subscriptionId: id,
  subscriptionExpirationDateTime: expiresAt,
  clientState,
  tenantId: ctx.options.tenantId,
});

/** https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
export const lifecycleEvents = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'] as const;

/** Tells every subscription that wants to know of its own life. */
export function notifyLifecycle(ctx: TenantContext, lifecycleEvent: (typeof lifecycleEvents)[number]): void {
  for (const subscription of ctx.state.subscriptions) {
    const url = subscription.lifecycleNotificationUrl;
    if (url !== null) ctx.later(deliver(url, { ...of(ctx, subscription), lifecycleEvent }));
  }
}

async function deliver(url: string, notice: Record<string, unknown>): Promise<void> {
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value: [notice] }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined);
}
