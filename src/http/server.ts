import type { IncomingMessage, ServerResponse } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import { type Actor, OutsideTrouble, type World } from '../ports.ts';
import { TokenRefused } from './accessToken.ts';
import { faultAnswer, languageOf } from './faults.ts';
import type { Setting } from './handlers.ts';
import { createRpc } from './rpc.ts';
import { answerHeaders } from './securityHeaders.ts';

/** What a log line may say: names of calls, statuses and times; never a body, a token or a name. */
type Log = Readonly<Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>>;

export interface HttpOptions {
  readonly world: World;
  readonly setting: Setting;
  readonly log: Log;
  readonly checkToken: (token: string) => Promise<Actor>;
  readonly bot: { handle(req: Request, res: Response): Promise<void> };
  readonly sendTabFile: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  readonly health: () => Promise<Readonly<Record<string, 'ok' | string>>>;
}

const bodyBytesMax = 256 * 1024;

const answer = (res: Response, status: number, body: unknown): void => {
  for (const [name, value] of Object.entries(answerHeaders)) res.setHeader(name, value);
  res.send(status, body);
};

/** The whole HTTP surface: /api/:name, /api/messages, /tab/*, /health. It does not listen yet. */
export function createHttp(options: HttpOptions): Server {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  hideMessages(server, options.log);
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: bodyBytesMax }));
  const rpc = createRpc(options.world, options.setting);
  server.post('/api/messages', async (req: Request, res: Response) => options.bot.handle(req, res));
  server.post('/api/:name', async (req: Request, res: Response) => {
    const language = languageOf(req.header('accept-language'));
    const actor = await actorOf(req, options);
    if (!actor) {
      const { status, fault } = faultAnswer(401, { error: 'notSignedIn', language });
      return answer(res, status, fault);
    }
    const name = String(req.params.name);
    const result = await rpc({ name, body: req.body, actor, language }).catch((error: unknown) => {
      options.log.error({ call: name, error: kindOf(error) }, 'a call failed');
      const { status, fault } =
        error instanceof OutsideTrouble
          ? faultAnswer(503, { error: 'outsideTrouble', language })
          : faultAnswer(500, { error: 'trouble', language });
      return { status, body: fault };
    });
    options.log.info({ call: name, status: result.status }, 'answered');
    answer(res, result.status, result.body);
  });
  server.get('/tab/*', async (req: Request, res: Response) => {
    if (!(await options.sendTabFile(req, res)))
      answer(res, 404, faultAnswer(404, { error: 'notFound', language: 'nb' }).fault);
  });
  server.get('/health', async (_req: Request, res: Response) => {
    const parts = await options.health();
    const well = Object.values(parts).every((state) => state === 'ok');
    answer(res, well ? 200 : 503, { status: well ? 'ok' : 'trouble', ...parts });
  });
  return server;
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

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** restify puts the message of whatever was thrown in the answer: both roads out are closed (never a stack, never a value). */
function hideMessages(server: Server, log: Log): void {
  server.on(
    'restifyError',
    (req: Request, res: Response, error: { statusCode?: number; name?: string }, done: () => void) => {
      const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
      log.warn({ status, error: error.name }, 'a request was refused');
      const known = ({ 404: 'notFound', 405: 'notFound', 413: 'tooLarge', 500: 'trouble' } as const)[status];
      const language = languageOf(req.header('accept-language'));
      const { fault } = faultAnswer(status, { error: known ?? 'invalid', field: 'body', language });
      Object.assign(error, { toJSON: () => fault, toString: () => fault.message });
      for (const [name, value] of Object.entries(answerHeaders)) res.setHeader(name, value);
      done();
    },
  );
}
