import type { Answer, Send } from '../../../src/adapters/graph/transport.ts';
import type { VirtualTime } from '../../simulation/virtualTime.ts';

/** One event to be made: whose calendar, which item. */
interface ToMake {
  readonly mailboxId: string;
  readonly mark: string;
}

export interface PeerWork {
  readonly send: Send;
  readonly time: VirtualTime;
  /** The events of each plan. */
  readonly plans: readonly (readonly ToMake[])[];
}

export type CalendarPeer = (work: PeerWork) => Promise<void>;

const bodyOf = ({ mark }: ToMake) => ({
  subject: 'Avtalt samtale',
  singleValueExtendedProperties: [{ id: 'String {3f0c2f6b-7d0e-4e58-9b7a-5b1d6a4c9e21} Name Item', value: mark }],
});
const pathOf = ({ mailboxId }: ToMake) => `/users/${mailboxId}/events`;

/** The Graph client's own retry handler: three times, after Retry-After or a growing pause, POST too. */
const retriesMost = 3;
const isBusy = (answer: Answer): boolean => answer.kind === 'answered' && [429, 503, 504].includes(answer.status);
const secondsOf = (answer: Answer, attempt: number): number =>
  (answer.kind === 'answered' && answer.retryAfterSeconds) || Math.min(3 * 2 ** attempt, 180);

/** One POST for each event and one after the other for each plan, as most code does it; all plans at once. */
export const onePostEach: CalendarPeer = async ({ send, time, plans }) => {
  const post = async (event: ToMake): Promise<void> => {
    for (let attempt = 0; attempt <= retriesMost; attempt += 1) {
      const answer = await send({ name: 'post', method: 'POST', path: pathOf(event), body: bodyOf(event) });
      if (!isBusy(answer)) return;
      await time.sleep(1000 * secondsOf(answer, attempt));
    }
  };
  await Promise.all(
    plans.map(async (events) => {
      for (const event of events) await post(event);
    }),
  );
};

interface Response {
  readonly id: string;
  readonly status: number;
  readonly headers?: { readonly 'Retry-After'?: string };
}

/** A batch for each plan, all of them at once; parts that were refused go again in a batch after the longest wait asked for. */
export const unpacedBatches: CalendarPeer = async ({ send, time, plans }) => {
  const round = async (events: readonly ToMake[]): Promise<readonly Response[]> => {
    const requests = events.map((event, index) => ({
      id: String(index),
      method: 'POST',
      url: pathOf(event),
      headers: { 'Content-Type': 'application/json' },
      body: bodyOf(event),
    }));
    const answer = await send({ name: 'batch', method: 'POST', path: '/$batch', body: { requests } });
    return answer.kind === 'answered' ? (answer.body as { responses: Response[] }).responses : [];
  };
  await Promise.all(
    plans.map(async (events) => {
      let left = events;
      while (left.length > 0) {
        const refused = (await round(left)).filter(({ status }) => [429, 503, 504].includes(status));
        left = refused.map(({ id }) => left[Number(id)] as ToMake);
        const seconds = Math.max(1, ...refused.map(({ headers }) => Number(headers?.['Retry-After'] ?? 1)));
        if (left.length > 0) await time.sleep(1000 * seconds);
      }
    }),
  );
};
