import { filterOf, pathsOf } from '../filter.ts';
import { parseFilter } from '../filterSyntax.ts';
import type { Reply } from '../http.ts';
import { newGuid } from '../ids.ts';
import { allowOptions, graphRefusal, pageOf } from '../odata.ts';
import type { ListItem, SiteList } from '../state.ts';
import { checkValue } from './columns.ts';
import { type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { notifyList } from './notify.ts';
import { listOf, siteRead } from './sites.ts';
import { etagOf, fieldsReply, itemContext, shownFields, toGraphItem } from './toGraphItem.ts';

const base = '/sites/{site}/lists/{list}/items';

export const listItemRoutes: GraphRoute[] = [
  { method: 'GET', path: base, access: siteRead, run: listItems },
  { method: 'POST', path: base, access: siteRead, run: createItem },
  { method: 'GET', path: `${base}/{item}`, access: siteRead, run: getItem },
  {
    method: 'PATCH',
    path: `${base}/{item}`,
    access: siteRead,
    run: (call) => patchItem(call, (call.body as { fields?: unknown } | null)?.fields ?? {}),
  },
  { method: 'DELETE', path: `${base}/{item}`, access: siteRead, run: deleteItem },
  { method: 'GET', path: `${base}/{item}/fields`, access: siteRead, run: getFields },
  { method: 'PATCH', path: `${base}/{item}/fields`, access: siteRead, run: patchFields },
];

/** SharePoint's view threshold: https://learn.microsoft.com/microsoft-365/community/large-lists-large-libraries-in-sharepoint */
const viewThreshold = 5000;
const unindexedHeader = 'HonorNonIndexedQueriesWarningMayFailRandomly';

function listItems(call: GraphCall): Reply {
  allowOptions(call.query, ['$expand', '$filter', '$select', '$top', '$skiptoken', '$orderby']);
  const { site, list } = listOf(call, 'read');
  const filter = call.query.get('$filter');
  if (filter !== null) checkIndexed(call, list, filter);
  const filterable = [
    ...list.columns.map((column) => `fields/${column.name}`),
    'id',
    'createdDateTime',
    'lastModifiedDateTime',
  ];
  const matches = filterOf(filter, filterable);
  const kept = list.items.filter((item) =>
    matches({
      id: item.id,
      createdDateTime: item.createdAt,
      lastModifiedDateTime: item.modifiedAt,
      fields: item.fields,
    }),
  );
  const shown = ordered(call, list, kept).map((item) => toGraphItem(call, { site, list, item }));
  return pageOf(shown, call.query, {
    path: call.path,
    context: `sites('${encodeURIComponent(site.id)}')/lists('${list.id}')/items`,
    pageSize: 200,
    pageMax: viewThreshold,
    by: '$skiptoken',
  });
}

/** By a field or a time; a field needs an index as a filter does. */
function ordered(call: GraphCall, list: SiteList, items: ListItem[]): ListItem[] {
  const order = call.query.get('$orderby');
  if (order === null) return items;
  const [path = '', direction = 'asc'] = order.trim().split(/\s+/);
  const times: Record<string, (item: ListItem) => unknown> = {
    createdDateTime: (item) => item.createdAt,
    lastModifiedDateTime: (item) => item.modifiedAt,
  };
  const column = list.columns.find((known) => `fields/${known.name}` === path);
  const key = times[path] ?? (column === undefined ? undefined : (item: ListItem) => item.fields[column.name]);
  if (key === undefined) throw graphRefusal(400, 'invalidRequest', `Items cannot be ordered by '${path}'.`);
  if (column !== undefined) checkIndexed(call, list, `${path} ne null`);
  const sorted = items.toSorted((a, b) =>
    String(key(a) ?? '').localeCompare(String(key(b) ?? ''), 'nb', { numeric: true }),
  );
  return direction === 'desc' ? sorted.reverse() : sorted;
}

function checkIndexed(call: GraphCall, list: SiteList, filter: string): void {
  const isHonoured = (call.headers.prefer ?? '').toLowerCase().includes(unindexedHeader.toLowerCase());
  if (isHonoured && list.items.length <= viewThreshold) return;
  for (const path of pathsOf(parseFilter(filter))) {
    const column = list.columns.find((known) => `fields/${known.name}` === path);
    if (column !== undefined && !column.indexed) {
      throw graphRefusal(
        400,
        'invalidRequest',
        `Field '${column.name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${unindexedHeader}' header to allow this, but be warned that such queries may fail on large lists.`,
      );
    }
  }
}

function createItem(call: GraphCall): Reply {
  const { site, list } = listOf(call, 'write');
  const body = (call.body ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(body).find(
    (name) => !['fields', 'contentType', 'name'].includes(name) && !name.includes('@odata.'),
  );
  if (unknown !== undefined)
    throw graphRefusal(
      400,
      'invalidRequest',
      `The property '${unknown}' does not exist on type 'microsoft.graph.listItem'.`,
    );
  const fields = readFields(list, body.fields ?? {}, null);
  const missing = list.columns.find(
    (column) => column.required && (fields[column.name] === undefined || fields[column.name] === null),
  );
  if (missing !== undefined) throw graphRefusal(400, 'invalidRequest', `The field '${missing.name}' is required.`);
  const now = call.ctx.clock.now();
  list.lastItemId += 1;
  const item: ListItem = {
    id: String(list.lastItemId),
    uniqueId: newGuid(),
    version: 1,
    createdAt: now,
    modifiedAt: now,
    fields,
  };
  list.items.push(item);
  announce(call, list);
  const shown = toGraphItem(call, { site, list, item });
  return {
    status: 201,
    headers: { etag: etagOf(item) },
    body: { '@odata.context': itemContext(site, list), ...shown, fields: shownFields(item) },
  };
}

function getItem(call: GraphCall): Reply {
  const { site, list } = listOf(call, 'read');
  const item = itemOf(call, list);
  return {
    status: 200,
    headers: { etag: etagOf(item) },
    body: { '@odata.context': itemContext(site, list), ...toGraphItem(call, { site, list, item }) },
  };
}

function getFields(call: GraphCall): Reply {
  const { site, list } = listOf(call, 'read');
  return fieldsReply(site, list, itemOf(call, list));
}

function patchFields(call: GraphCall): Reply {
  const { site, list } = listOf(call, 'write');
  return fieldsReply(site, list, changeFields(call, list, call.body));
}

function patchItem(call: GraphCall, fields: unknown): Reply {
  const { site, list } = listOf(call, 'write');
  const item = changeFields(call, list, fields);
  return {
    status: 200,
    headers: { etag: etagOf(item) },
    body: { '@odata.context': itemContext(site, list), ...toGraphItem(call, { site, list, item }) },
  };
}

function changeFields(call: GraphCall, list: SiteList, fields: unknown): ListItem {
  const item = itemOf(call, list);
  checkVersion(call, item);
  const changed = readFields(list, fields, item);
  item.fields = { ...item.fields, ...changed };
  item.version += 1;
  item.modifiedAt = call.ctx.clock.now();
  announce(call, list);
  return item;
}

function deleteItem(call: GraphCall): Reply {
  const { list } = listOf(call, 'write');
  const item = itemOf(call, list);
  checkVersion(call, item);
  list.items = list.items.filter((other) => other !== item);
  announce(call, list);
  return { status: 204 };
}

function readFields(list: SiteList, sent: unknown, item: ListItem | null): Record<string, unknown> {
  if (sent === null || typeof sent !== 'object' || Array.isArray(sent))
    throw graphRefusal(400, 'invalidRequest', "The 'fields' of the item must be an object.");
  const fields = Object.entries(sent).filter(([name]) => !name.includes('@odata.'));
  for (const [name, value] of fields) {
    const column = list.columns.find((known) => known.name === name);
    if (column === undefined) throw graphRefusal(400, 'invalidRequest', `Field '${name}' is not recognized`);
    if (column.readOnly) throw graphRefusal(400, 'invalidRequest', `Field '${name}' is read-only`);
    checkValue(column, value);
    const isTaken =
      column.enforceUniqueValues &&
      list.items.some((other) => other !== item && other.fields[name] === value && value !== null);
    if (isTaken)
      throw graphRefusal(409, 'invalidRequest', `The value of field '${name}' must be unique; it exists already.`);
  }
  return Object.fromEntries(fields);
}

function itemOf(call: GraphCall, list: SiteList): ListItem {
  const item = list.items.find((known) => known.id === param(call, 'item') || known.uniqueId === param(call, 'item'));
  if (item === undefined) throw graphRefusal(404, 'itemNotFound', 'The specified item was not found');
  return item;
}

function checkVersion(call: GraphCall, item: ListItem): void {
  const wanted = call.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted.replace(/^W\//, '') !== etagOf(item)) {
    throw graphRefusal(412, 'resourceModified', "ETag does not match current item's value");
  }
}

function announce(call: GraphCall, list: SiteList): void {
  list.etagNumber += 1;
  list.modifiedAt = call.ctx.clock.now();
  call.ctx.changed('list');
  notifyList(call.ctx, list);
}
