import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, ConversationRef } from '../../src/domain/people.ts';
import type { ItemMessage, ReminderDelivery } from '../../src/domain/reminder/reminderMessage.ts';
import { agreed, sarasPlan } from '../support/sarasPlan.ts';
import { type BotWorld, startBotWorld, talkToday } from './botWorld.ts';

let here: BotWorld;
let sara: Actor;
let message: ItemMessage;
let ref: ConversationRef;

beforeAll(async () => {
  here = await startBotWorld({ timeoutMs: 2000 });
  const plan = await sarasPlan(here.world, here.actor);
  sara = await here.actor('sara.eira');
  message = await talkToday(here.world, sara, plan.id);
  ref = await reached(sara);
});
afterAll(() => here.close());

const alone = (only: ItemMessage): ReminderDelivery => ({
  messageId: '5f0f2f5e-3a52-4a55-9d0b-0c3c1e9b7a11',
  messages: [only],
});

async function reached(person: Actor): Promise<ConversationRef> {
  const outcome = await here.bot.messenger.reach(person.tenantId, person.personId);
  if (outcome.kind !== 'ok') throw new Error(`Not reached: ${outcome.reason}`);
  return outcome.value;
}

const wire = async (method: string) =>
  (await here.tenant.requests('/_microsoft/connector/')).filter((request) => request.method === method);

interface Shown {
  readonly id: string;
  readonly from: string;
  readonly attachments: readonly { readonly fallbackText: string }[];
}
const chatOf = async (upn: string): Promise<Shown[]> => {
  const state = (await here.tenant.get(`/_shell/state?as=${upn}@lysvaer.example`)) as {
    chats: { id: string; isBot: boolean }[];
  };
  const id = state.chats.find((chat) => chat.isBot)?.id ?? '';
  return (await here.tenant.get(`/_shell/chats/${id}/messages?as=${upn}@lysvaer.example`)) as Shown[];
};

describe('reaching people who never wrote to the bot', () => {
  test('installs the app and opens the chat, and doing it again gives the same chat', async () => {
    expect(ref).toMatchObject({ personId: sara.personId, serviceUrl: `${here.tenant.origin}/_microsoft/connector/` });
    expect(await reached(sara)).toEqual(ref);
  });

  test('the bot welcomes them once, though Teams tells it twice', async () => {
    await here.tenant.tenant.flush();
    const cards = (await chatOf('sara.eira')).map((shown) => shown.attachments[0]?.fallbackText);
    expect(cards.filter((text) => text === 'Fotfeste er klar for deg')).toHaveLength(1);
  });

  test('a failure to open the chat has sent nothing, so it is tried again', async () => {
    await here.tenant.fault({ path: '/_microsoft/connector/v3/conversations', count: 1, status: 503 });
    const outcome = await here.bot.messenger.reach(sara.tenantId, sara.personId);
    expect(outcome).toMatchObject({ kind: 'retry' });
  });
});

describe('sending a reminder', () => {
  beforeEach(async () => {
    await here.tenant.clearFaults();
    await fetch(`${here.tenant.origin}/_control/requests`, { method: 'DELETE' });
  });
  afterEach(() => here.tenant.clearFaults());

  test('the card arrives with its summary, by one request', async () => {
    const outcome = await here.bot.messenger.send(ref, alone(message));
    expect(outcome).toEqual({ kind: 'ok', value: { activityId: expect.any(String) } });
    expect((await chatOf('sara.eira')).at(-1)?.attachments[0]?.fallbackText).toBe(
      'Mentorsamtale med Ingrid Haugland i dag kl. 13.15',
    );
    expect(await wire('POST')).toHaveLength(1);
  });

  const faults = [
    { fault: { status: 429, retryAfter: 7 }, kind: 'retry', seconds: 7 },
    { fault: { status: 412 }, kind: 'retry', seconds: 2 },
    { fault: { status: 500 }, kind: 'unknown' },
    { fault: { status: 502 }, kind: 'unknown' },
    { fault: { status: 503 }, kind: 'unknown' },
    { fault: { status: 504 }, kind: 'unknown' },
    { fault: { doneBut: 503 }, kind: 'unknown' },
    { fault: { reset: true }, kind: 'unknown', reason: 'reset' },
    { fault: { delayMs: 5000 }, kind: 'unknown', reason: 'timeout' },
    { fault: { status: 400 }, kind: 'permanent' },
    { fault: { status: 401 }, kind: 'permanent' },
    { fault: { status: 403 }, kind: 'permanent' },
    { fault: { status: 404 }, kind: 'permanent' },
    { fault: { status: 413 }, kind: 'permanent' },
  ] as const;

  test.each(faults)('$fault gives $kind, after one request on the wire', async ({ fault, ...expected }) => {
    // Were there a hidden second request, it would succeed.
    await here.tenant.fault({ path: '/_microsoft/connector/v3/conversations/', method: 'POST', count: 1, ...fault });
    expect(await here.bot.messenger.send(ref, alone(message))).toMatchObject(expected);
    // A delayed one is logged when the delay is over.
    await expect.poll(() => wire('POST'), { timeout: 10_000 }).toHaveLength(1);
  });

  test("Microsoft's own reason is kept: the chat is gone", async () => {
    const jonas = await here.actor('jonas.rygg');
    const unreached = { ...ref, personId: jonas.personId, conversationId: 'a:nobody' };
    expect(await here.bot.messenger.send(unreached, alone(message))).toEqual({
      kind: 'permanent',
      reason: 'ConversationNotFound',
    });
  });

  test('a connector that cannot be reached has got nothing: it is tried again', async () => {
    const nowhere = { ...ref, serviceUrl: `${await closedAddress()}/` };
    expect(await here.bot.messenger.send(nowhere, alone(message))).toEqual({
      kind: 'retry',
      seconds: 30,
      reason: 'unreachable',
    });
  });
});

/** An address that somebody listened on and no longer does. */
async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

describe('redrawing a card', () => {
  test('replaces it in place, by one request, and 5xx is tried again', async () => {
    const sent = agreed(await here.bot.messenger.send(ref, alone(message)));
    if (sent.kind !== 'ok') throw new Error('not sent');
    const held = { ...message, item: { ...message.item, state: 'held', doneOn: '2026-09-17' } } as const;
    await fetch(`${here.tenant.origin}/_control/requests`, { method: 'DELETE' });
    await here.tenant.fault({ path: '/_microsoft/connector/', method: 'PUT', count: 1, status: 503 });
    expect(await here.bot.messenger.redraw(ref, sent.value.activityId, alone(held))).toMatchObject({ kind: 'retry' });
    expect(await here.bot.messenger.redraw(ref, sent.value.activityId, alone(held))).toEqual({
      kind: 'ok',
      value: null,
    });
    expect(await wire('PUT')).toHaveLength(2);
    const shown = (await chatOf('sara.eira')).find((known) => known.id === sent.value.activityId);
    expect(shown?.attachments[0]?.fallbackText).toBe('Mentorsamtalen med Ingrid Haugland er gjennomført');
  });
});

describe('finding a message in the chat', () => {
  const messageId = '5f0f2f5e-3a52-4a55-9d0b-0c3c1e9b7a11';

  test('where the municipality does not let us read chats, nobody can know', async () => {
    expect(await here.bot.messenger.find(ref, messageId)).toEqual({ kind: 'permanent', reason: 'forbidden' });
  });

  test('where it does, the message is found by the name in its card, also after it was answered «503»; others are not', async () => {
    const granted = await startBotWorld({ moreRoles: ['Chat.Read.WhereInstalled'] });
    const plan = await sarasPlan(granted.world, granted.actor);
    const person = await granted.actor('sara.eira');
    const { messenger } = granted.bot;
    const chat = await messenger.reach(person.tenantId, person.personId);
    if (chat.kind !== 'ok') throw new Error(chat.reason);
    expect(await messenger.find(chat.value, messageId)).toEqual({ kind: 'ok', value: null });
    await granted.tenant.fault({
      path: '/_microsoft/connector/v3/conversations/',
      method: 'POST',
      count: 1,
      doneBut: 503,
    });
    const own = await talkToday(granted.world, person, plan.id);
    expect(await messenger.send(chat.value, alone(own))).toMatchObject({ kind: 'unknown' });
    const found = await messenger.find(chat.value, messageId);
    expect(found).toEqual({ kind: 'ok', value: { activityId: expect.any(String) } });
    expect(await messenger.find(chat.value, '5f0f2f5e-3a52-4a55-9d0b-0c3c1e9b7a99')).toEqual({
      kind: 'ok',
      value: null,
    });
    await granted.close();
  });
});
