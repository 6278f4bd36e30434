import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScheduleView, UnitRostersView } from '../../src/contract/rosterViews.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let unitId: string;
let team: string;

beforeAll(async () => {
  world = await startWorld();
  unitId = await world.makeUnit('Solhaug omsorgssenter', 'turid.nymoen');
  await startedMentorship(world, {
    unitId,
    menteeId: await world.idOf('sara.eira'),
    mentorId: await world.idOf('ingrid.haugland'),
    leaderId: await world.idOf('berit.solbakken'),
  });
  const { teams } = (await world.tenant.get('/_shell/state?as=sara.eira')) as { teams: { id: string }[] };
  team = teams[0]?.id ?? '';
});
afterAll(() => world.close());

const link = () => `https://teams.microsoft.com/l/team/19%3Ax/conversations?groupId=${team}&tenantId=1`;
const asked = (more: object = {}) => ({ requestId: newId(), unitId, team: link(), actsAsId: null, ...more });
const seen = (): Promise<UnitRostersView> => world.ask('kari.lindvik', 'unitRosters', { unitId });
const scheduleNow = async (): Promise<ScheduleView | null> => (await seen()).schedule;
const knownOf = async (name: string) => (await seen()).people.find(({ person }) => person.displayName === name)?.known;
const ingridsShifts = async () => (await world.ask('ingrid.haugland', 'myRoster', {})).nextShifts;

test('only coordinators connect a unit with a team, and only one whose shifts can be read', async () => {
  expect(await world.refused('turid.nymoen', 'connectSchedule', asked())).toMatchObject({ error: 'notAllowed' });
  expect(await world.refused('geir.storli', 'connectSchedule', asked())).toMatchObject({ error: 'unknownUnit' });
  const refused = (more: object) => world.refused('kari.lindvik', 'connectSchedule', asked(more));
  expect(await refused({ team: 'Solhaug' })).toMatchObject({ error: 'notATeam', field: 'team' });
  expect(await refused({ team: newId() })).toMatchObject({ error: 'scheduleNotFound' });
  expect(await refused({ actsAsId: await world.idOf('sara.eira') })).toMatchObject({ error: 'unknownPerson' });
  await world.tenant.post('/_control/permissions', { revoke: ['Schedule.Read.All'] });
  const answer = await refused({});
  expect(answer).toMatchObject({ status: 409, error: 'scheduleRefused' });
  expect(answer.message).toContain('Schedule.Read.All');
  await world.tenant.post('/_control/permissions', { revoke: [] });
  expect(await scheduleNow()).toBeNull();
});

test('once connected, the shifts that the team has published are known, of the unit’s people', async () => {
  await world.ask('kari.lindvik', 'connectSchedule', asked());
  await world.app.settle();
  expect(await scheduleNow()).toMatchObject({
    teamId: team,
    byName: 'Kari Lindvik',
    actsAsName: 'Kari Lindvik',
    read: { on: '2026-09-17', time: '08:20' },
    trouble: null,
  });
  expect(await knownOf('Ingrid Haugland')).toMatchObject({ source: 'teamsShifts', fromOn: '2026-09-17' });
  expect((await ingridsShifts()).length).toBeGreaterThan(10);
});

test('a shift that is moved in Teams is moved here within the hour', async () => {
  const [shift] = (await ingridsShifts()).filter(({ on, kind }) => on > '2026-09-17' && kind === 'day');
  if (!shift) throw new Error('Ingrid has no day shift');
  const who = 'ingrid.haugland@lysvaer.example';
  await world.tenant.post('/_control/swapShift', { who, on: shift.on, from: '09:00', to: '16:30' });
  await world.app.settle();
  expect(await ingridsShifts()).toContainEqual(shift);
  await world.tenant.advance({ hours: 1 });
  expect(await ingridsShifts()).toContainEqual({ ...shift, from: '09:00', to: '16:30' });
});

test('what a municipality no longer permits is said, what was read stays, and it is read again once it permits it', async () => {
  await world.tenant.post('/_control/permissions', { revoke: ['Schedule.Read.All'] });
  await world.tenant.advance({ hours: 1 });
  expect(await scheduleNow()).toMatchObject({ trouble: 'refused', read: { on: '2026-09-17', time: '09:20' } });
  expect(await knownOf('Ingrid Haugland')).not.toBeNull();
  await world.tenant.post('/_control/permissions', { revoke: [] });
  await world.letWaitsRunOut();
  await world.app.settle();
  expect(await scheduleNow()).toMatchObject({ trouble: null, read: { time: '10:20' } });
});

test('once disconnected, nothing of it is known', async () => {
  const after = await world.ask('kari.lindvik', 'disconnectSchedule', { requestId: newId(), unitId });
  expect(after.schedule).toBeNull();
  expect(await knownOf('Ingrid Haugland')).toBeNull();
});
