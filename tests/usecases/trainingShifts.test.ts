import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

const roster = [
  'Navn;Dato;Fra;Til',
  'Marte Fossli;17.09.2026;07.30;15.00',
  'Jonas Rygg;17.09.2026;07.30;15.00',
  'Marte Fossli;18.09.2026;14.30;22.00',
  'Jonas Rygg;18.09.2026;07.30;15.00',
  'Jonas Rygg;21.09.2026;07.30;15.00',
].join('\n');

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world, { trainingShiftsOn: ['2026-09-17', '2026-09-18', '2026-09-21'] });
  const { unitId } = world;
  const file = Buffer.from(roster).toString('base64');
  const matches = [
    { key: 'Marte Fossli', personId: await world.idOf('marte.fossli') },
    { key: 'Jonas Rygg', personId: await world.idOf('jonas.rygg') },
  ];
  await world.ask('silje.moen', 'importRoster', { requestId: newId(), unitId, file, matches });
});
afterAll(() => world.close());

const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
const trainingAs = async (who: string) => (await planAs(who)).trainingShifts;

test('the plan says which training shifts do not fit the rosters', async () => {
  expect(await trainingAs('marte.fossli')).toMatchObject({
    done: 0,
    all: 3,
    unfit: [{ rosterSays: 'apart' }, { rosterSays: 'noShift' }],
  });
  expect(await trainingAs('kari.lindvik')).toBeNull();
});

test('the one that the two worked together is ticked off once it is over', async () => {
  await world.tenant.moveTo('2026-09-17T14:50:00+02:00');
  expect(await trainingAs('marte.fossli')).toMatchObject({ done: 0 });
  await world.tenant.moveTo('2026-09-17T16:00:00+02:00');
  expect(await trainingAs('marte.fossli')).toMatchObject({ done: 1, all: 3 });
  const { items } = await planAs('jonas.rygg');
  expect(items.filter(({ doneOn }) => doneOn === '2026-09-17').map(({ kind }) => kind)).toEqual(['trainingShift']);
});

test('those who could have ticked it off take it back, and it stays so', async () => {
  const seen = await planAs('jonas.rygg');
  expect(seen.undo).toMatchObject({ kind: 'trainingShiftDone' });
  expect((await planAs('marte.fossli')).undo).toBeNull();
  const { mentorshipId, revision } = seen;
  const byMarte = { requestId: newId(), mentorshipId, revision };
  expect(await world.refused('marte.fossli', 'undoChange', byMarte)).toMatchObject({ error: 'undoTooLate' });
  await world.ask('jonas.rygg', 'undoChange', { ...byMarte, requestId: newId() });
  expect(await trainingAs('jonas.rygg')).toMatchObject({ done: 0 });
  await world.tenant.moveTo('2026-09-18T09:00:00+02:00');
  expect(await trainingAs('jonas.rygg')).toMatchObject({ done: 0 });
});

test('those that the two did not work together stay open', async () => {
  await world.tenant.moveTo('2026-09-22T09:00:00+02:00');
  expect(await trainingAs('silje.moen')).toMatchObject({ done: 0, all: 3 });
});
