import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';
import { type Ask, graphOf } from './graphClient.ts';

interface ShiftItem {
  startDateTime: string;
  endDateTime: string;
  displayName: string | null;
}
interface Shift {
  id: string;
  userId: string;
  sharedShift: ShiftItem | null;
  draftShift: ShiftItem | null;
  lastModifiedBy: { user: { displayName: string } } | null;
}

let running: RunningTenant;
let graph: Ask;
let schedule: string;
let otherSchedule: string;
let ids: Record<'sara' | 'ingrid' | 'amina' | 'leif', string>;
let acting: { headers: Record<string, string> };

async function teamOf(who: string): Promise<string> {
  const { teams } = (await running.get(`/_shell/state?as=${who}`)) as { teams: { id: string; displayName: string }[] };
  const own = teams.find(({ displayName }) => (who === 'guro.aunevik' ? /stab/.test(displayName) : true));
  return `/teams/${own?.id}/schedule`;
}

beforeAll(async () => {
  running = await startLocalTenant();
  graph = await graphOf(running);
  const [sara, ingrid, amina, leif] = await Promise.all(
    ['sara.eira', 'ingrid.haugland', 'amina.hagemo', 'leif.brekke'].map((name) => running.idOf(name)),
  );
  ids = { sara, ingrid, amina, leif } as typeof ids;
  schedule = await teamOf('sara.eira');
  otherSchedule = await teamOf('guro.aunevik');
  acting = { headers: { 'MS-APP-ACTS-AS': ids.ingrid } };
});
beforeEach(() => running.post('/_control/reset', {}));
afterAll(() => running.close());

const between = (from: string, to: string, of = 'sharedShift') =>
  `?$filter=${encodeURIComponent(`${of}/startDateTime ge ${from} and ${of}/endDateTime le ${to}`)}`;
const week38 = between('2026-09-13T22:00:00Z', '2026-09-20T22:00:00Z');

async function shiftsIn(filter: string): Promise<Shift[]> {
  const { status, body } = await graph('GET', `${schedule}/shifts${filter}`, acting);
  expect(status).toBe(200);
  return body.value;
}

const hoursOf = (shifts: readonly Shift[], who: string) =>
  shifts
    .filter(({ userId }) => userId === who)
    .map(({ sharedShift }) => `${sharedShift?.startDateTime} ${sharedShift?.endDateTime} ${sharedShift?.displayName}`);

test('an app has to say as whom it reads, and that person has to be in the team', async () => {
  const without = await graph('GET', `${schedule}/shifts`);
  expect(without.status).toBe(403);
  expect(JSON.parse(without.body.error.message).error.innererror.code).toBe('MissingUserIdHeaderInAppContext');
  const stranger = await graph('GET', `${schedule}/shifts`, { headers: { 'MS-APP-ACTS-AS': ids.leif } });
  expect(stranger.status).toBe(404);
  expect(JSON.parse(stranger.body.error.message).error.innererror.code).toBe('TeamNotFound');
});

test('a team that does not use Shifts has no schedule', async () => {
  const guro = await running.idOf('guro.aunevik');
  const answer = await graph('GET', otherSchedule, { headers: { 'MS-APP-ACTS-AS': guro } });
  expect(answer.status).toBe(404);
});

test('without consent the schedule stays closed', async () => {
  await running.post('/_control/permissions', { revoke: ['Schedule.Read.All'] });
  expect((await graph('GET', schedule, acting)).status).toBe(403);
  await running.post('/_control/permissions', { revoke: [] });
  expect((await graph('GET', schedule, acting)).body).toMatchObject({ enabled: true, timeZone: 'Europe/Oslo' });
});

test('a week is what the two work, in UTC, and a property may stand in the filter once', async () => {
  const shifts = await shiftsIn(week38);
  expect(hoursOf(shifts, ids.sara)).toEqual([
    '2026-09-14T12:30:00.000Z 2026-09-14T20:00:00.000Z Kveldsvakt',
    '2026-09-16T05:30:00.000Z 2026-09-16T13:00:00.000Z Dagvakt',
    '2026-09-17T05:30:00.000Z 2026-09-17T13:00:00.000Z Dagvakt',
    '2026-09-18T05:30:00.000Z 2026-09-18T13:00:00.000Z Dagvakt',
    '2026-09-19T05:30:00.000Z 2026-09-19T13:00:00.000Z Dagvakt',
    '2026-09-20T05:30:00.000Z 2026-09-20T13:00:00.000Z Dagvakt',
  ]);
  const twice =
    'sharedShift/startDateTime ge 2026-09-14T00:00:00Z and sharedShift/startDateTime le 2026-09-20T00:00:00Z';
  const refused = await graph('GET', `${schedule}/shifts?$filter=${encodeURIComponent(twice)}`, acting);
  expect([refused.status, refused.body.error.code]).toEqual([400, 'BadRequest']);
});

test('a night of the change to winter time lasts eleven hours', async () => {
  const shifts = await shiftsIn(between('2026-10-23T00:00:00Z', '2026-10-26T12:00:00Z'));
  const knut = await running.idOf('knut.fagerli');
  expect(hoursOf(shifts, knut)).toContain('2026-10-24T19:45:00.000Z 2026-10-25T06:45:00.000Z Nattevakt');
});

test('nobody works before the first day, nor while away; why is an id', async () => {
  const shifts = await shiftsIn(between('2026-08-01T00:00:00Z', '2026-09-30T00:00:00Z'));
  expect(hoursOf(shifts, ids.sara)[0]).toContain('2026-09-01T05:30');
  expect(hoursOf(shifts, ids.amina).filter((hours) => hours > '2026-09-06T22' && hours < '2026-09-27T22')).toEqual([]);
  const { body } = await graph('GET', `${schedule}/timesOff`, acting);
  const off = body.value.find(({ userId }: Shift) => userId === ids.amina);
  expect(off.sharedTimeOff).toMatchObject({
    startDateTime: '2026-09-06T22:00:00.000Z',
    endDateTime: '2026-09-27T22:00:00.000Z',
    timeOffReasonId: expect.stringMatching(/^TOR_/),
  });
});

test('it reaches from eight weeks back to sixteen ahead, the last four as drafts, and follows the time', async () => {
  const all: Shift[] = [];
  for (let path: string | null = `${schedule}/shifts?$top=300`; path !== null; ) {
    const { body } = await graph('GET', path, acting);
    all.push(...body.value);
    path = (body['@odata.nextLink'] ?? null)?.replace('https://graph.microsoft.com/v1.0', '') ?? null;
  }
  const starts = (of: 'sharedShift' | 'draftShift') =>
    all.flatMap((shift) => shift[of]?.startDateTime.slice(0, 10) ?? []).sort();
  expect([starts('sharedShift')[0], starts('sharedShift').at(-1)]).toEqual(['2026-07-20', '2026-12-06']);
  expect([starts('draftShift')[0], starts('draftShift').at(-1)]).toEqual(['2026-12-07', '2027-01-03']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  await running.advance({ days: 7 });
  const shared = await shiftsIn(between('2026-12-01T00:00:00Z', '2027-02-01T00:00:00Z'));
  expect(shared.at(-1)?.sharedShift?.startDateTime.slice(0, 10)).toBe('2026-12-13');
});

test('two people swap a day, one takes over a shift, and a shift gets other hours', async () => {
  await running.post('/_control/swapShift', { who: 'sara.eira', on: '2026-09-18', from: '14:30', to: '22:00' });
  await running.post('/_control/swapShift', { who: 'ingrid.haugland', on: '2026-09-17', with: 'per.aasland' });
  await running.post('/_control/swapShift', { who: 'sara.eira', on: '2026-09-19', with: 'ingrid.haugland' });
  const shifts = await shiftsIn(week38);
  expect(hoursOf(shifts, ids.sara)).toContain('2026-09-18T12:30:00.000Z 2026-09-18T20:00:00.000Z Kveldsvakt');
  expect(hoursOf(shifts, ids.sara).join()).not.toContain('2026-09-19');
  expect(hoursOf(shifts, ids.ingrid)).toContain('2026-09-19T05:30:00.000Z 2026-09-19T13:00:00.000Z Dagvakt');
  await expect(
    running.post('/_control/swapShift', { who: 'sara.eira', on: '2026-09-15', with: 'per.aasland' }),
  ).rejects.toThrow('Sara Eira has no shift on');
});

test('in the shell leaders see drafts and may change the schedule; others see what is published', async () => {
  const week = async (who: string, from: string) =>
    (await running.get(`/_shell/shifts?as=${who}&from=${from}`)) as {
      mayChange: boolean;
      people: { displayName: string; shifts: { id: string }[] }[];
    };
  const count = ({ people }: { people: { shifts: unknown[] }[] }) => people.flatMap(({ shifts }) => shifts).length;
  expect(count(await week('sara.eira', '2026-12-07'))).toBe(0);
  expect(count(await week('berit.solbakken', '2026-12-07'))).toBeGreaterThan(50);
  const mine = await week('sara.eira', '2026-09-14');
  const shift = mine.people.find(({ displayName }) => displayName === 'Sara Eira')?.shifts[0]?.id;
  await expect(running.post(`/_shell/shifts/${shift}?as=sara.eira`, { from: '09:00', to: '15:00' })).rejects.toThrow(
    '403',
  );
  await running.post(`/_shell/shifts/${shift}?as=berit.solbakken`, { from: '09:00', to: '15:00' });
  const [changed] = (await shiftsIn(week38)).filter(({ id }) => id === shift);
  expect(changed?.lastModifiedBy?.user.displayName).toBe('Berit Solbakken');
  expect(await week('leif.brekke', '2026-09-14')).toEqual({ mayChange: false, people: [] });
});
