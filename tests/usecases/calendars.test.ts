import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { graphOf } from '../localTenant/graphClient.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

interface ShownEvent {
  readonly startsAt: string;
  readonly isCancelled: boolean;
  readonly location: string;
}

let world: TestWorld;
let plan: PlanView;

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world, { reserveMentorId: await world.idOf('astrid.vangsnes') });
});
afterEach(() => world.tenant.clearFaults());
afterAll(() => world.close());

const change = async (who: string) => {
  const { mentorshipId, revision } = await world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
  return { requestId: newId(), mentorshipId, revision };
};

async function book(itemKey: string, when: Partial<RequestOf<'bookItem'>>, who = 'jonas.rygg') {
  const usual = { on: '2026-09-18', time: '13:15', minutes: 45, place: null } as const;
  await world.ask(who, 'bookItem', { ...(await change(who)), itemKey, ...usual, ...when });
  await world.app.settle();
}

async function record(itemKey: string, outcome: 'held' | 'notHeld') {
  const reason = outcome === 'held' ? null : ('busy' as const);
  await world.ask('jonas.rygg', 'recordTalk', {
    ...(await change('jonas.rygg')),
    itemKey,
    outcome,
    heldOn: null,
    reason,
  });
  await world.app.settle();
}

async function undo() {
  await world.ask('jonas.rygg', 'undoChange', await change('jonas.rygg'));
  await world.app.settle();
}

/** When the living events of a person begin, those of 2026. */
async function eventsOf(who: string): Promise<string[]> {
  const path = `/_shell/calendar?as=${who}@lysvaer.example&from=2026-09-01&to=2026-12-31`;
  const events = (await world.tenant.get(path)) as ShownEvent[];
  return events.filter(({ isCancelled }) => !isCancelled).map(({ startsAt }) => startsAt.slice(0, 16));
}

async function expectInBoth(expected: string[]) {
  expect(await eventsOf('jonas.rygg')).toEqual(expected);
  expect(await eventsOf('marte.fossli')).toEqual(expected);
}

/** As a person does in Outlook, on her phone and without a thought of us. */
async function deleteInOutlook(who: string) {
  const graph = await graphOf(world.tenant);
  const calendar = `/users/${await world.idOf(who)}/events`;
  const { body } = await graph('GET', calendar);
  expect(body.value).toHaveLength(1);
  const deleted = await graph('DELETE', `${calendar}/${body.value[0].id}`);
  expect(deleted.status).toBe(204);
}

test('a talk that is booked, moved and moved again is one event in both calendars', async () => {
  await book('talk-w03', {});
  await expectInBoth(['2026-09-18T11:15']);
  await book('talk-w03', { time: '14:30' });
  await book('talk-w03', { on: '2026-09-21', time: '09:00', place: 'Møterom 2' });
  await expectInBoth(['2026-09-21T07:00']);
});

test('a talk whose event was deleted in Outlook is one event again once it is moved', async () => {
  await deleteInOutlook('jonas.rygg');
  await expectInBoth([]);
  await book('talk-w03', { on: '2026-09-21', time: '10:00' });
  await expectInBoth(['2026-09-21T08:00']);
  const { items } = await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId });
  expect(items.find(({ key }) => key === 'talk-w03')?.calendarTrouble).toBeNull();
});

test('a talk whose event was deleted and is made anew stays one event when the answer is lost', async () => {
  await deleteInOutlook('jonas.rygg');
  await world.tenant.fault({ path: '/_microsoft/graph/v1.0/users/.*/events', method: 'POST', count: 1, doneBut: 503 });
  await book('talk-w03', { on: '2026-09-17', time: '16:00' });
  await world.letWaitsRunOut();
  await world.app.settle();
  await expectInBoth(['2026-09-17T14:00']);
});

test('a talk that came to nothing leaves no event, and undoing that brings one back', async () => {
  await record('talk-w03', 'notHeld');
  await expectInBoth([]);
  await undo();
  await expectInBoth(['2026-09-17T14:00']);
});

test('a booking that is undone leaves no event, and a move that is undone the one before', async () => {
  await book('talk-w04', { on: '2026-09-24', time: '13:00' });
  await expectInBoth(['2026-09-17T14:00', '2026-09-24T11:00']);
  await undo();
  await expectInBoth(['2026-09-17T14:00']);
  await book('talk-w03', { on: '2026-09-22', time: '08:00' });
  await expectInBoth(['2026-09-22T06:00']);
  await undo();
  await expectInBoth(['2026-09-17T14:00']);
});

test('a talk whose event was deleted and that came to nothing leaves nothing to do', async () => {
  await deleteInOutlook('jonas.rygg');
  await record('talk-w03', 'notHeld');
  await expectInBoth([]);
  const { items } = await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId });
  expect(items.find(({ key }) => key === 'talk-w03')?.calendarTrouble).toBeNull();
});

test('a talk that is booked anew by the reserve lies in the reserve’s calendar and no longer in the mentor’s', async () => {
  await book('talk-w03', { on: '2026-09-25', time: '13:00' });
  const absence = { who: 'mentor', fromOn: '2026-09-17', toOn: '2026-09-30', kind: 'other' } as const;
  await world.ask('silje.moen', 'registerAbsence', { ...(await change('silje.moen')), ...absence });
  await book('talk-w03', { on: '2026-09-25', time: '14:00' }, 'astrid.vangsnes');
  expect(await eventsOf('jonas.rygg')).toEqual([]);
  expect(await eventsOf('astrid.vangsnes')).toEqual(['2026-09-25T12:00']);
  expect(await eventsOf('marte.fossli')).toEqual(['2026-09-25T12:00']);
});

test('a talk that was held stays where it was', async () => {
  await world.tenant.moveTo('2026-09-25T13:00:00.000Z');
  await record('talk-w03', 'held');
  expect(await eventsOf('astrid.vangsnes')).toEqual(['2026-09-25T12:00']);
  expect(await eventsOf('marte.fossli')).toEqual(['2026-09-25T12:00']);
});
