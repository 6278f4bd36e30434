import type { Instant } from '../../src/domain/instant.ts';
import type { LedgerState, ReminderRow } from '../../src/domain/reminder/reminder.ts';

/** A row with what SQL keeps beside what the port shows; protocol time in milliseconds. */
export interface LedgerRow extends ReminderRow {
  /** In the order in which they came. */
  readonly no: number;
  readonly leasedUntil: number | null;
  readonly notBefore: number | null;
  readonly heldUntil: Instant | null;
  readonly unknownSince: number | null;
  readonly stale: boolean;
}

/** As in src/adapters/postgres/lease.ts. */
export const leaseMs = 30_000;
export const released = { lease: null, leasedUntil: null, notBefore: null };

export const byDue = (a: ReminderRow, b: ReminderRow): number =>
  inOrder(a.dueAt, b.dueAt) ||
  inOrder(a.subjectId, b.subjectId) ||
  inOrder(a.itemKey, b.itemKey) ||
  inOrder(a.kind, b.kind);
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the port shows of a row. */
export function shown(row: LedgerRow, lease = row.lease): ReminderRow {
  const { subjectId, itemKey, kind, recipientId, dueOn, dueAt, state } = row;
  const { activityId, conversationId, messageId, reason } = row;
  const due = { subjectId, itemKey, kind, recipientId, dueOn, dueAt };
  return { ...due, state, activityId, conversationId, messageId, reason, lease };
}

export const nothingYet = { activityId: null, conversationId: null, messageId: null, unknownSince: null, stale: false };
export const changedMeanwhile = 'changedMeanwhile';
export const inMessage: ReadonlySet<LedgerState> = new Set(['attempting', 'sent', 'unknown', 'closed']);
export const ended: ReadonlySet<LedgerState> = new Set(['sent', 'permanent', 'closed', 'dropped']);
export const drawn: ReadonlySet<LedgerState> = new Set(['leased', 'attempting', 'sent', 'unknown']);

/** Neither closed nor held until a later moment: whoever has it, or waits with it, is to let it go some time. */
const isOpen = (row: LedgerRow, at: Instant): boolean =>
  row.state === 'attempting' ||
  (row.messageId !== null && (row.state === 'unknown' || (row.state === 'sent' && row.stale))) ||
  ((row.state === 'planned' || row.state === 'leased') &&
    row.dueAt <= at &&
    (row.heldUntil === null || row.heldUntil <= at));

/** As Waiting has it; protocol time in milliseconds. */
export function freeInSeconds(
  rows: Iterable<LedgerRow>,
  at: Instant,
  { now, lateSeconds }: { readonly now: number; readonly lateSeconds: number },
): number | null {
  let soonest = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const settledFrom = row.state === 'unknown' ? (row.unknownSince ?? 0) + lateSeconds * 1000 : 0;
    const free = Math.max(row.leasedUntil ?? 0, row.notBefore ?? 0, settledFrom);
    if (free > now && free < soonest && isOpen(row, at)) soonest = free;
  }
  return soonest === Number.POSITIVE_INFINITY ? null : (soonest - now) / 1000;
}
