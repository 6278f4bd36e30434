import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { botUserId } from '../ids.ts';
import type { Chat, User } from '../state.ts';
import { connectorRefusal } from './connectorRefusal.ts';
import { type ConnectorCall, type ConnectorRoute, chatOf } from './connectorRoute.ts';
import { memberOf } from './conversations.ts';

const base = '/v3/conversations/{conversation}';

export const memberRoutes: ConnectorRoute[] = [
  { method: 'GET', path: `${base}/members`, run: (call) => ({ status: 200, body: accountsOf(call, chatOf(call)) }) },
  {
    method: 'GET',
    path: `${base}/pagedmembers`,
    run: (call) => ({ status: 200, body: { members: accountsOf(call, chatOf(call)) } }),
  },
  { method: 'GET', path: `${base}/members/{member}`, run: getMember },
];

function accountsOf(call: ConnectorCall, chat: Chat): unknown[] {
  return call.ctx.state.users.filter((user) => user.id === chat.userId).map((user) => accountOf(call.ctx, user));
}

function getMember(call: ConnectorCall): Reply {
  const chat = chatOf(call);
  const user = memberOf(call.ctx, call.params.member ?? '');
  if (user === null || user.id !== chat.userId)
    throw connectorRefusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: accountOf(call.ctx, user) };
}

/** A TeamsChannelAccount. */
function accountOf(ctx: TenantContext, user: User): Record<string, unknown> {
  return {
    id: botUserId(ctx.options.appId, user.id),
    name: user.displayName,
    aadObjectId: user.id,
    objectId: user.id,
    givenName: user.givenName,
    surname: user.surname,
    email: user.upn,
    userPrincipalName: user.upn,
    tenantId: ctx.options.tenantId,
    userRole: 'user',
  };
}
