import { ConnectorFailure } from '../../bot/oneRequest.ts';
import { limitPerSecond } from '../../src/domain/reminder/pace.ts';
import type { Random } from '../simulation/random.ts';
import type { VirtualTime } from '../simulation/virtualTime.ts';

/** Of 1000 requests; of the ambiguous (5xx, reset) half were done all the same. */
const faults = { throttled: 20, failed: 10, reset: 5, busy: 5 } as const;
const doneButShare = 0.5;

/** The share of attempts that have no effect, when nobody goes too fast. */
export const withoutEffect =
  (faults.throttled + faults.busy + (faults.failed + faults.reset) * (1 - doneButShare)) / 1000;

export interface PlayedConnector {
  /** One POST to somebody's chat; throws as the product's own client does. */
  post(personId: string, messageId: string): Promise<{ activityId: string }>;
  /** Whether the message lies in the chat; a read, and none of the connector's requests. */
  find(personId: string, messageId: string): Promise<boolean>;
  readonly tally: Tally;
}

interface Tally {
  wire: number;
  /** How often each person got the message. */
  readonly delivered: Map<string, number>;
  lastFirstAt: number;
}

const failure = (status: number | null, code: string, retryAfterSeconds: number | null = null) =>
  new ConnectorFailure({ status, code, retryAfterSeconds });

/** The Bot connector with its limit over all chats and its faults, on virtual time. Only sends that are let in count towards the limit. */
export function playConnector(time: VirtualTime, random: Random): PlayedConnector {
  const tally: Tally = { wire: 0, delivered: new Map(), lastFirstAt: 0 };
  const chats = new Map<string, Set<string>>();
  const letIn: number[] = [];
  let oldest = 0;

  function deliver(personId: string, messageId: string): void {
    const times = tally.delivered.get(personId) ?? 0;
    if (times === 0) tally.lastFirstAt = time.now();
    tally.delivered.set(personId, times + 1);
    chats.set(personId, (chats.get(personId) ?? new Set()).add(messageId));
  }

  function isOverLimit(): boolean {
    while ((letIn[oldest] ?? Number.POSITIVE_INFINITY) <= time.now() - 1000) oldest += 1;
    if (letIn.length - oldest >= limitPerSecond) return true;
    letIn.push(time.now());
    return false;
  }

  return {
    tally,
    async post(personId, messageId) {
      tally.wire += 1;
      const isTooMuch = isOverLimit();
      const roll = random.int(0, 999);
      await time.sleep(random.int(60, 180));
      if (isTooMuch) throw failure(429, 'TooManyRequests', random.int(1, 3));
      if (roll < faults.throttled) throw failure(429, 'TooManyRequests', random.int(1, 3));
      if (roll < faults.throttled + faults.busy) throw failure(412, 'PreconditionFailed');
      const isAmbiguous = roll < faults.throttled + faults.busy + faults.failed + faults.reset;
      if (!isAmbiguous || random.chance(doneButShare)) deliver(personId, messageId);
      if (!isAmbiguous) return { activityId: messageId };
      throw roll < faults.throttled + faults.busy + faults.failed
        ? failure(random.pick([500, 502, 503, 504]), 'ServiceError')
        : failure(null, 'reset');
    },
    async find(personId, messageId) {
      await time.sleep(random.int(40, 120));
      return chats.get(personId)?.has(messageId) ?? false;
    },
  };
}
