import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type Bot, createBot } from '../../bot/bot.ts';
import type { BotLog } from '../../bot/desk.ts';
import { systemProtocol } from '../../src/adapters/clock.ts';
import { createGraph } from '../../src/adapters/graph/graph.ts';
import { randomIds } from '../../src/adapters/ids.ts';
import { rosterFiles } from '../../src/adapters/rosterFiles/rosterFiles.ts';
import type { Actor } from '../../src/domain/people.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { Clock, World } from '../../src/ports.ts';
import { answersInTurn } from '../../src/usecases/reminder/answersInTurn.ts';
import { readReminder } from '../../src/usecases/reminder/readReminder.ts';
import {
  type Sign,
  type SignClaims,
  signAsConnector,
  signAsForger,
  signWithConnectorKey,
} from '../support/connectorToken.ts';
import { openTestStore } from '../support/database.ts';
import {
  appId,
  appSecret,
  type RunningTenant,
  startLocalTenant,
  teamsAppId,
  tenantId,
} from '../support/localTenant.ts';
import { type ActorOf, actorsOf, agreed } from '../support/sarasPlan.ts';

interface LogLine {
  readonly level: string;
  readonly details: Record<string, unknown>;
  readonly text: string;
}

/** The real bot with the real store, Graph client and MSAL, against Microsoft as localTenant plays it. */
export interface BotWorld {
  readonly tenant: RunningTenant;
  readonly bot: Bot;
  readonly world: World;
  readonly log: LogLine[];
  /** Signs as the Bot connector, and as someone who would like to be it. */
  readonly sign: Sign;
  readonly forge: Sign;
  /** Signs any claims with the connector's true key. */
  readonly signClaims: SignClaims;
  readonly actor: ActorOf;
  close(): Promise<void>;
}

interface BotWorldOptions {
  /** What the municipality has granted beyond what the package asks for. */
  readonly moreRoles?: readonly string[];
  /** How long a request on the wire may take; for tests of a connector that hangs. */
  readonly timeoutMs?: number;
}

export async function startBotWorld({ moreRoles = [], timeoutMs }: BotWorldOptions = {}): Promise<BotWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fotfeste-bot-'));
  const stateFile = path.join(folder, 'tenant.json');
  const tenant = await startLocalTenant({ stateFile, moreRoles });
  await tenant.tenant.flush();
  const clock: Clock = { now: () => tenant.tenant.now() };
  const { store, close } = await openTestStore(clock);
  await store.registerTenant({ id: tenantId, name: 'Lysvær kommune' });
  const lines: LogLine[] = [];
  const log = logInto(lines);
  const graph = createGraph({
    tenantId,
    clientId: appId,
    clientSecret: appSecret,
    teamsAppId,
    loginOrigin: `${tenant.origin}/_microsoft/login`,
    graphOrigin: `${tenant.origin}/_microsoft/graph`,
    reportSite: null,
    log,
  });
  const wakes = { wake: async () => undefined };
  const world: World = {
    store,
    clock,
    ids: randomIds,
    wakes,
    directory: graph.directory,
    schedules: graph.schedules,
    rosterFiles,
    freeBusy: graph.freeBusy,
  };
  const bot = createBot({
    world,
    log,
    connectorToken: graph.connectorToken,
    appId,
    teamsAppId,
    tenantIds: async () => (await store.tenants()).map(({ id }) => id),
    installs: graph.installs,
    chats: graph.chats,
    answerInTurn: answersInTurn({ pacer: store.pacer, protocol: systemProtocol }),
    botOrigin: `${tenant.origin}/_microsoft`,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  tenant.setFallback((req, res) => receive(bot, req, res));
  return {
    tenant,
    bot,
    world,
    log: lines,
    sign: signAsConnector(stateFile, { tenantId, appId }),
    forge: await signAsForger(stateFile, { tenantId, appId }),
    signClaims: signWithConnectorKey(stateFile),
    actor: actorsOf(tenant, world),
    async close() {
      await tenant.close();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What restify does for the bot in the app: the body parsed, `send(status, body)` on the answer. */
async function receive(bot: Bot, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = await text(req);
  const send = (status: number, answer?: unknown) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(answer === undefined ? '' : JSON.stringify(answer));
  };
  await bot.handle({ method: req.method, headers: req.headers, body: parsed(body) }, { send });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const logInto = (lines: LogLine[]): BotLog => {
  const write = (level: string) => (details: Record<string, unknown>, line: string) =>
    void lines.push({ level, details, text: line });
  return { info: write('info'), warn: write('warn'), error: write('error') };
};

/** What the worker would send to this person about the booked talk. */
export const talkToday = async (world: World, to: Actor, mentorshipId: string): Promise<ItemMessage> => {
  const message = agreed(await readReminder(world, to, { mentorshipId, itemKey: 'talk-w03', kind: 'talkToday' }));
  if (message.subject !== 'item') throw new Error('not about an item');
  return message;
};
