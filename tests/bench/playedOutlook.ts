import type { Answer, GraphRequest, Send } from '../../src/adapters/graph/transport.ts';
import { createMailboxLimits, outlookLimits } from '../../src/localTenant/graph/mailboxLimits.ts';
import type { Random } from '../simulation/random.ts';
import type { VirtualTime } from '../simulation/virtualTime.ts';

/** Of 1000 requests to a mailbox, beside what its limits refuse; half of them were done all the same. */
const faults = { failed: 10 } as const;
const doneButShare = 0.5;
const serviceMs = { least: 100, most: 300 } as const;

/** Four at a time, one after the other, with no pause: no way of asking is faster. What has no effect is asked again. */
export const boundMs = (events: number): number => {
  const withoutEffect = (faults.failed * (1 - doneButShare)) / 1000;
  return (events * ((serviceMs.least + serviceMs.most) / 2)) / outlookLimits.atOnce / (1 - withoutEffect);
};

export interface Tally {
  /** To Graph, a batch being one. */
  requests: number;
  inFlightMax: number;
  /** Refused because the mailbox was asked too much at once. */
  throttled: number;
  /** How often each item lies in a calendar. */
  readonly made: Map<string, number>;
  lastFirstAt: number;
}

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: Made;
}

interface Made {
  readonly transactionId?: string;
  readonly singleValueExtendedProperties?: readonly { readonly value: string }[];
}

interface PartAnswer {
  readonly status: number;
  readonly seconds: number | null;
  readonly body: unknown;
}

/** Outlook with localTenant's limits and some faults, on virtual time: makes events, finds them by their mark, names people. */
export function playOutlook(time: VirtualTime, random: Random): { send: Send; tally: Tally } {
  const tally: Tally = { requests: 0, inFlightMax: 0, throttled: 0, made: new Map(), lastFirstAt: 0 };
  const limits = createMailboxLimits();
  const byTransaction = new Map<string, string>();
  const byMark = new Map<string, string>();
  const inFlight = new Map<string, number>();
  let no = 0;

  function make(mailboxId: string, { transactionId, singleValueExtendedProperties = [] }: Made): string {
    const mark = singleValueExtendedProperties[0]?.value ?? '';
    const before = transactionId && byTransaction.get(`${mailboxId} ${transactionId}`);
    if (before) return before;
    no += 1;
    const id = `AAMk${no}`;
    if (transactionId) byTransaction.set(`${mailboxId} ${transactionId}`, id);
    byMark.set(mark, id);
    const times = tally.made.get(mark) ?? 0;
    if (times === 0) tally.lastFirstAt = time.now();
    tally.made.set(mark, times + 1);
    return id;
  }
  function done(mailboxId: string, { method, url, body }: Part): PartAnswer {
    if (method === 'POST') return answer(201, { id: make(mailboxId, body ?? {}), '@odata.etag': 'W/"1"' });
    const mark = /ep\/value eq '([^']+)'/.exec(decodeURIComponent(url))?.[1] ?? '';
    const id = byMark.get(mark);
    return answer(200, { value: id ? [{ id, attendees: [attendeeOf(mark)] }] : [] });
  }
  /** What is found again is as it was made, so that nothing has to be mended. */
  const attendeeOf = (mark: string) => ({ emailAddress: { address: `${mark.split('/')[0]}@lysvaer.example` } });

  async function inMailbox(mailboxId: string, part: Part): Promise<PartAnswer> {
    const entry = limits.enter(mailboxId, time.now());
    if (entry.kind === 'refused') {
      tally.throttled += 1;
      return { ...answer(429, fault('ApplicationThrottled')), seconds: entry.seconds };
    }
    await time.sleep(random.int(serviceMs.least, serviceMs.most));
    entry.leave();
    const roll = random.int(0, 999);
    if (roll >= faults.failed) return done(mailboxId, part);
    if (random.chance(doneButShare)) done(mailboxId, part);
    return answer(503, fault('ServiceUnavailable'));
  }
  async function ask(part: Part): Promise<PartAnswer> {
    const [, mailboxId = '', rest = ''] = /^\/users\/([^/?]+)(\/events)?/.exec(part.url) ?? [];
    if (rest !== '') return inMailbox(mailboxId, part);
    return answer(200, { displayName: mailboxId, mail: `${mailboxId.replace('newcomer', 'm')}@lysvaer.example` });
  }
  async function askAll(parts: readonly Part[]): Promise<Map<string, PartAnswer>> {
    const answers = new Map<string, PartAnswer>();
    const waiting = [...parts];
    const work = async (): Promise<void> => {
      for (let part = waiting.shift(); part; part = waiting.shift()) answers.set(part.id, await ask(part));
    };
    await Promise.all(Array.from({ length: outlookLimits.atOnce }, work));
    return answers;
  }
  async function send({ method, path, body }: GraphRequest): Promise<Answer> {
    tally.requests += 1;
    const isBatch = path === '/$batch';
    const parts = isBatch
      ? (body as { requests: Part[] }).requests
      : [{ id: '0', method, url: path, body: body as Made }];
    const mailboxId = /^\/users\/([^/]+)\/events/.exec(parts[0]?.url ?? '')?.[1];
    const weight = mailboxId ? Math.min(parts.length, outlookLimits.atOnce) : 0;
    count(mailboxId ?? '', weight);
    const answers = await askAll(parts);
    count(mailboxId ?? '', -weight);
    return isBatch ? wholeOf(answers) : singleOf(answers.get('0') as PartAnswer);
  }
  function count(mailboxId: string, weight: number): void {
    const now = (inFlight.get(mailboxId) ?? 0) + weight;
    inFlight.set(mailboxId, now);
    tally.inFlightMax = Math.max(tally.inFlightMax, now);
  }
  return { send, tally };
}

const answer = (status: number, body: unknown): PartAnswer => ({ status, seconds: null, body });
const fault = (code: string) => ({ error: { code } });

const singleOf = ({ status, seconds, body }: PartAnswer): Answer => ({
  kind: 'answered',
  status,
  code: (body as { error?: { code: string } }).error?.code ?? null,
  retryAfterSeconds: seconds,
  contentType: 'application/json',
  body,
});

const wholeOf = (answers: ReadonlyMap<string, PartAnswer>): Answer =>
  singleOf(
    answer(200, {
      responses: [...answers].map(([id, { status, seconds, body }]) => {
        return { id, status, ...(seconds === null ? {} : { headers: { 'Retry-After': String(seconds) } }), body };
      }),
    }),
  );
