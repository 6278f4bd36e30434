import type { TenantContext } from '../context.ts';
import { graphRefusal } from '../odata.ts';
import type { MailboxEvent } from '../state.ts';
import type { EventBody } from './eventBody.ts';
import { instantOf } from './zonedTime.ts';

/**
 * The event that a repeated POST with the same transactionId made earlier, or null. Exchange answers the repetition with the event that
 * exists, and refuses the id for different content (ErrorDuplicateTransactionId).
 */
export function repeatedEvent(ctx: TenantContext, mailboxId: string, body: EventBody): MailboxEvent | null {
  const { transactionId } = body;
  if (typeof transactionId !== 'string' || transactionId === '') return null;
  const before = ctx.state.events.find(
    (event) => event.mailboxId === mailboxId && event.transactionId === transactionId,
  );
  if (before === undefined) return null;
  const same =
    before.content.subject === (body.subject ?? '') &&
    before.startsAt === instantOf(body.start, 'start').at &&
    before.endsAt === instantOf(body.end, 'end').at;
  if (same) return before;
  throw graphRefusal(
    409,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
  );
}
