import { ConnectorFailure } from '../../bot/oneRequest.ts';
import { attempt } from '../../bot/outcomes.ts';
import type { ConversationRef } from '../../src/domain/people.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { ReminderDelivery } from '../../src/domain/reminder/reminderMessage.ts';
import type { Messenger } from '../../src/ports.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtualTime.ts';

/** One message in a chat; `shown` is what its card says now. */
export interface Delivered {
  readonly activityId: string;
  readonly messageId: Id;
  readonly at: number;
  shown: ReminderDelivery;
}

interface Chat {
  readonly ref: ConversationRef;
  /** Why the bot may not write here. */
  barred: 'ConversationBlockedByUser' | 'BotNotInConversationRoster' | null;
  readonly messages: Delivered[];
  onWire: number;
}

type WireFault =
  | 'throttled'
  | 'throttledUnsaid'
  | 'throttledButDone'
  | 'busy'
  | 'failedBefore'
  | 'failedAfter'
  | 'resetBefore'
  | 'resetAfter'
  | 'hung'
  | 'hungButDone'
  | 'late';

/** Every request on the wire, as the one who judges hears of it. */
export interface Wire {
  readonly name: 'send' | 'redraw' | 'open' | 'read';
  readonly conversationId: string;
  readonly delivery: ReminderDelivery | null;
  readonly fault: WireFault | 'barred' | null;
  /** How many sends to the same chat were still on the wire when it went out. */
  readonly alongside: number;
}

export interface PlayedTeams {
  readonly messenger: Messenger;
  readonly chats: ReadonlyMap<Id, Chat>;
  /** Nothing goes wrong any more. */
  calm(): void;
}

interface Given {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly people: readonly Id[];
  /** The municipality lets the app read its chats. */
  readonly mayRead: boolean;
  /** Share of requests that go wrong. */
  readonly faultShare: number;
  readonly hear: (wire: Wire) => void;
}

const timeoutMs = 10_000;
/** What Microsoft says of late deliveries: a minute at most. */
const lateMs = 60_000;

const ofSends: readonly [WireFault, ...WireFault[]] = [
  'throttled',
  'throttledUnsaid',
  'throttledButDone',
  'busy',
  'failedBefore',
  'failedAfter',
  'resetBefore',
  'resetAfter',
  'hung',
  'hungButDone',
  'late',
];
/** A late redrawing could only follow a later one if Teams changed their order, which it does not say it does. */
const ofRepeatables: readonly [WireFault, ...WireFault[]] = [
  'throttled',
  'throttledUnsaid',
  'failedBefore',
  'failedAfter',
  'resetAfter',
  'hung',
  'hungButDone',
];

const failure = (status: number | null, code: string, retryAfterSeconds: number | null = null): ConnectorFailure =>
  new ConnectorFailure({ status, code, retryAfterSeconds });

/** Teams with everything that can go wrong on the wire, and the chats in which one sees what has come. */
export function playTeams({ time, random, people, mayRead, faultShare, hear }: Given): PlayedTeams {
  let share = faultShare;
  const serviceUrl = 'https://teams.example/';
  const chats = new Map<Id, Chat>(
    people.map((personId) => {
      const ref = { personId, conversationId: `chat-${personId}`, serviceUrl };
      return [personId, { ref, barred: null, messages: [], onWire: 0 }];
    }),
  );
  const chatOf = (conversationId: string): Chat => {
    const chat = chats.get(conversationId.slice('chat-'.length));
    if (!chat) throw failure(404, 'ConversationNotFound');
    return chat;
  };

  /** One request: it takes its time, does its work or not, and answers or not. */
  async function request<T>(
    { name, conversationId, delivery, faults }: Omit<Wire, 'fault' | 'alongside'> & { faults: typeof ofSends },
    work: (delayMs: number) => T,
  ): Promise<T> {
    const chat = chatOf(conversationId);
    const bars = name === 'read' ? null : chat.barred;
    const fault = random.chance(share) ? random.pick(faults) : null;
    hear({ name, conversationId, delivery, fault: bars ? 'barred' : fault, alongside: chat.onWire });
    if (name === 'send') chat.onWire += 1;
    try {
      await time.sleep(random.int(20, 900));
      if (bars) throw failure(403, bars);
      if (fault === null) return work(0);
      if (fault.endsWith('After') || fault.endsWith('ButDone')) work(0);
      if (fault === 'late') work(random.int(1, lateMs - timeoutMs));
      if (fault.startsWith('hung') || fault === 'late') await time.sleep(timeoutMs);
      throw failureOf(fault);
    } finally {
      if (name === 'send') chat.onWire -= 1;
    }
  }

  const failureOf = (fault: WireFault): ConnectorFailure => {
    if (fault === 'throttledUnsaid') return failure(429, 'status429');
    if (fault.startsWith('throttled')) return failure(429, 'status429', random.int(1, 40));
    if (fault === 'busy') return failure(412, 'PreconditionFailed');
    if (fault.startsWith('failed')) return failure(random.pick([500, 502, 503]), 'ServiceError');
    return fault.startsWith('reset') ? failure(null, 'reset') : failure(null, 'timeout');
  };

  const messenger: Messenger = {
    reach: (_, personId, inTurn = (call) => call()) =>
      inTurn(() =>
        attempt('repeatable', () => {
          const conversationId = `chat-${personId}`;
          return request({ name: 'open', conversationId, delivery: null, faults: ofRepeatables }, () => {
            return { personId, conversationId, serviceUrl };
          });
        }),
      ),
    send: ({ conversationId }, delivery) =>
      attempt('send', () =>
        request({ name: 'send', conversationId, delivery, faults: ofSends }, (delayMs) => {
          const activityId = `${time.now()}-${random.id()}`;
          const message = { activityId, messageId: delivery.messageId, at: time.now() + delayMs, shown: delivery };
          chatOf(conversationId).messages.push(message);
          return { activityId };
        }),
      ),
    redraw: ({ conversationId }, activityId, delivery) =>
      attempt('repeatable', () =>
        request({ name: 'redraw', conversationId, delivery, faults: ofRepeatables }, () => {
          const message = chatOf(conversationId).messages.find((each) => each.activityId === activityId);
          if (!message) throw failure(404, 'ActivityNotFoundInConversation');
          message.shown = delivery;
          return null;
        }),
      ),
    async find({ conversationId }, messageId) {
      if (!mayRead) return { kind: 'permanent', reason: 'forbidden' };
      const read = () =>
        request({ name: 'read', conversationId, delivery: null, faults: ofRepeatables }, () =>
          chatOf(conversationId).messages.find((each) => each.messageId === messageId && each.at <= time.now()),
        );
      const looked = await attempt('repeatable', read);
      if (looked.kind !== 'ok') return looked;
      return { kind: 'ok', value: looked.value ? { activityId: looked.value.activityId } : null };
    },
  };
  return {
    messenger,
    chats,
    calm() {
      share = 0;
    },
  };
}
