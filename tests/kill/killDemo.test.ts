import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanView, QueueView } from '../../src/contract/views.ts';

const demoFile = fileURLToPath(new URL('./demoProcess.ts', import.meta.url));
const mentor = 'tor.ekeberg';
const newcomer = 'vetle.bakkevoll';
/** Both are at work that day. */
const talk = { key: 'talk-w33', on: '2026-10-14' };

let folder: string;
let port: number;
let origin: string;
let child: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fotfeste-killed-'));
  port = await freePort();
  origin = `http://localhost:${port}`;
  await start();
}, 120_000);
afterAll(async () => {
  await kill();
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

async function start(): Promise<void> {
  child = fork(demoFile, {
    execArgv: ['--liftoff-only'],
    env: { ...process.env, DEMO_FOLDER: folder, PORT: `${port}` },
  });
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['ended'])]);
  if (said !== 'ready') throw new Error('the demo did not start');
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function send<T>(address: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(`${origin}${address}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...headers },
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function ask<T>(who: string, name: string, request: object): Promise<T> {
  const { token } = await send<{ token: string }>(`/_control/token?user=${who}`);
  return send<T>(`/api/${name}`, request, { authorization: `Bearer ${token}` });
}

const now = async () => (await send<{ now: string }>('/_control/clock')).now;
/** When the events of that day begin in a person's calendar, in Norway. */
async function startsOf(who: string): Promise<string[]> {
  const events = await send<{ startsAt: string; isCancelled: boolean }[]>(
    `/_shell/calendar?as=${who}&from=${talk.on}&to=${talk.on}`,
  );
  const wallTime = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
  return events.filter(({ isCancelled }) => !isCancelled).map(({ startsAt }) => wallTime.format(new Date(startsAt)));
}

const chatsOf = async (who: string) => (await send<{ chats: { id: string }[] }>(`/_shell/state?as=${who}`)).chats;
async function cardsOf(who: string): Promise<number> {
  const [chat] = await chatsOf(who);
  if (!chat) return 0;
  const messages = await send<{ attachments: unknown[] }[]>(
    `/_shell/chats/${encodeURIComponent(chat.id)}/messages?as=${who}`,
  );
  return messages.filter(({ attachments }) => attachments.length > 0).length;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error(`${what} did not come`);
}

const times = ['10:00', '11:00', '12:00'];

test.each([
  ['at once', 0],
  ['while the calendar is being written', 15],
  ['when the event has come', null],
])(
  'a demo killed %s after a talk was booked has the event once, and time has not gone back',
  async (_when, pause) => {
    const [row] = (await ask<QueueView>(mentor, 'caseload', {})).rows;
    const plan = await ask<PlanView>(mentor, 'plan', { mentorshipId: row?.mentorshipId ?? '' });
    const time = times.shift() ?? '';
    const booked = await ask<PlanView>(mentor, 'bookItem', {
      requestId: randomUUID(),
      revision: plan.revision,
      mentorshipId: plan.mentorshipId,
      itemKey: talk.key,
      on: talk.on,
      time,
      minutes: 45,
      place: null,
    });
    const isThere = async () => (await startsOf(mentor)).includes(time);
    if (pause === null) await until('the event', isThere);
    else await wait(pause);
    const before = await now();
    await kill();

    await start();
    expect((await now()) >= before).toBe(true);
    const after = await ask<PlanView>(mentor, 'plan', { mentorshipId: plan.mentorshipId });
    expect(after.items.find(({ key }) => key === talk.key)?.booking?.time).toBe(time);
    expect(after.revision).toBe(booked.revision);
    await until('the event', isThere);
    expect([await startsOf(mentor), await startsOf(newcomer)]).toEqual([[time], [time]]);
  },
  60_000,
);

test('a demo killed right after the bot has written still has the chats, and the bot can go on writing in them', async () => {
  await send('/_control/clock', { to: talk.on });
  const [cards, newcomersCards, before] = [await cardsOf(mentor), await cardsOf(newcomer), await now()];
  expect(cards).toBeGreaterThan(0);
  await kill();

  await start();
  expect((await now()) >= before).toBe(true);
  expect([await cardsOf(mentor), await cardsOf(newcomer)]).toEqual([cards, newcomersCards]);
  await send('/_control/clock', { advance: { days: 60 } });
  expect(await cardsOf(mentor)).toBeGreaterThan(cards);
  const refused = await send<{ method: string; status: number; path: string }[]>('/_control/requests?path=/connector/');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter(({ status }) => status >= 400)).toEqual([]);
}, 60_000);
