import { randomUUID } from 'node:crypto';
import type { DatabaseStore } from '../../src/adapters/postgres/engine.ts';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { ApiName, RequestOf, ResponseOf } from '../../src/contract/api.ts';
import type { Fault } from '../../src/contract/views.ts';
import type { Actor } from '../../src/domain/people.ts';
import { saveUnit } from '../../src/usecases/unit/saveUnit.ts';
import { testContentKey } from './database.ts';
import { freshDatabase } from './freshDatabase.ts';
import {
  appId,
  appSecret,
  type RunningTenant,
  reportSite,
  type StartOptions,
  startLocalTenant,
  teamsAppId,
  tenantId,
} from './localTenant.ts';
import { agreed } from './sarasPlan.ts';

export interface WorldOptions extends StartOptions {
  /** Where rows lie; an embedded database of its own when absent. */
  readonly databaseUrl?: string;
  /** Hears every line that the app logs, from debug upwards. */
  readonly logTo?: { write(line: string): void };
}

export interface TestWorld {
  readonly tenant: RunningTenant;
  readonly app: App;
  readonly origin: string;
  readonly unitId: string;
  /** A unit with one leader ('turid.nymoen'); answers its id. */
  makeUnit(name: string, leader: string): Promise<string>;
  /** Asks as a person ('sara.eira'); throws when the answer is not 200. */
  ask<Name extends ApiName>(who: string, name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
  /** As ask, for what is expected to be refused. */
  refused<Name extends ApiName>(who: string, name: Name, request: RequestOf<Name>): Promise<Fault & { status: number }>;
  /** Sends anything, with any headers. */
  send(name: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  idOf(who: string): Promise<string>;
  actor(who: string, more?: Partial<Actor>): Promise<Actor>;
  /** What lies in a person's chat with the bot, oldest first. */
  chatOf(who: string): Promise<ChatMessage[]>;
  /** Taps a card's action as a person. */
  tap(
    who: string,
    message: ChatMessage,
    verb: string,
    more?: object,
  ): Promise<{ card?: unknown; message?: string; error?: unknown }>;
  /** Retries wait in the database's own time; says that it has passed. For a world with an embedded database. */
  letWaitsRunOut(): Promise<void>;
  close(): Promise<void>;
}

export interface ChatMessage {
  readonly id: string;
  readonly chatId: string;
  readonly from: string;
  readonly text: string | null;
  readonly updated: boolean;
  readonly attachments: readonly unknown[];
}

export const newId = (): string => randomUUID();

const upnOf = (who: string): string => `${who}@lysvaer.example`;

/** The whole app on a played tenant, its clock frozen on Thursday 17 September 2026 at 08.20 until the tenant moves it. */
export async function startWorld({ databaseUrl, logTo, ...tenantOptions }: WorldOptions = {}): Promise<TestWorld> {
  const tenant = await startLocalTenant(tenantOptions);
  const { origin } = tenant;
  const database = databaseUrl ? null : await freshDatabase();
  const environment = configEnvironment(origin, databaseUrl ?? database?.url ?? '');
  const app = await startApp(readConfig(logTo ? { ...environment, LOG_LEVEL: 'debug' } : environment), {
    clock: { now: tenant.tenant.now },
    ...(logTo ? { logTo } : {}),
  });
  tenant.setFallback((req, res) => app.handle(req, res));
  tenant.tenant.onClock(() => app.settle());
  const idOf = (who: string) => tenant.idOf(who);
  const actor = async (who: string, more: Partial<Actor> = {}): Promise<Actor> => ({
    tenantId,
    personId: await idOf(who),
    displayName: who,
    isCoordinator: who === 'kari.lindvik',
    isGuest: false,
    ...more,
  });
  const makeUnit = async (name: string, leader: string): Promise<string> => {
    const unit = { unitId: null, revision: 0, name, leaderIds: [await idOf(leader)] };
    return agreed(await saveUnit(app.world, await actor('kari.lindvik'), unit)).id;
  };
  const unitId = await makeUnit('Bekkefaret bofellesskap', 'odd.tveiten');
  return {
    tenant,
    app,
    origin,
    unitId,
    makeUnit,
    idOf,
    actor,
    ...asking(tenant),
    ...chatting(tenant),
    letWaitsRunOut: () => letWaitsRunOut(app.world.store as DatabaseStore),
    async close() {
      await closeBoth(app, tenant);
      await database?.remove();
    },
  };
}

async function letWaitsRunOut({ handle }: DatabaseStore) {
  if (handle.engine !== 'pglite') throw new Error('this world lies on a server');
  for (const table of ['reminder', 'calendar_event', 'mailbox', 'report_write', 'schedule_connection'])
    await handle.pglite.query(`update ${table} set not_before = null where not_before is not null`);
}

async function closeBoth(app: App, tenant: RunningTenant) {
  await app.close();
  await tenant.close();
}

function asking(tenant: RunningTenant): Pick<TestWorld, 'ask' | 'refused' | 'send'> {
  const send = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${tenant.origin}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const as = async (who: string) => ({ authorization: `Bearer ${await tenant.tokenOf(upnOf(who))}` });
  return {
    send,
    async ask(who, name, request) {
      const answer = await send(name, request, await as(who));
      if (answer.status !== 200) throw new Error(`${name} as ${who}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as ResponseOf<typeof name>;
    },
    async refused(who, name, request) {
      const answer = await send(name, request, await as(who));
      if (answer.status === 200) throw new Error(`${name} as ${who} was not refused`);
      return { status: answer.status, ...((await answer.json()) as Fault) };
    },
  };
}

function chatting(tenant: RunningTenant): Pick<TestWorld, 'chatOf' | 'tap'> {
  return {
    async chatOf(who) {
      const { chats } = (await tenant.get(`/_shell/state?as=${upnOf(who)}`)) as {
        chats: { id: string; isBot: boolean }[];
      };
      const chat = chats.find(({ isBot }) => isBot);
      if (!chat) return [];
      const messages = await tenant.get(`/_shell/chats/${encodeURIComponent(chat.id)}/messages?as=${upnOf(who)}`);
      return (messages as Omit<ChatMessage, 'chatId'>[]).map((message) => ({ ...message, chatId: chat.id }));
    },
    async tap(who, message, verb, more = {}) {
      const data = { ...dataOf(message, verb), ...more };
      const path = `/_shell/chats/${encodeURIComponent(message.chatId)}/actions?as=${upnOf(who)}`;
      return (await tenant.post(path, { messageId: message.id, verb, data })) as { card?: unknown };
    },
  };
}

/** The data that a card's button carries; empty when the card has no such button. */
function dataOf(message: ChatMessage, verb: string): object {
  const found = findAction(message.attachments, verb);
  return (found?.data as object | undefined) ?? {};
}

function findAction(part: unknown, verb: string): { data?: unknown } | null {
  if (Array.isArray(part)) return part.reduce((found, each) => found ?? findAction(each, verb), null);
  if (typeof part !== 'object' || part === null) return null;
  if ('verb' in part && part.verb === verb) return part as { data?: unknown };
  return findAction(Object.values(part), verb);
}

/** The environment of an app whose Microsoft is played at this origin. */
export const configEnvironment = (origin: string, databaseUrl: string): Record<string, string> => ({
  PUBLIC_ORIGIN: origin,
  DATABASE_URL: databaseUrl,
  CONTENT_KEY: testContentKey,
  TENANT_ID: tenantId,
  TENANT_NAME: 'Lysvær kommune',
  CLIENT_ID: appId,
  CLIENT_SECRET: appSecret,
  TEAMS_APP_ID: teamsAppId,
  REPORT_SITE: reportSite,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  LOGIN_ORIGIN: `${origin}/_microsoft/login`,
  GRAPH_ORIGIN: `${origin}/_microsoft/graph`,
  BOT_ORIGIN: `${origin}/_microsoft`,
});
