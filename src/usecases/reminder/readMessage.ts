import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { byUrgency } from '../../domain/reminder/policy.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { reminderFor } from './readReminder.ts';
import { isOfTeam, reminderMessage } from './reminderMessage.ts';

/** Everything that one message to this person said, as of now, in the same order. Nothing when the message was not to her. */
export const readMessage = (world: World, actor: Actor, messageId: Id): Promise<readonly ReminderMessage[]> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const messages: ReminderMessage[] = [];
    for (const row of await tx.reminders.ofMessage(messageId)) {
      const message =
        row.recipientId === actor.personId ? await partFor(tx, actor, { row, now: world.clock.now() }) : null;
      if (message) messages.push(message);
    }
    return messages.sort((a, b) => byUrgency(a.kind, b.kind));
  });

async function partFor(
  tx: Tx,
  actor: Actor,
  { row, now }: { row: ReminderRow; now: string },
): Promise<ReminderMessage | null> {
  if (!isOfTeam(row.kind)) {
    const message = await reminderFor(tx, actor, { ...row, mentorshipId: row.subjectId, now });
    return isRefusal(message) ? null : message;
  }
  const team = await tx.networks.team(row.subjectId);
  return team && reminderMessage(tx, { subject: { team }, ...row, now });
}
