import type { Id } from '../../domain/plan/mentorship.ts';
import type { ChatReader, Outcome } from '../../ports.ts';
import { address, quoted } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import type { Send } from './transport.ts';

interface ChatMessage {
  readonly id: string;
  readonly attachments?: readonly { readonly content?: string | null }[];
}

/**
 * Reads the newest messages of the app's chat with a person, with Chat.Read.WhereInstalled; a municipality may refuse that
 * permission. Graph names chats otherwise than the connector names conversations, so the chat is found by the installation.
 */
export function createChats(send: Send, teamsAppId: string): ChatReader {
  async function read<T>(name: string, path: string): Promise<Outcome<T>> {
    const outcome = outcomeOf(await send({ name, method: 'GET', path }), 'repeatable');
    return outcome.kind === 'ok' ? { kind: 'ok', value: outcome.value as T } : outcome;
  }

  async function chatWith(personId: Id): Promise<Outcome<string>> {
    const installs = address`/users/${personId}/teamwork/installedApps`;
    const filter = address`?$filter=${`teamsApp/id eq ${quoted(teamsAppId)}`}`;
    const listed = await read<{ value: readonly { id: string }[] }>('readInstall', `${installs}${filter}`);
    if (listed.kind !== 'ok') return listed;
    const [install] = listed.value.value;
    if (!install) return { kind: 'permanent', reason: 'notFound' };
    const chat = await read<{ id: string }>('readInstallChat', `${installs}${address`/${install.id}/chat`}`);
    return chat.kind === 'ok' ? { kind: 'ok', value: chat.value.id } : chat;
  }

  return {
    async find(personId, messageId): Promise<Outcome<{ activityId: string } | null>> {
      const chat = await chatWith(personId);
      if (chat.kind !== 'ok') return chat;
      const messages = `${address`/chats/${chat.value}/messages`}?$top=50`;
      const newest = await read<{ value: readonly ChatMessage[] }>('readChat', messages);
      if (newest.kind !== 'ok') return newest;
      const found = newest.value.value.find(({ attachments }) =>
        attachments?.some(({ content }) => content?.includes(messageId)),
      );
      return { kind: 'ok', value: found ? { activityId: found.id } : null };
    },
  };
}
