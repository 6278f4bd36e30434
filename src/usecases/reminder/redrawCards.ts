import { byUrgency } from '../../domain/reminder/policy.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { Messenger, Outcome, World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { offerSlots } from '../slot/offerSlots.ts';
import type { Span } from './inFlow.ts';
import type { Claim } from './prepareMessages.ts';
import { isOfTeam, reminderMessage } from './reminderMessage.ts';
import { someMessages } from './someMessages.ts';

const messagesAtOnce = 4;
const afterUnknownSeconds = 5;

/** Redraws messages that no longer tell the truth; repeating it is harmless. Answers whether there may be more. */
export const redrawCards = (world: World, messenger: Messenger, span: Span): Promise<boolean> =>
  someMessages(
    world,
    { ...span, atOnce: messagesAtOnce, lease: (tx, limit) => tx.reminders.leaseStale(limit) },
    (claim) => redrawMessage(world, messenger, claim),
  );

async function redrawMessage(world: World, messenger: Messenger, claim: Claim): Promise<void> {
  const outcome = await redrawOne(world, messenger, claim);
  await world.store.inTenant(claim.tenantId, async ({ reminders }) => {
    for (const row of claim.rows) {
      if (outcome.kind === 'ok' || outcome.kind === 'permanent') await reminders.redrawn(row);
      else await reminders.retryIn(row, outcome.kind === 'retry' ? outcome.seconds : afterUnknownSeconds);
    }
  });
}

async function redrawOne(world: World, messenger: Messenger, { tenantId, rows }: Claim): Promise<Outcome<null>> {
  const [any] = rows;
  const { ref, messages } = await world.store.inTenant(tenantId, async (tx) => ({
    ref: any ? await tx.conversations.get(any.recipientId) : null,
    messages: await messagesOf(tx, rows, world.clock.now()),
  }));
  const [first, ...rest] = ref ? await offerSlots(world, tenantId, messages) : [];
  if (!ref || !first || !any?.activityId || !any.messageId) return { kind: 'permanent', reason: 'nothingToRedraw' };
  return messenger.redraw(ref, any.activityId, { messageId: any.messageId, messages: [first, ...rest] });
}

async function messagesOf(tx: Tx, rows: readonly ReminderRow[], now: string) {
  const messages = [];
  for (const row of rows) {
    const message = await currentMessage(tx, row, now);
    if (message) messages.push(message);
  }
  return messages.sort((a, b) => byUrgency(a.kind, b.kind));
}

async function currentMessage(tx: Tx, row: ReminderRow, now: string): Promise<ReminderMessage | null> {
  if (isOfTeam(row.kind)) {
    const team = await tx.networks.team(row.subjectId);
    return team && reminderMessage(tx, { subject: { team }, ...row, now });
  }
  const mentorship = await tx.mentorships.get(row.subjectId);
  return mentorship && reminderMessage(tx, { subject: { mentorship }, ...row, now });
}
