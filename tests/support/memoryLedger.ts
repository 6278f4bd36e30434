import type { Instant } from '../../src/domain/instant.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import { type LedgerEvent, step as ledgerStep } from '../../src/domain/reminder/ledger.ts';
import { lateDeliverySeconds } from '../../src/domain/reminder/policy.ts';
import type { DueReminder, LedgerState, ReminderRow } from '../../src/domain/reminder/reminder.ts';
import type { Reminders } from '../../src/store/reminders.ts';
import { LeaseLost, type Waiting } from '../../src/store.ts';
import {
  byDue,
  changedMeanwhile,
  drawn,
  freeInSeconds,
  inMessage,
  type LedgerRow,
  nothingYet,
  released,
  shown,
  leaseMs as usualLeaseMs,
} from './ledgerRows.ts';
import { createLedgerTable } from './ledgerTable.ts';

export interface MemoryLedger {
  readonly reminders: Reminders;
  waiting(now: Instant): {
    readonly jobs: Pick<Waiting['jobs'], 'sendReminders' | 'settleReminders' | 'redrawCards'>;
    readonly freeInSeconds: number | null;
  };
  /** Something is due, out, unknown or to be redrawn, whoever holds it. */
  isUnfinished(now: Instant): boolean;
  /** Every row, for whoever looks from outside; `edit` writes past the promises, as the owner of the tables can. */
  rows(): readonly LedgerRow[];
  /** What could not be sent to this person for one of these reasons is planned anew. */
  reach(personId: Id, reasons: readonly string[]): void;
  edit(change: (row: LedgerRow) => LedgerRow | null): void;
}

interface Given {
  /** Protocol time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => Id;
  /** Hears how to take each write back. */
  readonly undo?: (revert: () => void) => void;
  readonly step?: typeof ledgerStep;
  /** After so long an unknown message is looked for. */
  readonly lateSeconds?: number;
  readonly leaseMs?: number;
}

/**
 * The ledger without a database, for the simulation alone: the same promises as the SQL one, held by the same suite
 * (tests/ports/reminders.test.ts). Its moves are those of the domain's state machine.
 */
export function createMemoryLedger({
  now,
  newId,
  undo = () => {},
  step = ledgerStep,
  lateSeconds = lateDeliverySeconds,
  leaseMs = usualLeaseMs,
}: Given): MemoryLedger {
  const table = createLedgerTable(undo);

  const isWaited = ({ notBefore }: LedgerRow): boolean => notBefore === null || notBefore <= now();
  const isFree = (row: LedgerRow): boolean =>
    (row.leasedUntil === null || row.leasedUntil < now()) && (row.notBefore === null || row.notBefore <= now());
  const isAbandoned = (row: LedgerRow): boolean =>
    row.state === 'attempting' && row.leasedUntil !== null && row.leasedUntil < now();
  const isDue = (row: LedgerRow, at: Instant): boolean =>
    (row.state === 'planned' || (row.state === 'leased' && row.leasedUntil !== null && row.leasedUntil < now())) &&
    row.dueAt <= at &&
    (row.heldUntil === null || row.heldUntil <= at) &&
    isWaited(row);
  /** Nothing else goes out to her meanwhile. */
  const isPutOff = (row: LedgerRow): boolean =>
    !isWaited(row) && (row.state === 'planned' || (row.state === 'unknown' && row.reason === 'throttled'));
  const isUnsettled = (row: LedgerRow): boolean =>
    row.state === 'unknown' &&
    row.messageId !== null &&
    row.unknownSince !== null &&
    row.unknownSince <= now() - lateSeconds * 1000 &&
    isFree(row);
  const isStale = (row: LedgerRow): boolean =>
    row.state === 'sent' && row.stale && row.messageId !== null && isFree(row);

  function change(row: ReminderRow, also: (found: LedgerRow) => Partial<LedgerRow> | null): void {
    const found = table.find(row.subjectId, row);
    const to = found && row.lease !== null && found.lease === row.lease ? also(found) : null;
    if (!found || !to) throw new LeaseLost(`The lease of reminder ${row.kind} of ${row.itemKey} was lost.`);
    table.put({ ...found, ...to });
  }

  const move = (row: ReminderRow, event: LedgerEvent, also: Partial<LedgerRow>): void =>
    change(row, (found) => {
      const state = step(found.state, event);
      return state === null ? null : { ...also, state };
    });

  function takeOver(): void {
    for (const row of table.open().filter(isAbandoned)) {
      const state = step(row.state, 'leaseExpired') ?? row.state;
      table.put({ ...row, ...released, state, reason: 'takenOver', unknownSince: now() });
    }
  }

  function lease(at: Instant, limit: number): readonly ReminderRow[] {
    takeOver();
    const waiting = new Map<Id, LedgerRow[]>();
    const busy = new Set<Id>();
    const putOff = new Set<Id>();
    for (const row of table.open(at)) {
      if (isDue(row, at)) {
        const rows = waiting.get(row.recipientId);
        if (rows) rows.push(row);
        else waiting.set(row.recipientId, [row]);
      } else if ((row.state === 'leased' || row.state === 'attempting') && (row.leasedUntil ?? 0) >= now())
        busy.add(row.recipientId);
      else if (isPutOff(row)) putOff.add(row.recipientId);
    }
    const since = (rows: readonly LedgerRow[]): string => rows.map(({ dueAt }) => dueAt).toSorted()[0] ?? '';
    const people = [...waiting]
      .filter(([id]) => !putOff.has(id))
      .map(([id, rows]) => ({ id, rows, order: `${since(rows)} ${id}` }));
    const taken = people.sort((a, b) => (a.order < b.order ? -1 : 1)).slice(0, limit);
    return taken
      .filter(({ id }) => !busy.has(id))
      .flatMap(({ rows }) => {
        const leased = { state: 'leased' as LedgerState, lease: newId(), leasedUntil: now() + leaseMs };
        return rows.map((row) => {
          const held = { ...row, ...leased };
          table.put(held);
          return shown(held);
        });
      })
      .sort(byDue);
  }

  function leaseMessages(waits: (row: LedgerRow) => boolean, state: LedgerState, limit: number): ReminderRow[] {
    const chosen = table.open().filter(waits).sort(byDue).slice(0, limit);
    if (chosen.length === 0) return [];
    const leases = new Map(chosen.map(({ messageId }) => [messageId, '']));
    for (const messageId of leases.keys()) leases.set(messageId, newId());
    const leased: ReminderRow[] = [];
    for (const row of table.rows()) {
      const given = leases.get(row.messageId);
      if (given === undefined || row.state !== state || !isFree(row)) continue;
      const held = { ...row, lease: given, leasedUntil: now() + leaseMs };
      table.put(held);
      leased.push(shown(held));
    }
    return leased.sort(byDue);
  }

  function plan(subjectId: Id, due: readonly DueReminder[], dropReason: string): void {
    const planned = { ...released, heldUntil: null, reason: null };
    const wanted = new Map<number, DueReminder>();
    for (const each of due) {
      const row =
        table.find(subjectId, each) ?? table.add({ ...planned, ...nothingYet, ...each, subjectId, state: 'planned' });
      const other = wanted.get(row.no);
      if (!other || each.dueAt < other.dueAt) wanted.set(row.no, each);
    }
    for (const row of table.rows(subjectId)) {
      const each = wanted.get(row.no);
      const isPlanned = row.state === 'planned' || row.state === 'leased';
      if (!each && isPlanned) table.put({ ...row, ...planned, state: 'dropped', reason: dropReason });
      if (!each) continue;
      const differs = row.dueAt !== each.dueAt;
      const isAnew = isPlanned
        ? differs || row.heldUntil !== null
        : row.state === 'dropped' && (row.reason !== 'pastItsUse' || differs);
      if (isAnew) table.put({ ...row, ...planned, state: 'planned', dueAt: each.dueAt });
    }
  }

  function settle(row: ReminderRow, found: Parameters<Reminders['settle']>[1]): void {
    const ended = { ...released, unknownSince: null };
    if (found === 'missing') move(row, 'miss', { ...ended, reason: null, messageId: null, stale: false });
    else if (found === 'closed') move(row, 'close', ended);
    else move(row, 'find', { ...ended, reason: null, ...found });
  }

  function markStale(subjectId: Id, itemKeys: readonly string[], told: readonly Id[] | null): void {
    for (const row of table.rows(subjectId)) {
      const isTold = told === null || told.includes(row.recipientId);
      if (!isTold || !itemKeys.includes(row.itemKey) || !drawn.has(row.state)) continue;
      const again = row.state === 'sent' && row.lease !== null ? { reason: changedMeanwhile } : {};
      table.put({ ...row, ...again, stale: true });
    }
  }

  const reminders: Reminders = {
    plan: async (subjectId, due, dropReason) => plan(subjectId, due, dropReason),
    lease: async (at, limit) => lease(at, limit),
    attempting: async (row) => move(row, 'attempt', { leasedUntil: now() + leaseMs, messageId: row.lease }),
    sent: async (row, message) => move(row, 'accept', { ...released, reason: null, ...message }),
    permanent: async (row, reason) => move(row, 'refuse', { ...released, reason }),
    unknown: async (row) => move(row, 'lose', { ...released, unknownSince: now() }),
    throttled: async (row, seconds) =>
      move(row, 'lose', {
        ...released,
        notBefore: now() + seconds * 1000,
        reason: 'throttled',
        unknownSince: now() - lateSeconds * 1000,
      }),
    leaseUnknown: async (limit) => leaseMessages(isUnsettled, 'unknown', limit),
    settle: async (row, found) => settle(row, found),
    hold: async (row, until, reason = null) =>
      move(row, 'putBack', { ...released, heldUntil: until, reason, stale: false }),
    retryIn: async (row, seconds) => {
      const later = { ...released, notBefore: now() + seconds * 1000 };
      if (row.state !== 'sent' && row.state !== 'unknown') return move(row, 'putBack', { ...later, stale: false });
      return change(row, ({ state }) => (state === row.state ? later : null));
    },
    drop: async (row, reason) => move(row, 'drop', { ...released, reason, stale: false }),
    ofMessage: async (messageId) =>
      table
        .rows()
        .filter((row) => row.messageId === messageId && inMessage.has(row.state))
        .sort(byDue)
        .map((row) => shown(row, null)),
    async reconsider(recipientId) {
      for (const row of table.rows())
        if (row.recipientId === recipientId && row.state === 'planned' && row.heldUntil !== null)
          table.put({ ...row, heldUntil: null });
    },
    of: async (subjectId) =>
      table
        .rows(subjectId)
        .toSorted(byDue)
        .map((row) => shown(row, null)),
    markStale: async (subjectId, itemKeys, told = null) => markStale(subjectId, itemKeys, told),
    leaseStale: async (limit) => leaseMessages(isStale, 'sent', limit),
    redrawn: async (row) =>
      change(row, ({ state, reason }) =>
        state === 'sent' ? { ...released, stale: reason === changedMeanwhile, reason: null } : null,
      ),
  };

  return {
    reminders,
    waiting: (at) => ({
      jobs: {
        sendReminders: table.open(at).some((row) => isAbandoned(row) || isDue(row, at)),
        settleReminders: table.open().some(isUnsettled),
        redrawCards: table.open().some(isStale),
      },
      freeInSeconds: freeInSeconds(table.open(at), at, { now: now(), lateSeconds }),
    }),
    isUnfinished: (at) =>
      table
        .open(at)
        .some(
          (row) =>
            row.state === 'leased' ||
            row.state === 'attempting' ||
            row.state === 'unknown' ||
            (row.state === 'sent' && row.stale) ||
            (row.state === 'planned' && row.dueAt <= at && (row.heldUntil === null || row.heldUntil <= at)),
        ),
    rows: () => table.rows(),
    reach(personId, reasons) {
      for (const row of table.rows()) {
        const state = step(row.state, 'reach');
        if (row.recipientId !== personId || state === null || !reasons.includes(row.reason ?? '')) continue;
        table.put({ ...row, ...released, state, reason: null, heldUntil: null, messageId: null });
      }
    },
    edit(rewrite) {
      for (const row of table.rows()) {
        const rewritten = rewrite(row);
        if (rewritten) table.put(rewritten);
        else table.remove(row);
      }
    },
  };
}
