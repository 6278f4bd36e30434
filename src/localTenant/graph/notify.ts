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
  const value = [
    {
      subscriptionId: subscription.id,
      subscriptionExpirationDateTime: subscription.expiresAt,
      changeType: change.changeType,
      resource: change.resource,
      ...(change.resourceData === null ? {} : { resourceData: change.resourceData }),
      clientState: subscription.clientState,
      tenantId: ctx.options.tenantId,
    },
  ];
  await fetch(subscription.notificationUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined);
}
