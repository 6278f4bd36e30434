import { filterOf } from '../filter.ts';
import type { Reply } from '../http.ts';
import { allowOptions, chosen, contextOf, type Entity, graphRefusal, pageOf, selected } from '../odata.ts';
import type { Channel, Team, User } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { toGraphUser, userType } from './users.ts';

const group: Access = { service: 'directory', roles: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'] };
const team: Access = { service: 'teams', roles: ['Team.ReadBasic.All', 'Group.Read.All'] };
const members: Access = {
  service: 'teams',
  roles: ['TeamMember.Read.All', 'TeamMember.ReadWrite.All', 'Group.Read.All'],
  teamPermission: 'TeamMember.Read.Group',
};
const channels: Access = {
  service: 'teams',
  roles: ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'Group.Read.All'],
};

export const teamRoutes: GraphRoute[] = [
  { method: 'GET', path: '/groups/{group}', access: group, run: getGroup },
  {
    method: 'GET',
    path: '/groups/{group}/members',
    access: group,
    run: (call) => listGroupPeople(call, groupOf(call).memberIds),
  },
  {
    method: 'GET',
    path: '/groups/{group}/transitiveMembers',
    access: group,
    run: (call) => listGroupPeople(call, groupOf(call).memberIds),
  },
  {
    method: 'GET',
    path: '/groups/{group}/owners',
    access: group,
    run: (call) => listGroupPeople(call, groupOf(call).ownerIds),
  },
  { method: 'GET', path: '/teams/{team}', access: team, run: getTeam },
  { method: 'GET', path: '/teams/{team}/members', access: members, run: listMembers },
  { method: 'GET', path: '/teams/{team}/channels', access: channels, run: listChannels },
  { method: 'GET', path: '/teams/{team}/channels/{channel}', access: channels, run: getChannel },
  {
    method: 'GET',
    path: '/users/{user}/joinedTeams',
    access: { ...team, ownScopes: ['Team.ReadBasic.All'] },
    run: listJoined,
  },
  { method: 'GET', path: '/users/{user}/memberOf', access: group, run: listMemberships },
];

function groupOf(call: GraphCall): Team {
  const found = call.ctx.state.teams.find((known) => known.id === param(call, 'group').toLowerCase());
  if (found === undefined)
    throw graphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${param(call, 'group')}' does not exist or one of its queried reference-property objects are not present.`,
    );
  return found;
}

function teamOf(call: GraphCall): Team {
  const found = call.ctx.state.teams.find((known) => known.id === param(call, 'team').toLowerCase());
  if (found === undefined) throw graphRefusal(404, 'NotFound', `No team found with Group Id ${param(call, 'team')}`);
  return found;
}

function getGroup(call: GraphCall): Reply {
  const found = groupOf(call);
  return { status: 200, body: { '@odata.context': contextOf('groups/$entity'), ...toGroup(found) } };
}

function toGroup(found: Team): Entity {
  return {
    id: found.id,
    displayName: found.displayName,
    description: found.description,
    groupTypes: ['Unified'],
    mailEnabled: true,
    securityEnabled: false,
    mailNickname: found.mailNickname,
    visibility: 'Private',
  };
}

function listGroupPeople(call: GraphCall, ids: string[]): Reply {
  allowOptions(call.query, ['$select', '$top', '$skiptoken', '$count']);
  const people = peopleOf(call, ids).map((user) => ({
    '@odata.type': '#microsoft.graph.user',
    ...selected(toGraphUser(user), call.query, userType),
  }));
  return pageOf(people, call.query, {
    path: call.path,
    context: 'directoryObjects',
    pageSize: 100,
    pageMax: 999,
    by: '$skiptoken',
  });
}

function peopleOf(call: GraphCall, ids: string[]): User[] {
  return call.ctx.state.users.filter((user) => ids.includes(user.id));
}

function getTeam(call: GraphCall): Reply {
  return { status: 200, body: { '@odata.context': contextOf('teams/$entity'), ...toTeam(call, teamOf(call)) } };
}

function toTeam(call: GraphCall, found: Team): Entity {
  const { tenantId } = call.ctx.options;
  const general = encodeURIComponent(found.channels[0]?.id ?? '');
  return {
    id: found.id,
    displayName: found.displayName,
    description: found.description,
    internalId: found.channels[0]?.id ?? null,
    isArchived: false,
    visibility: 'private',
    tenantId,
    webUrl: `https://teams.microsoft.com/l/team/${general}/conversations?groupId=${found.id}&tenantId=${tenantId}`,
  };
}

function listMembers(call: GraphCall): Reply {
  allowOptions(call.query, ['$filter', '$top', '$skiptoken']);
  const found = teamOf(call);
  const matches = filterOf(call.query.get('$filter'), [
    'microsoft.graph.aadUserConversationMember/userId',
    'microsoft.graph.aadUserConversationMember/email',
    'microsoft.graph.aadUserConversationMember/displayName',
    'roles',
  ]);
  const all = peopleOf(call, found.memberIds).map((user) => toMember(call, found, user));
  const kept = all.filter((member) => matches({ ...member, 'microsoft.graph.aadUserConversationMember': member }));
  return pageOf(kept, call.query, {
    path: call.path,
    context: `teams('${found.id}')/members`,
    pageSize: 100,
    pageMax: 999,
    by: '$skiptoken',
  });
}

function toMember(call: GraphCall, found: Team, user: User): Entity {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`MCMjMSMj${call.ctx.options.tenantId}##${found.id}##${user.id}`).toString('base64'),
    roles: found.ownerIds.includes(user.id) ? ['owner'] : [],
    displayName: user.displayName,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: user.id,
    email: user.upn,
    tenantId: call.ctx.options.tenantId,
  };
}

function listChannels(call: GraphCall): Reply {
  allowOptions(call.query, ['$filter', '$select']);
  const found = teamOf(call);
  const matches = filterOf(call.query.get('$filter'), ['displayName', 'membershipType', 'id']);
  const shown = found.channels
    .map((channel) => toChannel(call, found, channel))
    .filter(matches)
    .map((channel) => chosen(channel, call.query, 'microsoft.graph.channel'));
  return {
    status: 200,
    body: { '@odata.context': contextOf(`teams('${found.id}')/channels`), '@odata.count': shown.length, value: shown },
  };
}

function getChannel(call: GraphCall): Reply {
  const found = teamOf(call);
  const channel = found.channels.find((known) => known.id === param(call, 'channel'));
  if (channel === undefined)
    throw graphRefusal(
      404,
      'NotFound',
      `No channel found with ThreadId ${param(call, 'channel')} in team ${found.id}.`,
    );
  return {
    status: 200,
    body: { '@odata.context': contextOf(`teams('${found.id}')/channels/$entity`), ...toChannel(call, found, channel) },
  };
}

function toChannel(call: GraphCall, found: Team, channel: Channel): Entity {
  const { tenantId } = call.ctx.options;
  return {
    id: channel.id,
    createdDateTime: '2024-02-05T08:00:00Z',
    displayName: channel.displayName,
    description: null,
    isFavoriteByDefault: null,
    email: '',
    tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}?groupId=${found.id}&tenantId=${tenantId}`,
    membershipType: 'standard',
    isArchived: false,
  };
}

function listJoined(call: GraphCall): Reply {
  const joined = call.ctx.state.teams.filter((found) => found.memberIds.includes(param(call, 'user')));
  return {
    status: 200,
    body: {
      '@odata.context': contextOf('teams'),
      '@odata.count': joined.length,
      value: joined.map((found) => toTeam(call, found)),
    },
  };
}

function listMemberships(call: GraphCall): Reply {
  const joined = call.ctx.state.teams.filter((found) => found.memberIds.includes(param(call, 'user')));
  const shown = joined.map((found) => ({ '@odata.type': '#microsoft.graph.group', ...toGroup(found) }));
  return pageOf(shown, call.query, {
    path: call.path,
    context: 'directoryObjects',
    pageSize: 100,
    pageMax: 999,
    by: '$skiptoken',
  });
}
