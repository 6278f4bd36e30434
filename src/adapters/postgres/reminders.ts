import { sql, type UpdateObject } from 'kysely';
import { type LedgerEvent, step } from '../../domain/reminder/ledger.ts';
import type { LedgerState, ReminderRow } from '../../domain/reminder/reminder.ts';
import type { Reminders } from '../../ports.ts';
import { inSeconds, leaseEnd, released, requireWritten } from './lease.ts';
import { leaseDue, leaseStale, readReminders } from './leaseReminders.ts';
import { planReminders } from './planReminders.ts';
import type { Rows, Tables } from './tables.ts';

type Change = UpdateObject<Tables, 'reminder'>;

const states: readonly LedgerState[] = ['planned', 'leased', 'attempting', 'sent', 'permanent', 'unknown', 'dropped'];

export function createReminders(rows: Rows): Reminders {
  /** Writes only when the row is still held with this lease and in one of these states. */
  async function change(row: ReminderRow, from: readonly LedgerState[], to: Change): Promise<void> {
    const result = await rows
      .updateTable('reminder')
      .set(to)
      .where('mentorship_id', '=', row.mentorshipId)
      .where('item_key', '=', row.itemKey)
      .where('kind', '=', row.kind)
      .where('recipient_id', '=', row.recipientId)
      .where('due_on', '=', row.dueOn)
      .where(sql<string>`lease::text`, '=', row.lease)
      .where('state', 'in', from)
      .executeTakeFirstOrThrow();
    requireWritten(result, `reminder ${row.kind} of ${row.itemKey} in mentorship ${row.mentorshipId}`);
  }

  /** The domain's state machine says where an event may happen and what it leads to. */
  function move(row: ReminderRow, event: LedgerEvent, also: Change): Promise<void> {
    const from = states.filter((state) => step(state, event) !== null);
    const [to] = from.map((state) => step(state, event));
    return change(row, from, { ...also, ...(to ? { state: to } : {}) });
  }

  return {
    plan: (mentorshipId, due, dropReason) => planReminders(rows, mentorshipId, { due, dropReason }),
    lease: (now, limit) => leaseDue(rows, now, limit),
    attempting: (row) => move(row, 'attempt', { leased_until: leaseEnd }),
    sent: (row, { conversationId, activityId }) =>
      move(row, 'accept', { ...released, reason: null, conversation_id: conversationId, activity_id: activityId }),
    permanent: (row, reason) => move(row, 'refuse', { ...released, reason }),
    unknown: (row) => move(row, 'lose', released),
    hold: (row, until) => move(row, 'putBack', { ...released, held_until: until, stale: false }),
    retryIn: (row, seconds) => {
      const later = { ...released, not_before: inSeconds(seconds) };
      return row.state === 'sent' ? change(row, ['sent'], later) : move(row, 'putBack', { ...later, stale: false });
    },
    drop: (row, reason) => move(row, 'drop', { ...released, reason, stale: false }),
    of: (mentorshipId) => readReminders(rows, mentorshipId),
    markStale: (mentorshipId, itemKeys) => markStale(rows, mentorshipId, itemKeys),
    leaseStale: (limit) => leaseStale(rows, limit),
    redrawn: (row) => change(row, ['sent'], { ...released, stale: false }),
  };
}

/** A card that is going out right now is redrawn once it is out; one that is being redrawn, once more. */
async function markStale(rows: Rows, mentorshipId: string, itemKeys: readonly string[]): Promise<void> {
  if (itemKeys.length === 0) return;
  await rows
    .updateTable('reminder')
    .set({
      stale: true,
      lease: sql`case when state = 'sent' then null else lease end`,
      leased_until: sql`case when state = 'sent' then null else leased_until end`,
    })
    .where('mentorship_id', '=', mentorshipId)
    .where('item_key', 'in', itemKeys)
    .where('state', 'in', ['leased', 'attempting', 'sent'])
    .execute();
}
