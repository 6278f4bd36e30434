import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChannelChoices } from '../../src/usecases/unit/configureChannel.ts';
import { readChannel } from '../../src/usecases/unit/readChannel.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

interface Group {
  readonly id: string;
  readonly channels: readonly { readonly id: string; readonly displayName: string }[];
}

const six = ['sara.eira', 'emil.sandneset', 'amina.hagemo', 'frida.nessvik', 'oskar.lundmo', 'maja.holtet'];
const two = ['vetle.bakkevoll', 'ida.rognmo'];
const counts = { kind: 'counts', unitName: 'Solhaug omsorgssenter' } as const;

let world: TestWorld;
let group: Group;
let solhaug: string;
let nord: string;

beforeAll(async () => {
  world = await startWorld();
  group = ((await world.tenant.get('/_shell/state?as=kari.lindvik')) as { teams: [Group] }).teams[0];
  solhaug = await makeUnit('Solhaug omsorgssenter', { leader: 'turid.nymoen', newcomers: six });
  nord = await makeUnit('Hjemmetjenesten Nord', { leader: 'geir.storli', newcomers: two });
});
afterAll(() => world.close());

async function makeUnit(name: string, { leader, newcomers }: { leader: string; newcomers: readonly string[] }) {
  const id = await world.makeUnit(name, leader);
  for (const who of newcomers) await startedMentorship(world, { unitId: id, menteeId: await world.idOf(who) });
  return id;
}

const address = (displayName: string) => ({
  groupId: group.id,
  channelId: group.channels.find((channel) => channel.displayName === displayName)?.id ?? '',
});
const configure = (name: string, unitId: string) => ({ requestId: newId(), ...address(name), unitId });
const channelRows = async () =>
  Promise.all(
    group.channels.map(({ displayName }) => world.ask('kari.lindvik', 'channelChoices', address(displayName))),
  ).then((choices) => choices.map(({ chosenUnitId }) => chosenUnitId));

describe('before anyone has chosen a unit', () => {
  test('the channel says so, and who may choose', async () => {
    const asked = address('Solhaug');
    expect(await world.ask('sara.eira', 'channelOverview', asked)).toMatchObject({
      kind: 'notConfigured',
      mayConfigure: false,
    });
    expect(await world.ask('turid.nymoen', 'channelOverview', asked)).toMatchObject({ mayConfigure: true });
  });
  test('a leader chooses among her own units, and the coordinator among all', async () => {
    const unitsFor = async (who: string) =>
      (await world.ask(who, 'channelChoices', address('Solhaug'))).units.map(({ id }) => id).sort();
    expect(await unitsFor('turid.nymoen')).toEqual([solhaug]);
    expect(await unitsFor('kari.lindvik')).toEqual([solhaug, nord, world.unitId].sort());
    expect(await unitsFor('sara.eira')).toEqual([]);
  });
  test('a leader cannot show the unit of another, and a member none at all', async () => {
    const others = await world.refused('geir.storli', 'configureChannel', configure('Solhaug', solhaug));
    expect(others).toMatchObject({ status: 400, error: 'unknownUnit', field: 'unitId' });
    const members = await world.refused('sara.eira', 'configureChannel', configure('Solhaug', solhaug));
    expect(members).toMatchObject({ status: 403, error: 'notAllowed' });
    expect(await channelRows()).toEqual([null, null, null, null]);
  });
});

describe('a unit of six', () => {
  test('is counted in the channel that its leader has chosen it for', async () => {
    const chosen = await world.ask('turid.nymoen', 'configureChannel', configure('Solhaug', solhaug));
    expect(chosen.chosenUnitId).toBe(solhaug);
    const view = await world.ask('sara.eira', 'channelOverview', address('Solhaug'));
    expect(view).toMatchObject({ ...counts, newcomers: 6, planned: 108, held: 0, overdue: 0, toFollowUp: 0 });
  });
  test('counts what was held, and what is overdue once its window has closed', async () => {
    const { rows } = await world.ask('jonas.rygg', 'caseload', {});
    const sara = rows.find(({ mentee }) => mentee.displayName === 'Sara Eira');
    await world.ask('jonas.rygg', 'recordTalk', {
      requestId: newId(),
      revision: sara?.revision ?? 0,
      mentorshipId: sara?.mentorshipId ?? '',
      itemKey: 'talk-w03',
      outcome: 'held',
      heldOn: '2026-09-17',
      reason: null,
    });
    await world.tenant.moveTo('2026-09-22T06:20:00.000Z');
    const view = await world.ask('hanne.vik', 'channelOverview', address('Solhaug'));
    expect(view).toMatchObject({ ...counts, newcomers: 6, planned: 102, held: 1, overdue: 5, toFollowUp: 5 });
  });
  test('is shown without a name, an id or a word of probation', async () => {
    const answer = JSON.stringify(await world.ask('hanne.vik', 'channelOverview', address('Solhaug')));
    const users = (await world.tenant.get('/_control/users')) as { id: string; displayName: string }[];
    for (const { id, displayName } of users) {
      expect(answer).not.toContain(id);
      for (const name of displayName.split(' ')) expect(answer).not.toContain(name);
    }
    expect(answer).not.toMatch(/probation/i);
  });
});

test('a unit of two says only whether something must be followed up', async () => {
  await world.ask('geir.storli', 'configureChannel', configure('Hjemmetjenesten Nord', nord));
  const { now, ...view } = await world.ask('tor.ekeberg', 'channelOverview', address('Hjemmetjenesten Nord'));
  expect(now.on).toBe('2026-09-22');
  expect(view).toEqual({ kind: 'small', unitName: 'Hjemmetjenesten Nord', somethingToFollowUp: true });
});

describe('someone outside the team gets nothing', () => {
  test('whatever ids she sends', async () => {
    const { groupId, channelId } = address('Solhaug');
    const random = newId();
    for (const asked of [
      { groupId, channelId },
      { groupId: random, channelId },
      { groupId, channelId: '19:0000@thread.tacv2' },
      { groupId: await world.idOf('leif.brekke'), channelId },
      { groupId: '../users', channelId },
    ]) {
      for (const name of ['channelOverview', 'channelChoices'] as const)
        expect(await world.refused('leif.brekke', name, asked), asked.groupId).toMatchObject({
          status: 403,
          params: {},
        });
      const set = { requestId: newId(), ...asked, unitId: solhaug };
      expect(await world.refused('leif.brekke', 'configureChannel', set)).toMatchObject({ status: 403, params: {} });
    }
  });
  test('a member who names a team that is not hers gets nothing of it either', async () => {
    const asked = { groupId: newId(), channelId: address('Solhaug').channelId };
    expect(await world.refused('hanne.vik', 'channelOverview', asked)).toMatchObject({ status: 403 });
  });
  test('guests are refused, members of the team or not', async () => {
    const guest = await world.actor('hanne.vik', { isGuest: true });
    const refusal = { refusal: 'guestsRefused' };
    expect(await readChannel(world.app.world, guest, address('Solhaug'))).toMatchObject(refusal);
    expect(await readChannelChoices(world.app.world, guest, address('Solhaug'))).toMatchObject(refusal);
  });
});

describe('while Microsoft does not answer', () => {
  test('nothing is shown and nothing is stored, and the reader is told why', async () => {
    const before = await channelRows();
    await world.tenant.fault({ path: '/_microsoft/graph/v1.0/teams', count: 1000, status: 503 });
    const read = await world.refused('hanne.vik', 'channelOverview', address('Solhaug'));
    expect(read).toMatchObject({ status: 503, error: 'outsideTrouble' });
    expect(read.message).toContain('Vi får ikke svar fra Microsoft');
    const set = await world.refused('turid.nymoen', 'configureChannel', configure('Bekkefaret', solhaug));
    expect(set).toMatchObject({ status: 503, error: 'outsideTrouble' });
    await world.tenant.clearFaults();
    expect(await channelRows()).toEqual(before);
  });
});
