import type { Me } from '../shellTypes.ts';

/** Where in Teams an app's page stands. */
export interface Place {
  frameContext: 'content' | 'settings' | 'task';
  entityId: string;
  subEntityId: string | null;
  channel: { id: string; displayName: string } | null;
  team: { id: string; displayName: string; internalId: string } | null;
}

export interface Surroundings {
  me: Me;
  tenantId: string;
  locale: string;
  /** 'default', 'dark' or 'contrast' */
  theme: string;
}

/** The flat context that Teams sends, which teams-js sorts into app, page, user, channel and team. */
export function teamsContext(place: Place, around: Surroundings): Record<string, unknown> {
  const context: Record<string, unknown> = {
    locale: around.locale,
    theme: around.theme,
    entityId: place.entityId,
    frameContext: place.frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    isFullScreen: false,
    isMultiWindow: false,
    ringId: 'general',
    userObjectId: around.me.id,
    userDisplayName: around.me.displayName,
    userPrincipalName: around.me.upn,
    loginHint: around.me.upn,
    tid: around.tenantId,
  };
  if (place.subEntityId !== null) context.subEntityId = place.subEntityId;
  if (place.channel !== null) {
    context.channelId = place.channel.id;
    context.channelName = place.channel.displayName;
    context.channelType = 'Regular';
  }
  if (place.team !== null) {
    context.teamId = place.team.internalId;
    context.groupId = place.team.id;
    context.teamName = place.team.displayName;
    context.hostTeamGroupId = place.team.id;
    context.hostTeamTenantId = around.tenantId;
  }
  return context;
}
