import type { Reply } from '../http.ts';
import { contextOf, type Entity, graphRefusal } from '../odata.ts';
import type { Site, SiteList } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

export const siteRead: Access = {
  service: 'sharepoint',
  roles: ['Sites.Selected', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
};

export const siteRoutes: GraphRoute[] = [
  { method: 'GET', path: '/sites/{site}', access: siteRead, run: getSite },
  { method: 'GET', path: '/groups/{group}/sites/root', access: siteRead, run: getTeamSite },
];

function getSite(call: GraphCall): Reply {
  return siteReply(siteOf(call, 'read'));
}

function getTeamSite(call: GraphCall): Reply {
  const site = call.ctx.state.sites.find((known) => known.teamId === param(call, 'group'));
  if (site === undefined) throw siteNotFound();
  return siteReply(site);
}

function siteReply(site: Site): Reply {
  const body: Entity = {
    '@odata.context': contextOf('sites/$entity'),
    createdDateTime: '2024-02-05T08:00:00.000Z',
    description: '',
    id: site.id,
    lastModifiedDateTime: '2026-08-20T11:42:17Z',
    name: site.path.split('/').at(-1),
    webUrl: webUrlOf(site),
    displayName: site.displayName,
    root: {},
    siteCollection: { hostname: site.host },
  };
  return { status: 200, body };
}

export function webUrlOf(site: Site): string {
  return `https://${site.host}${site.path}`;
}

/** What the app may do with a site: read and write its items, or manage its lists too. */
export type SiteUse = 'read' | 'write' | 'manage';

const grantsFor: Record<SiteUse, string[]> = {
  read: ['read', 'write', 'manage', 'fullcontrol'],
  write: ['write', 'manage', 'fullcontrol'],
  manage: ['manage', 'fullcontrol'],
};
const wideRolesFor: Record<SiteUse, string[]> = {
  read: ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
  write: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'],
  manage: ['Sites.Manage.All', 'Sites.FullControl.All'],
};

/** The site of the path, by id, by GUID of the site collection or by host and path, if the app may use it so. */
export function siteOf(call: GraphCall, use: SiteUse): Site {
  const wanted = param(call, 'site').toLowerCase();
  const site = call.ctx.state.sites.find((known) => {
    return (
      known.id === wanted ||
      known.id.split(',')[1] === wanted ||
      `${known.host}:${known.path}` === wanted.replace(/\/$/, '')
    );
  });
  if (site === undefined) throw siteNotFound();
  const { roles } = call.caller;
  const isGranted = roles.includes('Sites.Selected') && site.appGrants.some((grant) => grantsFor[use].includes(grant));
  if (!isGranted && !roles.some((role) => wideRolesFor[use].includes(role)))
    throw graphRefusal(403, 'accessDenied', 'Access denied');
  return site;
}

/** The list of the path, by id, name or title. */
export function listOf(call: GraphCall, use: SiteUse): { site: Site; list: SiteList } {
  const site = siteOf(call, use);
  const wanted = param(call, 'list').toLowerCase();
  const list = call.ctx.state.lists.find(
    (known) =>
      known.siteId === site.id &&
      [known.id, known.name.toLowerCase(), known.displayName.toLowerCase()].includes(wanted),
  );
  if (list === undefined) throw graphRefusal(404, 'itemNotFound', 'The specified list was not found');
  return { site, list };
}

function siteNotFound(): Error {
  return graphRefusal(404, 'itemNotFound', 'Requested site could not be found');
}
