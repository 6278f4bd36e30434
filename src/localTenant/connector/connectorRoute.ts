import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { isInstalled } from '../installs.ts';
import type { Chat } from '../state.ts';
import { connectorRefusal } from './connectorRefusal.ts';

export interface ConnectorCall {
  ctx: TenantContext;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  size: number;
}

export interface ConnectorRoute {
  method: string;
  path: string;
  run: (call: ConnectorCall) => Reply | Promise<Reply>;
}

/** The chat of the path, by the connector's id or Graph's, while the app is installed for its person. */
export function chatOf(call: ConnectorCall): Chat {
  const id = call.params.conversation;
  const chat = call.ctx.state.chats.find((known) => known.conversationId === id || known.id === id);
  if (chat === undefined) throw connectorRefusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (!isInstalled(call.ctx, chat.userId)) throw notInRoster();
  return chat;
}

export function notInRoster(): Error {
  return connectorRefusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
}
