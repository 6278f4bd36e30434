import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Activity } from 'botbuilder';
import { BotAdapter } from '../../bot/adapter.ts';
import { createAuthentication } from '../../bot/authentication.ts';
import { cardMessage } from '../../bot/cardMessage.ts';
import type { Drawn } from '../../bot/cards/card.ts';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { everyDigest, everyOtherCard } from '../bot/sampleAnswers.ts';
import { everyCard } from '../bot/sampleCards.ts';
import { signAsConnector } from '../support/connectorToken.ts';
import {
  appId,
  appSecret,
  type RunningTenant,
  startLocalTenant,
  teamsAppId,
  tenantId,
} from '../support/localTenant.ts';
import { fetchPlayground, type Playground, type PlaygroundPerson, startPlayground } from '../support/playground.ts';
import { actorsOf, sarasPlan } from '../support/sarasPlan.ts';
import { type SigningProxy, startSigningProxy } from '../support/signingProxy.ts';

let folder: string;
let tenant: RunningTenant;
let app: App;
let proxy: SigningProxy;
let playground: Playground | null = null;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  if ((await fetchPlayground()) === null) {
    const cause = 'Agents Playground cannot be fetched by npx: no network, or the registry does not answer.';
    if (process.env.CI === 'true') throw new Error(cause);
    test.skip(true, cause);
  }
  folder = await mkdtemp(path.join(tmpdir(), 'fotfeste-playground-'));
  const stateFile = path.join(folder, 'tenant.json');
  tenant = await startLocalTenant({ stateFile });
  app = await startApp(configOf(tenant.origin), { clock: { now: () => tenant.tenant.now() } });
  tenant.setFallback(app.handle);
  await tenant.tenant.flush();
  const sign = signAsConnector(stateFile, { tenantId, appId });
  proxy = await startSigningProxy({ botUrl: `${tenant.origin}/api/messages`, sign });
  const people = await saraAndOthers();
  const addresses = { folder, port: await freePort(), messagesUrl: proxy.messagesUrl };
  playground = await startPlayground({ ...addresses, tenantId, botId: appId, people });
});

test.afterAll(async () => {
  await playground?.close();
  await proxy?.close();
  await app?.close();
  await tenant?.close();
  if (folder) await rm(folder, { recursive: true });
});

const configOf = (origin: string) =>
  readConfig({
    PUBLIC_ORIGIN: origin,
    DATABASE_URL: `pglite:${path.join(folder, 'database')}`,
    CONTENT_KEY: Buffer.alloc(32, 7).toString('base64'),
    TENANT_ID: tenantId,
    TENANT_NAME: 'Lysvær kommune',
    CLIENT_ID: appId,
    CLIENT_SECRET: appSecret,
    TEAMS_APP_ID: teamsAppId,
    LOG_LEVEL: 'warn',
    LOGIN_ORIGIN: `${origin}/_microsoft/login`,
    GRAPH_ORIGIN: `${origin}/_microsoft/graph`,
    BOT_ORIGIN: `${origin}/_microsoft`,
  });

const everyKind = (): Readonly<Record<string, Drawn>> => ({
  ...everyCard('nb'),
  ...everyOtherCard('nb'),
  ...everyDigest('nb'),
});

async function saraAndOthers(): Promise<PlaygroundPerson[]> {
  const users = (await tenant.get('/_control/users')) as PlaygroundPerson[];
  const isSara = ({ upn }: PlaygroundPerson) => upn.startsWith('sara.eira@');
  return [...users.filter(isSara), ...users.filter((user) => !isSara(user)).slice(0, 5)];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('in a client that nobody here wrote, Sara gets help, is reminded, and answers with one tap', async ({ page }) => {
  test.setTimeout(180_000);
  const plan = await sarasPlan(app.world, actorsOf(tenant, app.world));
  await page.goto(playground?.url ?? '');

  await page.getByRole('textbox').first().click();
  await page.keyboard.type('hjelp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dette kan jeg gjøre for deg:')).toBeVisible();

  await app.settle();
  await expect(page.getByText('Mentorsamtale med Ingrid Haugland', { exact: true })).toBeVisible();
  await expect(page.getByText('Møterom 2')).toBeVisible();

  await page.getByRole('button', { name: 'Vi har hatt samtalen' }).click();
  await expect(page.getByText('Mentorsamtalen med Ingrid Haugland er gjennomført')).toBeVisible();
  await app.settle();
  await expect(page.getByText('Mentorsamtalen med Ingrid Haugland er gjennomført')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Vi har hatt samtalen' })).toHaveCount(0);

  const stored = await app.world.store.inTenant(tenantId, (tx) => tx.mentorships.get(plan.id));
  expect(stored?.items.find(({ key }) => key === 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-17' });
});

test('there, every command is answered, and what its card offers works', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(playground?.url ?? '');
  const say = async (text: string) => {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const answered = (words: string | RegExp) => expect(page.getByText(words).last()).toBeVisible();

  await say('min plan');
  await answered('Uke 3 i planen · 15.–21. september (uke 38–39)');
  await say('neste samtale');
  await answered('Neste mentorsamtale med Ingrid Haugland er ikke avtalt');
  await say('mine nyansatte');
  await answered('Du er ikke mentor for noen nå');
  await say('kaffe');
  await answered('Det forsto jeg ikke. Dette kan du spørre om:');

  await say('pause');
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  await answered('Ingen påminnelser før torsdag 24. sept.');
  await page.getByRole('button', { name: 'Slå på igjen' }).click();
  await answered('Påminnelsene er på');
  await say('ikke mer i dag');
  await answered('Ingen påminnelser før fredag 18. sept. kl. 07.30');
  await say('fortsett');
  await answered('Det som har ventet, kommer nå.');

  await say('språk');
  await page.getByRole('button', { name: 'Nynorsk' }).click();
  await answered('No skriv eg nynorsk');
  await say('English');
  await answered('Now I write English');
  await say('help');
  await answered('This is what I can do for you:');
  await say('bokmål');
  await answered('Nå skriver jeg bokmål');
});

/** What a person sees of a card first: its heading, or the answer to a tap above it. */
const firstWords = ({ card }: Drawn): string => {
  const [first] = card.body ?? [];
  const text = first?.type === 'Container' ? first.items[0] : first;
  return text?.type === 'TextBlock' ? text.text : '';
};

test('there, every kind of card is drawn with its words and its buttons', async ({ page }) => {
  test.setTimeout(240_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.goto(playground?.url ?? '');
  await page.getByRole('textbox').first().click();
  await page.keyboard.type('hjelp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dette kan jeg gjøre for deg:').last()).toBeVisible();
  const sara = await tenant.idOf('sara.eira');
  const ref = await app.world.store.inTenant(tenantId, (tx) => tx.conversations.get(sara));
  if (ref === null) throw new Error('the bot has not heard from Sara');
  const authentication = createAuthentication({
    appId,
    connectorToken: async () => 'none',
    botOrigin: `${tenant.origin}/_microsoft`,
    timeoutMs: 10_000,
  });
  const { conversations } = await new BotAdapter(authentication).connector(appId, ref.serviceUrl);
  for (const [name, drawn] of Object.entries(everyKind())) {
    await conversations.sendToConversation(ref.conversationId, cardMessage(drawn) as Activity);
    const shown = page.getByText(firstWords(drawn), { exact: true }).last();
    await expect(shown, name).toBeVisible();
    const why = page.getByRole('button', { name: /Hvorfor får jeg denne meldingen|Kvifor får eg|Why do I get/ }).last();
    await expect(why, name).toBeVisible();
  }
  expect(broken).toEqual([]);
});
