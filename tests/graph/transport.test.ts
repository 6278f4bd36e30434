import { afterEach, expect, test } from 'vitest';
import { type Scripted, type ScriptedGraph, startScripted } from './scriptedGraph.ts';

const sara = '11111111-2222-4333-8444-555555555555';
const user = (fields: object = {}): Scripted => ({
  status: 200,
  body: { id: sara, displayName: 'Sara Eira', jobTitle: 'Sykepleier', userType: 'Member', ...fields },
});
const refusal = (status: number, headers = {}): Scripted => ({
  status,
  headers,
  body: { error: { code: 'Refused', message: 'No.' } },
});

let scripted: ScriptedGraph | null = null;
afterEach(async () => {
  await scripted?.close();
  scripted = null;
});

const graphRequests = (): string[] => (scripted?.seen ?? []).filter((line) => line.includes('/graph/'));
const tokenRequests = (): string[] => (scripted?.seen ?? []).filter((line) => line.includes('/login/'));

test('a guest is told apart from an employee', async () => {
  scripted = await startScripted(() => user({ userType: 'Guest' }));
  expect(await scripted.graph.directory.person(sara)).toEqual({
    id: sara,
    displayName: 'Sara Eira',
    jobTitle: 'Sykepleier',
    isGuest: true,
  });
});

test('someone who does not exist is nobody, not an error', async () => {
  scripted = await startScripted(() => refusal(404));
  expect(await scripted.graph.directory.person(sara)).toBeNull();
});

test('many questions at once cost one sign-in', async () => {
  scripted = await startScripted(() => user());
  await Promise.all([1, 2, 3, 4, 5].map(() => scripted?.graph.directory.person(sara)));
  await scripted.graph.directory.person(sara);
  expect(graphRequests()).toHaveLength(6);
  expect(tokenRequests()).toHaveLength(1);
});

test('a search follows the pages and stops at twenty people', async () => {
  const page = (from: number, next: string | null): Scripted => ({
    status: 200,
    body: {
      value: Array.from({ length: 8 }, (_, i) => ({
        id: `p${from + i}`,
        displayName: `Person ${from + i}`,
        userType: 'Member',
      })),
      ...(next === null ? {} : { '@odata.nextLink': `https://graph.microsoft.com/v1.0/users?$skiptoken=${next}` }),
    },
  });
  const consistency: unknown[] = [];
  scripted = await startScripted((request) => {
    consistency.push(request.headers.consistencylevel);
    const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('$skiptoken');
    if (token === null) return page(1, 'two');
    return token === 'two' ? page(9, 'three') : page(17, 'four');
  });
  const people = await scripted.graph.directory.search('per');
  expect(people.map((person) => person.id)).toEqual(Array.from({ length: 20 }, (_, i) => `p${i + 1}`));
  expect(consistency).toEqual(['eventual', 'eventual', 'eventual']);
});

test('a search cannot be made to ask for something else', async () => {
  let asked: string | null = null;
  scripted = await startScripted((request) => {
    asked = new URL(request.url ?? '', 'http://localhost').searchParams.get('$search');
    return { status: 200, body: { value: [] } };
  });
  await scripted.graph.directory.search('a" OR "mail:x&$top=999');
  expect(asked).toBe('"displayName:a\\" OR \\"mail:x&$top=999"');
  expect(graphRequests()).toHaveLength(1);
});

test('a question is asked again when Microsoft is busy', async () => {
  let asked = 0;
  scripted = await startScripted(() => (++asked === 1 ? refusal(503, { 'retry-after': '0' }) : user()));
  expect((await scripted.graph.directory.person(sara))?.displayName).toBe('Sara Eira');
  expect(asked).toBe(2);
});

test('a long wait is handed back instead of waited for', async () => {
  scripted = await startScripted(() => refusal(429, { 'retry-after': '120' }));
  await expect(scripted.graph.directory.person(sara)).rejects.toThrow('Microsoft Graph did not do person: throttled');
  expect(graphRequests()).toHaveLength(1);
});

test('a server that hangs is given up within the time limit, and installing says try again', async () => {
  scripted = await startScripted(() => null, { timeoutMs: 200 });
  await expect(scripted.graph.directory.person(sara)).rejects.toThrow('timedOut');
  expect(await scripted.graph.installs.install(sara)).toEqual({ kind: 'retry', seconds: 30, reason: 'timedOut' });
});

test('an app that is installed already counts as installed', async () => {
  scripted = await startScripted((request) =>
    request.method === 'GET' ? { status: 200, body: { value: [{ id: 'from-the-catalogue' }] } } : refusal(409),
  );
  expect(await scripted.graph.installs.install(sara)).toEqual({ kind: 'ok', value: null });
});

test('throttling names its own waiting time, given as seconds or as a date', async () => {
  const answers = [
    refusal(429, { 'retry-after': '77' }),
    refusal(429, { date: 'Thu, 17 Sep 2026 06:20:00 GMT', 'retry-after': 'Thu, 17 Sep 2026 06:21:30 GMT' }),
  ];
  scripted = await startScripted((request) =>
    request.method === 'GET' ? { status: 200, body: { value: [] } } : (answers.shift() ?? refusal(500)),
  );
  expect(await scripted.graph.installs.install(sara)).toEqual({ kind: 'retry', seconds: 77, reason: 'throttled' });
  expect(await scripted.graph.installs.install(sara)).toEqual({ kind: 'retry', seconds: 90, reason: 'throttled' });
});

test('a person is never installed for without leave: 403 is final', async () => {
  scripted = await startScripted(() => refusal(403));
  expect(await scripted.graph.installs.install(sara)).toEqual({ kind: 'permanent', reason: 'forbidden' });
});

test('what is logged of a refusal says what was tried, and names nobody', async () => {
  scripted = await startScripted(() => refusal(403));
  await expect(scripted.graph.directory.person(sara)).rejects.toThrow('forbidden');
  await expect(scripted.graph.directory.search('Sara')).rejects.toThrow('forbidden');
  expect(scripted.logged.map((line) => JSON.parse(line))).toEqual([
    { call: 'person', method: 'GET', status: 403, code: 'Refused', text: 'Graph refused' },
    { call: 'search', method: 'GET', status: 403, code: 'Refused', text: 'Graph refused' },
  ]);
});

test('a sign-in that Microsoft refuses sends nothing and waits for somebody to mend it', async () => {
  scripted = await startScripted(() => user(), { signIn: { status: 401, body: { error: 'invalid_client' } } });
  expect(await scripted.graph.installs.install(sara)).toEqual({ kind: 'retry', seconds: 300, reason: 'signInRefused' });
  expect(graphRequests()).toEqual([]);
});

test('someone without a mailbox is the reason given, not a fault of ours', async () => {
  scripted = await startScripted((request) =>
    request.url?.includes('/events')
      ? { status: 404, body: { error: { code: 'MailboxNotEnabledForRESTAPI', message: 'No mailbox.' } } }
      : user({ mail: null, userPrincipalName: 'sara.eira@lysvaer.example' }),
  );
  const event = {
    itemKey: 'talk-w03',
    subject: 'mentorTalk',
    organiserId: '11111111-2222-4333-8444-666666666666',
    attendeeId: sara,
    startsAt: '2026-09-18T11:15:00.000Z',
    endsAt: '2026-09-18T12:00:00.000Z',
    place: null,
    online: false,
    bookingNumber: 1,
  } as const;
  const mailboxId = event.organiserId;
  const nothing = { known: null, mayExist: false, lease: null };
  const row = { mentorshipId: 'mentorship-1', itemKey: 'talk-w03', mailboxId, desired: event, ...nothing };
  const write = { row, change: { kind: 'create', event }, language: 'nb' } as const;
  expect(await scripted.graph.calendar.write(mailboxId, [write])).toEqual([{ kind: 'permanent', reason: 'noMailbox' }]);
});

test.each([503, 429, 504])('what changes something is one request, also when Microsoft answers %i', async (status) => {
  scripted = await startScripted(() => refusal(status));
  await scripted.graph.installs.install(sara);
  await scripted.graph.feed.tell(sara, 'nb');
  expect(graphRequests()).toHaveLength(2);
});

test('a sign-in that fails for a while is one request', async () => {
  const signIn = { status: 503, body: { error: 'temporarily_unavailable' } };
  scripted = await startScripted(() => refusal(500), { signIn });
  expect(await scripted.graph.installs.install(sara)).toMatchObject({ kind: 'retry', reason: 'signInUnavailable' });
  expect(scripted.seen).toHaveLength(1);
});
