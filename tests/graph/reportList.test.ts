import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../src/adapters/graph/graph.ts';
import type { ReportWrite } from '../../src/domain/network/statusReport.ts';
import type { ReportList } from '../../src/ports.ts';
import { type PlayedGraph, playGraph, site } from './playedGraph.ts';

let played: PlayedGraph;
let list: ReportList;

beforeAll(async () => {
  played = await playGraph();
});
afterAll(() => played.close());

beforeEach(async () => {
  const { lists } = await place();
  for (const { id } of (await played.byHand('GET', lists)).value as { id: string }[]) {
    await played.byHand('DELETE', `${lists}/${id}`);
  }
  await played.tenant.clearFaults();
  await fetch(`${played.tenant.origin}/_control/requests`, { method: 'DELETE' });
  list = reportListOf(played.restarted());
});

function reportListOf(graph: Graph): ReportList {
  if (graph.reportList === null) throw new Error('the site is given, so there is a list');
  return graph.reportList;
}

const report = (revision: number, subGoal = 'Alle nyansatte har en mentor'): ReportWrite => ({
  reportKey: "team-o'hara-2",
  team: {
    id: 'team-1',
    networkId: 'network-1',
    networkName: 'Læringsnettverk Nord',
    name: 'Lysvær',
    memberIds: ['hanne'],
    gatherings: [],
  },
  report: {
    teamId: 'team-1',
    gatheringNumber: 2,
    revision,
    subGoals: [
      { text: subGoal, measures: ['To mentorer per enhet', 'Felles oppstart'], goalAttainment: 'underway' },
      { text: 'Vi måler', measures: [], goalAttainment: 'notStarted' },
    ],
    state: 'submitted',
    savedBy: 'hanne',
    savedAt: '2026-09-17T06:20:00.000Z',
    submittedAt: '2026-09-17T06:20:00.000Z',
  },
  lease: null,
});

async function place(): Promise<{ lists: string; list: string }> {
  const { id } = await played.byHand('GET', `/sites/${site}`);
  const lists = `/sites/${id}/lists`;
  const found = ((await played.byHand('GET', lists)).value as { id: string; displayName: string }[]).find(
    (candidate) => candidate.displayName === 'Fotfeste statusrapporter',
  );
  return { lists, list: `${lists}/${found?.id}` };
}

async function items(): Promise<{ id: string; fields: Record<string, unknown> }[]> {
  const { list: path } = await place();
  return (await played.byHand('GET', `${path}/items?$expand=fields`)).value as {
    id: string;
    fields: Record<string, unknown>;
  }[];
}

test('the list is made with its columns and its indexed key, once', async () => {
  await list.ensure();
  await list.ensure();
  const { lists, list: path } = await place();
  expect((await played.byHand('GET', lists)).value).toHaveLength(1);
  const columns = (await played.byHand('GET', `${path}/columns`)).value as Record<string, unknown>[];
  expect(columns.map((column) => column.name)).toEqual(
    expect.arrayContaining([
      'Title',
      'ReportKey',
      'TeamName',
      'NetworkName',
      'Gathering',
      'SubGoals',
      'Measures',
      'GoalAttainment',
      'SubmittedAt',
      'Revision',
    ]),
  );
  expect(columns.find((column) => column.name === 'ReportKey')).toMatchObject({ indexed: true });
});

test('one list also when Microsoft made it but answered 503', async () => {
  await played.tenant.fault({ path: '/lists$', method: 'POST', count: 1, doneBut: 503 });
  await list.ensure();
  expect((await played.requests('POST', /\/lists$/)).map(({ status }) => status)).toEqual([503]);
  expect((await played.byHand('GET', (await place()).lists)).value).toHaveLength(1);
});

test('a report is one item in words, and names nobody', async () => {
  expect(await list.write(report(1))).toMatchObject({ kind: 'ok' });
  const [item, ...others] = await items();
  expect(others).toEqual([]);
  expect(item?.fields).toMatchObject({
    Title: 'Lysvær, samling 2',
    ReportKey: "team-o'hara-2",
    TeamName: 'Lysvær',
    NetworkName: 'Læringsnettverk Nord',
    Gathering: 2,
    SubGoals: '1. Alle nyansatte har en mentor\n2. Vi måler',
    Measures: '1. To mentorer per enhet; Felles oppstart\n2. ',
    GoalAttainment: '1. I gang\n2. Ikke begynt',
    SubmittedAt: '2026-09-17T06:20:00.000Z',
    Revision: 1,
  });
  expect(JSON.stringify(item?.fields)).not.toContain('hanne');
});

test('submitted twice, a report is one item with the newer words', async () => {
  const first = await list.write(report(1));
  expect(await list.write(report(2, 'Alle har to mentorer'))).toEqual(first);
  expect((await items()).map(({ fields }) => fields.SubGoals)).toEqual(['1. Alle har to mentorer\n2. Vi måler']);
});

test('an older report that comes late does not overwrite a newer one', async () => {
  await list.write(report(2, 'Nyere'));
  await list.write(report(1, 'Eldre'));
  expect((await items()).map(({ fields }) => fields.Revision)).toEqual([2]);
});

test('one item also when Microsoft made it but answered 503', async () => {
  await list.ensure();
  await played.tenant.fault({ path: '/items$', method: 'POST', count: 1, doneBut: 503 });
  expect(await list.write(report(1))).toMatchObject({ kind: 'ok' });
  expect((await played.requests('POST', /\/items$/)).map(({ status }) => status)).toEqual([503]);
  expect(await items()).toHaveLength(1);
});

test.each([429, 503])('one item also when Microsoft first answers %i, tried again when it says', async (status) => {
  await list.ensure();
  await played.tenant.fault({ path: '/items$', method: 'POST', count: 1, status, retryAfter: 20 });
  expect(await list.write(report(1))).toMatchObject({ kind: 'retry', seconds: 20 });
  expect(await list.write(report(1))).toMatchObject({ kind: 'ok' });
  expect(await items()).toHaveLength(1);
});

test('a change in between is not written over blindly, and the report still arrives', async () => {
  await list.write(report(1));
  await played.tenant.fault({ path: '/fields$', method: 'PATCH', count: 1, status: 412 });
  expect(await list.write(report(2))).toMatchObject({ kind: 'retry', reason: 'conflict' });
  expect(await list.write(report(2))).toMatchObject({ kind: 'ok' });
  expect((await items()).map(({ fields }) => fields.Revision)).toEqual([2]);
});

test('of two items with one key the oldest stays', async () => {
  await list.ensure();
  const { list: path } = await place();
  const columns = (await played.byHand('GET', `${path}/columns`)).value as { id: string; name: string }[];
  const key = columns.find((column) => column.name === 'ReportKey');
  await played.byHand('PATCH', `${path}/columns/${key?.id}`, { enforceUniqueValues: false });
  const fields = { Title: 'Kopi', ReportKey: "team-o'hara-2", Revision: 1 };
  const oldest = await played.byHand('POST', `${path}/items`, { fields });
  await played.byHand('POST', `${path}/items`, { fields });
  expect(await list.write(report(2))).toEqual({ kind: 'ok', value: oldest.id });
  expect((await items()).map(({ id }) => id)).toEqual([oldest.id]);
});

test('a list that somebody has changed is refused, naming what differs and how to mend it', async () => {
  const { id } = await played.byHand('GET', `/sites/${site}`);
  await played.byHand('POST', `/sites/${id}/lists`, {
    displayName: 'Fotfeste statusrapporter',
    list: { template: 'genericList' },
    columns: [
      { name: 'ReportKey', text: {} },
      { name: 'Revision', text: {} },
      { name: 'SubGoals', text: {} },
    ],
  });
  const refusal = await list.ensure().catch((error: Error) => error.message);
  expect(refusal).toContain('column ReportKey is not indexed, must be');
  expect(refusal).toContain('column Revision is one line of text, must be number');
  expect(refusal).toContain('column SubGoals is one line of text, must be several lines of text');
  expect(refusal).toContain('column TeamName is missing');
  expect(refusal).toContain("Mend these columns in the list's settings");
  expect(await list.write(report(1))).toMatchObject({ kind: 'retry', reason: 'listDiffers' });
});

test('a list that somebody removed is made again', async () => {
  await list.write(report(1));
  await played.byHand('DELETE', (await place()).list);
  expect(await list.write(report(2))).toMatchObject({ kind: 'retry', reason: 'notFound' });
  expect(await list.write(report(2))).toMatchObject({ kind: 'ok' });
  expect(await items()).toHaveLength(1);
});

test('a site that does not exist is named', async () => {
  await played.tenant.fault({ path: '/sites/[^/]+$', method: 'GET', count: 1, status: 404 });
  await expect(list.ensure()).rejects.toThrow(`The site ${site} cannot be opened (notFound)`);
});
