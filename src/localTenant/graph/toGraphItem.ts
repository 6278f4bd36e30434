import type { Reply } from '../http.ts';
import { chosen, contextOf, type Entity } from '../odata.ts';
import type { ListItem, Site, SiteList } from '../state.ts';
import type { GraphCall } from './graphCall.ts';
import { webUrlOf } from './sites.ts';

export function etagOf(item: ListItem): string {
  return `"${item.uniqueId},${item.version}"`;
}

export function toGraphItem(
  call: GraphCall,
  { site, list, item }: { site: Site; list: SiteList; item: ListItem },
): Entity {
  const app = { application: { id: call.ctx.options.appId, displayName: 'Fotfeste' } };
  const etag = etagOf(item);
  const expand = /^fields(\(\s*\$?select=([^)]*)\))?$/i.exec((call.query.get('$expand') ?? '').trim());
  const entity = {
    '@odata.etag': etag,
    createdDateTime: item.createdAt,
    eTag: etag,
    id: item.id,
    lastModifiedDateTime: item.modifiedAt,
    webUrl: `${webUrlOf(site)}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: app,
    lastModifiedBy: app,
    parentReference: { id: list.id, siteId: site.id },
    contentType: { id: '0x0100', name: 'Item' },
    ...(expand === null ? {} : { fields: shownFields(item, expand[2]) }),
  };
  return chosen(entity, call.query, 'microsoft.graph.listItem');
}

export function shownFields(item: ListItem, select?: string): Entity {
  const all: Entity = {
    '@odata.etag': etagOf(item),
    id: item.id,
    ...item.fields,
    Created: item.createdAt,
    Modified: item.modifiedAt,
  };
  if (select === undefined) return all;
  const names = select.split(',').map((name) => name.trim());
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('@') || names.includes(name)));
}

export function fieldsReply(site: Site, list: SiteList, item: ListItem): Reply {
  const context = contextOf(
    `sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items('${item.id}')/fields/$entity`,
  );
  return { status: 200, headers: { etag: etagOf(item) }, body: { '@odata.context': context, ...shownFields(item) } };
}

export function itemContext(site: Site, list: SiteList): string {
  return contextOf(`sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items/$entity`);
}
