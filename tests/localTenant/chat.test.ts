import { afterAll, beforeAll, expect, test } from 'vitest';
import { appId, manifestId, type RunningTenant, startLocalTenant, tenantId } from '../support/localTenant.ts';
import { type Ask, asker, connectorOf, graphOf } from './graphClient.ts';
import { type PlayedBot, startPlayedBot } from './playedBot.ts';

let bot: PlayedBot;
let running: RunningTenant;
let graph: Ask;
let connector: Ask;

const cardType = 'application/vnd.microsoft.card.adaptive';
const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

beforeAll(async () => {
  bot = await startPlayedBot(appId);
  running = await startLocalTenant({ botMessagesUrl: bot.url, moreRoles: ['AppCatalog.Read.All', 'Chat.Read.All'] });
  const metadata = (await running.get('/_microsoft/login/botframework/.well-known/openidconfiguration')) as {
    jwks_uri: string;
  };
  bot.keysUrl = metadata.jwks_uri;
  graph = await graphOf(running);
  connector = await connectorOf(running);
});

afterAll(async () => {
  await running.close();
  await bot.close();
});

async function installFor(upn: string): Promise<Awaited<ReturnType<Ask>>> {
  const catalogue = await graph('GET', `/appCatalogs/teamsApps?$filter=externalId eq '${manifestId}'`);
  const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogue.body.value[0].id}`;
  return graph('POST', `/users/${upn}@lysvaer.example/teamwork/installedApps`, {
    body: { 'teamsApp@odata.bind': bind },
  });
}

async function conversationWith(upn: string): Promise<string> {
  const body = { isGroup: false, bot: { id: `28:${appId}` }, members: [{ id: await running.idOf(upn) }], tenantId };
  return (await connector('POST', '/v3/conversations', { body })).body.id;
}

interface Shown {
  id: string;
  from: string;
  text: string;
  updated: boolean;
  attachments: { body: { text: string }[] }[];
}

async function chatOf(upn: string): Promise<{ id: string; unread: number; preview: string }> {
  const state = (await running.get(`/_shell/state?as=${upn}`)) as {
    chats: { id: string; unread: number; preview: string }[];
  };
  return state.chats[0] ?? { id: '', unread: 0, preview: '' };
}

const chatPath = async (upn: string, what: string) =>
  `/_shell/chats/${encodeURIComponent((await chatOf(upn)).id)}/${what}?as=${upn}`;
const messagesOf = async (upn: string) => (await running.get(await chatPath(upn, 'messages'))) as Shown[];
const send = (conversation: string, activity: object) =>
  connector('POST', `/v3/conversations/${conversation}/activities`, { body: { type: 'message', ...activity } });
const last = () => bot.heard.at(-1)?.activity as unknown as Record<string, never>;

test('the bot can write to nobody who does not have the app', async () => {
  const body = { members: [{ id: await running.idOf('leif.brekke') }], tenantId, bot: { id: `28:${appId}` } };
  const refused = await connector('POST', '/v3/conversations', { body });
  expect([refused.status, refused.body.error.code]).toEqual([403, 'BotNotInConversationRoster']);
  const unknown = await send('a:nobody', { text: 'hei' });
  expect([unknown.status, unknown.body.error.code]).toEqual([404, 'ConversationNotFound']);
});

test('installing tells the bot about the person, signed by the connector; twice is a conflict', async () => {
  expect((await installFor('sara.eira')).status).toBe(201);
  await running.tenant.flush();
  expect(bot.heard.map(({ activity }) => activity.type)).toEqual(['conversationUpdate', 'installationUpdate']);
  expect(last()).toMatchObject({
    action: 'add',
    channelId: 'msteams',
    serviceUrl: `${running.origin}/_microsoft/connector/`,
    from: { aadObjectId: await running.idOf('sara.eira'), name: 'Sara Eira' },
    conversation: { conversationType: 'personal', tenantId },
    recipient: { id: `28:${appId}` },
    channelData: { tenant: { id: tenantId } },
  });
  expect(bot.heard.at(-1)?.claims).toMatchObject({ serviceurl: `${running.origin}/_microsoft/connector/` });
  expect((await installFor('sara.eira')).status).toBe(409);
});

test('the installation leads to the chat that the bot and Graph both know', async () => {
  const found = await graph(
    'GET',
    `/users/sara.eira@lysvaer.example/teamwork/installedApps?$expand=teamsApp,teamsAppDefinition&$filter=teamsApp/externalId eq '${manifestId}'`,
  );
  expect(found.body.value[0].teamsApp.displayName).toBe('Fotfeste');
  const chat = await graph(
    'GET',
    `/users/sara.eira@lysvaer.example/teamwork/installedApps/${encodeURIComponent(found.body.value[0].id)}/chat`,
  );
  const sent = await send(encodeURIComponent(chat.body.id), { text: 'Til samme chat' });
  expect(sent.status).toBe(201);
  const seen = await graph('GET', `/chats/${chat.body.id}/messages?$top=1`);
  expect(seen.body.value[0]).toMatchObject({
    id: sent.body.id,
    from: { application: { id: appId } },
    body: { content: 'Til samme chat' },
  });
});

test('a card from the bot is unread until the chat is read, and an update replaces it', async () => {
  const conversation = await conversationWith('sara.eira');
  await running.post(await chatPath('sara.eira', 'read'), {});
  const sent = await send(conversation, {
    summary: 'Samtale i morgen',
    attachments: [{ contentType: cardType, content: card('Snakk sammen') }],
  });
  expect(await chatOf('sara.eira')).toMatchObject({ unread: 1, preview: 'Samtale i morgen' });
  await running.post(await chatPath('sara.eira', 'read'), {});
  expect((await chatOf('sara.eira')).unread).toBe(0);
  await connector('PUT', `/v3/conversations/${conversation}/activities/${sent.body.id}`, {
    body: { type: 'message', attachments: [{ contentType: cardType, content: card('Ny tid') }] },
  });
  const shown = (await messagesOf('sara.eira')).find((message) => message.id === sent.body.id);
  expect(shown).toMatchObject({ updated: true, attachments: [{ body: [{ text: 'Ny tid' }] }] });
  const inGraph = await graph('GET', `/chats/${(await chatOf('sara.eira')).id}/messages`);
  expect(JSON.parse(inGraph.body.value[0].attachments[0].content).body[0].text).toBe('Ny tid');
});

test('what is typed in the shell reaches the bot as a message', async () => {
  await running.post(await chatPath('sara.eira', 'messages'), { text: 'hjelp' });
  expect(last()).toMatchObject({ type: 'message', text: 'hjelp', locale: 'nb-NO', from: { name: 'Sara Eira' } });
  expect((await messagesOf('sara.eira')).at(-1)).toMatchObject({ from: 'me', text: 'hjelp' });
});

test('a tap on a card is an invoke, and the card the bot answers with takes the old one’s place', async () => {
  const conversation = await conversationWith('sara.eira');
  const sent = await send(conversation, {
    attachments: [{ contentType: cardType, content: card('Hvordan gikk det?') }],
  });
  bot.answer = { status: 200, body: { statusCode: 200, type: cardType, value: card('Notert: holdt') } };
  const answer = await running.post(await chatPath('sara.eira', 'actions'), {
    messageId: sent.body.id,
    verb: 'held',
    data: { key: 'talk-w03' },
  });
  expect(answer).toEqual({ card: card('Notert: holdt') });
  expect(last()).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: sent.body.id,
    value: { action: { type: 'Action.Execute', verb: 'held', data: { key: 'talk-w03' } }, trigger: 'manual' },
  });
  expect((await messagesOf('sara.eira')).at(-1)?.attachments).toEqual([card('Notert: holdt')]);
  bot.answer = {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Det er alt notert.' },
  };
  expect(
    await running.post(await chatPath('sara.eira', 'actions'), { messageId: sent.body.id, verb: 'held', data: {} }),
  ).toEqual({ message: 'Det er alt notert.' });
  bot.answer = { status: 500 };
  await expect(
    running.post(await chatPath('sara.eira', 'actions'), { messageId: sent.body.id, verb: 'held', data: {} }),
  ).rejects.toThrow('502');
  bot.answer = { status: 200 };
});

test('a person who removed the app is out of reach, and the bot is told', async () => {
  await installFor('per.aasland');
  const conversation = await conversationWith('per.aasland');
  const installs = await graph('GET', '/users/per.aasland@lysvaer.example/teamwork/installedApps');
  await graph(
    'DELETE',
    `/users/per.aasland@lysvaer.example/teamwork/installedApps/${encodeURIComponent(installs.body.value[0].id)}`,
  );
  await running.tenant.flush();
  expect(last()).toMatchObject({ type: 'installationUpdate', action: 'remove' });
  expect((await send(conversation, { text: 'hei' })).body.error.code).toBe('BotNotInConversationRoster');
});

test('the connector knows who is in the chat', async () => {
  const conversation = await conversationWith('sara.eira');
  const members = await connector('GET', `/v3/conversations/${conversation}/members`);
  expect(members.body).toEqual([
    expect.objectContaining({
      id: expect.stringMatching(/^29:/),
      aadObjectId: await running.idOf('sara.eira'),
      tenantId,
    }),
  ]);
  const paged = await connector('GET', `/v3/conversations/${conversation}/pagedmembers`);
  expect(paged.body.members).toEqual(members.body);
  expect(
    (await connector('GET', `/v3/conversations/${conversation}/members/${encodeURIComponent(members.body[0].id)}`)).body
      .email,
  ).toBe('sara.eira@lysvaer.example');
});

test('the connector refuses what Teams refuses', async () => {
  const conversation = await conversationWith('sara.eira');
  const outcome = async (answer: Promise<{ status: number; body: { error: { code: string } } }>) => {
    const { status, body } = await answer;
    return [status, body.error.code];
  };
  expect(await outcome(send(conversation, { text: 'x'.repeat(101 * 1024) }))).toEqual([413, 'MessageSizeTooBig']);
  expect(await outcome(send(conversation, {}))).toEqual([400, 'BadSyntax']);
  expect(
    await outcome(connector('POST', `/v3/conversations/${conversation}/activities`, { body: { text: 'no type' } })),
  ).toEqual([400, 'BadSyntax']);
  expect(
    await outcome(
      connector('PUT', `/v3/conversations/${conversation}/activities/1`, { body: { type: 'message', text: 'x' } }),
    ),
  ).toEqual([404, 'ActivityNotFoundInConversation']);
  const group = { isGroup: true, members: [{ id: 'a' }, { id: 'b' }], tenantId };
  expect((await outcome(connector('POST', '/v3/conversations', { body: group })))[0]).toBe(403);
  const stranger = {
    members: [{ id: await running.idOf('sara.eira') }],
    tenantId: '99999999-2222-4333-8444-555555555555',
  };
  expect((await outcome(connector('POST', '/v3/conversations', { body: stranger })))[0]).toBe(403);
  const unsigned = asker(`${running.origin}/_microsoft/connector`, null);
  expect((await unsigned('GET', `/v3/conversations/${conversation}/members`)).status).toBe(401);
});

test('an administrator’s block is seen with Teams’ own code', async () => {
  const conversation = await conversationWith('sara.eira');
  await running.fault({ path: '/activities', method: 'POST', status: 403, code: 'BotDisabledByAdmin' });
  const refused = await send(conversation, { text: 'hei' });
  expect([refused.status, refused.body.error.code]).toEqual([403, 'BotDisabledByAdmin']);
  expect((await send(conversation, { text: 'hei' })).status).toBe(201);
});
