import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NetworkTeam } from '../../src/domain/network/statusReport.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { tenantId } from '../support/localTenant.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

/** It is Thursday 17 September 2026: the reports before the gatherings of 8 October are due in a week, and reminded of today. */
let world: TestWorld;
let team: NetworkTeam;

const gathering = (number: number) =>
  ({ number, on: '2026-10-08', precision: 'day', status: 'confirmed', format: 'digital', theme: 'Målinger' }) as const;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  team = {
    id: newId(),
    networkId: newId(),
    networkName: 'Læringsnettverk for mentorer',
    name: 'Lysvær',
    memberIds: [await world.idOf('hanne.vik'), await world.idOf('turid.nymoen')],
    gatherings: [1, 2, 3].map(gathering),
  };
  await save(team);
});

async function save(changed: NetworkTeam) {
  expect(await saveTeam(world.app.world, await world.actor('kari.lindvik'), changed)).toBeNull();
  await world.app.settle();
}

/** Everything that the newest message to this person says. */
async function newest(who: string): Promise<string> {
  return JSON.stringify((await world.chatOf(who)).at(-1)?.attachments ?? null);
}

test('who was told of a report reads that its gathering has been taken out, and of the other what still holds', async () => {
  expect(await newest('hanne.vik')).toContain('Skriv rapporten');
  const messages = (await world.chatOf('hanne.vik')).length;
  await save({ ...team, gatherings: [1, 3].map(gathering) });
  for (const who of ['hanne.vik', 'turid.nymoen']) {
    expect(await newest(who)).toContain('Samling 2 er tatt ut');
    expect(await newest(who)).toContain('Statusrapport før samling 3');
    expect(await newest(who)).not.toContain('Statusrapport før samling 2');
  }
  expect((await world.chatOf('hanne.vik')).length).toBe(messages);
});

test('a gathering that comes back is told of where it stands, and not a second time', async () => {
  const messages = (await world.chatOf('hanne.vik')).length;
  await save({ ...team, gatherings: [gathering(1)] });
  expect(await newest('hanne.vik')).toContain('Samling 2 er tatt ut');
  await save(team);
  expect(await newest('hanne.vik')).toContain('Statusrapport før samling 2');
  expect(await newest('hanne.vik')).not.toContain('er tatt ut');
  expect((await world.chatOf('hanne.vik')).length).toBe(messages);
});

test('who has left the team reads that it is no longer hers to write, and the others go on', async () => {
  await save({ ...team, memberIds: [await world.idOf('turid.nymoen')] });
  expect(await newest('hanne.vik')).toContain('Du skal ikke skrive statusrapport før samling 2');
  expect(await newest('hanne.vik')).not.toContain('Skriv rapporten');
  expect(await newest('turid.nymoen')).toContain('Skriv rapporten');
});

test('what is not said yet of such a gathering is never said', async () => {
  await save({ ...team, gatherings: [1, 3].map(gathering) });
  const rows = await world.app.world.store.inTenant(tenantId, (tx) => tx.reminders.of(team.id));
  const ofIt = rows.filter(({ itemKey, dueOn }) => itemKey === '2' && dueOn > '2026-09-17');
  expect(ofIt.map(({ dueOn, state }) => `${dueOn} ${state}`)).toEqual(['2026-09-23 dropped', '2026-09-23 dropped']);
});
