import { addMinutes, type Instant, minutesBetween } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar, Outcome } from '../../ports.ts';
import { address } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import type { Answer, GraphRequest, Send } from './transport.ts';

/** Where Graph tells of changes, and what it is to say so that we know it for Graph. */
export interface NoticeAddress {
  readonly url: string;
  clientStateOf(mailboxId: Id): string;
  /** Real time: subscriptions live in Microsoft's. */
  now(): Instant;
}

/**
 * Outlook events live 10,080 minutes at most (https://learn.microsoft.com/graph/api/resources/subscription, read November
 * 2026); a little less is asked for, because clocks differ.
 */
const lifeMinutes = 10_070;
/** Renewed at a third of what was granted, so that two renewals may fail. */
const renewedAfter = 1 / 3;
/** Graph asks us at once whether we are there, while other work waits for its answer. */
const leastSeconds = 60;

/** Makes and renews the subscription to one calendar. Null: Graph cannot reach us. */
export function createSubscriptions(send: Send, notices: NoticeAddress | null): Calendar['watch'] {
  return async (mailboxId, subscriptionId) => {
    if (notices === null) return { kind: 'permanent', reason: 'unreachable' };
    const grant = async (request: GraphRequest) => grantOf(await send(request), notices.now());
    const expirationDateTime = addMinutes(notices.now(), lifeMinutes);
    if (subscriptionId !== null) {
      const path = address`/subscriptions/${subscriptionId}`;
      const renewed = await grant({ name: 'watch.renew', method: 'PATCH', path, body: { expirationDateTime } });
      if (renewed.kind !== 'permanent' || renewed.reason !== 'notFound') return renewed;
    }
    const body = {
      changeType: 'created,updated,deleted',
      notificationUrl: notices.url,
      lifecycleNotificationUrl: notices.url,
      resource: address`/users/${mailboxId}/events`,
      expirationDateTime,
      clientState: notices.clientStateOf(mailboxId),
    };
    return grant({ name: 'watch.create', method: 'POST', path: '/subscriptions', body });
  };
}

/** A second subscription, made because an answer was lost, says the same twice and ends by itself. */
function grantOf(answer: Answer, now: Instant): Outcome<{ subscriptionId: string; seconds: number }> {
  const outcome = outcomeOf(answer, 'repeatable');
  if (outcome.kind !== 'ok') return outcome;
  const { id, expirationDateTime } = outcome.value as { id: string; expirationDateTime: string };
  const granted = 60 * minutesBetween(now, expirationDateTime);
  return {
    kind: 'ok',
    value: { subscriptionId: id, seconds: Math.max(leastSeconds, Math.floor(granted * renewedAfter)) },
  };
}
