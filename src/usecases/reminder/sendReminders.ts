import type { ConversationRef } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { byUrgency } from '../../domain/reminder/policy.ts';
import type { ReminderRow } from '../../domain/reminder/reminder.ts';
import type { Messenger, Outcome, World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { eachLeased } from '../eachLeased.ts';
import { offerSlots } from '../slot/offerSlots.ts';
import { inFlow, type Span } from './inFlow.ts';
import { type Claim, prepareMessages, rowsToSend } from './prepareMessages.ts';
import { barredOutcome, recordReach } from './recordReach.ts';
import { claimsOf } from './someMessages.ts';

/** Enough for the full pace, 50 a second, with answers that take a third of a second: half may be on the wire while half are taken. */
const peopleAtOnce = 32;
const afterUnreachedSeconds = 5;

/** Sends what is due, one message a person: rows are claimed, their plans read again and decided on, and only then sent. Answers whether there may be more. */
export const sendReminders = (world: World, messenger: Messenger, tenantId: Id): Promise<boolean> =>
  sendWhile(world, messenger, { tenantId, goOn: () => true });

/** As sendReminders; claims no more as soon as it may not go on. */
export async function sendWhile(world: World, messenger: Messenger, { tenantId, goOn }: Span): Promise<boolean> {
  const flow = {
    atOnce: peopleAtOnce,
    take: async (room: number) => {
      const rows = await world.store.inTenant(tenantId, (tx) => tx.reminders.lease(world.clock.now(), room));
      return claimsOf(tenantId, rows);
    },
    goOn,
  };
  await inFlow(flow, (claim) => eachLeased([claim], (each) => sendOne(world, messenger, each)));
  return !goOn();
}

async function sendOne(world: World, messenger: Messenger, claim: Claim): Promise<void> {
  const reached = await reachRecipient(world, messenger, claim);
  if (!reached) return;
  const { ref, barred, rows, greets } = reached;
  const ready = await prepareMessages(world, { ...claim, rows });
  const said = await offerSlots(
    world,
    claim.tenantId,
    ready.map(({ message }) => message),
  );
  const [first, ...rest] = said.toSorted((a, b) => byUrgency(a.kind, b.kind));
  const messageId = claim.rows[0]?.lease;
  if (!first || !messageId) return;
  const outcome = barred ?? (await messenger.send(ref, { messageId, messages: [first, ...rest], greets }));
  await recordOutcome(world, { tenantId: claim.tenantId, rows: ready.map(({ row }) => row) }, { ref, outcome, greets });
}

/**
 * Finds the conversation, or opens it once when there is something to send. A failure here has sent nothing, so trying again
 * is safe. The greeting is promised before the app comes to her, so that it is not said a second time when it does.
 */
async function reachRecipient(world: World, messenger: Messenger, claim: Claim) {
  const { tenantId } = claim;
  const recipientId = claim.rows[0]?.recipientId ?? '';
  const known = await world.store.inTenant(tenantId, async (tx) => {
    const ref = await tx.conversations.get(recipientId);
    if (!ref) return null;
    return { ref, barred: await barredOutcome(tx, recipientId), greets: await tx.greetings.isPromised(recipientId) };
  });
  if (known) return { ...known, rows: claim.rows };
  const rows = await rowsToSend(world, claim);
  if (rows.length === 0) return null;
  await world.store.inTenant(tenantId, (tx) => tx.greetings.promise(recipientId));
  const outcome = await messenger.reach(tenantId, recipientId);
  return world.store.inTenant(tenantId, async (tx) => {
    if (outcome.kind === 'ok') {
      await tx.conversations.save(outcome.value);
      return { ref: outcome.value, barred: null, rows, greets: await tx.greetings.isPromised(recipientId) };
    }
    // She may come to the app by herself before we reach her: then it greets her at once.
    if (await tx.greetings.isPromised(recipientId)) await tx.greetings.forget(recipientId);
    await recordReach(tx, { personId: recipientId, tried: 'reach', outcome, now: world.clock.now() });
    for (const row of rows) {
      if (outcome.kind === 'permanent') await tx.reminders.permanent(row, outcome.reason);
      else await tx.reminders.retryIn(row, outcome.kind === 'retry' ? outcome.seconds : afterUnreachedSeconds);
    }
    return null;
  });
}

const recordOutcome = (
  world: World,
  { tenantId, rows }: Claim,
  { ref, outcome, greets }: { ref: ConversationRef; outcome: Outcome<{ activityId: string }>; greets: boolean },
): Promise<void> =>
  world.store.inTenant(tenantId, async (tx) => {
    for (const row of rows) await recordRow(tx, row, { ref, outcome });
    if (greets && outcome.kind === 'ok') await tx.greetings.given(ref.personId);
    await recordReach(tx, { personId: ref.personId, tried: 'send', outcome, now: world.clock.now() });
  });

function recordRow(
  { reminders }: Tx,
  row: ReminderRow,
  { ref, outcome }: { ref: ConversationRef; outcome: Outcome<{ activityId: string }> },
): Promise<void> {
  if (outcome.kind === 'ok') {
    return reminders.sent(row, { conversationId: ref.conversationId, activityId: outcome.value.activityId });
  }
  if (outcome.kind === 'retry' && outcome.reason === 'throttled') return reminders.throttled(row, outcome.seconds);
  if (outcome.kind === 'retry') return reminders.retryIn(row, outcome.seconds);
  return outcome.kind === 'permanent' ? reminders.permanent(row, outcome.reason) : reminders.unknown(row);
}
