import type { Id } from '../../domain/plan/mentorship.ts';
import { byUrgency } from '../../domain/reminder/policy.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { Messenger, Outcome, World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { eachLeased } from '../eachLeased.ts';
import { atMost, inFlow, type Span } from './inFlow.ts';
import { isOfTeam, reminderMessage } from './reminderMessage.ts';

const batch = 20;
const messagesAtOnce = 4;
const afterUnknownSeconds = 5;

/** Redraws messages that no longer tell the truth; repeating it is harmless. Answers whether there may be more. */
export async function redrawCards(world: World, messenger: Messenger, { tenantId, goOn }: Span): Promise<boolean> {
  const flow = atMost(batch, {
    atOnce: messagesAtOnce,
    goOn,
    take: async (room) => {
      const rows = await world.store.inTenant(tenantId, (tx) => tx.reminders.leaseStale(room));
      return Object.values(Object.groupBy(rows, ({ lease }) => lease ?? '')) as ReminderRow[][];
    },
  });
  await inFlow(flow, (claim) => eachLeased([claim], (rows) => redrawMessage(world, messenger, { tenantId, rows })));
  return flow.left() === 0;
}

interface Message {
  readonly tenantId: Id;
  readonly rows: readonly ReminderRow[];
}

async function redrawMessage(world: World, messenger: Messenger, message: Message): Promise<void> {
  const outcome = await redrawOne(world, messenger, message);
  await world.store.inTenant(message.tenantId, async ({ reminders }) => {
    for (const row of message.rows) {
      if (outcome.kind === 'ok' || outcome.kind === 'permanent') await reminders.redrawn(row);
      else await reminders.retryIn(row, outcome.kind === 'retry' ? outcome.seconds : afterUnknownSeconds);
    }
  });
}

async function redrawOne(world: World, messenger: Messenger, { tenantId, rows }: Message): Promise<Outcome<null>> {
  const [any] = rows;
  const { ref, messages } = await world.store.inTenant(tenantId, async (tx) => ({
    ref: any ? await tx.conversations.get(any.recipientId) : null,
    messages: await messagesOf(tx, rows, world.clock.now()),
  }));
  const [first, ...rest] = messages;
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
