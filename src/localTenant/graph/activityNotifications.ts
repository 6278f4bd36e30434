import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import { activityTypes } from '../entra/consent.ts';
import { type Reply, refuse } from '../http.ts';
import { isInstalled } from '../installs.ts';
import { graphRefusal } from '../odata.ts';
import { checkShape, type Shape } from '../shape.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

const access: Access = { service: 'teams', roles: ['TeamsActivity.Send'] };

export const activityNotificationRoutes: GraphRoute[] = [
  { method: 'POST', path: '/users/{user}/teamwork/sendActivityNotification', access, run: sendActivityNotification },
];

const pair: Shape = { type: 'microsoft.graph.keyValuePair', object: { name: 'string', value: 'string' } };
const shape: Shape = {
  type: 'microsoft.graph.sendActivityNotification',
  object: {
    topic: {
      type: 'microsoft.graph.teamworkActivityTopic',
      object: { source: { words: ['entityUrl', 'text'] }, value: 'string', webUrl: 'string' },
    },
    activityType: 'string',
    chainId: 'integer',
    previewText: { type: 'microsoft.graph.itemBody', object: { content: 'string', contentType: 'string' } },
    teamsAppId: 'string',
    templateParameters: { list: pair },
    iconId: 'string',
  },
};

interface Sent {
  topic?: { source?: string; value?: string; webUrl?: string };
  activityType?: string;
}

/** A line in somebody's activity feed: https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification */
function sendActivityNotification(call: GraphCall): Reply {
  countOne(call.ctx);
  checkShape(call.body ?? {}, shape, 'BadRequest');
  const { topic, activityType } = (call.body ?? {}) as Sent;
  if (!topic?.source || !topic.value) throw graphRefusal(400, 'BadRequest', "The property 'topic' is required.");
  if (topic.source === 'text' && !topic.webUrl?.startsWith('https://teams.microsoft.com/l/'))
    throw graphRefusal(
      400,
      'BadRequest',
      "'webUrl' must be a Microsoft Teams deep link when the topic's source is text.",
    );
  if (activityType === undefined || !activityTypes.includes(activityType))
    throw graphRefusal(
      400,
      'BadRequest',
      `Activity type '${activityType ?? ''}' is not declared in the app's manifest.`,
    );
  if (!isInstalled(call.ctx, param(call, 'user'))) {
    throw graphRefusal(
      403,
      'Forbidden',
      `Application with AAD App Id '${call.ctx.options.appId}' is not authorized to generate custom text notifications about '${topic.value}' to the recipient.`,
    );
  }
  return { status: 204 };
}

const perSecondMax = 5;
const sentAt = new WeakMap<TenantContext, number[]>();

/** Microsoft Graph, throttling limits of Microsoft Teams: five a second for an app in a tenant. */
function countOne(ctx: TenantContext): void {
  const now = protocolNow().getTime();
  const recent = (sentAt.get(ctx) ?? []).filter((at) => at > now - 1_000);
  if (recent.length >= perSecondMax) {
    const error = { code: 'TooManyRequests', message: 'Too many requests. Try again later.' };
    throw refuse({ status: 429, headers: { 'retry-after': '1' }, body: { error } });
  }
  sentAt.set(ctx, [...recent, now]);
}
