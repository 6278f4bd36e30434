import { sql, type UpdateObject } from 'kysely';
import { type LedgerEvent, step } from '../../domain/reminder/ledger.ts';
import { lateDeliverySeconds } from '../../domain/reminder/policy.ts';
import type { LedgerState, ReminderRow } from '../../domain/reminder/reminder.ts';
import type { Reminders } from '../../store/reminders.ts';
import { inSeconds, leaseEnd, released, requireWritten } from './lease.ts';
import { leaseDue, leaseStale, leaseUnknown, readMessage, readReminders } from './leaseReminders.ts';
import { planReminders } from './planReminders.ts';
import type { Rows, Tables } from './tables.ts';

/** No late delivery is waited for. */
const longAgo = inSeconds(-lateDeliverySeconds);

type Change = UpdateObject<Tables, 'reminder'>;

const states: readonly LedgerState[] = [
  'planned',
  'leased',
  'attempting',
  'sent',
  'permanent',
  'unknown',
  'closed',
  'dropped',
];

export function createReminders(rows: Rows): Reminders {
  /** Writes only when the row is still held with this lease and in one of these states. */
  async function change(row: ReminderRow, from: readonly LedgerState[], to: Change): Promise<void> {
    const result = await rows
      .updateTable('reminder')
      .set(to)
      .where('subject_id', '=', row.subjectId)
      .where('item_key', '=', row.itemKey)
      .where('kind', '=', row.kind)
      .where('recipient_id', '=', row.recipientId)
      .where('due_on', '=', row.dueOn)
      .where(sql<string>`lease::text`, '=', row.lease)
      .where('state', 'in', from)
      .executeTakeFirstOrThrow();
    requireWritten(result, `reminder ${row.kind} of ${row.itemKey} of ${row.subjectId}`);
  }

  /** The domain's state machine says where an event may happen and what it leads to. */
  function move(row: ReminderRow, event: LedgerEvent, also: Change): Promise<void> {
    const from = states.filter((state) => step(state, event) !== null);
    const [to] = from.map((state) => step(state, event));
    return change(row, from, { ...also, ...(to ? { state: to } : {}) });
  }

  return {
    plan: (subjectId, due, dropReason) => planReminders(rows, subjectId, { due, dropReason }),
    lease: (now, limit) => leaseDue(rows, now, limit),
    attempting: (row) => move(row, 'attempt', { leased_until: leaseEnd, message_id: sql`lease` }),
    sent: (row, { conversationId, activityId }) =>
      move(row, 'accept', { ...released, reason: null, conversation_id: conversationId, activity_id: activityId }),
    permanent: (row, reason) => move(row, 'refuse', { ...released, reason }),
    unknown: (row) => move(row, 'lose', { ...released, unknown_since: sql`now()` }),
    throttled: (row, seconds) =>
      move(row, 'lose', { ...released, not_before: inSeconds(seconds), reason: 'throttled', unknown_since: longAgo }),
    leaseUnknown: (limit) => leaseUnknown(rows, limit),
    settle: (row, found) => settle(move, row, found),
    hold: (row, until, reason) =>
      move(row, 'putBack', { ...released, held_until: until, reason: reason ?? null, stale: false }),
    retryIn: (row, seconds) => {
      const later = { ...released, not_before: inSeconds(seconds) };
      if (row.state === 'sent' || row.state === 'unknown') return change(row, [row.state], later);
      return move(row, 'putBack', { ...later, stale: false });
    },
    drop: (row, reason) => move(row, 'drop', { ...released, reason, stale: false }),
    of: (subjectId) => readReminders(rows, subjectId),
    ofMessage: (messageId) => readMessage(rows, messageId),
    reconsider: (recipientId) => reconsider(rows, recipientId),
    markStale: (subjectId, itemKeys, told) => markStale(rows, subjectId, { itemKeys, told }),
    leaseStale: (limit) => leaseStale(rows, limit),
    redrawn: (row) =>
      change(row, ['sent'], {
        ...released,
        stale: sql`reason is not distinct from ${changedMeanwhile}`,
        reason: null,
      }),
  };
}

function settle(
  move: (row: ReminderRow, event: LedgerEvent, also: Change) => Promise<void>,
  row: ReminderRow,
  found: Parameters<Reminders['settle']>[1],
): Promise<void> {
  const ended = { ...released, unknown_since: null };
  if (found === 'missing') return move(row, 'miss', { ...ended, reason: null, message_id: null, stale: false });
  if (found === 'closed') return move(row, 'close', ended);
  return move(row, 'find', {
    ...ended,
    reason: null,
    conversation_id: found.conversationId,
    activity_id: found.activityId,
  });
}

/** Of a card that is being redrawn: what it says was read before the change. */
const changedMeanwhile = 'changedMeanwhile';

async function reconsider(rows: Rows, recipientId: string): Promise<void> {
  await rows
    .updateTable('reminder')
    .set({ held_until: null })
    .where('recipient_id', '=', recipientId)
    .where('state', '=', 'planned')
    .execute();
}

/**
 * A card that is going out right now is redrawn once it is out; one that is being redrawn, once more, but not at the same
 * time: the older of two redrawings could arrive last.
 */
async function markStale(
  rows: Rows,
  subjectId: string,
  { itemKeys, told = null }: { itemKeys: readonly string[]; told?: readonly string[] | null | undefined },
): Promise<void> {
  if (itemKeys.length === 0 || told?.length === 0) return;
  let query = rows
    .updateTable('reminder')
    .set({
      stale: true,
      reason: sql`case when state = 'sent' and lease is not null then ${changedMeanwhile} else reason end`,
    })
    .where('subject_id', '=', subjectId)
    .where('item_key', 'in', itemKeys)
    .where('state', 'in', ['leased', 'attempting', 'sent', 'unknown']);
  if (told) query = query.where('recipient_id', 'in', told);
  await query.execute();
}
