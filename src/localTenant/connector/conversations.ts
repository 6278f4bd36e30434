import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { botUserId } from '../ids.ts';
import { findChat, isInstalled } from '../installs.ts';
import type { Chat, User } from '../state.ts';
import { storeActivity } from './activities.ts';
import { connectorRefusal } from './connectorRefusal.ts';
import { type ConnectorCall, type ConnectorRoute, notInRoster } from './connectorRoute.ts';
import { type Activity, serviceUrlOf } from './inbound.ts';

export const conversationRoutes: ConnectorRoute[] = [
  { method: 'POST', path: '/v3/conversations', run: createConversation },
];

interface ConversationParameters {
  isGroup?: boolean;
  members?: { id?: string; aadObjectId?: string }[];
  tenantId?: string;
  channelData?: { tenant?: { id?: string } };
  activity?: Activity;
  bot?: { id?: string };
}

/** Gives the one chat between the bot and a person; asked again, the same one. */
function createConversation(call: ConnectorCall): Reply {
  const { ctx } = call;
  const body = (call.body ?? {}) as ConversationParameters;
  if (body.isGroup === true)
    throw connectorRefusal(403, 'ForbiddenOperationException', 'A bot cannot create group chats.');
  if (body.members?.length !== 1)
    throw connectorRefusal(400, 'BadArgument', 'Exactly one member is needed for a one-to-one conversation.');
  const tenantId = body.tenantId ?? body.channelData?.tenant?.id;
  if (tenantId === undefined)
    throw connectorRefusal(400, 'BadArgument', 'The tenant is missing: give tenantId, or channelData.tenant.id.');
  if (tenantId !== ctx.options.tenantId)
    throw connectorRefusal(403, 'BotNotRegistered', `The bot is not known in tenant ${tenantId}.`);
  if (body.bot?.id !== undefined && ![ctx.options.appId, `28:${ctx.options.appId}`].includes(body.bot.id))
    throw connectorRefusal(403, 'BotNotRegistered', 'The bot id does not belong to the token.');
  const user = memberOf(ctx, String(body.members[0]?.id ?? ''));
  if (user === null) throw connectorRefusal(400, 'BadArgument', 'Failed to decrypt pairwise id');
  if (!isInstalled(ctx, user.id)) throw notInRoster();
  const chat = findChat(ctx, user.id) as Chat;
  const activityId = body.activity === undefined ? null : storeActivity(ctx, chat, body.activity);
  return {
    status: 201,
    body: { id: chat.conversationId, serviceUrl: serviceUrlOf(ctx), ...(activityId === null ? {} : { activityId }) },
  };
}

/** '29:…', an Entra object id, or '8:orgid:' and one. */
export function memberOf(ctx: TenantContext, id: string): User | null {
  const objectId = id.replace(/^8:orgid:/, '').toLowerCase();
  return ctx.state.users.find((user) => user.id === objectId || botUserId(ctx.options.appId, user.id) === id) ?? null;
}
