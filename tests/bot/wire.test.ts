import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationRef } from '../../src/domain/people.ts';
import type { ReminderDelivery } from '../../src/domain/reminder/reminderMessage.ts';
import { sarasPlan } from '../support/sarasPlan.ts';
import { type BotWorld, startBotWorld, talkToday } from './botWorld.ts';

/** A connector of bare sockets: what it answers to the first request, byte by byte; every later one would succeed. */
interface Bare {
  readonly serviceUrl: string;
  /** The first line of every request that came in, on whatever connection. */
  readonly seen: string[];
  close(): Promise<void>;
}

const answerOf = (status: string, headers: readonly string[] = [], body = '{}') =>
  [`HTTP/1.1 ${status}`, 'content-type: application/json', `content-length: ${body.length}`, ...headers, '', body].join(
    '\r\n',
  );

async function startBare(first: (socket: Socket) => void): Promise<Bare> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const [line] = /^(POST|PUT|GET) \S+ HTTP/.exec(chunk.toString('latin1')) ?? [];
      if (line === undefined) return;
      seen.push(line);
      if (seen.length === 1) first(socket);
      else socket.write(answerOf('201 Created', [], '{"id":"second"}'));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

let here: BotWorld;
let bare: Bare;
let delivery: ReminderDelivery;
let ref: ConversationRef;

beforeAll(async () => {
  here = await startBotWorld({ timeoutMs: 1000 });
  const plan = await sarasPlan(here.world, here.actor);
  const sara = await here.actor('sara.eira');
  delivery = {
    messageId: '5f0f2f5e-3a52-4a55-9d0b-0c3c1e9b7a11',
    messages: [await talkToday(here.world, sara, plan.id)],
  };
  ref = { personId: sara.personId, conversationId: 'a:chat', serviceUrl: '' };
});
afterAll(() => here.close());
afterEach(() => bare.close());

const dated = 'Thu, 17 Sep 2026 06:20:00 GMT';

const answers: readonly [string, (socket: Socket) => void, object][] = [
  ['says nothing at all', () => {}, { kind: 'unknown', reason: 'timeout' }],
  [
    'stops in the midst of its headers',
    (socket) => socket.write('HTTP/1.1 201 Created\r\ncontent-type: appl'),
    { kind: 'unknown', reason: 'timeout' },
  ],
  [
    'stops in the midst of its body',
    (socket) => socket.write('HTTP/1.1 201 Created\r\ncontent-length: 100\r\n\r\n{"id"'),
    { kind: 'unknown', reason: 'timeout' },
  ],
  ['resets the connection', (socket) => socket.resetAndDestroy(), { kind: 'unknown', reason: 'reset' }],
  ['hangs up', (socket) => socket.end(), { kind: 'unknown', reason: 'reset' }],
  ['answers 503', (socket) => socket.write(answerOf('503 Busy')), { kind: 'unknown' }],
  ['answers 408', (socket) => socket.write(answerOf('408 Timeout')), { kind: 'unknown' }],
  ['answers 412', (socket) => socket.write(answerOf('412 Precondition Failed')), { kind: 'retry', seconds: 2 }],
  [
    'answers 429 and says nothing of when',
    (socket) => socket.write(answerOf('429 Slow')),
    { kind: 'retry', seconds: 30, reason: 'throttled' },
  ],
  [
    'answers 429 until a moment',
    (socket) => socket.write(answerOf('429 Slow', [`date: ${dated}`, 'retry-after: Thu, 17 Sep 2026 06:20:45 GMT'])),
    { kind: 'retry', seconds: 45, reason: 'throttled' },
  ],
  [
    'answers 429 for no time',
    (socket) => socket.write(answerOf('429 Slow', ['retry-after: 0'])),
    { kind: 'retry', seconds: 1, reason: 'throttled' },
  ],
  [
    'answers 429 for a day',
    (socket) => socket.write(answerOf('429 Slow', ['retry-after: 86400'])),
    { kind: 'retry', seconds: 3600, reason: 'throttled' },
  ],
  [
    'sends us elsewhere',
    (socket) => socket.write(answerOf('307 Elsewhere', ['location: /elsewhere'])),
    { kind: 'unknown' },
  ],
];

describe('one attempt is one POST on the wire, counted at the socket, when the connector', () => {
  test.each(answers)('%s', async (_what, first, expected) => {
    bare = await startBare(first);
    const outcome = await here.bot.messenger.send({ ...ref, serviceUrl: bare.serviceUrl }, delivery);
    expect(outcome).toMatchObject(expected);
    expect(bare.seen).toEqual(['POST /v3/conversations/a%3Achat/activities HTTP']);
  });
});

test('what is redrawn is one PUT, also when the connector is busy', async () => {
  bare = await startBare((socket) => socket.write(answerOf('503 Busy')));
  const outcome = await here.bot.messenger.redraw({ ...ref, serviceUrl: bare.serviceUrl }, 'a1', delivery);
  expect(outcome).toMatchObject({ kind: 'retry' });
  expect(bare.seen).toHaveLength(1);
});
