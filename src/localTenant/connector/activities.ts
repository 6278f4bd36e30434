import { nextNumber, type TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import type { Chat, ChatMessage } from '../state.ts';
import { connectorRefusal } from './connectorRefusal.ts';
import { type ConnectorCall, type ConnectorRoute, chatOf } from './connectorRoute.ts';
import { type Activity, botAccount, nextActivityId } from './inbound.ts';

const base = '/v3/conversations/{conversation}/activities';
/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const sizeMax = 100 * 1024;

export const activityRoutes: ConnectorRoute[] = [
  { method: 'POST', path: base, run: postActivity },
  { method: 'POST', path: `${base}/{activity}`, run: postActivity },
  { method: 'PUT', path: `${base}/{activity}`, run: putActivity },
  { method: 'DELETE', path: `${base}/{activity}`, run: deleteActivity },
];

function postActivity(call: ConnectorCall): Reply {
  const chat = chatOf(call);
  const activity = readActivity(call);
  // A bot answers in thread with the id of a message that may be gone; Teams posts it all the same.
  const id = activity.type === 'message' ? storeActivity(call.ctx, chat, activity) : nextActivityId(call.ctx);
  return { status: activity.type === 'message' ? 201 : 202, body: { id } };
}

/** Keeps a message of the bot, and gives its id. */
export function storeActivity(ctx: TenantContext, chat: Chat, activity: Activity): string {
  const id = nextActivityId(ctx);
  const at = ctx.clock.now();
  const stored = { ...activity, id, timestamp: at, from: botAccount(ctx), conversation: { id: chat.conversationId } };
  ctx.state.messages.push({
    id,
    no: nextNumber(ctx),
    chatId: chat.id,
    from: 'bot',
    at,
    editedAt: null,
    deletedAt: null,
    activity: stored,
    answeredCard: null,
  });
  ctx.changed('message', chat.userId);
  return id;
}

function putActivity(call: ConnectorCall): Reply {
  const chat = chatOf(call);
  const activity = readActivity(call);
  const message = messageOf(call, chat);
  message.activity = {
    ...activity,
    id: message.id,
    timestamp: message.at,
    from: botAccount(call.ctx),
    conversation: { id: chat.conversationId },
  };
  message.editedAt = call.ctx.clock.now();
  message.answeredCard = null;
  call.ctx.changed('message', chat.userId);
  return { status: 200, body: { id: message.id } };
}

function deleteActivity(call: ConnectorCall): Reply {
  const chat = chatOf(call);
  const message = messageOf(call, chat);
  message.deletedAt = call.ctx.clock.now();
  call.ctx.changed('message', chat.userId);
  return { status: 200 };
}

function messageOf(call: ConnectorCall, chat: Chat): ChatMessage {
  const message = call.ctx.state.messages.find(
    (known) => known.chatId === chat.id && known.id === call.params.activity && known.deletedAt === null,
  );
  if (message === undefined)
    throw connectorRefusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
  if (message.from !== 'bot')
    throw connectorRefusal(403, 'ForbiddenOperationException', 'A bot can change its own messages only.');
  return message;
}

function readActivity(call: ConnectorCall): Activity {
  if (call.size > sizeMax) throw connectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.');
  const activity = call.body as Activity | null;
  if (activity === null || typeof activity !== 'object' || Array.isArray(activity))
    throw connectorRefusal(400, 'BadSyntax', 'The activity is missing.');
  if (typeof activity.type !== 'string' || activity.type === '')
    throw connectorRefusal(400, 'BadSyntax', 'The activity has no type.');
  const attachments = activity.attachments;
  if (attachments !== undefined && attachments !== null && !Array.isArray(attachments))
    throw connectorRefusal(400, 'BadSyntax', 'attachments must be an array.');
  const isEmpty = !activity.text && ((attachments as unknown[] | null | undefined) ?? []).length === 0;
  if (activity.type === 'message' && isEmpty)
    throw connectorRefusal(
      400,
      'BadSyntax',
      "Activity must include non empty 'text' field or at least one attachment.",
    );
  return activity;
}
