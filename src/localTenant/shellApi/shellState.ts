import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { isInstalled } from '../installs.ts';
import type { Chat, User } from '../state.ts';
import { shownText } from './chats.ts';
import type { ShellCall } from './shellCall.ts';

/** Everything around the content: who, when, which chats, which teams. */
export function describeShell({ ctx, me }: ShellCall): Reply {
  const { origin } = ctx.options;
  const page = (name: string): string => `${origin}/tab/${name}.html`;
  return {
    status: 200,
    body: {
      now: ctx.clock.now(),
      tenantId: ctx.options.tenantId,
      me: { id: me.id, upn: me.upn, displayName: me.displayName, jobTitle: me.jobTitle },
      people: ctx.state.users.map(personOf),
      app: {
        name: 'Fotfeste',
        id: ctx.teamsAppId,
        installed: isInstalled(ctx, me.id),
        personalTabUrl: page('personal'),
        channelTabUrl: page('channel'),
        configureUrl: page('configure'),
        botName: 'Fotfeste',
      },
      chats: ctx.state.chats.filter((chat) => chat.userId === me.id).map((chat) => chatOf(ctx, chat)),
      teams: ctx.state.teams
        .filter((team) => team.memberIds.includes(me.id))
        .map((team) => ({ id: team.id, displayName: team.displayName, isMember: true, channels: team.channels })),
    },
  };
}

function personOf(user: User): Record<string, string> {
  const { id, upn, displayName, jobTitle, department, unit } = user;
  return { id, upn, displayName, jobTitle, department, unit };
}

function chatOf(ctx: TenantContext, chat: Chat): Record<string, unknown> {
  const messages = ctx.state.messages.filter((message) => message.chatId === chat.id && message.deletedAt === null);
  const last = messages.at(-1);
  return {
    id: chat.id,
    withName: 'Fotfeste',
    isBot: true,
    unread: messages.filter((message) => message.from === 'bot' && message.no > chat.readUpTo).length,
    preview: last === undefined ? '' : shownText(last, 'preview'),
    lastAt: last?.at ?? chat.createdAt,
  };
}
