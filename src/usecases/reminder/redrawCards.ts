import type { Id } from '../../domain/plan/mentorship.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { Messenger, Outcome, World } from '../../ports.ts';
import { eachLeased } from '../eachLeased.ts';
import { reminderMessage } from './reminderMessage.ts';

const batch = 20;
const afterUnknownSeconds = 5;

/** Redraws cards that no longer tell the truth; repeating it is harmless. Answers whether there may be more. */
export async function redrawCards(world: World, messenger: Messenger, tenantId: Id): Promise<boolean> {
  const rows = await world.store.inTenant(tenantId, (tx) => tx.reminders.leaseStale(batch));
  await eachLeased(rows, async (row) => {
    const outcome = await redrawOne(world, messenger, { tenantId, row });
    await world.store.inTenant(tenantId, (tx) => {
      if (outcome.kind === 'ok' || outcome.kind === 'permanent') return tx.reminders.redrawn(row);
      return tx.reminders.retryIn(row, outcome.kind === 'retry' ? outcome.seconds : afterUnknownSeconds);
    });
  });
  return rows.length === batch;
}

async function redrawOne(
  world: World,
  messenger: Messenger,
  { tenantId, row }: { tenantId: Id; row: ReminderRow },
): Promise<Outcome<null>> {
  const { ref, message } = await world.store.inTenant(tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(row.mentorshipId);
    const message = mentorship && (await reminderMessage(tx, { mentorship, ...row, now: world.clock.now() }));
    return { ref: await tx.conversations.get(row.recipientId), message };
  });
  if (!ref || !message || !row.activityId) return { kind: 'permanent', reason: 'nothing to redraw' };
  return messenger.redraw(ref, row.activityId, message);
}
