import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { type ChatMessage, newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;
let mentorsCard: ChatMessage;

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
});
afterAll(() => world.close());

const itemOf = (view: PlanView, key: string) => {
  const item = view.items.find((each) => each.key === key);
  if (!item) throw new Error(`the plan has no ${key}`);
  return item;
};
const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
const eventsOf = async (who: string) =>
  (await world.tenant.get(`/_shell/calendar?as=${who}@lysvaer.example&from=2026-09-14&to=2026-09-30`)) as {
    subject: string;
    sensitivity: string;
    body: string;
    startsAt: string;
  }[];

test('the plan has 18 mentor talks; probation is seen by the newcomer and the leader only', async () => {
  const asNewcomer = await planAs('marte.fossli');
  expect(asNewcomer.items.filter(({ kind }) => kind === 'talk')).toHaveLength(18);
  expect(asNewcomer.items.filter(({ kind }) => kind === 'probationTalk')).toHaveLength(3);
  expect((await planAs('silje.moen')).items.filter(({ kind }) => kind === 'probationTalk')).toHaveLength(3);
  for (const who of ['jonas.rygg', 'kari.lindvik']) {
    const view = await planAs(who);
    expect(view.items.filter(({ kind }) => kind === 'probationTalk')).toEqual([]);
    expect(view.probationEndsOn).toBeNull();
  }
});

test('a booked talk lies in both calendars: neutral, private, without content', async () => {
  const before = await planAs('jonas.rygg');
  const booked = await world.ask('jonas.rygg', 'bookItem', {
    requestId: newId(),
    revision: before.revision,
    mentorshipId: plan.mentorshipId,
    itemKey: 'talk-w03',
    on: '2026-09-18',
    time: '13:15',
    minutes: 45,
    place: 'Møterom 2',
  });
  expect(itemOf(booked, 'talk-w03').booking).toEqual({
    on: '2026-09-18',
    time: '13:15',
    minutes: 45,
    place: 'Møterom 2',
    online: false,
  });
  await world.app.settle();
  for (const who of ['jonas.rygg', 'marte.fossli']) {
    const [event, ...others] = await eventsOf(who);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ sensitivity: 'private', startsAt: expect.stringContaining('2026-09-18T') });
    expect(event?.subject).toBe('Avtalt samtale');
    expect(event?.body ?? '').toBe('');
  }
});

test('on the day of the talk the bot writes to both, though neither ever wrote to it', async () => {
  await world.tenant.moveTo('2026-09-18T06:05:00.000Z');
  await world.app.settle();
  for (const who of ['jonas.rygg', 'marte.fossli']) {
    const cards = (await world.chatOf(who)).map(({ attachments }) => JSON.stringify(attachments));
    expect(cards.filter((card) => card.includes('Vi har hatt samtalen'))).toHaveLength(1);
    expect(cards.join()).toContain('Det ble ikke noe av');
  }
});

test('one tap changes both cards, plan and caseload, and nobody is reminded of that talk again', async () => {
  const talkCard = async (who: string) => {
    const found = (await world.chatOf(who)).find(({ attachments }) => JSON.stringify(attachments).includes('talk-w03'));
    if (!found) throw new Error(`${who} has no card about the talk`);
    return found;
  };
  mentorsCard = await talkCard('jonas.rygg');
  const marteCard = await talkCard('marte.fossli');
  await world.tenant.moveTo('2026-09-18T12:10:00.000Z');
  await world.tap('marte.fossli', marteCard, 'held');
  await world.app.settle();
  const jonasNow = (await world.chatOf('jonas.rygg')).find(({ id }) => id === mentorsCard.id);
  expect(JSON.stringify(jonasNow?.attachments)).not.toContain('Vi har hatt samtalen');
  expect(itemOf(await planAs('marte.fossli'), 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-18' });
  const caseload = await world.ask('jonas.rygg', 'caseload', {});
  expect(caseload.rows[0]).toMatchObject({ talksHeld: 1 });
  const messagesBefore = (await world.chatOf('marte.fossli')).length;
  await world.tenant.advance({ days: 3 });
  expect((await world.chatOf('marte.fossli')).length).toBe(messagesBefore);
});

test('a button on an old card tells what has happened since, and changes nothing', async () => {
  const before = await planAs('jonas.rygg');
  const answer = await world.tap('jonas.rygg', mentorsCard, 'move');
  expect(JSON.stringify(answer)).toMatch(/gjennomført|hatt samtalen|holdt/i);
  expect((await planAs('jonas.rygg')).revision).toBe(before.revision);
});

test('the leader sees that the talk took place, and records the probation talk in her tab', async () => {
  const asLeader = await planAs('silje.moen');
  expect(itemOf(asLeader, 'talk-w03')).toMatchObject({ state: 'held' });
  expect(asLeader.topics).toBeNull();
  const after = await world.ask('silje.moen', 'completeStep', {
    requestId: newId(),
    revision: asLeader.revision,
    mentorshipId: plan.mentorshipId,
    itemKey: 'probation-14d',
    doneOn: '2026-09-18',
  });
  expect(itemOf(after, 'probation-14d')).toMatchObject({ state: 'held', doneOn: '2026-09-18' });
});

test('a change can be undone within ten minutes by whoever made it', async () => {
  const before = await planAs('silje.moen');
  const undone = await world.ask('silje.moen', 'undoChange', {
    requestId: newId(),
    revision: before.revision,
    mentorshipId: plan.mentorshipId,
  });
  expect(itemOf(undone, 'probation-14d')).toMatchObject({ state: 'planned', doneOn: null });
  expect(undone.revision).toBe(before.revision + 1);
  const again = await world.refused('jonas.rygg', 'undoChange', {
    requestId: newId(),
    revision: undone.revision,
    mentorshipId: plan.mentorshipId,
  });
  expect(again).toMatchObject({ status: 409, error: 'undoTooLate' });
});

test('at the end of the year the plan is finished, and still readable', async () => {
  await world.tenant.moveTo('2027-09-02');
  await world.app.settle();
  const finished = await planAs('marte.fossli');
  expect(finished).toMatchObject({ state: 'finished', finishedOn: '2027-08-30' });
  expect(finished.items.filter(({ kind }) => kind === 'talk')).toHaveLength(18);
  expect(itemOf(finished, 'talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-18' });
}, 120_000);
