import type { IncomingMessage, ServerResponse } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import { api } from '../contract/api.ts';
import { takesFile } from '../contract/rosterApi.ts';
import type { Actor } from '../domain/people.ts';
import { faultOf, type Log } from '../log.ts';
import { OutsideRefused, OutsideTrouble, type World } from '../ports.ts';
import { StoreAway } from '../store.ts';
import { TokenRefused } from './accessToken.ts';
import { answerNotices, type NoticeOptions } from './calendarNotices.ts';
import { type FaultAnswer, faultAnswer, languageOf } from './faults.ts';
import type { Setting } from './handler.ts';
import { readBody } from './readBody.ts';
import { createRpc, type RpcAnswer } from './rpc.ts';
import { answerHeaders } from './securityHeaders.ts';
import { createTurns, TooMany } from './takeTurns.ts';

export interface HttpOptions {
  readonly world: World;
  readonly setting: Setting;
  readonly log: Log;
  readonly checkToken: (token: string) => Promise<Actor>;
  readonly bot: {
    handle(req: Pick<Request, 'method' | 'headers'> & { readonly body: unknown }, res: Response): Promise<void>;
  };
  readonly notices: Omit<NoticeOptions, 'log'>;
  readonly sendTabFile: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  /** What each part says of itself; only `needed` ones decide whether this instance is well. */
  readonly health: () => Promise<Readonly<Record<string, { readonly state: string; readonly needed: boolean }>>>;
}

const bodyLimits = { bytesMax: 256 * 1024, msMax: 10_000 };
/** A file of two megabytes in base64, and who is in it, over a slow line. */
const fileLimits = { bytesMax: 4 * 1024 * 1024, msMax: 60_000, bytesDiscardedMax: 32 * 1024 * 1024 };

/** The whole HTTP surface: /api/:name, /api/messages, /api/calendarNotices, /tab/*, /health. It does not listen yet. */
export function createHttp(options: HttpOptions): Server {
  const { bot, log } = options;
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  hideMessages(server, log);
  server.pre(async (_req: Request, res: Response) => {
    // JSON whatever is asked for: restify words an answer anew for each kind it can write.
    res.setHeader('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(answerHeaders)) res.setHeader(name, value);
  });
  server.post('/api/messages', async (req: Request, res: Response) => {
    const body = await readBody(req, bodyLimits);
    if (body.kind === 'refused') return refuseBody(req, res, body.status);
    await bot.handle({ method: req.method ?? '', headers: req.headers, body: body.value }, res);
  });
  server.post('/api/calendarNotices', answerNotices({ ...options.notices, log }));
  server.post('/api/:name', answerCalls(options));
  const tabFile = async (req: Request, res: Response) => {
    if (!(await options.sendTabFile(req, res))) tell(res, faultAnswer(404, { error: 'notFound', language: 'nb' }));
  };
  const health = async (_req: Request, res: Response) => tellHealth(res, await options.health());
  server.get('/tab/*', tabFile);
  server.head('/tab/*', tabFile);
  server.get('/health', health);
  server.head('/health', health);
  return server;
}

const tell = (res: Response, { status, fault }: FaultAnswer) => {
  res.send(status, fault);
};

/** Who asks is known before anything of the request is read. */
function answerCalls(options: HttpOptions) {
  const { log } = options;
  const rpc = createRpc(options.world, options.setting);
  const inTurn = createTurns();
  return async (req: Request, res: Response) => {
    const language = languageOf(req.header('accept-language'));
    const name = String(req.params.name);
    const call = Object.hasOwn(api, name) ? name : 'unknown';
    try {
      const actor = await actorOf(req, options);
      if (!actor) return tell(res, faultAnswer(401, { error: 'notSignedIn', language }));
      const body = await readBody(req, takesFile.has(name) ? fileLimits : bodyLimits);
      if (body.kind === 'refused') return refuseBody(req, res, body.status);
      const ask = () => rpc({ name, body: body.value, actor, language });
      const answer: RpcAnswer = await inTurn(`${actor.tenantId} ${actor.personId}`, ask);
      log.info({ call, status: answer.status }, 'answered');
      res.send(answer.status, answer.body);
    } catch (error) {
      log.error({ call, ...faultOf(error) }, 'a call failed');
      tell(res, troubleOf(error, language));
    }
  };
}

function troubleOf(error: unknown, language: ReturnType<typeof languageOf>): FaultAnswer {
  // Not 503: asking again helps nobody before an administrator has granted it.
  if (error instanceof OutsideRefused) return faultAnswer(502, { error: 'lookupRefused', language });
  if (error instanceof OutsideTrouble) return faultAnswer(503, { error: 'outsideTrouble', language });
  if (error instanceof TooMany) return faultAnswer(429, { error: 'tooMany', language });
  if (error instanceof StoreAway) return faultAnswer(503, { error: 'storeAway', language });
  return faultAnswer(500, { error: 'trouble', language });
}

/** What has not been read is not waited for: the connection ends with the answer. */
function refuseBody(req: Request, res: Response, status: 400 | 408 | 413 | 415): void {
  res.setHeader('Connection', 'close');
  const language = languageOf(req.header('accept-language'));
  const tooLarge = takesFile.has(String(req.params.name)) ? 'rosterFileTooLarge' : 'tooLarge';
  tell(res, faultAnswer(status, { error: status === 413 ? tooLarge : 'invalid', field: 'body', language }));
}

async function actorOf(req: Request, { checkToken, log }: HttpOptions): Promise<Actor | null> {
  const [scheme, token] = (req.header('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) return null;
  try {
    return await checkToken(token);
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    log.warn({ reason: error.message }, 'a token was refused');
    return null;
  }
}

/** A platform that asks restarts what is not well: what Microsoft does is no reason for that. */
function tellHealth(res: Response, parts: Awaited<ReturnType<HttpOptions['health']>>): void {
  const states = Object.fromEntries(Object.entries(parts).map(([name, { state }]) => [name, state]));
  const isWell = Object.values(parts).every(({ state, needed }) => state === 'ok' || !needed);
  const allWell = Object.values(states).every((state) => state === 'ok');
  res.send(isWell ? 200 : 503, { status: allWell ? 'ok' : 'trouble', ...states });
}

/** restify puts the message of whatever was thrown in the answer: both roads out are closed (never a stack, never a value). */
function hideMessages(server: Server, log: Log): void {
  server.on(
    'restifyError',
    (req: Request, _res: Response, error: { statusCode?: number; name?: string }, done: () => void) => {
      const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
      log.warn({ status, ...faultOf(error) }, 'a request was refused');
      const known = ({ 404: 'notFound', 405: 'notFound', 500: 'trouble' } as const)[status];
      const language = languageOf(req.header('accept-language'));
      const { fault } = faultAnswer(status, { error: known ?? 'invalid', field: 'body', language });
      Object.assign(error, { toJSON: () => fault, toString: () => fault.message });
      done();
    },
  );
}
