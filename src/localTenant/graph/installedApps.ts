import { filterOf } from '../filter.ts';
import type { Reply } from '../http.ts';
import { findChat, install, uninstall } from '../installs.ts';
import { allowOptions, contextOf, type Entity, graphRefusal, pageOf } from '../odata.ts';
import { checkShape } from '../shape.ts';
import type { Install } from '../state.ts';
import { toGraphChat } from './chats.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

const write: Access = {
  service: 'teams',
  roles: ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
};
const read: Access = { service: 'teams', roles: [...write.roles, 'TeamsAppInstallation.ReadForUser.All'] };
const catalog: Access = { service: 'teams', roles: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'] };
const base = '/users/{user}/teamwork/installedApps';

export const installedAppRoutes: GraphRoute[] = [
  { method: 'GET', path: base, access: read, run: listInstalls },
  { method: 'POST', path: base, access: write, run: postInstall },
  { method: 'GET', path: `${base}/{install}`, access: read, run: getInstall },
  { method: 'DELETE', path: `${base}/{install}`, access: write, run: deleteInstall },
  { method: 'GET', path: `${base}/{install}/chat`, access: read, run: getInstallChat },
  { method: 'GET', path: '/appCatalogs/teamsApps', access: catalog, run: listCatalog },
];

function installOf(call: GraphCall): Install {
  const found = call.ctx.state.installs.find(
    (known) => known.userId === param(call, 'user') && known.id === param(call, 'install'),
  );
  if (found === undefined) throw graphRefusal(404, 'NotFound', 'App is not installed.');
  return found;
}

function listInstalls(call: GraphCall): Reply {
  allowOptions(call.query, ['$expand', '$filter', '$select', '$top']);
  const matches = filterOf(call.query.get('$filter'), [
    'teamsApp/id',
    'teamsApp/externalId',
    'teamsApp/displayName',
    'teamsApp/distributionMethod',
  ]);
  const mine = call.ctx.state.installs.filter((known) => known.userId === param(call, 'user'));
  const shown = mine.filter(() => matches({ teamsApp: teamsApp(call) })).map((known) => toGraph(call, known));
  return pageOf(shown, call.query, {
    path: call.path,
    context: `users('${param(call, 'user')}')/teamwork/installedApps`,
    pageSize: 100,
    pageMax: 999,
    by: '$skiptoken',
  });
}

function postInstall(call: GraphCall): Reply {
  checkShape(
    call.body ?? {},
    { type: 'microsoft.graph.userScopeTeamsAppInstallation', object: { consentedPermissionSet: 'any' } },
    'BadRequest',
  );
  const bind = (call.body as Record<string, unknown> | null)?.['teamsApp@odata.bind'];
  if (typeof bind !== 'string')
    throw graphRefusal(400, 'BadRequest', "The property 'teamsApp@odata.bind' is required.");
  const appId = /\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)/.exec(bind)?.[1];
  if (appId !== call.ctx.teamsAppId)
    throw graphRefusal(404, 'NotFound', `No app definition found for app with id ${appId ?? bind}.`);
  const userId = param(call, 'user');
  if (call.ctx.state.installs.some((known) => known.userId === userId)) {
    throw graphRefusal(409, 'Conflict', 'App with same id already exists in the personal scope.');
  }
  const made = install(call.ctx, userId);
  const location = `/v1.0/users('${userId}')/teamwork/installedApps('${made.id}')`;
  return { status: 201, headers: { location } };
}

function getInstall(call: GraphCall): Reply {
  const context = contextOf(`users('${param(call, 'user')}')/teamwork/installedApps/$entity`);
  return { status: 200, body: { '@odata.context': context, ...toGraph(call, installOf(call)) } };
}

function deleteInstall(call: GraphCall): Reply {
  uninstall(call.ctx, installOf(call));
  return { status: 204 };
}

function getInstallChat(call: GraphCall): Reply {
  const chat = findChat(call.ctx, installOf(call).userId);
  if (chat === null) throw graphRefusal(404, 'NotFound', 'The chat of the installation was not found.');
  return { status: 200, body: { '@odata.context': contextOf('chats/$entity'), ...toGraphChat(call.ctx, chat) } };
}

function listCatalog(call: GraphCall): Reply {
  allowOptions(call.query, ['$filter', '$expand', '$select']);
  const matches = filterOf(call.query.get('$filter'), ['id', 'externalId', 'displayName', 'distributionMethod']);
  return {
    status: 200,
    body: { '@odata.context': contextOf('appCatalogs/teamsApps'), value: [teamsApp(call)].filter(matches) },
  };
}

function teamsApp(call: GraphCall): Entity {
  return {
    id: call.ctx.teamsAppId,
    externalId: call.ctx.manifestId,
    displayName: 'Fotfeste',
    distributionMethod: 'organization',
  };
}

function toGraph(call: GraphCall, known: Install): Entity {
  const expand = call.query.get('$expand') ?? '';
  const definition = {
    id: `${call.ctx.teamsAppId}##1.0.0`,
    teamsAppId: call.ctx.teamsAppId,
    displayName: 'Fotfeste',
    version: '1.0.0',
    publishingState: 'published',
  };
  return {
    '@odata.type': '#microsoft.graph.userScopeTeamsAppInstallation',
    id: known.id,
    ...(/\bteamsApp\b(?!Def)/.test(expand) ? { teamsApp: teamsApp(call) } : {}),
    ...(/\bteamsAppDefinition\b/.test(expand) ? { teamsAppDefinition: definition } : {}),
  };
}
