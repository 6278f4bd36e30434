import type { Request, Response } from 'restify';
import type { Id } from '../domain/plan/mentorship.ts';
import { faultOf, type Log } from '../log.ts';
import type { MailboxNotice } from '../store/calendars.ts';
import type { KeepNotices } from '../usecases/calendar/keepNotices.ts';
import { readBody } from './readBody.ts';

export interface NoticeOptions {
  readonly keep: KeepNotices;
  /** Whose calendar a notice is of; null when Graph cannot have said it. */
  readonly mailboxOf: (clientState: unknown) => Id | null;
  readonly log: Log;
}

/** Graph gathers notices, but says little in each; who sends slowly holds a place that others want. */
const bodyLimits = { bytesMax: 256 * 1024, msMax: 3_000 };
const noticesMost = 1_000;
/** Requests that are read at once, all senders together: anybody can send here. */
const atOnce = 100;
const tokenCharactersMost = 4_096;

const kinds: Readonly<Record<string, MailboxNotice['kind']>> = {
  missed: 'missed',
  subscriptionRemoved: 'removed',
  reauthorizationRequired: 'reauthorise',
};

/**
 * What Graph says of calendars: kept, and then answered within its three seconds; what it means is found out later.
 * Nothing of what it says is logged, and what is not proven to come from Graph is refused without a question to the database.
 * Source: https://learn.microsoft.com/graph/change-notifications-delivery-webhooks, read November 2026.
 */
export function answerNotices({ keep, mailboxOf, log }: NoticeOptions) {
  let underWay = 0;
  const take = async (req: Request): Promise<number> => {
    const body = await readBody(req, bodyLimits);
    if (body.kind === 'refused') return body.status;
    const value = (body.value as { value?: unknown } | null | undefined)?.value;
    if (!Array.isArray(value) || value.length > noticesMost) return 400;
    const notices = value.flatMap((each: unknown) => noticeOf(each, mailboxOf));
    if (notices.length < value.length) log.warn({ forged: value.length - notices.length }, 'notices were refused');
    if (notices.length === 0) return 403;
    return (await keep(notices)) ? 202 : 503;
  };
  return async (req: Request, res: Response): Promise<void> => {
    const token = new URL(req.url ?? '', 'http://localhost').searchParams.get('validationToken');
    if (token !== null) echo(res, token);
    else if (underWay >= atOnce) end(res, 503);
    else await takeOne(req, res);
  };

  async function takeOne(req: Request, res: Response): Promise<void> {
    underWay += 1;
    try {
      end(res, await take(req));
    } catch (error) {
      log.error({ what: 'calendarNotices', ...faultOf(error) }, 'something failed');
      end(res, 500);
    } finally {
      underWay -= 1;
    }
  }
}

/** Graph asks whether we are there: its token comes back as plain text, which no browser takes for a page. */
function echo(res: Response, token: string): void {
  const isWell = token.length <= tokenCharactersMost;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.writeHead(isWell ? 200 : 400);
  res.end(isWell ? token : '');
}

function end(res: Response, status: number): void {
  // What has not been read is not waited for.
  if (status >= 400) res.setHeader('Connection', 'close');
  if (status === 503) res.setHeader('Retry-After', '10');
  res.writeHead(status);
  res.end();
}

function noticeOf(each: unknown, mailboxOf: NoticeOptions['mailboxOf']): MailboxNotice[] {
  const { clientState, lifecycleEvent } = (each ?? {}) as { clientState?: unknown; lifecycleEvent?: unknown };
  const mailboxId = mailboxOf(clientState);
  if (mailboxId === null) return [];
  return [{ mailboxId, kind: typeof lifecycleEvent === 'string' ? (kinds[lifecycleEvent] ?? 'changed') : 'changed' }];
}
