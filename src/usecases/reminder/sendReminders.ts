import type { ConversationRef } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { decideReminder } from '../../domain/reminder/decideReminder.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { Messenger, Outcome, World } from '../../ports.ts';
import { eachLeased } from '../eachLeased.ts';
import { reminderMessage } from './reminderMessage.ts';

const batch = 20;

/** Sends what is due: each row is claimed, its plan read again and decided on, and only then sent. Answers whether there may be more. */
export async function sendReminders(world: World, messenger: Messenger, tenantId: Id): Promise<boolean> {
  const rows = await world.store.inTenant(tenantId, (tx) => tx.reminders.lease(world.clock.now(), batch));
  await eachLeased(rows, (row) => sendOne(world, messenger, { tenantId, row }));
  return rows.length === batch;
}

interface Attempt {
  readonly tenantId: Id;
  readonly row: ReminderRow;
}

async function sendOne(world: World, messenger: Messenger, attempt: Attempt): Promise<void> {
  const reached = await reachRecipient(world, messenger, attempt);
  if (!reached) return;
  const message = await claim(world, attempt);
  if (!message) return;
  await recordOutcome(world, attempt, { ref: reached, outcome: await messenger.send(reached, message) });
}

/** Finds the conversation, or opens it once. A failure here has sent nothing, so trying again is safe. */
async function reachRecipient(world: World, messenger: Messenger, { tenantId, row }: Attempt) {
  const known = await world.store.inTenant(tenantId, (tx) => tx.conversations.get(row.recipientId));
  if (known) return known;
  const outcome = await messenger.reach(tenantId, row.recipientId);
  return world.store.inTenant(tenantId, async (tx) => {
    if (outcome.kind === 'ok') {
      await tx.conversations.save(outcome.value);
      return outcome.value;
    }
    if (outcome.kind === 'permanent') await tx.reminders.permanent(row, outcome.reason);
    else await tx.reminders.retryIn(row, outcome.kind === 'retry' ? outcome.seconds : 5);
    return null;
  });
}

/** Reads the plan again under its lock and decides: send, hold or drop. After this the row is in `attempting`. */
const claim = (world: World, { tenantId, row }: Attempt): Promise<ReminderMessage | null> =>
  world.store.inTenant(tenantId, async (tx) => {
    const mentorship = await tx.mentorships.lock(row.mentorshipId);
    const now = world.clock.now();
    if (!mentorship) return null;
    const decision = decideReminder(row, mentorship, now);
    if (decision.kind === 'hold') await tx.reminders.hold(row, decision.until);
    if (decision.kind === 'drop') await tx.reminders.drop(row, decision.reason);
    if (decision.kind !== 'send') return null;
    const message = await reminderMessage(tx, { mentorship, ...row, now });
    if (message) await tx.reminders.attempting(row);
    else await tx.reminders.drop(row, 'lapsed');
    return message;
  });

const recordOutcome = (
  world: World,
  { tenantId, row }: Attempt,
  { ref, outcome }: { ref: ConversationRef; outcome: Outcome<{ activityId: string }> },
): Promise<void> =>
  world.store.inTenant(tenantId, (tx) => {
    if (outcome.kind === 'ok') {
      return tx.reminders.sent(row, { conversationId: ref.conversationId, activityId: outcome.value.activityId });
    }
    if (outcome.kind === 'retry') return tx.reminders.retryIn(row, outcome.seconds);
    return outcome.kind === 'permanent' ? tx.reminders.permanent(row, outcome.reason) : tx.reminders.unknown(row);
  });
