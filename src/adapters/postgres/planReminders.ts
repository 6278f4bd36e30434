import { sql } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { DropReason, DueReminder } from '../../domain/reminder/reminder.ts';
import type { Rows } from './tables.ts';

/** Makes the waiting rows of a mentorship or a team these. Rows that were sent, failed or are going out right now stay, and so do those that were dropped as past their use. */
export async function planReminders(
  rows: Rows,
  subjectId: Id,
  plan: { due: readonly DueReminder[]; dropReason: DropReason },
): Promise<void> {
  const due = sql`jsonb_to_recordset(${JSON.stringify(plan.due)}::jsonb)
    as due("itemKey" text, kind text, "recipientId" text, "dueOn" date, "dueAt" text)`;
  await sql`
    insert into reminder (subject_id, item_key, kind, recipient_id, due_on, due_at)
    select distinct on ("itemKey", kind, "recipientId", "dueOn")
      ${subjectId}, "itemKey", kind, "recipientId", "dueOn", "dueAt" from ${due}
    order by "itemKey", kind, "recipientId", "dueOn", "dueAt"
    on conflict (tenant_id, subject_id, item_key, kind, recipient_id, due_on) do update
      set state = 'planned', due_at = excluded.due_at, reason = null, held_until = null,
          not_before = null, lease = null, leased_until = null
      where (reminder.state = 'dropped'
          and (reminder.reason is distinct from 'pastItsUse' or reminder.due_at <> excluded.due_at))
        or (reminder.state in ('planned', 'leased')
          and (reminder.due_at <> excluded.due_at or reminder.held_until is not null))`.execute(rows);
  await sql`
    update reminder
      set state = 'dropped', reason = ${plan.dropReason}, held_until = null,
          not_before = null, lease = null, leased_until = null
      where subject_id = ${subjectId} and state in ('planned', 'leased')
        and not exists (
          select from ${due}
          where "itemKey" = reminder.item_key and due.kind = reminder.kind
            and "recipientId" = reminder.recipient_id and "dueOn" = reminder.due_on)`.execute(rows);
}
