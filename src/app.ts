import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import pino, { type DestinationStream, type Logger } from 'pino';
import { createBot } from '../bot/bot.ts';
import { systemClock, systemProtocol } from './adapters/clock.ts';
import { createClientStates } from './adapters/graph/clientState.ts';
import { createGraph, type Graph } from './adapters/graph/graph.ts';
import { randomIds } from './adapters/ids.ts';
import { createWakes } from './adapters/jobs/wakes.ts';
import { createStore } from './adapters/postgres/store.ts';
import { rosterFiles } from './adapters/rosterFiles/rosterFiles.ts';
import type { Config } from './config.ts';
import { createTokenCheck } from './http/accessToken.ts';
import { pageHeaders } from './http/securityHeaders.ts';
import { createHttp, type HttpOptions } from './http/server.ts';
import { createTabFiles } from './http/tabFiles.ts';
import { faultOf } from './log.ts';
import type { Clock, Ids, World } from './ports.ts';
import type { Store } from './store.ts';
import { createNoticeKeeper } from './usecases/calendar/keepNotices.ts';
import { type AnswerInTurn, answersInTurn } from './usecases/reminder/answersInTurn.ts';
import { pacedMessengers } from './usecases/reminder/pacedMessenger.ts';
import { createWorker } from './worker.ts';

export interface AppOptions {
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Where log lines go; standard output when absent. */
  readonly logTo?: DestinationStream;
}

export interface App {
  readonly world: World;
  /** One request, for whoever owns the address. */
  handle(req: IncomingMessage, res: ServerResponse): void;
  /** Begins to work off what is due, and again at every wake. */
  work(): Promise<void>;
  /** Looks at everything that is due, and answers when nothing more is. */
  settle(): Promise<void>;
  /** Answers the port it listens on. */
  listen(port: number, host: string): Promise<number>;
  close(): Promise<void>;
}

const tabFolder = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** Wires the adapters to the use cases, and those to http, bot and worker. Throws when the database cannot be opened. */
export async function startApp(
  config: Config,
  { clock = systemClock, ids = randomIds, logTo = pino.destination() }: AppOptions = {},
): Promise<App> {
  const log = pino({ level: config.LOG_LEVEL, base: null }, logTo);
  const failed = (what: string, error: unknown) => log.error({ what, ...faultOf(error) }, 'something failed');
  const store = await createStore({
    databaseUrl: config.DATABASE_URL,
    contentKey: config.CONTENT_KEY,
    clock,
    failed: (error) => failed('database', error),
  });
  await store.registerTenant({ id: config.TENANT_ID, name: config.TENANT_NAME });
  const graph = graphOf(config, log);
  const wakes = createWakes({ database: store.handle, failed });
  const { directory, freeBusy, schedules } = graph;
  const world: World = { store, clock, ids, wakes, directory, freeBusy, schedules, rosterFiles };
  const paced = { pacer: store.pacer, protocol: systemProtocol };
  const wired = { world, graph, log };
  const bot = botOf(config, wired, answersInTurn(paced));
  const worker = createWorker(world, {
    messengerOf: pacedMessengers(bot.messenger, paced),
    calendar: graph.calendar,
    feed: graph.feed,
    reportList: graph.reportList,
    protocol: systemProtocol,
    failed,
  });
  const reportList = checkReportList(graph, log);
  const server = serverOf(config, wired, {
    bot,
    notices: noticesOf(config, world),
    health: async () => ({
      database: { state: await stateOf(store), needed: true },
      reportList: { state: reportList.state(), needed: false },
    }),
  });
  return {
    world,
    settle: worker.look,
    handle: (req, res) => void server.server.emit('request', req, res),
    work: async () => {
      worker.watch();
      await wakes.start(async () => {
        if (reportList.state() !== 'ok') await reportList.check();
        await worker.look();
      });
      await reportList.check();
      await wakes.wake();
    },
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(port, host, () => {
          log.info({ port: server.address().port }, 'listening');
          resolve(server.address().port);
        });
      }),
    close: async () => {
      await Promise.all([endRequests(server), worker.stop()]);
      await wakes.stop();
      await store.close();
    },
  };
}

/** What bot and http are built on. */
interface Wired {
  readonly world: World;
  readonly graph: Graph;
  readonly log: Logger;
}

const tenantIdsOf =
  ({ store }: World) =>
  async () =>
    (await store.tenants()).map(({ id }) => id);

const noticesOf = (config: Config, world: World) => ({
  keep: createNoticeKeeper(world, systemProtocol, config.TENANT_ID),
  mailboxOf: clientStatesOf(config).check,
});

const botOf = (config: Config, { world, graph, log }: Wired, answerInTurn: AnswerInTurn) =>
  createBot({
    world,
    log,
    connectorToken: graph.connectorToken,
    appId: config.CLIENT_ID,
    teamsAppId: config.TEAMS_APP_ID,
    tenantIds: tenantIdsOf(world),
    installs: graph.installs,
    chats: graph.chats,
    answerInTurn,
    botOrigin: config.BOT_ORIGIN ?? null,
  });

const serverOf = (
  config: Config,
  { world, graph, log }: Wired,
  more: Pick<HttpOptions, 'bot' | 'health' | 'notices'>,
) =>
  createHttp({
    world,
    log,
    setting: { municipality: config.TENANT_NAME, reportListIsOn: graph.reportList !== null },
    checkToken: createTokenCheck({
      clientId: config.CLIENT_ID,
      publicOrigin: config.PUBLIC_ORIGIN,
      loginOrigin: config.LOGIN_ORIGIN ?? null,
      tenantIds: tenantIdsOf(world),
    }),
    sendTabFile: createTabFiles(tabFolder, pageHeaders(config.LOGIN_ORIGIN ? config.PUBLIC_ORIGIN : null)),
    ...more,
  });

const clientStatesOf = (config: Config) => createClientStates(config.CONTENT_KEY, config.TENANT_ID);

const graphOf = (config: Config, log: Logger): Graph =>
  createGraph({
    tenantId: config.TENANT_ID,
    clientId: config.CLIENT_ID,
    clientSecret: config.CLIENT_SECRET,
    teamsAppId: config.TEAMS_APP_ID,
    loginOrigin: config.LOGIN_ORIGIN ?? null,
    graphOrigin: config.GRAPH_ORIGIN ?? null,
    reportSite: config.REPORT_SITE ?? null,
    log,
    notices: {
      url: `${config.PUBLIC_ORIGIN}/api/calendarNotices`,
      clientStateOf: clientStatesOf(config).of,
      now: systemClock.now,
    },
  });

/** No new connections; requests under way are answered, and after this long let go. */
const requestsEndMs = 5000;

async function endRequests({ server }: ReturnType<typeof createHttp>): Promise<void> {
  if (!server.listening) return;
  const late = setTimeout(() => server.closeAllConnections(), requestsEndMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(late);
}

const stateOf = (store: Store): Promise<string> =>
  store.ping().then(
    () => 'ok',
    () => 'does not answer',
  );

/**
 * The list is made and verified at start, and again with each wake while it is not well. One that differs stops report
 * writes only. The log says what to mend, in words of ours; health, which anybody can ask, only that something is.
 */
function checkReportList({ reportList }: Graph, log: Logger) {
  let told: string | null = null;
  return {
    state: () => (told === null ? 'ok' : 'needs mending, see the log'),
    check: async () => {
      try {
        await reportList?.ensure();
        told = null;
      } catch (error) {
        const explanation = error instanceof Error ? error.message : 'The list of reports cannot be verified.';
        if (explanation !== told) log.error({ what: 'reportList', explanation }, 'something failed');
        told = explanation;
      }
    },
  };
}
