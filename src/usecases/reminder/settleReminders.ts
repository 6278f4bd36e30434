import type { ConversationRef } from '../../domain/people.ts';
import { policies } from '../../domain/reminder/policy.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { Messenger, Outcome, World } from '../../ports.ts';
import type { Span } from './inFlow.ts';
import type { Claim } from './prepareMessages.ts';
import { someMessages } from './someMessages.ts';

/** Graph lets a chat be read 20 times a second, and one look takes three requests. */
const messagesAtOnce = 4;
const againSeconds = 30;

/** Settles messages that may or may not have gone out, by looking for them in the chat. Answers whether there may be more. */
export const settleReminders = (world: World, messenger: Messenger, span: Span): Promise<boolean> =>
  someMessages(
    world,
    { ...span, atOnce: messagesAtOnce, lease: (tx, limit) => tx.reminders.leaseUnknown(limit) },
    (claim) => settleOne(world, messenger, claim),
  );

async function settleOne(world: World, messenger: Messenger, { tenantId, rows }: Claim): Promise<void> {
  const [first] = rows;
  if (!first?.messageId) return;
  const ref = await world.store.inTenant(tenantId, (tx) => tx.conversations.get(first.recipientId));
  const looked: Outcome<{ activityId: string } | null> = ref
    ? await messenger.find(ref, first.messageId)
    : { kind: 'permanent', reason: 'noConversation' };
  await world.store.inTenant(tenantId, async (tx) => {
    for (const row of rows) {
      if (looked.kind === 'retry' || looked.kind === 'unknown') {
        await tx.reminders.retryIn(row, looked.kind === 'retry' ? looked.seconds : againSeconds);
      } else await tx.reminders.settle(row, settlement(row, ref, looked));
    }
  });
}

/** Where the chat may not be read, 429 is taken at its word, and for the rest the kind's policy says whether it is worse to say it twice or not at all. */
function settlement(
  row: ReminderRow,
  ref: ConversationRef | null,
  looked: Extract<Outcome<{ activityId: string } | null>, { kind: 'ok' | 'permanent' }>,
) {
  if (looked.kind === 'permanent') {
    return row.reason === 'throttled' || policies[row.kind].whenUnknown === 'again' ? 'missing' : 'closed';
  }
  if (looked.value === null || ref === null) return 'missing';
  return { conversationId: ref.conversationId, activityId: looked.value.activityId };
}
