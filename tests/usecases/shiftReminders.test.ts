import { afterAll, beforeAll, expect, test } from 'vitest';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const messagesTo = async (who: string) => {
  await world.app.settle();
  return (await world.chatOf(who)).length;
};

test('whose shift begins in the afternoon hears from us then, and whose roster is not known in the morning', async () => {
  const file = Buffer.from('Navn;Dato;Fra;Til\nJonas Rygg;17.09.2026;14.30;22.00').toString('base64');
  const matches = [{ key: 'Jonas Rygg', personId: await world.idOf('jonas.rygg') }];
  await world.ask('kari.lindvik', 'importRoster', { requestId: newId(), unitId: world.unitId, file, matches });
  await startedMentorship(world);
  expect(await messagesTo('silje.moen')).toBeGreaterThan(0);
  expect(await messagesTo('jonas.rygg')).toBe(0);
  await world.tenant.moveTo('2026-09-17T14:49:00+02:00');
  expect(await messagesTo('jonas.rygg')).toBe(0);
  await world.tenant.moveTo('2026-09-17T14:50:00+02:00');
  expect(await messagesTo('jonas.rygg')).toBeGreaterThan(0);
});

test('what waits for a shift comes at once when she turns out to be at work', async () => {
  const { unitId } = world;
  const request = (rows: string) => ({
    requestId: newId(),
    unitId,
    file: Buffer.from(`Navn;Dato;Fra;Til\n${rows}`).toString('base64'),
  });
  const per = { personId: await world.idOf('per.aasland'), key: 'Per Aasland' };
  await world.ask('kari.lindvik', 'importRoster', { ...request('Per Aasland;17.09.2026;20.30;23.00'), matches: [per] });
  await startedMentorship(world, { menteeId: await world.idOf('sara.eira'), mentorId: per.personId });
  expect(await messagesTo('per.aasland')).toBe(0);
  await world.ask('kari.lindvik', 'importRoster', { ...request('Per Aasland;17.09.2026;14.00;22.00'), matches: [per] });
  expect(await messagesTo('per.aasland')).toBeGreaterThan(0);
});
