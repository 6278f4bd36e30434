import { Temporal } from 'temporal-polyfill';
import { nextNumber, type TenantContext } from '../context.ts';
import { botUserId } from '../ids.ts';
import type { Chat } from '../state.ts';

export type Activity = Record<string, unknown>;

export function serviceUrlOf(ctx: TenantContext): string {
  return `${ctx.options.origin}/_microsoft/connector/`;
}

export function botAccount(ctx: TenantContext): { id: string; name: string } {
  return { id: `28:${ctx.options.appId}`, name: 'Fotfeste' };
}

/** An activity as Teams sends it to a bot from a personal chat. */
export function activityFrom(ctx: TenantContext, chat: Chat, own: Activity): Activity {
  const { appId, tenantId } = ctx.options;
  const user = ctx.state.users.find((known) => known.id === chat.userId);
  const now = ctx.clock.now();
  const local = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Oslo');
  return {
    id: nextActivityId(ctx),
    timestamp: now,
    localTimestamp: local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
    localTimezone: 'Europe/Oslo',
    serviceUrl: serviceUrlOf(ctx),
    channelId: 'msteams',
    from: { id: botUserId(appId, chat.userId), name: user?.displayName ?? '', aadObjectId: chat.userId },
    conversation: { conversationType: 'personal', tenantId, id: chat.conversationId },
    recipient: botAccount(ctx),
    entities: [{ locale: 'nb-NO', country: 'NO', platform: 'Web', timezone: 'Europe/Oslo', type: 'clientInfo' }],
    channelData: {
      tenant: { id: tenantId },
      ...(own.type === 'message' || own.type === 'invoke' ? { source: { name: 'message' } } : {}),
    },
    locale: 'nb-NO',
    ...own,
  };
}

/** Teams' ids are milliseconds as text; ours stay unique when the clock is frozen. */
export function nextActivityId(ctx: TenantContext): string {
  return String(Date.parse(ctx.clock.now()) * 1000 + nextNumber(ctx));
}
