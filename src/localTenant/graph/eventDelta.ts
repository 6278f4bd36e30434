import { nextNumber } from '../context.ts';
import type { Reply } from '../http.ts';
import { allowOptions, contextOf, type Entity, graphRefusal, graphRoot } from '../odata.ts';
import type { GoneEvent, MailboxEvent } from '../state.ts';
import { type GraphCall, param } from './graphCall.ts';
import { toGraphEvent } from './toGraphEvent.ts';
import { instantOfQuery, preferredZone } from './zonedTime.ts';

const pageSize = 50;

/** Where a caller is: changes after `after` up to `upTo`, of events that touch the window. */
interface Position {
  readonly mailboxId: string;
  readonly from: number;
  readonly to: number;
  readonly after: number;
  /** Null in a deltaLink: up to now. */
  readonly upTo: number | null;
  /** The first round shows what is there, and nothing that is gone. */
  readonly isFirst: boolean;
}

/** https://learn.microsoft.com/graph/delta-query-events: a calendar view, its nextLinks and its deltaLink, neither of which takes $select. */
export function calendarViewDelta(call: GraphCall): Reply {
  allowOptions(call.query, ['$deltatoken', '$skiptoken']);
  const position = positionOf(call);
  const upTo = position.upTo ?? nextNumber(call.ctx);
  const found = changesOf(call, position, upTo);
  const shown = found.slice(0, sizeOf(call));
  const last = shown.at(-1);
  const goesOn = last !== undefined && found.length > shown.length;
  const next: Position = goesOn
    ? { ...position, upTo, after: noOf(last) }
    : { ...position, upTo: null, after: upTo, isFirst: false };
  const token = Buffer.from(JSON.stringify(next)).toString('base64url');
  const link = `${graphRoot}${call.path}?${goesOn ? '$skiptoken' : '$deltatoken'}=${token}`;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf('Collection(event)'),
      value: shown.map((change) => shownChange(call, change, position)),
      [goesOn ? '@odata.nextLink' : '@odata.deltaLink']: link,
    },
  };
}

function positionOf(call: GraphCall): Position {
  const mailboxId = param(call, 'user');
  const token = call.query.get('$deltatoken') ?? call.query.get('$skiptoken');
  if (token === null) {
    const from = instantOfQuery(call.query.get('startDateTime'), 'StartDateTime');
    const to = instantOfQuery(call.query.get('endDateTime'), 'EndDateTime');
    return { mailboxId, from, to, after: -1, upTo: null, isFirst: true };
  }
  const position = parsed(token);
  if (position?.mailboxId !== mailboxId)
    throw graphRefusal(410, 'SyncStateNotFound', 'The sync state generation is not found; generation is empty.');
  return position;
}

function parsed(token: string): Position | null {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Position;
  } catch {
    return null;
  }
}

const noOf = (event: MailboxEvent | GoneEvent): number => event.changeNo;

const isInside = (event: MailboxEvent, { from, to }: Position): boolean =>
  Date.parse(event.startsAt) < to && Date.parse(event.endsAt) > from;

function changesOf({ ctx }: GraphCall, position: Position, upTo: number): (MailboxEvent | GoneEvent)[] {
  const { mailboxId, after, isFirst } = position;
  const isNew = (event: MailboxEvent | GoneEvent): boolean =>
    event.mailboxId === mailboxId && event.changeNo > after && event.changeNo <= upTo;
  const living = ctx.state.events.filter((event) => isNew(event) && (!isFirst || isInside(event, position)));
  const gone = isFirst ? [] : ctx.state.goneEvents.filter(isNew);
  return [...living, ...gone].sort((a, b) => a.changeNo - b.changeNo);
}

/** An event that has left the window is as gone from the view as one that was deleted. */
function shownChange(call: GraphCall, change: MailboxEvent | GoneEvent, position: Position): Entity {
  if ('content' in change && isInside(change, position))
    return { '@odata.type': '#microsoft.graph.event', ...toGraphEvent(call.ctx, change, preferredZone(call.headers)) };
  return { '@odata.type': '#microsoft.graph.event', id: change.id, '@removed': { reason: 'deleted' } };
}

function sizeOf(call: GraphCall): number {
  const asked = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(call.headers.prefer ?? '')?.[1] ?? pageSize);
  return Math.min(Math.max(asked, 1), 1000);
}
