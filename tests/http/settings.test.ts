import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import { tenantId } from '../support/localTenant.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let mentorshipId: string;
type Settings = RequestOf<'saveReminderSettings'>['settings'];

beforeAll(async () => {
  world = await startWorld();
  mentorshipId = (await startedMentorship(world)).mentorshipId;
  await world.app.settle();
});
afterAll(() => world.close());

const read = () => world.ask('kari.lindvik', 'reminderSettings', {});
const save = (revision: number, settings: Settings) =>
  world.ask('kari.lindvik', 'saveReminderSettings', { requestId: newId(), revision, settings });
const dueOf = (kind: string) =>
  world.app.world.store.inTenant(tenantId, async (tx) =>
    (await tx.reminders.of(mentorshipId))
      .filter((row) => row.kind === kind && row.state === 'planned')
      .map(({ dueOn }) => dueOn),
  );

describe('which reminders come', () => {
  test('is as the table has it until somebody chooses', async () => {
    const view = await read();
    expect(view).toMatchObject({ revision: 0, saved: null, undoUntilTime: null, updating: null });
    expect(view.settings.find(({ kind }) => kind === 'probationTalk')).toEqual({
      kind: 'probationTalk',
      isOn: true,
      days: [14, 7, 1],
    });
  });

  test('is for the coordinator alone to see and to choose', async () => {
    for (const who of ['turid.nymoen', 'jonas.rygg', 'silje.moen', 'marte.fossli']) {
      expect(await world.refused(who, 'reminderSettings', {})).toMatchObject({ status: 403, error: 'notAllowed' });
      const asked = { requestId: newId(), revision: 0, settings: [] };
      expect(await world.refused(who, 'saveReminderSettings', asked)).toMatchObject({ status: 403 });
      expect(await world.refused(who, 'undoReminderSettings', { requestId: newId(), revision: 0 })).toMatchObject({
        status: 403,
      });
    }
  });

  test.each<[string, Settings[number], string, string, string]>([
    [
      'a day out of bounds',
      { kind: 'probationTalk', isOn: true, days: [14, 29] },
      'reminderDayOutOfBounds',
      'settings.probationTalk.days.1',
      'Write whole numbers from 1 to 28.',
    ],
    [
      'half a day',
      { kind: 'welcome', isOn: true, days: [1.5] },
      'reminderDayOutOfBounds',
      'settings.welcome.days.0',
      '',
    ],
    ['no day', { kind: 'welcome', isOn: true, days: [] }, 'reminderDaysMissing', 'settings.welcome.days', ''],
    ['a day twice', { kind: 'welcome', isOn: true, days: [7, 7] }, 'reminderDaysRepeated', 'settings.welcome.days', ''],
    ['days of its own', { kind: 'bookTalk', isOn: true, days: [2] }, 'reminderDaysFixed', 'settings.bookTalk.days', ''],
    [
      'a deadline in law off',
      { kind: 'probationTalk', isOn: false, days: null },
      'reminderNeeded',
      'settings.probationTalk.isOn',
      '',
    ],
  ])('refuses %s, naming field and rule', async (_, setting, error, field, message) => {
    const asked = { requestId: newId(), revision: 0, settings: [setting] };
    const authorization = `Bearer ${await world.tenant.tokenOf('kari.lindvik@lysvaer.example')}`;
    const answer = await world.send('saveReminderSettings', asked, { authorization, 'accept-language': 'en' });
    expect(answer.status).toBe(400);
    const fault = (await answer.json()) as { error: string; field: string; message: string };
    expect(fault).toMatchObject({ error, field });
    if (message) expect(fault.message).toBe(message);
    expect((await read()).revision).toBe(0);
  });

  test.each([
    ['an unknown kind', [{ kind: 'coffee', isOn: true, days: null }]],
    ['a kind twice', [1, 2].map(() => ({ kind: 'welcome', isOn: true, days: null }))],
    ['words for days', [{ kind: 'welcome', isOn: true, days: ['14'] }]],
    ['nothing', null],
  ])('refuses %s as no request of ours', async (_, settings) => {
    const asked = { requestId: newId(), revision: 0, settings } as unknown as RequestOf<'saveReminderSettings'>;
    expect(await world.refused('kari.lindvik', 'saveReminderSettings', asked)).toMatchObject({
      status: 400,
      error: 'invalid',
    });
  });

  test('changes what is due in every running plan, and says who chose it and until when it can be undone', async () => {
    expect(await dueOf('probationTalk')).not.toEqual([]);
    const days = await dueOf('windowLate');
    const saved = await save(0, [
      { kind: 'windowLate', isOn: false, days: null },
      { kind: 'windowClosed', isOn: true, days: [3] },
    ]);
    expect(saved).toMatchObject({
      revision: 1,
      saved: { byName: expect.stringContaining('Kari'), on: '2026-09-17', time: '08:20' },
      undoUntilTime: '08:30',
    });
    await world.app.settle();
    expect((await read()).updating).toBeNull();
    expect(days).not.toEqual([]);
    expect(await dueOf('windowLate')).toEqual([]);
  });

  test('does not overwrite what somebody else chose meanwhile', async () => {
    const asked = { requestId: newId(), revision: 0, settings: [] };
    expect(await world.refused('kari.lindvik', 'saveReminderSettings', asked)).toMatchObject({
      status: 409,
      error: 'staleRevision',
    });
  });

  test('is taken back within ten minutes, and not after', async () => {
    const undone = await world.ask('kari.lindvik', 'undoReminderSettings', { requestId: newId(), revision: 1 });
    expect(undone.settings.find(({ kind }) => kind === 'windowLate')).toMatchObject({ isOn: true });
    await world.app.settle();
    expect(await dueOf('windowLate')).not.toEqual([]);
    await save(2, [{ kind: 'windowLate', isOn: false, days: null }]);
    await world.tenant.advance({ minutes: 11 });
    expect((await read()).undoUntilTime).toBeNull();
    const late = { requestId: newId(), revision: 3 };
    expect(await world.refused('kari.lindvik', 'undoReminderSettings', late)).toMatchObject({ error: 'undoTooLate' });
  });
});

describe('the working hours of a unit', () => {
  const evening = { weekdays: [6, 5, 5], from: '14:30', to: '21:00' };
  const asked = (more: object) =>
    ({ requestId: newId(), revision: 0, unitId: world.unitId, ...evening, ...more }) as RequestOf<'saveWorkingHours'>;
  const hours = async () => {
    const { units } = await world.ask('kari.lindvik', 'coordinatorOverview', { afterId: null });
    return units.find(({ id }) => id === world.unitId)?.hours;
  };

  test('are the usual until somebody chooses, and are for the coordinator to choose', async () => {
    const usual = { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '15:30', revision: 0, undoUntilTime: null };
    expect(await hours()).toEqual(usual);
    expect(await world.refused('odd.tveiten', 'saveWorkingHours', asked({}))).toMatchObject({ status: 403 });
    expect(await hours()).toEqual(usual);
  });

  test.each([
    ['no weekday', { weekdays: [] }, 'weekdaysMissing', 'weekdays'],
    ['an eighth weekday', { weekdays: [8] }, 'weekdaysMissing', 'weekdays'],
    ['the night', { from: '05:00' }, 'hoursOutOfBounds', 'from'],
    ['an end before the beginning', { to: '14:00' }, 'hoursTooShort', 'to'],
    ['no time', { to: '25:00' }, 'notATime', 'to'],
    ['a unit that is not there', { unitId: 'nowhere' }, 'unknownUnit', 'unitId'],
  ])('refuses %s', async (_, more, error, field) => {
    expect(await world.refused('kari.lindvik', 'saveWorkingHours', asked(more))).toMatchObject({
      status: 400,
      error,
      field,
    });
  });

  test('hold messages back until then, and the coordinator sees why', async () => {
    await world.ask('kari.lindvik', 'saveWorkingHours', asked({}));
    expect(await hours()).toMatchObject({ weekdays: [5, 6], from: '14:30', to: '21:00', revision: 1 });
    await world.tenant.advance({ days: 1 });
    await world.app.settle();
    const page = await world.ask('kari.lindvik', 'deliveryOverview', { after: null, afterPersonId: null });
    const held = page.undelivered.filter(({ why }) => why === 'held');
    expect(held).not.toEqual([]);
    for (const row of held)
      expect(row).toMatchObject({ heldWhy: 'offDuty', heldUntil: { on: '2026-09-18', time: '14:30' } });
  });

  test('that change decide anew on what is held', async () => {
    const more = { revision: 1, weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' };
    await world.ask('kari.lindvik', 'saveWorkingHours', asked(more));
    await world.app.settle();
    const page = await world.ask('kari.lindvik', 'deliveryOverview', { after: null, afterPersonId: null });
    expect(page.undelivered.filter(({ why }) => why === 'held')).toEqual([]);
    const undo = { requestId: newId(), revision: 2, unitId: world.unitId };
    await world.ask('kari.lindvik', 'undoWorkingHours', undo);
    expect(await hours()).toMatchObject({ weekdays: [5, 6], revision: 3 });
  });
});

test.each([
  ['nonsense'],
  ['[]'],
  ['[1,2,3,4,5,6]'],
  ['["2026-09-17T06:00:00.000Z","m","talk-w03","bookTalk","p","2026-02-30"]'],
  [`["'; drop table reminder","m","talk-w03","bookTalk","p","2026-09-17"]`],
])('a page of deliveries that begins behind %s is refused and not asked of the database', async (after) => {
  const asked = { after, afterPersonId: null };
  expect(await world.refused('kari.lindvik', 'deliveryOverview', asked)).toMatchObject({
    status: 400,
    error: 'invalid',
    field: 'after',
  });
});
