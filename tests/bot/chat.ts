import type { Actor } from '../../src/domain/people.ts';
import { botUserId } from '../../src/localTenant/ids.ts';
import { appId, tenantId } from '../support/localTenant.ts';
import type { BotWorld } from './botWorld.ts';

export interface Shown {
  readonly id: string;
  readonly from: 'bot' | 'me';
  readonly text: string;
  readonly attachments: readonly {
    readonly fallbackText: string;
    readonly body: readonly { readonly text?: string }[];
  }[];
}

/** A person's chat with the bot, as her Teams shows it. */
export function chatOf({ tenant }: BotWorld, name: string) {
  const as = `as=${name}@lysvaer.example`;
  const idOf = async () => {
    const state = (await tenant.get(`/_shell/state?${as}`)) as { chats: { id: string; isBot: boolean }[] };
    return state.chats.find((chat) => chat.isBot)?.id ?? '';
  };
  const messages = async () => (await tenant.get(`/_shell/chats/${await idOf()}/messages?${as}`)) as Shown[];
  return {
    messages,
    /** What the bot has written, newest last: a card's fallback text or plain words. */
    heard: async () =>
      (await messages())
        .filter((message) => message.from === 'bot')
        .map((message) => message.attachments[0]?.fallbackText ?? message.text),
    say: async (text: string) => tenant.post(`/_shell/chats/${await idOf()}/messages?${as}`, { text }),
    tap: async (messageId: string, verb: string, data: object) =>
      (await tenant.post(`/_shell/chats/${await idOf()}/actions?${as}`, { messageId, verb, data })) as {
        card?: { fallbackText: string; body: { text?: string }[] };
        message?: string;
      },
  };
}

/** An activity as Teams would send it, to be varied by a test. */
export const activityOf = (here: BotWorld, from: Actor, own: object = {}): Record<string, unknown> => ({
  type: 'message',
  id: crypto.randomUUID(),
  text: 'hjelp',
  channelId: 'msteams',
  serviceUrl: `${here.tenant.origin}/_microsoft/connector/`,
  from: { id: botUserId(appId, from.personId), name: from.displayName, aadObjectId: from.personId },
  recipient: { id: `28:${appId}`, name: 'Fotfeste' },
  conversation: { conversationType: 'personal', tenantId, id: 'a:unknown' },
  channelData: { tenant: { id: tenantId } },
  locale: 'nb-NO',
  ...own,
});

/** Posts an activity to the bot with this Authorization header. */
export async function post(here: BotWorld, activity: unknown, authorization: string | null): Promise<Response> {
  return fetch(`${here.tenant.origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify(activity),
  });
}

/** Posts an activity signed as the Bot connector signs it. */
export const deliver = async (here: BotWorld, activity: Record<string, unknown>): Promise<Response> =>
  post(here, activity, `Bearer ${await here.sign(String(activity.serviceUrl))}`);
