import { deliver } from './connector/deliver.ts';
import { type Activity, activityFrom, botAccount } from './connector/inbound.ts';
import { nextNumber, type TenantContext } from './context.ts';
import { chatIdOf, conversationIdOf, guidOf } from './ids.ts';
import type { Chat, Install } from './state.ts';

export function findChat(ctx: TenantContext, userId: string): Chat | null {
  return ctx.state.chats.find((chat) => chat.userId === userId) ?? null;
}

export function isInstalled(ctx: TenantContext, userId: string): boolean {
  return ctx.state.installs.some((known) => known.userId === userId);
}

/** Installs the app for a person and tells the bot, as Teams does: conversationUpdate, then installationUpdate. */
export function install(ctx: TenantContext, userId: string): Install {
  const { appId } = ctx.options;
  const name = guidOf(`${userId}/install/${nextNumber(ctx)}`);
  const made: Install = {
    id: Buffer.from(`${name}##${ctx.teamsAppId}`).toString('base64'),
    userId,
    at: ctx.clock.now(),
  };
  ctx.state.installs.push(made);
  const known = findChat(ctx, userId);
  const chat: Chat = known ?? {
    id: chatIdOf(appId, userId),
    conversationId: conversationIdOf(appId, userId),
    userId,
    createdAt: ctx.clock.now(),
    readUpTo: 0,
  };
  if (known === null) ctx.state.chats.push(chat);
  ctx.changed('message', userId);
  tell(ctx, chat, { type: 'conversationUpdate', membersAdded: [{ id: botAccount(ctx).id }] });
  tell(ctx, chat, { type: 'installationUpdate', action: 'add' });
  return made;
}

export function uninstall(ctx: TenantContext, gone: Install): void {
  ctx.state.installs = ctx.state.installs.filter((other) => other !== gone);
  ctx.changed('message', gone.userId);
  const chat = findChat(ctx, gone.userId);
  if (chat !== null) tell(ctx, chat, { type: 'installationUpdate', action: 'remove' });
}

const told = new WeakMap<Chat, Promise<unknown>>();

/** Sends what happened to a chat in the order it happened; the caller does not wait. */
function tell(ctx: TenantContext, chat: Chat, own: Activity): void {
  const activity = activityFrom(ctx, chat, own);
  const sent = (told.get(chat) ?? Promise.resolve()).then(() => deliver(ctx, activity));
  told.set(chat, sent);
  ctx.later(sent);
}
