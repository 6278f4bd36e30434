import { deliver } from './connector/deliver.ts';
import { activityFrom, botAccount } from './connector/inbound.ts';
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
  const made: Install = {
    id: Buffer.from(`${guidOf(`${userId}/install/${nextNumber(ctx)}`)}##${ctx.teamsAppId}`).toString('base64'),
    userId,
    at: ctx.clock.now(),
  };
  ctx.state.installs.push(made);
  if (findChat(ctx, userId) === null) {
    ctx.state.chats.push({
      id: chatIdOf(appId, userId),
      conversationId: conversationIdOf(appId, userId),
      userId,
      createdAt: ctx.clock.now(),
      readUpTo: 0,
    });
  }
  const chat = findChat(ctx, userId) as Chat;
  ctx.changed('message', userId);
  ctx.later(announce(ctx, chat));
  return made;
}

async function announce(ctx: TenantContext, chat: Chat): Promise<void> {
  await deliver(
    ctx,
    activityFrom(ctx, chat, { type: 'conversationUpdate', membersAdded: [{ id: botAccount(ctx).id }] }),
  );
  await deliver(ctx, activityFrom(ctx, chat, { type: 'installationUpdate', action: 'add' }));
}

export function uninstall(ctx: TenantContext, gone: Install): void {
  ctx.state.installs = ctx.state.installs.filter((other) => other !== gone);
  const chat = findChat(ctx, gone.userId);
  ctx.changed('message', gone.userId);
  if (chat !== null)
    ctx.later(
      deliver(ctx, activityFrom(ctx, chat, { type: 'installationUpdate', action: 'remove' })).then(() => undefined),
    );
}
