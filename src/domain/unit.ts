import type { Id } from './plan/mentorship.ts';

/** A place of work with its own leaders, such as a care centre. */
export interface Unit {
  readonly id: Id;
  readonly name: string;
  readonly leaderIds: readonly Id[];
}

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
