import type { Activity, ConversationParameters } from 'botbuilder';
import { dayOf } from '../src/domain/instant.ts';
import type { ConversationRef } from '../src/domain/people.ts';
import type { ReminderDelivery } from '../src/domain/reminder/reminderMessage.ts';
import type { ChatReader, Clock, Installs, InTurn, Messenger, Outcome } from '../src/ports.ts';
import { textsOf } from '../src/texts/texts.ts';
import type { BotAdapter } from './adapter.ts';
import { cardMessage } from './cardMessage.ts';
import { messageCard } from './cards/messageCard.ts';
import { attempt } from './outcomes.ts';

interface MessengerOptions {
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly clock: Clock;
  readonly installs: Installs;
  readonly chats: ChatReader;
  readonly tabLink: (subEntityId: string | null) => string;
  /** Where a conversation is opened with someone who has never been heard from. */
  readonly serviceUrl: string;
}

/** The bot's way out: one wire request per attempt, each outcome sorted by what to do about it. */
export function createMessenger(options: MessengerOptions): Messenger {
  const { adapter, appId, chats, clock, installs, tabLink, serviceUrl } = options;
  const draw = (delivery: ReminderDelivery): Partial<Activity> => {
    const texts = textsOf(delivery.messages[0].language);
    const setting = { texts, today: dayOf(clock.now()), tabLink, note: null };
    return cardMessage(messageCard(setting, delivery));
  };
  return {
    async reach(tenantId, personId, inTurn = atOnce) {
      const installed = await installs.install(personId);
      // Installing twice is harmless, so what may have happened is simply done again.
      if (installed.kind === 'unknown') return { kind: 'retry', seconds: 30, reason: installed.reason };
      if (installed.kind !== 'ok') return installed;
      const conversations = await conversationsAt(adapter, appId, serviceUrl);
      const opened = await inTurn(() =>
        attempt('repeatable', () => conversations.createConversation(oneToOne({ tenantId, personId, appId }))),
      );
      return opened.kind === 'ok' ? refOf(opened.value, { personId, serviceUrl }) : opened;
    },
    async send(ref, delivery) {
      const conversations = await conversationsAt(adapter, appId, ref.serviceUrl);
      const sent = await attempt('send', () =>
        conversations.sendToConversation(ref.conversationId, draw(delivery) as Activity),
      );
      return sent.kind === 'ok' ? { kind: 'ok', value: { activityId: sent.value.id } } : sent;
    },
    async redraw(ref, activityId, delivery) {
      const conversations = await conversationsAt(adapter, appId, ref.serviceUrl);
      const activity = { ...draw(delivery), id: activityId } as Activity;
      const redrawn = await attempt('repeatable', () =>
        conversations.updateActivity(ref.conversationId, activityId, activity),
      );
      return redrawn.kind === 'ok' ? { kind: 'ok', value: null } : redrawn;
    },
    find: (ref, messageId) => chats.find(ref.personId, messageId),
  };
}

const atOnce: InTurn = (call) => call();

const conversationsAt = async (adapter: BotAdapter, appId: string, serviceUrl: string) =>
  (await adapter.connector(appId, serviceUrl)).conversations;

/** Teams finds a person's chat by the Entra object id; `28:` marks a bot. */
function oneToOne(ids: { tenantId: string; personId: string; appId: string }): ConversationParameters {
  return {
    isGroup: false,
    bot: { id: `28:${ids.appId}`, name: 'Fotfeste' },
    members: [{ id: ids.personId, name: '' }],
    tenantId: ids.tenantId,
    channelData: { tenant: { id: ids.tenantId } },
  };
}

function refOf(
  opened: { id: string; serviceUrl?: string },
  known: Pick<ConversationRef, 'personId' | 'serviceUrl'>,
): Outcome<ConversationRef> {
  const value = {
    personId: known.personId,
    conversationId: opened.id,
    serviceUrl: opened.serviceUrl ?? known.serviceUrl,
  };
  return { kind: 'ok', value };
}
