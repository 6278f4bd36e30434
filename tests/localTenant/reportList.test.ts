import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTenant, reportSite, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

let running: RunningTenant;
let graph: Ask;
let list: string;

const columns = [
  { name: 'ReportKey', displayName: 'Nøkkel', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Measures', displayName: 'Tiltak', text: { allowMultipleLines: true } },
  { name: 'Attainment', displayName: 'Måloppnåelse', choice: { choices: ['Nådd', 'Delvis', 'Ikke nådd'] } },
  { name: 'DueOn', dateTime: { format: 'dateOnly' } },
  { name: 'Number', number: {} },
];

beforeAll(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
  const site = await graph('GET', `/sites/${reportSite}`);
  const made = await graph('POST', `/sites/${site.body.id}/lists`, {
    body: { displayName: 'Statusrapporter', list: { template: 'genericList' }, columns },
  });
  expect(made.status).toBe(201);
  list = `/sites/${site.body.id}/lists/${made.body.id}`;
});

afterAll(() => running.close());

const add = (fields: Record<string, unknown>) => graph('POST', `${list}/items`, { body: { fields } });
const find = (filter: string, headers: Record<string, string> = {}) =>
  graph('GET', `${list}/items?$expand=fields&$filter=${encodeURIComponent(filter)}`, { headers });

test('the list has the columns it was made with, and a second of the same name is refused', async () => {
  const shown = await graph('GET', `${list}/columns`);
  expect(shown.body.value.map((column: { name: string; indexed: boolean }) => [column.name, column.indexed])).toEqual([
    ['Title', false],
    ['ReportKey', true],
    ['Measures', false],
    ['Attainment', false],
    ['DueOn', false],
    ['Number', false],
  ]);
  const again = await graph('POST', `${list.slice(0, list.lastIndexOf('/'))}`, {
    body: { displayName: 'Statusrapporter' },
  });
  expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists']);
});

test('text of several lines cannot be indexed, neither at birth nor later', async () => {
  const born = await graph('POST', `${list}/columns`, {
    body: { name: 'Goals', text: { allowMultipleLines: true }, indexed: true },
  });
  expect([born.status, born.body.error.code]).toEqual([400, 'invalidRequest']);
  expect((await graph('PATCH', `${list}/columns/Measures`, { body: { indexed: true } })).status).toBe(400);
});

test('a report is found by its key, and stays one when it is written twice', async () => {
  const made = await add({ Title: 'Rapport', ReportKey: 'n1/t1/g2', Measures: 'To linjer\nmed tiltak' });
  expect(made.status).toBe(201);
  expect((await add({ Title: 'Rapport', ReportKey: 'n1/t1/g2' })).status).toBe(409);
  const found = await find("fields/ReportKey eq 'n1/t1/g2'");
  expect(found.body.value.map((item: { id: string; fields: object }) => [item.id, item.fields])).toEqual([
    [made.body.id, expect.objectContaining({ Title: 'Rapport', Measures: 'To linjer\nmed tiltak' })],
  ]);
});

test('a filter on a column without index is refused unless the client takes the risk', async () => {
  const refused = await find("fields/Title eq 'Rapport'");
  expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining('not indexed')]);
  expect(
    (await find("fields/Title eq 'Rapport'", { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' })).status,
  ).toBe(200);
});

test('two who change the same report: the one who read an old version is told so', async () => {
  const made = await add({ Title: 'Delt', ReportKey: 'n1/t2/g2' });
  const fields = `${list}/items/${made.body.id}/fields`;
  const first = await graph('PATCH', fields, {
    body: { Title: 'Først' },
    headers: { 'if-match': made.body['@odata.etag'] },
  });
  expect(first.status).toBe(200);
  const second = await graph('PATCH', fields, {
    body: { Title: 'Sist' },
    headers: { 'if-match': made.body['@odata.etag'] },
  });
  expect(second.status).toBe(412);
  expect((await graph('GET', fields)).body).toMatchObject({ Title: 'Først', '@odata.etag': first.body['@odata.etag'] });
});

test.each([
  ['a field the list does not have', { Colour: 'red' }],
  ['a number where text belongs', { Title: 7 }],
  ['text where a number belongs', { Number: 'seven' }],
  ['a choice that is not one', { Attainment: 'Kanskje' }],
  ['a day that is none', { DueOn: 'i morgen' }],
  ['a line longer than 255 characters', { Title: 'a'.repeat(256) }],
])('an item with %s is refused', async (_what, fields) => {
  const refused = await add(fields);
  expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest']);
});

test('the shell shows the list as people see it', async () => {
  await add({ Title: 'Synlig', ReportKey: 'n1/t9/g2', Attainment: 'Delvis' });
  const lists = (await running.get('/_shell/lists')) as {
    displayName: string;
    columns: { displayName: string }[];
    items: { fields: { Title: string } }[];
  }[];
  expect(lists[0]?.displayName).toBe('Statusrapporter');
  expect(lists[0]?.columns.map((column) => column.displayName)).toContain('Måloppnåelse');
  expect(lists[0]?.items.map((item) => item.fields.Title)).toContain('Synlig');
});

test('items come in the order asked for, with what was asked for', async () => {
  await add({ Title: 'B', ReportKey: 'order/b' });
  await add({ Title: 'A', ReportKey: 'order/a' });
  const filter = encodeURIComponent("startswith(fields/ReportKey,'order/')");
  const ordered = await graph(
    'GET',
    `${list}/items?$expand=fields&$filter=${filter}&$orderby=fields/ReportKey&$select=id,fields`,
  );
  expect(ordered.body.value.map((item: { fields: { Title: string } }) => item.fields.Title)).toEqual(['A', 'B']);
  expect(ordered.body.value[0]).not.toHaveProperty('webUrl');
  expect((await graph('GET', `${list}/items?$orderby=fields/Title`)).status).toBe(400);
  expect((await graph('GET', `${list}?$select=id,colour`)).body.error.message).toContain("'colour'");
});
