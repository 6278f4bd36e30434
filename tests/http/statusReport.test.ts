import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import type { ReportView } from '../../src/contract/views.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let teamId: string;

beforeAll(async () => {
  world = await startWorld();
  await world.app.work();
  teamId = newId();
  await saveTeam(world.app.world, await world.actor('kari.lindvik'), {
    id: teamId,
    networkId: newId(),
    networkName: 'Læringsnettverk for mentorer',
    name: 'Lysvær',
    memberIds: [await world.idOf('hanne.vik'), await world.idOf('turid.nymoen')],
    gatherings: [2, 3, 4, 5, 6].map((number) => ({
      number,
      on: '2026-10-08',
      precision: 'day',
      status: 'confirmed',
      format: 'digital',
      theme: 'Målinger',
    })),
  });
});
afterEach(() => world.tenant.clearFaults());
afterAll(() => world.close());

type Saved = RequestOf<'saveReport'>;

const report = (gatheringNumber: number, more: Partial<Saved> = {}): Saved => ({
  requestId: newId(),
  teamId,
  gatheringNumber,
  revision: 0,
  subGoals: [{ text: 'Alle nyansatte har en mentor', measures: ['Kurs for mentorer'], goalAttainment: 'underway' }],
  submit: true,
  ...more,
});
const save = (request: Saved) => world.ask('hanne.vik', 'saveReport', request);

async function reportOf(gatheringNumber: number): Promise<ReportView | null> {
  const { teams } = await world.ask('turid.nymoen', 'network', {});
  return teams[0]?.gatherings.find(({ number }) => number === gatheringNumber)?.report ?? null;
}

/** The items of the SharePoint list about one gathering. */
async function itemsOf(gatheringNumber: number): Promise<Record<string, unknown>[]> {
  const [list] = (await world.tenant.get('/_shell/lists')) as { items: { fields: Record<string, unknown> }[] }[];
  const items = (list?.items ?? []).map(({ fields }) => fields);
  return items.filter(({ ReportKey }) => ReportKey === `${teamId}-g${gatheringNumber}`);
}

/** The worker tries again by itself until the list holds this revision, once. */
async function expectWritten(gatheringNumber: number, revision: number) {
  await world.app.settle();
  await world.letWaitsRunOut();
  await world.app.settle();
  expect((await itemsOf(gatheringNumber)).map(({ Revision }) => Revision)).toEqual([revision]);
  expect((await reportOf(gatheringNumber))?.list).toEqual({ state: 'written', reason: null });
}

describe('a status report', () => {
  test('is kept as a draft for the team, and a draft is not in the list', async () => {
    await save(report(2, { submit: false }));
    await world.app.settle();
    expect(await reportOf(2)).toMatchObject({ state: 'draft', revision: 1, savedByName: 'Hanne Vik', list: null });
    expect(await itemsOf(2)).toEqual([]);
  });
  test('is one item in the list when it is submitted, also when the same request comes twice', async () => {
    const request = report(2, { revision: 1 });
    await Promise.all([save(request), save(request)]);
    await expectWritten(2, 2);
    expect(JSON.stringify(await itemsOf(2))).toContain('Alle nyansatte har en mentor');
  });
  test('stays one item with the newest content when it is submitted again', async () => {
    const subGoals = [{ text: 'To mentorer i hver enhet', measures: [], goalAttainment: 'reached' as const }];
    await save(report(2, { revision: 2, subGoals }));
    await expectWritten(2, 3);
    const items = JSON.stringify(await itemsOf(2));
    expect(items).toContain('To mentorer i hver enhet');
    expect(items).not.toContain('Alle nyansatte har en mentor');
  });
});

describe('a status report is exactly one item', () => {
  const items = '/_microsoft/graph/v1.0/sites/.*/items';

  test('when Graph is throttled first', async () => {
    await world.tenant.fault({ path: items, method: 'POST', count: 1, status: 429, retryAfter: 30 });
    await save(report(3));
    await world.app.settle();
    expect((await reportOf(3))?.list).toEqual({ state: 'pending', reason: 'throttled' });
    await expectWritten(3, 1);
  });
  test('when Graph is down first', async () => {
    await world.tenant.fault({ path: items, method: 'POST', count: 1, status: 503, retryAfter: 1 });
    await save(report(4));
    await expectWritten(4, 1);
  });
  test('when Graph has done it and answers that it is down', async () => {
    await world.tenant.fault({ path: items, method: 'POST', count: 1, doneBut: 503 });
    await save(report(5));
    await expectWritten(5, 1);
  });
  test('when Graph has done it and the answer is lost while it is saved anew', async () => {
    await world.tenant.fault({ path: items, method: 'POST', count: 1, doneBut: 503 });
    await save(report(6));
    const newer = [{ text: 'Nytt delmål', measures: [], goalAttainment: 'notStarted' as const }];
    await save(report(6, { revision: 1, subGoals: newer }));
    await expectWritten(6, 2);
    expect(JSON.stringify(await itemsOf(6))).toContain('Nytt delmål');
  });
});

describe('a status report is refused', () => {
  const refused = (who: string, request: Saved) => world.refused(who, 'saveReport', request);

  test('when somebody has saved it meanwhile, by name', async () => {
    const fault = await refused('turid.nymoen', report(2, { revision: 1 }));
    expect(fault).toMatchObject({ status: 409, error: 'staleRevision', params: { by: 'Hanne Vik' } });
    expect(fault.message).toContain('Hanne Vik');
  });
  test('from people who are not in the team, coordinator and leaders included', async () => {
    for (const who of ['leif.brekke', 'kari.lindvik', 'silje.moen']) {
      expect(await refused(who, report(2, { revision: 3 }))).toMatchObject({ status: 404, field: 'teamId' });
      expect((await world.ask(who, 'network', {})).teams).toEqual([]);
    }
  });
  test('for a gathering that does not exist', async () => {
    expect(await refused('hanne.vik', report(9))).toMatchObject({ status: 404, field: 'gatheringNumber' });
  });
  test('when it is submitted without a sub-goal', async () => {
    const empty = report(2, { revision: 3, subGoals: [] });
    expect(await refused('hanne.vik', empty)).toMatchObject({ status: 400, error: 'textMissing', field: 'subGoals' });
  });
  test('with a national identity number in it, draft or not, and nothing is stored', async () => {
    for (const submit of [true, false]) {
      const measures = ['Ring 010101 10285'];
      const subGoals = [{ text: 'Oppfølging', measures, goalAttainment: 'underway' as const }];
      const fault = await refused('hanne.vik', report(2, { revision: 3, subGoals, submit }));
      expect(fault).toMatchObject({ status: 400, error: 'nationalIdentityNumber', field: 'subGoals.0.measures.0' });
      expect(JSON.stringify(fault)).not.toContain('10285');
    }
    expect((await reportOf(2))?.revision).toBe(3);
    await expectWritten(2, 3);
  });
});
