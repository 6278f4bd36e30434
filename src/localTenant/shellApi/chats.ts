import { deliver } from '../connector/deliver.ts';
import { type Activity, activityFrom } from '../connector/inbound.ts';
import { nextNumber } from '../context.ts';
import { refusal } from '../guards.ts';
import type { Reply } from '../http.ts';
import type { Chat, ChatMessage } from '../state.ts';
import type { ShellCall } from './shellCall.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

interface Attachment {
  contentType?: string;
  content?: { fallbackText?: string; body?: unknown };
}

function chatOf(call: ShellCall): Chat {
  const chat = call.ctx.state.chats.find((known) => known.id === call.params.chat && known.userId === call.me.id);
  if (chat === undefined) throw refusal(404, 'noSuchChat', `${call.me.displayName} has no chat '${call.params.chat}'.`);
  return chat;
}

export function listMessages(call: ShellCall): Reply {
  const chat = chatOf(call);
  const messages = call.ctx.state.messages.filter(
    (message) => message.chatId === chat.id && message.deletedAt === null,
  );
  return { status: 200, body: messages.map((message) => shownMessage(message)) };
}

function shownMessage(message: ChatMessage): Record<string, unknown> {
  const cards = ((message.activity.attachments ?? []) as Attachment[])
    .filter((attachment) => attachment.contentType === cardType)
    .map((attachment) => attachment.content);
  return {
    id: message.id,
    from: message.from === 'bot' ? 'bot' : 'me',
    at: message.at,
    text: shownText(message, 'text'),
    attachments: message.answeredCard === null ? cards : [message.answeredCard],
    updated: message.editedAt !== null,
  };
}

/** The text of a message; a preview of a card is its summary, as in Teams' notifications. */
export function shownText(message: ChatMessage, use: 'text' | 'preview'): string {
  const { text, summary, attachments } = message.activity as {
    text?: string;
    summary?: string;
    attachments?: Attachment[];
  };
  if (use === 'text') return text ?? '';
  return summary ?? text ?? attachments?.[0]?.content?.fallbackText ?? '';
}

export async function sendMessage(call: ShellCall): Promise<Reply> {
  const chat = chatOf(call);
  const { text } = call.body();
  if (typeof text !== 'string' || text.trim() === '')
    throw refusal(400, 'noText', 'Say {text: …} with something in it.');
  const activity = activityFrom(call.ctx, chat, { type: 'message', text, textFormat: 'plain', attachments: [] });
  const message: ChatMessage = {
    id: String(activity.id),
    no: nextNumber(call.ctx),
    chatId: chat.id,
    from: 'user',
    at: call.ctx.clock.now(),
    editedAt: null,
    deletedAt: null,
    activity,
    answeredCard: null,
  };
  call.ctx.state.messages.push(message);
  call.ctx.changed('message', call.me.id);
  const answer = await deliver(call.ctx, activity);
  if (answer.status === null || answer.status >= 400) throw botFailed(answer.status);
  return { status: 201, body: shownMessage(message) };
}

export function markRead(call: ShellCall): Reply {
  const chat = chatOf(call);
  const last = call.ctx.state.messages.findLast((message) => message.chatId === chat.id);
  const readUpTo = last?.no ?? 0;
  if (readUpTo !== chat.readUpTo) {
    chat.readUpTo = readUpTo;
    call.ctx.changed('message', call.me.id);
  }
  return { status: 204 };
}

/** A tap on Action.Execute: an invoke to the bot, whose answer is a card, a sentence or an error. */
export async function runAction(call: ShellCall): Promise<Reply> {
  const chat = chatOf(call);
  const { messageId, verb, data } = call.body();
  const message = call.ctx.state.messages.find(
    (known) => known.chatId === chat.id && known.id === messageId && known.deletedAt === null,
  );
  if (message === undefined)
    throw refusal(404, 'noSuchMessage', `There is no message '${String(messageId)}' in the chat.`);
  if (typeof verb !== 'string') throw refusal(400, 'noVerb', 'Say {messageId, verb, data}.');
  const action = { type: 'Action.Execute', verb, data: data ?? {} };
  const answer = await deliver(call.ctx, activityFrom(call.ctx, chat, invokeOf(message, action)));
  if (answer.status === null || answer.status >= 400) throw botFailed(answer.status);
  return { status: 200, body: settle(call, message, answer.body) };
}

function invokeOf(message: ChatMessage, action: unknown): Activity {
  return { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: message.id };
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards: response format */
function settle(call: ShellCall, message: ChatMessage, body: unknown): Record<string, unknown> {
  const { statusCode, type, value } = (body ?? {}) as { statusCode?: number; type?: string; value?: unknown };
  if (type === cardType && statusCode === 200) {
    message.answeredCard = value;
    call.ctx.changed('message', call.me.id);
    return { card: value };
  }
  if (type === 'application/vnd.microsoft.activity.message') return { message: value };
  if (type === 'application/vnd.microsoft.error') return { error: value };
  throw refusal(502, 'botAnswer', 'The bot answered the action with neither a card, a message nor an error.');
}

function botFailed(status: number | null): Error {
  const what = status === null ? 'did not answer within 15 seconds, or is not running' : `answered with ${status}`;
  return refusal(502, 'botFailed', `The bot ${what}.`);
}
