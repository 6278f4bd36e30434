import { Client } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, appToken, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;

beforeAll(async () => {
  running = await startLocalTenant({
    moreRoles: ['GroupMember.Read.All', 'Team.ReadBasic.All', 'Channel.ReadBasic.All'],
  });
  graph = await graphOf(running);
});

afterAll(() => running.close());

const namesIn = (answer: { body: { value: { displayName: string }[] } }): string[] =>
  answer.body.value.map((user) => user.displayName);

test('the municipality has three units, about thirty people and a chain of managers', async () => {
  const all = await graph('GET', '/users?$select=displayName,officeLocation&$top=999');
  expect(all.body.value.length).toBeGreaterThanOrEqual(30);
  const units = new Set(all.body.value.map((user: { officeLocation: string }) => user.officeLocation));
  expect([...units]).toEqual(
    expect.arrayContaining(['Solhaug omsorgssenter', 'Hjemmetjenesten Nord', 'Bekkefaret bofellesskap']),
  );
  const chain: string[] = [];
  let next = await graph('GET', '/users/sara.eira@lysvaer.example/manager');
  while (next.status === 200) {
    chain.push(next.body.displayName);
    next = await graph('GET', `/users/${next.body.id}/manager`);
  }
  expect(chain).toEqual(['Berit Solbakken', 'Turid Nymoen', 'Morten Hauglid', 'Unni Halvorsrud']);
  expect(next.body.error.code).toBe('Request_ResourceNotFound');
});

test('a person comes with Graph’s default properties, and with others when asked', async () => {
  const plain = await graph('GET', '/users/marte.fossli@lysvaer.example');
  expect(plain.body).toMatchObject({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    jobTitle: 'Vernepleier',
    mail: 'marte.fossli@lysvaer.example',
  });
  expect(plain.body).not.toHaveProperty('department');
  const chosen = await graph(
    'GET',
    '/users/marte.fossli@lysvaer.example?$select=department,employeeHireDate&$expand=manager($select=displayName)',
  );
  expect(chosen.body).toMatchObject({
    department: 'Bekkefaret 2',
    employeeHireDate: '2026-09-14T00:00:00Z',
    manager: { displayName: 'Silje Moen' },
  });
  expect((await graph('GET', '/users/marte.fossli@lysvaer.example?$select=shoeSize')).body.error.message).toContain(
    "'shoeSize'",
  );
});

test('a search needs the header for eventual consistency, and finds words that begin so', async () => {
  const path = '/users?$search="displayName:sol"&$orderby=displayName&$count=true';
  expect((await graph('GET', path)).body.error.code).toBe('Request_UnsupportedQuery');
  const found = await graph('GET', path, { headers: { ConsistencyLevel: 'eventual' } });
  expect(namesIn(found)).toEqual(['Berit Solbakken', 'Henrik Sollien']);
  expect(found.body['@odata.count']).toBe(2);
});

test('a filter finds people by what they are, and says what it cannot filter on', async () => {
  const find = (filter: string) => graph('GET', `/users?$filter=${encodeURIComponent(filter)}`);
  expect(namesIn(await find("startswith(displayName,'Ma') and officeLocation eq 'Bekkefaret bofellesskap'"))).toEqual([
    'Marte Fossli',
  ]);
  expect(namesIn(await find("jobTitle in ('Kommunedirektør','Vaktmester')"))).toEqual([
    'Unni Halvorsrud',
    'Leif Brekke',
  ]);
  expect(namesIn(await find('not (accountEnabled eq true)'))).toEqual([]);
  expect((await find("preferredLanguage eq 'nb-NO'")).body.error.message).toContain('preferredLanguage');
  expect((await find('displayName eq')).body.error.code).toBe('BadRequest');
});

test('the Graph client walks all pages and meets everybody once', async () => {
  const token = await appToken(running);
  const client = Client.initWithMiddleware({
    middleware: {
      execute: async (context) => {
        const url = String(context.request).replace(
          'https://graph.microsoft.com',
          `${running.origin}/_microsoft/graph`,
        );
        context.response = await fetch(url, { ...context.options, headers: { authorization: `Bearer ${token}` } });
      },
    },
  });
  const seen: string[] = [];
  let page = await client.api('/users').top(10).select('displayName').get();
  while (page !== null) {
    seen.push(...page.value.map((user: { displayName: string }) => user.displayName));
    page = page['@odata.nextLink'] ? await client.api(page['@odata.nextLink']).get() : null;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toContain('Henrik Sollien');
});

test('the team has everyone but the caretaker, and channels for the units', async () => {
  const joined = await graph('GET', '/users/hanne.vik@lysvaer.example/joinedTeams');
  const team = joined.body.value[0];
  expect(team.displayName).toBe('Lysvær helse og mestring');
  const members = await graph('GET', `/teams/${team.id}/members?$top=999`);
  const emails = members.body.value.map((member: { email: string }) => member.email);
  expect(emails).toContain('sara.eira@lysvaer.example');
  expect(emails).not.toContain('leif.brekke@lysvaer.example');
  expect((await graph('GET', '/users/leif.brekke@lysvaer.example/joinedTeams')).body.value).toEqual([]);
  expect(namesIn(await graph('GET', `/teams/${team.id}/channels`))).toEqual([
    'Generelt',
    'Solhaug',
    'Hjemmetjenesten Nord',
    'Bekkefaret',
  ]);
  const asGroup = await graph('GET', `/groups/${team.id}/members?$top=5`);
  expect(asGroup.body.value[0]['@odata.type']).toBe('#microsoft.graph.user');
  expect(asGroup.body['@odata.nextLink']).toContain('https://graph.microsoft.com/v1.0/groups/');
});

test('a photo is a picture of the size asked for; who has none gives 404', async () => {
  const usual = await graph('GET', '/users/sara.eira@lysvaer.example/photo/$value');
  expect(usual.headers.get('content-type')).toBe('image/png');
  expect(usual.body.readUInt32BE(16)).toBe(240);
  expect((await graph('GET', '/users/sara.eira@lysvaer.example/photos/48x48/$value')).body.readUInt32BE(16)).toBe(48);
  expect((await graph('GET', '/users/leif.brekke@lysvaer.example/photo/$value')).body.error.code).toBe('ImageNotFound');
});

test('what Graph does not have is refused with its body and ids to trace', async () => {
  const nobody = await graph('GET', '/users/nobody@lysvaer.example', { headers: { 'client-request-id': 'a1b2' } });
  expect([nobody.status, nobody.body.error.code, nobody.body.error.innerError['client-request-id']]).toEqual([
    404,
    'Request_ResourceNotFound',
    'a1b2',
  ]);
  expect(nobody.headers.get('request-id')).toBe(nobody.body.error.innerError['request-id']);
  const unknown = await graph('GET', '/unicorns');
  expect([unknown.status, unknown.body.error.code]).toEqual([400, 'BadRequest']);
  const put = await graph('PUT', '/users', { body: {} });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET']);
  expect((await graph('GET', '/me')).body.error.message).toContain('delegated');
});

test('a batch answers each request by itself, and what hung on a failure is 424', async () => {
  const step = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });
  const answer = await graph('POST', '/$batch', {
    body: {
      requests: [
        step('1', '/users/sara.eira@lysvaer.example'),
        step('2', '/users/nobody', { dependsOn: ['1'] }),
        step('3', '/users', { dependsOn: ['2'] }),
      ],
    },
  });
  expect(answer.body.responses.map((one: { id: string; status: number }) => [one.id, one.status])).toEqual([
    ['1', 200],
    ['2', 404],
    ['3', 424],
  ]);
  const tooMany = Array.from({ length: 21 }, (_, at) => step(String(at), '/users'));
  expect((await graph('POST', '/$batch', { body: { requests: tooMany } })).status).toBe(400);
});
