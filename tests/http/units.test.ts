import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import type { UnitView } from '../../src/contract/views.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let turid: string;
let geir: string;

beforeAll(async () => {
  world = await startWorld();
  turid = await world.idOf('turid.nymoen');
  geir = await world.idOf('geir.storli');
});
afterAll(() => world.close());

type Saved = RequestOf<'saveUnit'>;

const unit = (name: string, more: Partial<Saved> = {}): Saved => ({
  requestId: newId(),
  revision: 0,
  unitId: null,
  name,
  leaderIds: [turid],
  ...more,
});
const save = (request: Saved) => world.ask('kari.lindvik', 'saveUnit', request);
const refused = (request: Saved, who = 'kari.lindvik') => world.refused(who, 'saveUnit', request);
const units = async () => (await world.ask('kari.lindvik', 'coordinatorOverview', { afterId: null })).units;

async function added(name: string): Promise<UnitView> {
  const found = (await save(unit(name))).units.find((each) => each.name === name);
  if (!found) throw new Error('the unit was not added');
  return found;
}

describe('a unit that the coordinator adds', () => {
  test('stands in the list with its leaders by name, and nobody new in it yet', async () => {
    const { units: shown } = await save(unit('Solhaug omsorgssenter', { leaderIds: [turid, geir, turid] }));
    expect(shown.find(({ name }) => name === 'Solhaug omsorgssenter')).toMatchObject({
      revision: 1,
      leaders: [{ displayName: 'Turid Nymoen' }, { displayName: 'Geir Storli' }],
      newcomers: 0,
    });
    expect(await units()).toEqual(shown);
  });
  test('gives its leader a page of her own, where a mentorship that starts there stands', async () => {
    const roles = async () => (await world.ask('guro.aunevik', 'home', {})).roles.map(({ role }) => role);
    expect(await roles()).not.toContain('leader');
    const guro = await world.idOf('guro.aunevik');
    const { units: shown } = await save(unit('Fjellstua', { leaderIds: [guro] }));
    const { id = '' } = shown.find(({ name }) => name === 'Fjellstua') ?? {};
    expect(await roles()).toContain('leader');
    await startedMentorship(world, { unitId: id });
    expect((await units()).find((each) => each.id === id)).toMatchObject({ newcomers: 1 });
    const { rows } = await world.ask('guro.aunevik', 'leaderOverview', {});
    expect(rows.map(({ mentee }) => mentee.displayName)).toEqual(['Marte Fossli']);
  });
  test('is one unit when the same request comes twice at once', async () => {
    const request = unit('Nattpatruljen');
    await Promise.all([save(request), save(request)]);
    expect((await units()).filter(({ name }) => name === 'Nattpatruljen')).toHaveLength(1);
  });
  test('does not share its name with another, in whatever letters and spaces', async () => {
    await added('Sjøgata bofellesskap');
    const fault = await refused(unit('  SJØGATA  bofellesskap '));
    expect(fault).toMatchObject({ status: 409, error: 'unitNameTaken', field: 'name' });
    expect(fault.message).toContain('alt en enhet med dette navnet');
  });
  test('is one of two that ask for the same name at once', async () => {
    const answers = await Promise.allSettled([save(unit('Lia')), save(unit('Lia'))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await units()).filter(({ name }) => name === 'Lia')).toHaveLength(1);
  });
});

describe('a unit that is changed', () => {
  test('has the new name and leaders everywhere', async () => {
    const { id, revision } = await added('Strandveien');
    await save(unit('Strandveien omsorgssenter', { unitId: id, revision, leaderIds: [geir] }));
    expect((await units()).find((each) => each.id === id)).toMatchObject({
      revision: 2,
      name: 'Strandveien omsorgssenter',
      leaders: [{ displayName: 'Geir Storli' }],
    });
  });
  test('keeps its name when only its leaders change', async () => {
    const { id, revision, name } = await added('Elvebakken');
    await save(unit(name, { unitId: id, revision, leaderIds: [geir] }));
    expect((await units()).find((each) => each.id === id)).toMatchObject({ name, revision: 2 });
  });
  test('is not overwritten by somebody who saw it as it was before', async () => {
    const { id, revision } = await added('Myra');
    await save(unit('Myra sør', { unitId: id, revision }));
    const fault = await refused(unit('Myra nord', { unitId: id, revision }));
    expect(fault).toMatchObject({ status: 409, error: 'staleRevision' });
    expect((await units()).find((each) => each.id === id)?.name).toBe('Myra sør');
  });
  test('cannot be led by somebody who is mentor there', async () => {
    const jonas = await world.idOf('jonas.rygg');
    const fjellstua = (await units()).find(({ name }) => name === 'Fjellstua');
    if (!fjellstua) throw new Error('Fjellstua was not added');
    const { id, revision, name } = fjellstua;
    const fault = await refused(unit(name, { unitId: id, revision, leaderIds: [jonas] }));
    expect(fault).toMatchObject({ status: 400, error: 'leaderIsMentor', field: 'leaderIds' });
    expect(fault.message).toContain('Jonas Rygg er mentor');
  });
});

describe('a unit is refused', () => {
  test('to everyone but the coordinator', async () => {
    for (const who of ['turid.nymoen', 'berit.solbakken', 'sara.eira', 'leif.brekke'])
      expect(await refused(unit('Min egen'), who)).toMatchObject({ status: 403, error: 'notAllowed' });
  });
  test('without a leader, or with one who is not in the directory', async () => {
    expect(await refused(unit('Tomt', { leaderIds: [] }))).toMatchObject({ status: 400, field: 'leaderIds' });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await refused(unit('Ukjent', { leaderIds: [turid, nobody] }))).toMatchObject({
      status: 400,
      error: 'unknownPerson',
      field: 'leaderIds.1',
    });
  });
  test('when the one to be changed does not exist', async () => {
    expect(await refused(unit('Ingensteds', { unitId: newId(), revision: 1 }))).toMatchObject({
      status: 400,
      error: 'unknownUnit',
    });
  });
});

describe('while the municipality does not let the app look people up', () => {
  beforeAll(() => world.tenant.post('/_control/permissions', { revoke: ['User.Read.All'] }));
  afterAll(() => world.tenant.post('/_control/permissions', { revoke: [] }));

  test('the coordinator reads who can mend it, and nothing is stored', async () => {
    const fault = await refused(unit('Utsikten'));
    expect(fault).toMatchObject({ status: 502, error: 'lookupRefused', field: null });
    expect(fault.message).toContain('Be kommunens IT om å gi appen tillatelsen User.Read.All');
    expect((await units()).map(({ name }) => name)).not.toContain('Utsikten');
    const search = await world.refused('kari.lindvik', 'findPeople', { query: 'Turid' });
    expect(search).toMatchObject({ status: 502, error: 'lookupRefused' });
  });
  test('what does not ask Microsoft goes on', async () => {
    expect((await units()).map(({ name }) => name)).toContain('Fjellstua');
    const { rows } = await world.ask('jonas.rygg', 'caseload', {});
    expect(rows.map(({ mentee }) => mentee.displayName)).toEqual(['Marte Fossli']);
  });
});
