import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let origin: string;
let plan: PlanView;
let authorization: string;
const lines: string[] = [];

beforeAll(async () => {
  world = await startWorld({ logTo: { write: (line) => void lines.push(line) } });
  origin = `http://127.0.0.1:${await world.app.listen(0, '127.0.0.1')}`;
  plan = await startedMentorship(world);
  authorization = `Bearer ${await world.tenant.tokenOf('kari.lindvik@lysvaer.example')}`;
});
afterAll(() => world.close());

const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { method: 'POST', headers: { authorization, ...headers }, body: body ?? null });

async function expectRefused(answer: Response, status: number) {
  const text = await answer.text();
  expect([answer.status, text]).toEqual([status, expect.stringContaining('"message"')]);
  expect(text).not.toMatch(/node_modules|\.ts:|Error:|SyntaxError|invalid byte|\bat \//);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
}

describe('only JSON is read', () => {
  const json = '{}';
  test.each([
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', json, { 'content-type': 'text/plain' }],
    ['no kind at all', new Blob([json]), {}],
    ['another alphabet', json, { 'content-type': 'application/json; charset=iso-8859-1' }],
    [
      'a compressed body',
      gzipSync(Buffer.alloc(50_000_000, 32)),
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    ],
    ['a compressed body that is none', 'xxxx', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('%s is refused', async (_what, body, headers) => {
    await expectRefused(await post('/api/home', body as never, headers), 415);
    expect((await post('/api/messages', body as never, headers)).status).toBe(415);
  });
  test('files are refused, and none is kept', async () => {
    const form = new FormData();
    form.set('file', new Blob(['x'.repeat(1000)]), 'x.txt');
    await expectRefused(await post('/api/home', form), 415);
  });
  test('bytes that are no UTF-8 are refused', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    await expectRefused(await post('/api/home', bytes, { 'content-type': 'application/json' }), 400);
  });
  test('the answer is JSON, whatever kind is asked for', async () => {
    for (const accept of ['text/html', 'text/plain', 'application/octet-stream', 'image/png', 'nonsense']) {
      const answer = await post('/api/home', json, { 'content-type': 'application/json; charset=UTF-8', accept });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(await answer.json()).toMatchObject({ municipality: 'Lysvær kommune' });
      await expectRefused(await fetch(`${origin}/nowhere`, { headers: { accept } }), 404);
    }
  });
});

describe('a body without end', () => {
  async function send(text: string): Promise<string> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.write(text);
    const dripping = new AbortController();
    const drip = (async () => {
      while (!dripping.signal.aborted) {
        await pause(500);
        socket.write(' ');
      }
    })();
    await once(socket, 'close');
    dripping.abort();
    await drip;
    return answer;
  }
  const head = (more: string) => `POST /api/home HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}\r\n`;

  test('is not waited for: the sender is told and let go', { timeout: 40_000 }, async () => {
    const answer = await send(head(`Authorization: ${authorization}\r\nContent-Length: 100000\r\n`));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
  test('is not even begun for someone without a token', async () => {
    const answer = await Promise.race([
      fetch(`${origin}/api/home`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: 'x'.repeat(1_000_000),
      }),
      pause(5000),
    ]);
    expect((answer as Response).status).toBe(401);
  });
});

describe('what a request may hold', () => {
  const ask = (name: string, body: unknown) =>
    post(`/api/${name}`, typeof body === 'string' ? body : JSON.stringify(body), {
      'content-type': 'application/json',
    });
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  test.each([
    ['a prototype', 'home', '{"__proto__":{"isCoordinator":true}}'],
    ['a constructor', 'home', '{"constructor":{"prototype":{"x":1}}}'],
    ['100,000 lists in each other', 'plan', `{"mentorshipId":${deep}}`],
    ['a list of 50,000', 'plan', JSON.stringify({ mentorshipId: Array.from({ length: 50_000 }, () => 1) })],
    ['an empty id', 'plan', { mentorshipId: '' }],
    ['an id of 201 signs', 'plan', { mentorshipId: 'x'.repeat(201) }],
    ['an id with a NUL', 'plan', '{"mentorshipId":"a\\u0000b"}'],
    ['half a sign', 'plan', '{"mentorshipId":"\\ud800"}'],
    ['a NUL in a search', 'findPeople', '{"query":"Sa\\u0000ra"}'],
    ['half a sign in a search', 'findPeople', '{"query":"Sara\\udfff"}'],
    ['a page that is behind a NUL', 'coordinatorOverview', '{"afterId":"\\u0000"}'],
  ])('%s is refused', async (_what, name, body) => {
    await expectRefused(await ask(name, body), 400);
  });

  test('the last of two equal keys counts', async () => {
    expect((await ask('plan', `{"mentorshipId":"x","mentorshipId":"${plan.mentorshipId}"}`)).status).toBe(200);
  });
  test('an id of 200 signs, of any alphabet, belongs to nothing', async () => {
    for (const mentorshipId of ['x'.repeat(200), 'é'.repeat(200), '😀'.repeat(100), "' or 1=1 --", '../..', '%00'])
      await expectRefused(await ask('plan', { mentorshipId }), 404);
    for (const personId of ['..', '.', '%2e%2e', 'x/../y', "'", 'é'.repeat(200)])
      expect((await ask('photo', { personId })).status).toBeLessThan(500);
    for (const groupId of ['..', "' or 1=1", '%2e%2e', 'x/y'])
      expect((await ask('channelOverview', { groupId, channelId: groupId })).status).toBeLessThan(500);
  });
  test.each([
    [-1, 400],
    [1.5, 400],
    [2 ** 53, 400],
    ['1', 400],
    [2 ** 53 - 1, 409],
    [2 ** 31, 409],
  ])('revision %s is answered %i', async (revision, status) => {
    const request = { requestId: newId(), mentorshipId: plan.mentorshipId, itemKey: 'talk-w03' };
    const token = await world.tenant.tokenOf('jonas.rygg@lysvaer.example');
    const body = JSON.stringify({ ...request, revision, on: '2026-09-18', time: '13:15', minutes: 45, place: null });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    await expectRefused(await post('/api/bookItem', body, headers), status);
  });
});

describe('days at the edge of time', () => {
  const preview = async (more: object) => {
    const facts = { ...(await factsOf(world, { menteeId: await world.idOf('ida.rognmo') })), ...more };
    const headers = { 'content-type': 'application/json' };
    return post('/api/previewPlan', JSON.stringify({ facts }), headers);
  };
  test.each(['9999-12-31', '2200-01-01', '0001-01-01', '1899-12-31', '2026-13-01', '2026-9-1', '+02026-09-01'])(
    '%s is no day',
    async (startsOn) => expectRefused(await preview({ startsOn }), 400),
  );
  test.each(['2199-12-31', '1900-01-01'])('%s is a day like others', async (day) => {
    const answer = await preview({ employedOn: day, startsOn: day, probationEndsOn: null });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('talk-w03')]);
  });
  test('training shifts in any order, and the same day twice, are one shift a day in order', async () => {
    const trainingShiftsOn = ['2026-09-09', '2026-09-07', '2026-09-09', '2026-09-08'];
    const { items } = (await (await preview({ trainingShiftsOn })).json()) as {
      items: { kind: string; opensOn: string }[];
    };
    const days = items.filter(({ kind }) => kind === 'trainingShift').map(({ opensOn }) => opensOn);
    expect(days).toEqual(['2026-09-07', '2026-09-08', '2026-09-09']);
  });
  test('an absence of 170 years is not an error of ours', async () => {
    const token = await world.tenant.tokenOf('silje.moen@lysvaer.example');
    const absence = { who: 'mentee', fromOn: '2026-12-01', toOn: '2199-12-31', kind: 'other' };
    const request = { requestId: newId(), revision: plan.revision, mentorshipId: plan.mentorshipId, ...absence };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    expect((await post('/api/registerAbsence', JSON.stringify(request), headers)).status).toBeLessThan(500);
  });
});

test('a log line names calls that exist, and nothing that a sender made up', async () => {
  await post('/api/Marte%20Fossli', '{}', { 'content-type': 'application/json' });
  await post('/Marte', '{}', { 'content-type': 'application/json' });
  expect(lines.join('\n')).toContain('"call":"unknown"');
  expect(lines.join('\n')).not.toMatch(/Marte|Fossli|eyJ|Bearer/);
});
