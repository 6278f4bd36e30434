import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;
const ofPlan = () => ({ mentorshipId: plan.mentorshipId });
const handOverAs = (who: string) => world.ask(who, 'handOver', ofPlan());
const topicsAs = async (who: string) =>
  (await world.ask(who, 'plan', ofPlan())).topics?.map(({ text }) => text).toSorted();
const write = (who: string, text: string) => world.ask(who, 'addTopic', { requestId: newId(), ...ofPlan(), text });
const idOfTopic = async (text: string) =>
  (await handOverAs('marte.fossli')).topics.find((topic) => topic.text === text)?.id ?? '';
const pass = async (who: string, text: string, passes = true) =>
  world.ask(who, 'passTopic', { requestId: newId(), ...ofPlan(), topicId: await idOfTopic(text), passes });

const strangers = ['silje.moen', 'odd.tveiten', 'kari.lindvik', 'leif.brekke'];

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  for (const text of ['Nattevaktene', 'Pårørende', 'Godt nok']) {
    await write('marte.fossli', text);
    await world.tenant.advance({ minutes: 1 });
  }
});
afterAll(() => world.close());

/** Jonas is mentor until the end of September, and Astrid from then on. */
async function changeMentor() {
  const { revision } = await world.ask('silje.moen', 'plan', ofPlan());
  await world.ask('silje.moen', 'changeMentor', {
    requestId: newId(),
    revision,
    ...ofPlan(),
    mentorId: await world.idOf('astrid.vangsnes'),
    reserveMentorId: null,
    fromOn: '2026-10-01',
  });
  await world.app.settle();
}

const headingsOf = async (who: string) =>
  JSON.stringify((await world.chatOf(who)).map(({ attachments }) => attachments)).match(/Hva skal følge med\?/g) ?? [];

test('without a change of mentor there is nothing to hand over', async () => {
  for (const who of ['marte.fossli', 'jonas.rygg', ...strangers])
    expect(await world.refused(who, 'handOver', ofPlan()), who).toMatchObject({ status: 404 });
});

test('from the day the change is known the two see what there is, and what the other has chosen', async () => {
  await changeMentor();
  for (const who of ['marte.fossli', 'jonas.rygg']) {
    const { topics, untilOn, changesOn } = await handOverAs(who);
    expect([changesOn, untilOn]).toEqual(['2026-10-01', '2026-10-15']);
    expect(topics.map(({ text }) => text)).toEqual(['Nattevaktene', 'Pårørende', 'Godt nok']);
    expect((await world.ask(who, 'home', {})).handOvers).toMatchObject([
      { ...ofPlan(), isMine: who === 'marte.fossli' },
    ]);
  }
  await pass('marte.fossli', 'Nattevaktene');
  await pass('jonas.rygg', 'Nattevaktene');
  await pass('marte.fossli', 'Pårørende');
  const seen = (await handOverAs('jonas.rygg')).topics.map(({ iPass, otherPasses }) => [iPass, otherPasses]);
  expect(seen).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
});

test('nobody else has a part in it, least of all the mentor to come', async () => {
  for (const who of ['astrid.vangsnes', ...strangers]) {
    expect(await world.refused(who, 'handOver', ofPlan()), who).toMatchObject({ status: 404 });
    const request = { requestId: newId(), ...ofPlan(), topicId: await idOfTopic('Godt nok'), passes: true };
    expect(await world.refused(who, 'passTopic', request), who).toMatchObject({ status: 404 });
    expect((await world.ask(who, 'home', {})).handOvers, who).toEqual([]);
  }
});

test('both are told a week before, and nobody else', async () => {
  expect(await headingsOf('marte.fossli')).toEqual([]);
  await world.tenant.moveTo('2026-09-24T07:00:00.000Z');
  for (const who of ['marte.fossli', 'jonas.rygg']) expect((await headingsOf(who)).length, who).toBeGreaterThan(0);
  for (const who of ['astrid.vangsnes', ...strangers]) expect(await headingsOf(who), who).toEqual([]);
});

test('the new mentor reads what both have chosen, and what is written with her', async () => {
  await world.tenant.moveTo('2026-10-01T07:00:00.000Z');
  await write('marte.fossli', 'Ny i gangen');
  expect(await topicsAs('astrid.vangsnes')).toEqual(['Nattevaktene', 'Ny i gangen']);
  expect((await topicsAs('marte.fossli'))?.length).toBe(4);
});

test('the mentor before has this page and nothing else of the plan', async () => {
  expect(await world.refused('jonas.rygg', 'plan', ofPlan())).toMatchObject({ status: 404 });
  expect(await world.refused('jonas.rygg', 'planHistory', { ...ofPlan(), before: null })).toMatchObject({
    status: 404,
  });
  expect((await world.ask('jonas.rygg', 'caseload', {})).rows).toEqual([]);
  expect((await handOverAs('jonas.rygg')).topics.map(({ text }) => text)).not.toContain('Ny i gangen');
  await pass('jonas.rygg', 'Pårørende');
  expect(await topicsAs('astrid.vangsnes')).toEqual(['Nattevaktene', 'Ny i gangen', 'Pårørende']);
  await pass('marte.fossli', 'Pårørende', false);
  expect(await topicsAs('astrid.vangsnes')).toEqual(['Nattevaktene', 'Ny i gangen']);
});

test('a topic that is not among those handed over is not passed on', async () => {
  const { topics } = await world.ask('marte.fossli', 'plan', ofPlan());
  const topicId = topics?.find(({ text }) => text === 'Ny i gangen')?.id ?? '';
  for (const who of ['marte.fossli', 'jonas.rygg']) {
    const request = { requestId: newId(), ...ofPlan(), topicId, passes: true };
    expect(await world.refused(who, 'passTopic', request), who).toMatchObject({ status: 404, field: 'topicId' });
  }
});

test('after 14 days it is closed, says so, and the mentor before has nothing', async () => {
  const topicId = await idOfTopic('Godt nok');
  await world.tenant.moveTo('2026-10-16T07:00:00.000Z');
  for (const who of ['marte.fossli', 'jonas.rygg']) {
    expect(await world.refused(who, 'handOver', ofPlan()), who).toMatchObject({ error: 'handOverClosed' });
    const request = { requestId: newId(), ...ofPlan(), topicId, passes: true };
    expect(await world.refused(who, 'passTopic', request), who).toMatchObject({ status: 409, error: 'handOverClosed' });
    expect((await world.ask(who, 'home', {})).handOvers, who).toEqual([]);
  }
  expect(await topicsAs('astrid.vangsnes')).toEqual(['Nattevaktene', 'Ny i gangen']);
});
