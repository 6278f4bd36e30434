import { sql, type UpdateObject } from 'kysely';
import type { LedgerState } from '../../domain/reminder/reminder.ts';
import type { ReminderRow, Reminders } from '../../ports.ts';
import { inSeconds, leaseEnd, released, requireWritten } from './lease.ts';
import { leaseDue, leaseStale, readReminders } from './leaseReminders.ts';
import { planReminders } from './planReminders.ts';
import type { Rows, Tables } from './tables.ts';

type Change = UpdateObject<Tables, 'reminder'>;

export function createReminders(rows: Rows): Reminders {
  /** Writes only when the row is still held with this lease and in a state that the change may come from. */
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

  return {
    plan: (mentorshipId, due, dropReason) => planReminders(rows, mentorshipId, { due, dropReason }),
    lease: (now, limit) => leaseDue(rows, now, limit),
    attempting: (row) => change(row, ['leased'], { state: 'attempting', leased_until: leaseEnd }),
    sent: (row, message) =>
      change(row, ['attempting'], {
        ...released,
        state: 'sent',
        reason: null,
        conversation_id: message.conversationId,
        activity_id: message.activityId,
      }),
    permanent: (row, reason) => change(row, ['leased', 'attempting'], { ...released, state: 'permanent', reason }),
    unknown: (row) => change(row, ['attempting'], { ...released, state: 'unknown' }),
    hold: (row, until) => change(row, ['leased'], { ...released, state: 'planned', held_until: until, stale: false }),
    retryIn: (row, seconds) =>
      row.state === 'sent'
        ? change(row, ['sent'], { ...released, not_before: inSeconds(seconds) })
        : change(row, ['leased', 'attempting'], {
            ...released,
            state: 'planned',
            not_before: inSeconds(seconds),
            stale: false,
          }),
    drop: (row, reason) => change(row, ['leased'], { ...released, state: 'dropped', reason, stale: false }),
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
