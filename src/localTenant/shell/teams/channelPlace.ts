import type { Place } from '../host/teamsContext.ts';
import type { Channel, Team } from '../shellTypes.ts';

export interface Found {
  team: Team;
  channel: Channel;
}

/** Teams' own id of a team is that of its first channel; the group's id is Entra's. */
export function channelPlace({ team, channel }: Found): Place {
  return {
    frameContext: 'content',
    entityId: '',
    subEntityId: null,
    channel: { id: channel.id, displayName: channel.displayName },
    team: { id: team.id, internalId: team.channels[0]?.id ?? team.id, displayName: team.displayName },
  };
}
