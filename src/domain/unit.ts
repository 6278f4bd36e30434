import type { Id } from './plan/mentorship.ts';

/** A place of work with its own leaders, such as a care centre. */
export interface Unit {
  readonly id: Id;
  /** Rises by one with every change. */
  readonly revision: number;
  readonly name: string;
  readonly leaderIds: readonly Id[];
}

/** People read two names as one when they differ in letters' size and in spaces only. */
export const sameName = (a: string, b: string): boolean => asRead(a) === asRead(b);

const asRead = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The municipality. */
export interface Tenant {
  readonly id: Id;
  readonly name: string;
}

/** Which unit a channel shows, and who said so. */
export interface ChannelTab {
  readonly groupId: Id;
  readonly channelId: string;
  readonly unitId: Id;
  readonly configuredBy: Id;
}
