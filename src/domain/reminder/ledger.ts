import type { LedgerState } from './reminder.ts';

/**
 * What can happen to a reminder's row. `lose`: nobody knows whether it went out (a timeout, a 5xx, a worker that died).
 * `find`, `miss` and `close` settle that: it lies in the chat, it does not, or nobody can say.
 * `reach`: the person could not be written to, and now can.
 */
export type LedgerEvent =
  | 'lease'
  | 'attempt'
  | 'accept'
  | 'refuse'
  | 'lose'
  | 'putBack'
  | 'drop'
  | 'want'
  | 'leaseExpired'
  | 'find'
  | 'miss'
  | 'close'
  | 'reach';

const moves: Readonly<Record<LedgerState, Partial<Readonly<Record<LedgerEvent, LedgerState>>>>> = {
  planned: { lease: 'leased', drop: 'dropped', want: 'planned' },
  leased: { attempt: 'attempting', refuse: 'permanent', putBack: 'planned', drop: 'dropped', leaseExpired: 'planned' },
  attempting: { accept: 'sent', refuse: 'permanent', lose: 'unknown', putBack: 'planned', leaseExpired: 'unknown' },
  sent: {},
  permanent: { reach: 'planned' },
  unknown: { find: 'sent', miss: 'planned', close: 'closed' },
  closed: {},
  dropped: { want: 'planned' },
};

/** The state after an event; null when it cannot happen there. An attempt cut short is unknown, never planned again. */
export const step = (state: LedgerState, event: LedgerEvent): LedgerState | null => moves[state][event] ?? null;
