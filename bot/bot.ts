import type { Activity, TurnContext } from 'botbuilder';
import { faultOf } from '../src/log.ts';
import type { ChatReader, Installs, Messenger, World } from '../src/ports.ts';
import type { AnswerInTurn } from '../src/usecases/reminder/answersInTurn.ts';
import { onActivity } from './activities.ts';
import { BotAdapter } from './adapter.ts';
import { authenticate, createAuthentication } from './authentication.ts';
import { tabLink } from './cards/tabLink.ts';
import type { BotLog, Desk } from './desk.ts';
import { createMessenger } from './messenger.ts';
import { createRecent } from './recent.ts';
import { tenantOf } from './sender.ts';

/** The address for Teams worldwide, for people the bot has never heard from (Microsoft, proactive messages). */
const teamsServiceUrl = 'https://smba.trafficmanager.net/teams/';
const wireTimeoutMs = 10_000;

export interface BotOptions {
  readonly world: World;
  readonly log: BotLog;
  readonly connectorToken: () => Promise<string>;
  readonly appId: string;
  readonly teamsAppId: string;
  readonly tenantIds: () => Promise<readonly string[]>;
  readonly installs: Installs;
  readonly chats: ChatReader;
  readonly answerInTurn: AnswerInTurn;
  /** Where a tenant played on loopback stands in for Microsoft; null in production. */
  readonly botOrigin: string | null;
  /** How long one request on the wire may take. */
  readonly timeoutMs?: number;
}

/** What the bot needs of restify's request, its body parsed. */
interface BotRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
}

interface BotResponse {
  send(status: number, body?: unknown): unknown;
}

export interface Bot {
  readonly messenger: Messenger;
  /** Answers one activity from the Bot connector. */
  handle(req: BotRequest, res: BotResponse): Promise<void>;
}

/** The bot both ways: reminders out, activities in. */
export function createBot(options: BotOptions): Bot {
  const { world, log, appId, botOrigin, installs, timeoutMs = wireTimeoutMs } = options;
  const authentication = createAuthentication({ ...options, timeoutMs });
  const adapter = new BotAdapter(authentication);
  const link = tabLink(options.teamsAppId);
  const serviceUrl = botOrigin === null ? teamsServiceUrl : `${botOrigin}/connector/`;
  const recent = createRecent(() => performance.now());
  const desk: Desk = { world, log, recent, tabLink: link };

  async function answer(req: BotRequest): Promise<{ status: number; body?: unknown }> {
    if (req.method !== 'POST') return { status: 405 };
    const activity = readActivity(req.body);
    if (activity === null)
      return { status: 400, body: fault('BadRequest', 'An activity with a type and a conversation is required.') };
    const caller = await authenticate(authentication, activity, String(req.headers.authorization ?? ''));
    if (caller === null) return { status: 401, body: fault('Unauthorized', 'The token is missing or not valid here.') };
    const tenantId = tenantOf(activity);
    if (tenantId === null || !(await options.tenantIds()).includes(tenantId)) {
      log.warn({ event: 'unknownTenant' }, 'an activity from a tenant that is not registered was refused');
      return { status: 403, body: fault('Forbidden', 'The tenant is not registered.') };
    }
    const turn = () =>
      adapter.turn(caller, activity, (context) => {
        paced(context, tenantId, options.answerInTurn);
        return onActivity(desk, context);
      });
    const answered = await (activity.id ? recent(keyOf(tenantId, activity), turn) : turn());
    return answered ?? { status: 200 };
  }

  return {
    messenger: createMessenger({
      adapter,
      appId,
      chats: options.chats,
      clock: world.clock,
      installs,
      tabLink: link,
      serviceUrl,
    }),
    async handle(req, res) {
      try {
        const { status, body } = await answer(req);
        res.send(status, body);
      } catch (error) {
        log.error(faultOf(error), 'an activity could not be received');
        res.send(503, fault('ServiceUnavailable', 'Try again later.'));
      }
    },
  };
}

/** What a turn sends waits for its slot; an answer to a tap lies in the answer to Teams' own request and needs none. */
const paced = (context: TurnContext, tenantId: string, answerInTurn: AnswerInTurn) =>
  context.onSendActivities((_, activities, send) =>
    activities.some(({ type }) => type !== 'invokeResponse') ? answerInTurn(tenantId, send) : send(),
  );

const keyOf = (tenantId: string, activity: Activity): string =>
  JSON.stringify([tenantId, activity.conversation?.id, activity.id]);

const fault = (code: string, message: string) => ({ error: { code, message } });

/** An activity has a type and a conversation; what else a turn reads, it reads guardedly. */
function readActivity(body: unknown): Activity | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { type, conversation } = body as { type?: unknown; conversation?: unknown };
  if (typeof type !== 'string' || type === '') return null;
  return typeof conversation === 'object' ? (body as Activity) : null;
}
