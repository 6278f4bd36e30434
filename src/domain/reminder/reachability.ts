import type { Instant } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';

/**
 * Why the bot cannot write to somebody: Microsoft's own codes, or that the app may not or cannot be installed for her.
 * Microsoft: status codes of the Bot Framework connector, and installing an app for a user, read November 2026.
 */
export type UnreachableReason =
  | 'ConversationBlockedByUser'
  | 'BotNotInConversationRoster'
  | 'BotDisabledByAdmin'
  | 'ConversationNotFound'
  | 'refused'
  | 'mayNotInstall'
  | 'cannotInstall';

/** Somebody whom the bot cannot write to. */
export interface Unreachable {
  readonly personId: Id;
  readonly reason: UnreachableReason;
  readonly since: Instant;
  /** Whether her activity feed in Teams says that something waits: not yet, yes, Teams refused, or it cannot. */
  readonly feed: 'waiting' | 'told' | 'refused' | 'none';
  readonly lease: string | null;
}

interface Unreached {
  /** Nothing comes through until she writes or installs the app, so nothing is tried; otherwise each new message is a trial. */
  readonly barred: boolean;
  /** Teams shows the app's line in her activity feed all the same: the app is still installed for her. */
  readonly feedHelps: boolean;
}

const table: Readonly<Record<UnreachableReason, Unreached>> = {
  ConversationBlockedByUser: { barred: true, feedHelps: true },
  BotNotInConversationRoster: { barred: true, feedHelps: false },
  BotDisabledByAdmin: { barred: false, feedHelps: true },
  ConversationNotFound: { barred: true, feedHelps: true },
  refused: { barred: false, feedHelps: true },
  mayNotInstall: { barred: false, feedHelps: false },
  cannotInstall: { barred: false, feedHelps: false },
};

export const unreachableReasons = Object.keys(table) as readonly UnreachableReason[];

export const isBarred = (reason: UnreachableReason): boolean => table[reason].barred;

export const feedHelps = (reason: UnreachableReason): boolean => table[reason].feedHelps;

const ofReaching: Readonly<Record<string, UnreachableReason>> = {
  forbidden: 'mayNotInstall',
  notFound: 'cannotInstall',
  invalid: 'cannotInstall',
};
const ofSending: Readonly<Record<string, UnreachableReason>> = {
  forbidden: 'refused',
  notFound: 'ConversationNotFound',
};

/** What a permanent outcome says of the person; null when it was the message's or the app's own fault. */
export function unreachableReason(tried: 'reach' | 'send', reason: string): UnreachableReason | null {
  const known = unreachableReasons.find((each) => each === reason);
  return known ?? (tried === 'reach' ? ofReaching : ofSending)[reason] ?? null;
}
