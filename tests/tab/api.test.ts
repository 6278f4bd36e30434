import { describe, expect, test } from 'vitest';
import { createApi } from '../../tab/shared/api.ts';
import { faultOf, troubleOf } from '../../tab/shared/trouble.ts';

interface Asked {
  readonly url: string;
  readonly body: string;
  readonly authorization: string | null;
}

type Answer = Response | 'nothing';

/** A server that gives these answers, one after another, and remembers what it was asked and how long one waited. */
function played(answers: readonly Answer[]) {
  const asked: Asked[] = [];
  const pauses: number[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push({
      url: String(input),
      body: String(init?.body),
      authorization: new Headers(init?.headers).get('authorization'),
    });
    const answer = answers[asked.length - 1] ?? 'nothing';
    if (answer === 'nothing') throw new TypeError('fetch failed');
    return answer;
  };
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  return { asked, pauses, api: createApi({ token: async () => 'token', language: () => 'nn', fetch, pause }) };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

const troubleFrom = (work: Promise<unknown>) => work.then(() => null, troubleOf);

describe('what the tab asks of the server', () => {
  test('goes to its name, with the token of the person', async () => {
    const { api, asked } = played([json(200, { rows: [] })]);
    expect(await api.call('caseload', {})).toEqual({ rows: [] });
    expect(asked).toEqual([{ url: '/api/caseload', body: '{}', authorization: 'Bearer token' }]);
  });

  test('is asked again, word for word, when nothing came back', async () => {
    const { api, asked } = played(['nothing', json(503, {}), json(200, {})]);
    const requestId = '5a7f0c2e-8a0b-4a3e-9d57-0a1f9a4f2b11';
    await api.call('addTopic', { requestId, mentorshipId: 'm1', text: 'Nattevakter' });
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  });

  test('waits as long as the server says, but never minutes', async () => {
    const { api, pauses } = played([
      json(429, {}, { 'retry-after': '2' }),
      json(429, {}, { 'retry-after': '600' }),
      json(200, {}),
    ]);
    await api.call('home', {});
    expect(pauses).toEqual([2000, 5000]);
  });

  test('gives up after three attempts and says that nothing answered', async () => {
    const { api, asked } = played([]);
    expect(await troubleFrom(api.call('home', {}))).toEqual({ kind: 'noAnswer' });
    expect(asked).toHaveLength(3);
  });

  test('is refused once, with the sentence of the server beside its field', async () => {
    const fault = { error: 'notADay', message: 'Dette er ikke en dato.', field: 'heldOn', params: {} };
    const { api, asked } = played([json(400, fault)]);
    const error = await api.call('home', {}).catch((reason: unknown) => reason);
    expect(troubleOf(error)).toEqual({ kind: 'fault', status: 400, fault });
    expect(faultOf(error, 'heldOn')).toBe('Dette er ikke en dato.');
    expect(faultOf(error, 'place')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test('is not asked again when Microsoft has refused the app, but is when something in between stumbles', async () => {
    const fault = { error: 'lookupRefused', message: 'Fotfeste har ikke fått lov.', field: null, params: {} };
    const refused = played([json(502, fault, { 'content-type': 'application/json' })]);
    expect(await troubleFrom(refused.api.call('home', {}))).toEqual({ kind: 'fault', status: 502, fault });
    expect(refused.asked).toHaveLength(1);
    const proxy = new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
    const { api, asked } = played([proxy, json(200, {})]);
    await api.call('home', {});
    expect(asked).toHaveLength(2);
  });

  test('never shows what something in between wrote', async () => {
    const { api } = played([new Response('<h1>Proxy error</h1>', { status: 500 })]);
    expect(await troubleFrom(api.call('home', {}))).toEqual({ kind: 'noAnswer' });
  });
});
