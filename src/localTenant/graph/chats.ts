import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { allowOptions, contextOf, type Entity, graphRefusal, pageOf } from '../odata.ts';
import type { Chat, ChatMessage } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

const basic: Access = { service: 'teams', roles: ['Chat.ReadBasic.All', 'Chat.Read.All', 'Chat.ReadWrite.All'] };
/** Chat.Read.WhereInstalled reads only chats that the app is in, and those with the bot are all there are here. */
const read: Access = { service: 'teams', roles: ['Chat.Read.WhereInstalled', 'Chat.Read.All', 'Chat.ReadWrite.All'] };

export const chatRoutes: GraphRoute[] = [
  { method: 'GET', path: '/chats/{chat}', access: basic, run: getChat },
  { method: 'GET', path: '/chats/{chat}/members', access: basic, run: listChatMembers },
  { method: 'GET', path: '/chats/{chat}/messages', access: read, run: listMessages },
  { method: 'GET', path: '/chats/{chat}/messages/{message}', access: read, run: getMessage },
];

function chatOf(call: GraphCall): Chat {
  const chat = call.ctx.state.chats.find((known) => known.id === param(call, 'chat'));
  if (chat === undefined) throw graphRefusal(404, 'NotFound', `No chat found with id ${param(call, 'chat')}.`);
  return chat;
}

function getChat(call: GraphCall): Reply {
  return {
    status: 200,
    body: { '@odata.context': contextOf('chats/$entity'), ...toGraphChat(call.ctx, chatOf(call)) },
  };
}

export function toGraphChat(ctx: TenantContext, chat: Chat): Entity {
  const last = ctx.state.messages.findLast((message) => message.chatId === chat.id);
  return {
    id: chat.id,
    topic: null,
    createdDateTime: chat.createdAt,
    lastUpdatedDateTime: last?.at ?? chat.createdAt,
    chatType: 'oneOnOne',
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${ctx.options.tenantId}`,
    tenantId: ctx.options.tenantId,
    onlineMeetingInfo: null,
    viewpoint: null,
  };
}

function listChatMembers(call: GraphCall): Reply {
  const chat = chatOf(call);
  const user = call.ctx.state.users.find((known) => known.id === chat.userId);
  const member = {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`${chat.id}##${chat.userId}`).toString('base64'),
    roles: ['owner'],
    displayName: user?.displayName ?? '',
    userId: chat.userId,
    email: user?.upn ?? null,
    tenantId: call.ctx.options.tenantId,
  };
  return {
    status: 200,
    body: { '@odata.context': contextOf(`chats('${chat.id}')/members`), '@odata.count': 1, value: [member] },
  };
}

function listMessages(call: GraphCall): Reply {
  allowOptions(call.query, ['$top', '$skiptoken', '$orderby', '$filter']);
  if (call.query.has('$filter'))
    throw graphRefusal(400, 'BadRequest', 'localTenant does not filter chat messages; read the newest pages.');
  const order = call.query.get('$orderby');
  if (order !== null && !['createdDateTime desc', 'lastModifiedDateTime desc'].includes(order))
    throw graphRefusal(400, 'BadRequest', `QueryOptions to order by '${order}' is not supported.`);
  const chat = chatOf(call);
  const newest = call.ctx.state.messages.filter((message) => message.chatId === chat.id).toReversed();
  const shown = newest.map((message) => toGraphMessage(call.ctx, chat, message));
  return pageOf(shown, call.query, {
    path: call.path,
    context: `chats('${encodeURIComponent(chat.id)}')/messages`,
    pageSize: 20,
    pageMax: 50,
    by: '$skiptoken',
  });
}

function getMessage(call: GraphCall): Reply {
  const chat = chatOf(call);
  const message = call.ctx.state.messages.find(
    (known) => known.chatId === chat.id && known.id === param(call, 'message'),
  );
  if (message === undefined) throw graphRefusal(404, 'NotFound', `No message found with id ${param(call, 'message')}.`);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(`chats('${encodeURIComponent(chat.id)}')/messages/$entity`),
      ...toGraphMessage(call.ctx, chat, message),
    },
  };
}

interface Sent {
  text?: string;
  summary?: string;
  locale?: string;
  attachments?: { contentType?: string; content?: unknown }[];
}

/** A chat message: cards become attachments whose content is JSON text, referred to from the body. */
function toGraphMessage(ctx: TenantContext, chat: Chat, message: ChatMessage): Entity {
  const isGone = message.deletedAt !== null;
  const { text, attachments, summary, locale }: Sent = isGone ? {} : message.activity;
  const cards = (attachments ?? []).map((attachment, index) => attachmentOf(`${message.id}${index}`, attachment));
  const refs = cards.map((card) => `<attachment id="${card.id}"></attachment>`).join('');
  return {
    id: message.id,
    replyToId: null,
    etag: String(message.no),
    messageType: 'message',
    createdDateTime: message.at,
    lastModifiedDateTime: message.editedAt ?? message.at,
    lastEditedDateTime: message.editedAt,
    deletedDateTime: message.deletedAt,
    subject: null,
    summary: summary ?? null,
    chatId: chat.id,
    importance: 'normal',
    locale: locale ?? 'en-us',
    webUrl: null,
    channelIdentity: null,
    policyViolation: null,
    eventDetail: null,
    from: message.from === 'bot' ? fromBot(ctx) : fromPerson(ctx, chat.userId),
    body: { contentType: 'html', content: `${(text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${refs}` },
    attachments: cards,
    mentions: [],
    reactions: [],
  };
}

function attachmentOf(id: string, { contentType, content }: { contentType?: string; content?: unknown }): Entity {
  const json = JSON.stringify(content ?? null);
  return {
    id,
    contentType: contentType ?? null,
    contentUrl: null,
    content: json,
    name: null,
    thumbnailUrl: null,
    teamsAppId: null,
  };
}

function fromBot(ctx: TenantContext): Entity {
  const type = '#microsoft.graph.teamworkApplicationIdentity';
  const application = {
    '@odata.type': type,
    id: ctx.options.appId,
    displayName: 'Fotfeste',
    applicationIdentityType: 'bot',
  };
  return { application, device: null, user: null };
}

function fromPerson(ctx: TenantContext, id: string): Entity {
  const displayName = ctx.state.users.find((known) => known.id === id)?.displayName ?? '';
  const type = '#microsoft.graph.teamworkUserIdentity';
  const user = { '@odata.type': type, id, displayName, userIdentityType: 'aadUser', tenantId: ctx.options.tenantId };
  return { application: null, device: null, user };
}
