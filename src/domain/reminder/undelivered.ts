import { type Day, parseDay } from '../day.ts';
import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import type { LedgerState, ReminderKind } from './reminder.ts';

/** A reminder that is due and has not arrived, as the coordinator may know of it. */
export interface Undelivered {
  /** Where a page ends; means something to `undelivered` only. */
  readonly cursor: string;
  readonly kind: ReminderKind;
  readonly recipientId: Id;
  readonly dueOn: Day;
  readonly state: Exclude<LedgerState, 'sent' | 'dropped'>;
  readonly reason: string | null;
  /** Held until then: nobody is disturbed out of hours or while away. */
  readonly heldUntil: Instant | null;
  /** Teams or Graph asked for a pause, or did not answer. */
  readonly retrying: boolean;
}

/** How many messages have come how far. */
export interface DeliveryCounts {
  /** Due and about to be sent. */
  readonly due: number;
  readonly held: number;
  readonly sent: number;
  /** It may have gone out, and is being looked for. */
  readonly unknown: number;
  /** It may have gone out, and nobody can say. */
  readonly closed: number;
  /** It could not be delivered. */
  readonly failed: number;
  /** The day that the oldest of what waits was due; null when nothing waits. */
  readonly oldestOn: Day | null;
}

/** The row that a page of undelivered reminders ends with. */
export interface PageEnd {
  readonly dueAt: Instant;
  readonly subjectId: Id;
  readonly itemKey: string;
  readonly kind: string;
  readonly recipientId: Id;
  readonly dueOn: Day;
}

/** A page's end as it crosses the wire. */
export const writeCursor = ({ dueAt, subjectId, itemKey, kind, recipientId, dueOn }: PageEnd): string =>
  JSON.stringify([dueAt, subjectId, itemKey, kind, recipientId, dueOn]);

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && parseDay(text.slice(0, 10)) !== null;

/** The end of a page; null for anything that is none. */
export function readCursor(cursor: string): PageEnd | null {
  const parts = partsOf(cursor);
  if (parts === null) return null;
  const [dueAt, subjectId, itemKey, kind, recipientId, dueOn] = parts;
  const day = parseDay(dueOn);
  return day && isInstant(dueAt) ? { dueAt, subjectId, itemKey, kind, recipientId, dueOn: day } : null;
}

type Six = readonly [string, string, string, string, string, string];

function partsOf(cursor: string): Six | null {
  try {
    const parts: unknown = JSON.parse(cursor);
    const areSix = Array.isArray(parts) && parts.length === 6 && parts.every((part) => typeof part === 'string');
    return areSix ? (parts as unknown as Six) : null;
  } catch {
    return null;
  }
}
