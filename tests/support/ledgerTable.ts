import type { Instant } from '../../src/domain/instant.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { DueReminder } from '../../src/domain/reminder/reminder.ts';
import { ended, type LedgerRow } from './ledgerRows.ts';

/** Rows are numbered in the order in which they come, and listed in it. */
export interface LedgerTable {
  find(subjectId: Id, of: Omit<DueReminder, 'dueAt'>): LedgerRow | null;
  add(row: Omit<LedgerRow, 'no'>): LedgerRow;
  /** Over the row of this number. */
  put(row: LedgerRow): void;
  remove(row: LedgerRow): void;
  /** All, or those of a subject. */
  rows(subjectId?: Id): readonly LedgerRow[];
  /** Those that something can come of by then: neither ended nor due later. */
  open(at?: Instant): readonly LedgerRow[];
}

interface Subject {
  readonly numbers: number[];
  readonly byItem: Map<string, number[]>;
}

/** The rows of the ledger in memory, with those of now apart from a year of others: whoever looks for work walks these alone. */
export function createLedgerTable(undo: (revert: () => void) => void): LedgerTable {
  const rows: (LedgerRow | null)[] = [];
  const subjects = new Map<Id, Subject>();
  const open = new Set<number>();
  const later = new Set<number>();
  /** The end of a day, because moments pass all the time. */
  let horizon: Instant = '';
  let listed: readonly LedgerRow[] | null = null;

  /** Among which it lies; null when nothing comes of it any more. */
  function placeOf(row: LedgerRow | null): Set<number> | null {
    if (row === null || (ended.has(row.state) && !(row.state === 'sent' && row.stale))) return null;
    return row.state === 'planned' && row.dueAt > horizon ? later : open;
  }

  function lay(no: number, row: LedgerRow | null): void {
    const place = placeOf(row);
    rows[no] = row;
    if (place !== later) later.delete(no);
    if (place !== open && open.delete(no)) listed = null;
    if (place === open) listed = null;
    place?.add(no);
  }

  function write(no: number, row: LedgerRow | null): void {
    const before = rows[no] ?? null;
    undo(() => lay(no, before));
    lay(no, row);
  }

  function subjectOf(id: Id): Subject {
    const subject = subjects.get(id) ?? { numbers: [], byItem: new Map() };
    subjects.set(id, subject);
    return subject;
  }

  function filled(numbers: Iterable<number>): LedgerRow[] {
    const found: LedgerRow[] = [];
    for (const no of numbers) {
      const row = rows[no];
      if (row) found.push(row);
    }
    return found;
  }

  return {
    find(subjectId, of) {
      for (const no of subjects.get(subjectId)?.byItem.get(of.itemKey) ?? []) {
        const row = rows[no];
        if (row?.kind === of.kind && row.recipientId === of.recipientId && row.dueOn === of.dueOn) return row;
      }
      return null;
    },
    add(row) {
      const { numbers, byItem } = subjectOf(row.subjectId);
      const ofItem = byItem.get(row.itemKey) ?? [];
      byItem.set(row.itemKey, ofItem);
      const no = rows.length;
      numbers.push(no);
      ofItem.push(no);
      const added = { ...row, no };
      write(no, added);
      return added;
    },
    put: (row) => write(row.no, row),
    remove: (row) => write(row.no, null),
    rows: (subjectId) => filled(subjectId === undefined ? rows.keys() : (subjects.get(subjectId)?.numbers ?? [])),
    open(at = horizon) {
      if (at > horizon) {
        horizon = `${at.slice(0, 10)}T24`;
        for (const no of later) lay(no, rows[no] ?? null);
      }
      listed ??= filled([...open].sort((a, b) => a - b));
      return listed;
    },
  };
}
