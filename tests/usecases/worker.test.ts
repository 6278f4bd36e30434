import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { systemProtocol } from '../../src/adapters/clock.ts';
import type { Outcome, ReportList } from '../../src/ports.ts';
import { saveReport } from '../../src/usecases/network/saveReport.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { createWorker, type Worker } from '../../src/worker.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

/** A worker by itself: no wake and no sweep reaches it, so whatever it does, it does of its own accord. */
let world: TestWorld;
let worker: Worker;
let answers: Outcome<string>[];
let attempts: number;
const failures: unknown[] = [];

const notDue = () => Promise.reject(new Error('nothing of this is due'));
const reportList: ReportList = {
  ensure: async () => {},
  write: async () => {
    attempts += 1;
    return answers.shift() ?? { kind: 'ok', value: '1' };
  },
};

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

beforeEach(() => {
  attempts = 0;
  failures.length = 0;
  worker = createWorker(world.app.world, {
    messengerOf: () => ({ reach: notDue, send: notDue, redraw: notDue, find: notDue }),
    calendar: { write: notDue, expect: () => {}, read: notDue, watch: notDue },
    feed: { tell: notDue },
    reportList,
    protocol: systemProtocol,
    failed: (_job, error) => failures.push(error),
  });
});
afterEach(() => worker.stop());

async function submitReport(): Promise<string> {
  const teamId = newId();
  const memberId = await world.idOf('hanne.vik');
  await saveTeam(world.app.world, await world.actor('kari.lindvik'), {
    id: teamId,
    networkId: newId(),
    networkName: 'Læringsnettverk for mentorer',
    name: 'Lysvær',
    memberIds: [memberId],
    gatherings: [
      { number: 2, on: '2026-10-08', precision: 'day', status: 'confirmed', format: null, theme: 'Målinger' },
    ],
  });
  const subGoals = [{ text: 'Alle har en mentor', measures: [], goalAttainment: 'underway' as const }];
  const report = { teamId, gatheringNumber: 2, revision: 0, subGoals, submit: true };
  expect(await saveReport(world.app.world, await world.actor('hanne.vik'), report)).toBeNull();
  return teamId;
}

const stateOf = async (teamId: string) => {
  const { tenantId } = await world.actor('hanne.vik');
  return (await world.app.world.store.inTenant(tenantId, (tx) => tx.networks.writeState(teamId, 2)))?.state;
};

test('what is to be tried again in a second is tried again then, though nobody asks', async () => {
  answers = [
    { kind: 'retry', seconds: 1, reason: 'unavailable' },
    { kind: 'retry', seconds: 1, reason: 'throttled' },
  ];
  const teamId = await submitReport();
  worker.watch();
  await worker.look();
  expect(await stateOf(teamId)).toBe('pending');
  await vi.waitFor(async () => expect(await stateOf(teamId)).toBe('written'), { timeout: 30_000, interval: 100 });
  expect([attempts, failures]).toEqual([3, []]);
});

test('a worker that is stopped tries nothing more, and one that does not watch waits to be asked', async () => {
  answers = [{ kind: 'retry', seconds: 1, reason: 'unavailable' }];
  const teamId = await submitReport();
  await worker.look();
  await wait(2_500);
  expect([attempts, await stateOf(teamId)]).toEqual([1, 'pending']);
  answers = [{ kind: 'retry', seconds: 1, reason: 'unavailable' }];
  worker.watch();
  await worker.look();
  expect(attempts).toBe(2);
  await worker.stop();
  await wait(2_500);
  expect([attempts, await stateOf(teamId)]).toEqual([2, 'pending']);
});
