import type { IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ScheduleAsked } from '../../src/ports.ts';
import { type PlayedGraph, playGraph } from './playedGraph.ts';
import { type Scripted, type ScriptedGraph, startScripted } from './scriptedGraph.ts';

const groupId = '7d0f6a1e-2c55-4a1b-9d55-30e1a4d5c001';
const actsAsId = '7d0f6a1e-2c55-4a1b-9d55-30e1a4d5c002';
const october: ScheduleAsked = { groupId, actsAsId, period: { fromOn: '2026-10-20', toOn: '2026-10-31' } };

const shiftOf = (userId: string | null, [startDateTime, endDateTime]: readonly [string, string], displayName = '') => ({
  id: 'SHFT_1',
  userId,
  schedulingGroupId: 'TAG_1',
  sharedShift: { displayName, startDateTime, endDateTime, theme: 'blue', notes: 'Hemmelig', activities: [] },
  draftShift: null,
});
const empty: Scripted = { status: 200, body: { value: [] } };

let scripted: ScriptedGraph;
afterEach(() => scripted?.close());

/** Answers shifts with these pages, and no times off. */
async function answering(...pages: object[][]) {
  let page = 0;
  scripted = await startScripted((request) => {
    if (request.url?.includes('/timesOff')) return empty;
    const value = pages[page] ?? [];
    page += 1;
    const next = page < pages.length ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/more?page=${page}` } : {};
    return { status: 200, body: { value, ...next } };
  });
  const outcome = await scripted.graph.schedules.read(october);
  if (outcome.kind !== 'ok') throw new Error(outcome.reason);
  return outcome.value;
}

describe('shifts of a team', () => {
  test('are asked for with each property once, from the first midnight in Norway to the last, and after it for nights', async () => {
    const headers: IncomingMessage['headers'][] = [];
    scripted = await startScripted((request) => {
      headers.push(request.headers);
      return empty;
    });
    await scripted.graph.schedules.read(october);
    const asked = scripted.seen.filter((line) => line.includes('/schedule/')).map((line) => decodeURIComponent(line));
    const range = (kind: string) =>
      `shared${kind}/startDateTime ge 2026-10-19T22:00:00.000Z and shared${kind}/endDateTime le 2026-11-02T23:00:00.000Z`;
    expect(asked).toEqual([
      `GET /graph/v1.0/teams/${groupId}/schedule/shifts?$filter=${range('Shift')}`,
      `GET /graph/v1.0/teams/${groupId}/schedule/timesOff?$filter=${range('TimeOff')}`,
    ]);
    expect(headers.map((each) => each['ms-app-acts-as'])).toEqual([actsAsId, actsAsId]);
  });

  test('are read page after page, and the app says in whose name on each', async () => {
    const one = shiftOf('ingrid', ['2026-10-20T05:30:00Z', '2026-10-20T13:00:00Z']);
    const two = shiftOf('per', ['2026-10-20T12:30:00Z', '2026-10-20T20:00:00Z']);
    expect((await answering([one], [two])).shifts.map(({ personId }) => personId)).toEqual(['ingrid', 'per']);
  });

  test('keep their kind by name or hours, also over the night that is an hour longer, and nothing that is written in them', async () => {
    const { shifts } = await answering([
      shiftOf('ingrid', ['2026-10-24T19:45:00.0000000Z', '2026-10-25T06:45:00.0000000Z']),
      shiftOf('per', ['2026-10-31T22:30:00Z', '2026-11-01T06:00:00Z'], 'Dagvakt'),
    ]);
    expect(shifts).toEqual([
      {
        personId: 'ingrid',
        startsAt: '2026-10-24T19:45:00.000Z',
        endsAt: '2026-10-25T06:45:00.000Z',
        kind: 'night',
        source: 'teamsShifts',
      },
      {
        personId: 'per',
        startsAt: '2026-10-31T22:30:00.000Z',
        endsAt: '2026-11-01T06:00:00.000Z',
        kind: 'day',
        source: 'teamsShifts',
      },
    ]);
  });

  test('that are drafts, nobody’s, or end before they start are none', async () => {
    const draft = { ...shiftOf('ingrid', ['2026-10-20T05:30:00Z', '2026-10-20T13:00:00Z']), sharedShift: null };
    const open = shiftOf(null, ['2026-10-20T05:30:00Z', '2026-10-20T13:00:00Z']);
    const turned = shiftOf('per', ['2026-10-20T13:00:00Z', '2026-10-20T05:30:00Z']);
    expect(await answering([draft, open, turned])).toEqual({ shifts: [], timesOff: [] });
  });

  test('named as a day off are time off, without the name', async () => {
    const off = shiftOf('ingrid', ['2026-10-20T05:30:00Z', '2026-10-20T13:00:00Z'], 'Ferie');
    const { shifts, timesOff } = await answering([off]);
    expect(shifts).toEqual([]);
    expect(timesOff).toMatchObject([{ personId: 'ingrid', startsAt: '2026-10-20T05:30:00.000Z' }]);
    expect(JSON.stringify(timesOff)).not.toContain('Ferie');
  });
});

describe('what Graph refuses', () => {
  const refusals: readonly [string, Scripted, object][] = [
    ['without the permission', { status: 403, body: { error: { code: 'Forbidden' } } }, { reason: 'forbidden' }],
    ['without team or schedule', { status: 404, body: { error: { code: 'NotFound' } } }, { reason: 'notFound' }],
  ];
  test.each(refusals)('%s stays so', async (_, answer, expected) => {
    scripted = await startScripted(() => answer);
    expect(await scripted.graph.schedules.read(october)).toMatchObject({ kind: 'permanent', ...expected });
  });
  test('because it is asked too often is tried later', async () => {
    scripted = await startScripted(() => ({ status: 429, headers: { 'retry-after': '40' } }));
    expect(await scripted.graph.schedules.read(october)).toEqual({ kind: 'retry', seconds: 40, reason: 'throttled' });
  });
});

describe('a played team', () => {
  let played: PlayedGraph;
  beforeAll(async () => {
    played = await playGraph();
  });
  afterAll(() => played.close());

  test('has the shifts of its people, published weeks ahead', async () => {
    const { teams } = (await played.tenant.get('/_shell/state?as=sara.eira')) as { teams: { id: string }[] };
    const ingrid = await played.tenant.idOf('ingrid.haugland');
    const outcome = await played.graph.schedules.read({
      groupId: teams[0]?.id ?? '',
      actsAsId: await played.tenant.idOf('kari.lindvik'),
      period: { fromOn: '2026-09-14', toOn: '2026-09-20' },
    });
    if (outcome.kind !== 'ok') throw new Error(outcome.reason);
    const hers = outcome.value.shifts.filter(({ personId }) => personId === ingrid);
    expect(hers.map(({ kind }) => kind)).toContain('day');
    expect(hers.every(({ startsAt, endsAt }) => startsAt < endsAt)).toBe(true);
  });

  test.skipIf(!process.env.CONTRACTS_DIR)('answers as Microsoft describes it (needs CONTRACTS_DIR)', () => {
    expect(played.tenant.contracts.faults).toEqual([]);
  });
});
