import type { LedgerState } from './reminder.ts';

/** What can happen to a reminder's row. `lost`: nobody knows whether it went out (a timeout, a 5xx, a worker that died). */
export type LedgerEvent =
  | 'lease'
  | 'attempt'
  | 'accept'
  | 'refuse'
  | 'lose'
  | 'putBack'
  | 'drop'
  | 'want'
  | 'leaseExpired';

const moves: Readonly<Record<LedgerState, Partial<Readonly<Record<LedgerEvent, LedgerState>>>>> = {
  planned: { lease: 'leased', drop: 'dropped', want: 'planned' },
  leased: { attempt: 'attempting', refuse: 'permanent', putBack: 'planned', drop: 'dropped', leaseExpired: 'planned' },
  attempting: { accept: 'sent', refuse: 'permanent', lose: 'unknown', putBack: 'planned', leaseExpired: 'unknown' },
  sent: {},
  permanent: {},
  unknown: {},
  dropped: { want: 'planned' },
};

/** The state after an event; null when it cannot happen there. An attempt cut short is unknown, never planned again. */
export const step = (state: LedgerState, event: LedgerEvent): LedgerState | null => moves[state][event] ?? null;
