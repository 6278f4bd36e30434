import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClientStates } from '../../src/adapters/graph/clientState.ts';
import type { DatabaseStore } from '../../src/adapters/postgres/engine.ts';
import { testContentKey } from '../support/database.ts';
import { tenantId } from '../support/localTenant.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let address: string;
let jonas: string;
const lines: string[] = [];
const states = createClientStates(testContentKey, tenantId);

beforeAll(async () => {
  world = await startWorld({ logTo: { write: (line) => void lines.push(line) } });
  address = `http://127.0.0.1:${await world.app.listen(0, '127.0.0.1')}/api/calendarNotices`;
  const { mentorshipId, revision } = await startedMentorship(world);
  jonas = (await factsOf(world)).mentorId;
  const booking = { itemKey: 'talk-w03', on: '2026-09-18', time: '13:15', minutes: 45, place: null } as const;
  await world.ask('jonas.rygg', 'bookItem', { mentorshipId, revision, requestId: newId(), ...booking });
  await world.app.settle();
  await world.tenant.tenant.flush();
  await world.app.settle();
});
afterAll(() => world.close());

const query = async <Row>(text: string): Promise<Row[]> => {
  const { handle } = world.app.world.store as DatabaseStore;
  if (handle.engine !== 'pglite') throw new Error('this world lies on a server');
  return (await handle.pglite.query<Row>(text)).rows;
};
const kept = async () => (await query('select person_id from mailbox_notice')).length;
const noticeOf = (clientState: unknown, more: object = {}) => ({
  subscriptionId: '3e6c1a4e-0b4d-4a53-9e51-0d5f1b2c7a10',
  subscriptionExpirationDateTime: '2026-09-24T06:20:00Z',
  changeType: 'updated',
  resource: `Users/${jonas}/Events/AAMkSecretOfSomebody`,
  tenantId,
  clientState,
  ...more,
});
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const tell = async (...notices: unknown[]) => (await post({ value: notices })).status;

test('Graph hears its token again, as plain text that no browser takes for a page', async () => {
  const token = 'Validation: <script>alert(1)</script> & æøå';
  const answer = await fetch(`${address}?validationToken=${encodeURIComponent(token)}`, { method: 'POST' });
  expect([answer.status, await answer.text()]).toEqual([200, token]);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const long = await fetch(`${address}?validationToken=${'x'.repeat(5_000)}`, { method: 'POST' });
  expect(long.status).toBe(400);
});

test('a notice is kept before it is answered, once for a calendar however often it comes', async () => {
  expect(await kept()).toBe(0);
  expect(await tell(noticeOf(states.of(jonas)))).toBe(202);
  expect(await kept()).toBe(1);
  expect(await tell(noticeOf(states.of(jonas)), noticeOf(states.of(jonas)))).toBe(202);
  expect(await kept()).toBe(1);
  await world.app.settle();
  expect(await kept()).toBe(0);
});

test('what is not proven to come from Graph is refused and not kept', async () => {
  const other = createClientStates(Buffer.alloc(32, 9).toString('base64'), tenantId).of(jonas);
  const ofOtherTenant = createClientStates(testContentKey, '22222222-2222-4222-8222-222222222222').of(jonas);
  const own = states.of(jonas);
  const swapped = `${await world.idOf('silje.moen')}${own.slice(own.indexOf('.'))}`;
  for (const forged of [other, ofOtherTenant, swapped, own.slice(0, -1), `${own}x`, '', null, 7, {}, [own]])
    expect(await tell(noticeOf(forged)), JSON.stringify(forged)).toBe(403);
  expect(await tell(null, 'a notice', 4)).toBe(403);
  expect(await kept()).toBe(0);
  expect(await tell(noticeOf('forged'), noticeOf(own))).toBe(202);
  expect(await kept()).toBe(1);
});

test.each([
  ['nothing', '', 400],
  ['no list', { value: 'all' }, 400],
  ['no JSON', '{"value":', 400],
  ['too many', { value: Array.from({ length: 1_001 }, () => null) }, 400],
  ['too much', JSON.stringify({ value: ['x'.repeat(300_000)] }), 413],
])('a body with %s is refused', async (_, body, status) => {
  expect((await post(body)).status).toBe(status);
});

test('a subscription’s own troubles are noted: it is renewed, made anew, or everything is read', async () => {
  const own = states.of(jonas);
  expect(await tell(noticeOf(own, { lifecycleEvent: 'reauthorizationRequired' }))).toBe(202);
  expect(await query('select 1 from mailbox where renew_at <= now()')).toHaveLength(1);
  expect(await tell(noticeOf(own, { lifecycleEvent: 'missed' }))).toBe(202);
  expect(await query('select 1 from mailbox where delta_link is null')).toHaveLength(1);
  expect(await tell(noticeOf(own, { lifecycleEvent: 'subscriptionRemoved' }))).toBe(202);
  expect(await query('select 1 from mailbox where subscription_id is null')).toHaveLength(1);
  await world.app.settle();
  expect(
    await query('select 1 from mailbox where subscription_id is not null and delta_link is not null'),
  ).toHaveLength(1);
});

test('a flood is refused, and what was answered with 202 is kept', async () => {
  await query('delete from mailbox_notice');
  const notice = JSON.stringify({ value: [noticeOf(states.of(jonas))] });
  const answers = await Promise.all(Array.from({ length: 400 }, () => post(notice).catch(() => null)));
  const statuses = new Set(answers.map((answer) => answer?.status));
  expect([...statuses].filter((status) => status !== 202 && status !== 503)).toEqual([]);
  expect(statuses).toContain(202);
  expect(await kept()).toBe(1);
});

test('nothing of what Graph says is logged', () => {
  expect(lines.join('')).not.toMatch(/AAMkSecret|3e6c1a4e/);
  expect(lines.join('')).not.toContain(states.of(jonas));
});
