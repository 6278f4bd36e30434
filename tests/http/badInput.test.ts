import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

type Facts = RequestOf<'startMentorship'>['facts'];

const start = async (more: Partial<Facts> | Record<string, unknown>, pastItems: 'open' | null = 'open') =>
  world.refused('kari.lindvik', 'startMentorship', {
    requestId: newId(),
    facts: { ...(await factsOf(world)), ...more } as Facts,
    pastItems,
  });

describe('a mentorship is refused, with the field and a sentence', () => {
  test('when the first day is not a day', async () => {
    const fault = await start({ startsOn: '2026-02-30' });
    expect(fault).toMatchObject({ status: 400, error: 'notADay', field: 'facts.startsOn' });
    expect(fault.message).toContain('Dette er ikke en dato');
  });
  test('when the mentor is the newcomer', async () => {
    expect(await start({ mentorId: await world.idOf('marte.fossli') })).toMatchObject({
      status: 400,
      error: 'menteeIsMentor',
    });
  });
  test('when the mentor is the newcomer’s leader', async () => {
    expect(await start({ mentorId: await world.idOf('silje.moen') })).toMatchObject({
      status: 400,
      error: 'mentorIsLeader',
    });
  });
  test('when the programme is unknown', async () => {
    expect(await start({ programme: { id: 'atlantis', revision: 1 } })).toMatchObject({
      status: 400,
      error: 'unknownProgramme',
    });
  });
  test('when the person is not in the directory', async () => {
    const fault = await start({ mentorId: '00000000-0000-4000-8000-000000000000' });
    expect(fault).toMatchObject({ status: 400, error: 'unknownPerson', field: 'facts.mentorId' });
  });
  test('when probation lasts longer than the law allows, naming the last day it may', async () => {
    const fault = await start({ probationEndsOn: '2027-03-01' });
    expect(fault).toMatchObject({ status: 400, error: 'probationTooLong' });
    expect(fault.message).toContain('28. februar');
  });
  test('when weeks have passed and nobody has said what to do with them', async () => {
    expect(await start({}, null)).toMatchObject({ status: 400, error: 'pastItemsUndecided' });
  });
  test('when a field is missing or unknown', async () => {
    expect(await start({ unitId: undefined })).toMatchObject({ status: 400, error: 'invalid', field: 'facts.unitId' });
    expect(await start({ salary: 1 })).toMatchObject({ status: 400, error: 'invalid' });
  });
  test('when whoever asks is not a coordinator', async () => {
    const request = { requestId: newId(), facts: await factsOf(world), pastItems: 'open' as const };
    expect(await world.refused('jonas.rygg', 'startMentorship', request)).toMatchObject({
      status: 403,
      error: 'notAllowed',
    });
  });
});

describe('a running mentorship', () => {
  let plan: PlanView;
  beforeAll(async () => {
    plan = await startedMentorship(world);
  });
  const booking = (more: object = {}) => ({
    requestId: newId(),
    revision: plan.revision,
    mentorshipId: plan.mentorshipId,
    itemKey: 'talk-w03',
    on: '2026-09-18' as const,
    time: '13:15' as const,
    minutes: 45,
    place: null,
    ...more,
  });

  test('does not overlap with another of the same newcomer', async () => {
    expect(await start({})).toMatchObject({ status: 409, error: 'overlappingMentorship' });
  });
  test('does not exist for people who have nothing to do with it', async () => {
    for (const who of ['leif.brekke', 'ingrid.haugland', 'tor.ekeberg']) {
      const fault = await world.refused(who, 'plan', { mentorshipId: plan.mentorshipId });
      expect(fault).toMatchObject({ status: 404, error: 'notFound' });
    }
  });
  test('cannot be booked by the newcomer, in the past, or for longer than the programme says', async () => {
    expect(await world.refused('marte.fossli', 'bookItem', booking())).toMatchObject({ status: 403 });
    expect(await world.refused('jonas.rygg', 'bookItem', booking({ on: '2026-09-16' }))).toMatchObject({
      status: 400,
      error: 'bookedInThePast',
    });
    expect(await world.refused('jonas.rygg', 'bookItem', booking({ minutes: 90 }))).toMatchObject({
      status: 400,
      error: 'minutesOutOfBounds',
    });
  });
  test('refuses a national identity number in any text before it is stored, and says why in the person’s language', async () => {
    const topic = { requestId: newId(), mentorshipId: plan.mentorshipId, text: 'Pasient 01010110285 i rom 4' };
    const fault = await world.refused('marte.fossli', 'addTopic', topic);
    expect(fault).toMatchObject({ status: 400, error: 'nationalIdentityNumber', field: 'text' });
    expect(JSON.stringify(fault)).not.toContain('01010110285');
    const place = await world.refused('jonas.rygg', 'bookItem', booking({ place: '010101 10285' }));
    expect(place).toMatchObject({ status: 400, error: 'nationalIdentityNumber', field: 'place' });
    const after = await world.ask('marte.fossli', 'plan', { mentorshipId: plan.mentorshipId });
    expect(after.topics).toEqual([]);
  });
  test('answers a repeated request again without doing it twice, and refuses the same id with other content', async () => {
    const request = booking();
    const first = await world.ask('jonas.rygg', 'bookItem', request);
    const second = await world.ask('jonas.rygg', 'bookItem', request);
    expect(second.revision).toBe(first.revision);
    const other = await world.refused('jonas.rygg', 'bookItem', { ...request, minutes: 30 });
    expect(other).toMatchObject({ status: 409, error: 'requestIdReused' });
  });
  test('tells who changed it when it was changed meanwhile', async () => {
    const fault = await world.refused('jonas.rygg', 'bookItem', booking());
    expect(fault).toMatchObject({ status: 409, error: 'staleRevision' });
    expect(fault.message).toContain('Jonas Rygg');
  });
});

describe('what is not a request', () => {
  test.each([
    ['broken JSON', '{"a":'],
    ['a list', '[]'],
    ['a number', '7'],
  ])('%s is refused without a word from inside', async (_what, body) => {
    const token = await world.tenant.tokenOf('sara.eira@lysvaer.example');
    const answer = await world.send('home', body, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).not.toMatch(/node_modules|\.ts:|SyntaxError|at /);
    expect(JSON.parse(text)).toMatchObject({ message: expect.any(String) });
  });
  test('an unknown call is not found', async () => {
    const token = await world.tenant.tokenOf('sara.eira@lysvaer.example');
    const answer = await world.send('dropEverything', {}, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(404);
  });
  test('a body that is too large is refused', async () => {
    const token = await world.tenant.tokenOf('sara.eira@lysvaer.example');
    const answer = await world.send('home', { x: 'x'.repeat(400_000) }, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(413);
  });
});
