import { filterOf } from '../filter.ts';
import type { Reply } from '../http.ts';
import { newGuid } from '../ids.ts';
import { allowOptions, chosen, contextOf, type Entity, graphRefusal, pageOf } from '../odata.ts';
import { checkShape } from '../shape.ts';
import type { Column, Site, SiteList } from '../state.ts';
import { checkIndex, columnContext, columnShape, readColumn, titleColumn, toGraphColumn } from './columns.ts';
import { type GraphCall, type GraphRoute, param } from './graphCall.ts';
import { listOf, siteOf, siteRead, webUrlOf } from './sites.ts';

export const listRoutes: GraphRoute[] = [
  { method: 'GET', path: '/sites/{site}/lists', access: siteRead, run: listLists },
  { method: 'POST', path: '/sites/{site}/lists', access: siteRead, run: createList },
  { method: 'GET', path: '/sites/{site}/lists/{list}', access: siteRead, run: getList },
  { method: 'DELETE', path: '/sites/{site}/lists/{list}', access: siteRead, run: deleteList },
  { method: 'GET', path: '/sites/{site}/lists/{list}/columns', access: siteRead, run: listColumns },
  { method: 'POST', path: '/sites/{site}/lists/{list}/columns', access: siteRead, run: createColumn },
  { method: 'GET', path: '/sites/{site}/lists/{list}/columns/{column}', access: siteRead, run: getColumn },
  { method: 'PATCH', path: '/sites/{site}/lists/{list}/columns/{column}', access: siteRead, run: patchColumn },
  { method: 'DELETE', path: '/sites/{site}/lists/{list}/columns/{column}', access: siteRead, run: deleteColumn },
];

const listShape = {
  type: 'microsoft.graph.list',
  object: {
    displayName: 'string',
    name: 'string',
    description: 'string',
    columns: { list: columnShape },
    list: {
      type: 'microsoft.graph.listInfo',
      object: { template: 'string', contentTypesEnabled: 'boolean', hidden: 'boolean' },
    },
  },
} as const;

function listLists(call: GraphCall): Reply {
  allowOptions(call.query, ['$filter', '$select', '$expand', '$top', '$skiptoken']);
  const site = siteOf(call, 'read');
  const matches = filterOf(call.query.get('$filter'), ['displayName', 'name', 'id']);
  const lists = call.ctx.state.lists
    .filter((list) => list.siteId === site.id)
    .map((list) => toGraphList(site, list, call.query));
  return pageOf(lists.filter(matches), call.query, {
    path: call.path,
    context: `sites('${encodeURIComponent(site.id)}')/lists`,
    pageSize: 200,
    pageMax: 999,
    by: '$skiptoken',
  });
}

function createList(call: GraphCall): Reply {
  const site = siteOf(call, 'manage');
  checkShape(call.body ?? {}, listShape, 'invalidRequest');
  const body = (call.body ?? {}) as {
    displayName?: string;
    name?: string;
    description?: string;
    columns?: unknown[];
    list?: { template?: string };
  };
  const displayName = body.displayName ?? body.name ?? '';
  if (displayName === '') throw graphRefusal(400, 'invalidRequest', 'The displayName of the list is missing.');
  if ((body.list?.template ?? 'genericList') !== 'genericList')
    throw graphRefusal(
      400,
      'invalidRequest',
      `localTenant makes lists of template genericList, not '${body.list?.template}'.`,
    );
  if (
    call.ctx.state.lists.some(
      (known) => known.siteId === site.id && known.displayName.toLowerCase() === displayName.toLowerCase(),
    )
  ) {
    throw graphRefusal(409, 'nameAlreadyExists', 'The specified name already exists.');
  }
  const columns: Column[] = [titleColumn()];
  for (const column of body.columns ?? []) columns.push(readColumn(column, { columns }));
  const now = call.ctx.clock.now();
  const list: SiteList = {
    id: newGuid(),
    siteId: site.id,
    name: displayName,
    displayName,
    description: body.description ?? '',
    createdAt: now,
    modifiedAt: now,
    columns,
    items: [],
    lastItemId: 0,
    etagNumber: 1,
  };
  call.ctx.state.lists.push(list);
  call.ctx.changed('list');
  return { status: 201, body: { '@odata.context': listContext(site), ...toGraphList(site, list, call.query) } };
}

function getList(call: GraphCall): Reply {
  allowOptions(call.query, ['$select', '$expand']);
  const { site, list } = listOf(call, 'read');
  return { status: 200, body: { '@odata.context': listContext(site), ...toGraphList(site, list, call.query) } };
}

function deleteList(call: GraphCall): Reply {
  const { list } = listOf(call, 'manage');
  call.ctx.state.lists = call.ctx.state.lists.filter((other) => other !== list);
  call.ctx.changed('list');
  return { status: 204 };
}

function listContext(site: Site): string {
  return contextOf(`sites('${encodeURIComponent(site.id)}')/lists/$entity`);
}

function toGraphList(site: Site, list: SiteList, query: URLSearchParams): Entity {
  const etag = `"${list.id},${list.etagNumber}"`;
  const expand = query.get('$expand') ?? '';
  const entity = {
    '@odata.etag': etag,
    createdDateTime: list.createdAt,
    description: list.description,
    eTag: etag,
    id: list.id,
    lastModifiedDateTime: list.modifiedAt,
    name: list.name,
    webUrl: `${webUrlOf(site)}/Lists/${encodeURIComponent(list.name)}`,
    displayName: list.displayName,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
    ...(/(^|,)columns/.test(expand) ? { columns: list.columns.map(toGraphColumn) } : {}),
  };
  return chosen(entity, query, 'microsoft.graph.list');
}

function listColumns(call: GraphCall): Reply {
  allowOptions(call.query, ['$filter']);
  const { site, list } = listOf(call, 'read');
  const matches = filterOf(call.query.get('$filter'), ['name', 'displayName', 'hidden', 'indexed', 'readOnly']);
  const shown = list.columns.map(toGraphColumn).filter(matches);
  return {
    status: 200,
    body: { '@odata.context': columnContext(site.id, list.id), value: shown },
  };
}

function createColumn(call: GraphCall): Reply {
  const { list } = listOf(call, 'manage');
  const column = readColumn(call.body, list);
  list.columns.push(column);
  return columnChanged(call, column, 201);
}

function getColumn(call: GraphCall): Reply {
  const { site, list } = listOf(call, 'read');
  return {
    status: 200,
    body: { '@odata.context': `${columnContext(site.id, list.id)}/$entity`, ...toGraphColumn(columnOf(call, list)) },
  };
}

function patchColumn(call: GraphCall): Reply {
  const { list } = listOf(call, 'manage');
  const column = columnOf(call, list);
  checkShape(call.body ?? {}, columnShape, 'invalidRequest');
  const sent = (call.body ?? {}) as Record<string, unknown>;
  const changed = { ...column };
  for (const name of ['displayName', 'description', 'indexed', 'required', 'hidden', 'enforceUniqueValues'] as const) {
    if (sent[name] !== undefined) Object.assign(changed, { [name]: sent[name] });
  }
  if (sent[column.kind] !== undefined)
    changed.settings = { ...column.settings, ...(sent[column.kind] as Record<string, unknown>) };
  checkIndex(changed, list);
  Object.assign(column, changed);
  return columnChanged(call, column, 200);
}

function deleteColumn(call: GraphCall): Reply {
  const { list } = listOf(call, 'manage');
  const column = columnOf(call, list);
  if (column.name === 'Title') throw graphRefusal(400, 'invalidRequest', 'The Title column cannot be deleted.');
  list.columns = list.columns.filter((other) => other !== column);
  columnChanged(call, column, 204);
  return { status: 204 };
}

function columnChanged(call: GraphCall, column: Column, status: number): Reply {
  const { site, list } = listOf(call, 'read');
  list.etagNumber += 1;
  list.modifiedAt = call.ctx.clock.now();
  call.ctx.changed('list');
  return { status, body: { '@odata.context': `${columnContext(site.id, list.id)}/$entity`, ...toGraphColumn(column) } };
}

function columnOf(call: GraphCall, list: SiteList): Column {
  const wanted = param(call, 'column').toLowerCase();
  const column = list.columns.find((known) => known.id === wanted || known.name.toLowerCase() === wanted);
  if (column === undefined) throw graphRefusal(404, 'itemNotFound', 'The specified column was not found');
  return column;
}
