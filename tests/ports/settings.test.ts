import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chosen } from '../../src/domain/chosen.ts';
import type { NetworkTeam } from '../../src/domain/network/statusReport.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { ReminderSettings } from '../../src/domain/reminder/settings.ts';
import { usualWorkingHours, type WorkingHours } from '../../src/domain/reminder/workingHours.ts';
import { StaleRevision, type Tx } from '../../src/store.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const at = '2026-09-17T06:20:00.000Z';
const unchosen = { revision: 0, chosenBy: null, chosenAt: null };
const chosen = <Value>(revision: number, value: Value): Chosen<Value> => ({
  revision,
  value,
  chosenBy: 'kari',
  chosenAt: at,
});
const evening: WorkingHours = { weekdays: [4, 5, 6], from: '14:30', to: '21:00' };
const team: NetworkTeam = {
  id: 't1',
  networkId: 'n1',
  networkName: 'Læringsnettverk',
  name: 'Lysvær',
  memberIds: ['hanne'],
  gatherings: [],
};

describeOnBothEngines('what the municipality has chosen', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>, tenantId = testTenant.id) => db.store.inTenant(tenantId, work);
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.close());

  test('is the usual until somebody chooses, and then each revision with its author', async () => {
    expect(await act((tx) => tx.settings.reminders.newest())).toEqual({ ...unchosen, value: {} });
    const first = chosen<ReminderSettings>(1, { welcome: { days: [20] } });
    const second = chosen<ReminderSettings>(2, { windowLate: { isOn: false } });
    await act((tx) => tx.settings.reminders.save(first));
    await act((tx) => tx.settings.reminders.save(second));
    expect(await act((tx) => tx.settings.reminders.newest())).toEqual(second);
    expect(await act((tx) => tx.settings.reminders.history(5))).toEqual([second, first]);
  });

  test('is not overwritten by who saw an older one, nor by who is ahead', async () => {
    for (const revision of [1, 2, 4])
      await expect(act((tx) => tx.settings.reminders.save(chosen(revision, {})))).rejects.toThrow(StaleRevision);
    const two = await Promise.allSettled([
      act((tx) => tx.settings.reminders.save(chosen(3, {}))),
      act((tx) => tx.settings.reminders.save(chosen(3, {}))),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const one of two) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(StaleRevision);
  });

  test('is each unit’s own where it is about hours', async () => {
    await act((tx) => tx.settings.workingHours('u1').save(chosen(1, evening)));
    expect(await act((tx) => tx.settings.workingHours('u1').newest())).toEqual(chosen(1, evening));
    expect(await act((tx) => tx.settings.workingHours('u2').newest())).toEqual({
      ...unchosen,
      value: usualWorkingHours,
    });
    const all = await act((tx) => tx.settings.allWorkingHours(['u2', 'u1']));
    expect([...all]).toEqual([
      ['u2', { ...unchosen, value: usualWorkingHours }],
      ['u1', chosen(1, evening)],
    ]);
    expect((await act((tx) => tx.settings.allWorkingHours([]))).size).toBe(0);
  });

  test('is nobody else’s: another municipality has the usual', async () => {
    expect(await act((tx) => tx.settings.reminders.newest(), otherTenant.id)).toEqual({ ...unchosen, value: {} });
    expect(await act((tx) => tx.settings.workingHours('u1').history(5), otherTenant.id)).toEqual([]);
  });

  test('cannot be rewritten by the app afterwards', async () => {
    const asApp = { role: 'fotfeste_app', 'app.tenant': testTenant.id };
    await expect(db.sql(asApp, `update setting set chosen_by = 'somebody'`)).rejects.toThrow(/permission denied/);
    await expect(db.sql(asApp, 'delete from setting')).rejects.toThrow(/permission denied/);
  });

  test.each([
    ['workingHours u9', '{"weekdays": "all"}', (tx: Tx) => tx.settings.workingHours('u9').newest()],
    ['workingHours u9', '{"weekdays": "all"}', (tx: Tx) => tx.settings.allWorkingHours(['u1', 'u9'])],
    ['reminders', '{"welcome": {"days": [14.5]}}', (tx: Tx) => tx.settings.reminders.newest()],
  ] as const)('that is damaged in the database is named: %s %s', async (name, value, read) => {
    await db.sql(
      { 'app.tenant': testTenant.id },
      `insert into setting (name, revision, value, chosen_by, chosen_at) values ($1, 9, $2, 'kari', $3)
       on conflict do nothing`,
      [name, value, at],
    );
    await expect(act(read as (tx: Tx) => Promise<unknown>)).rejects.toThrow(`Revision 9 of the setting '${name}'`);
  });
});

describeOnBothEngines('plans whose due rows are behind the settings', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>, tenantId = testTenant.id) => db.store.inTenant(tenantId, work);
  const choose = (revision: number) => act((tx) => tx.settings.reminders.save(chosen(revision, {})));
  const behind = async (limit = 9): Promise<readonly Id[]> => {
    const { mentorships, teams } = await act((tx) => tx.replans.lock(limit));
    return [...mentorships, ...teams].map(({ id }) => id);
  };
  const progress = () => act((tx) => tx.replans.progress());
  const waits = () => act(async (tx) => (await tx.waiting(at)).jobs.replanReminders);

  beforeAll(async () => {
    db = await open();
    for (const id of ['m1', 'm2', 'm3']) {
      const mentorship = { ...plannedMentorship(id), state: id === 'm3' ? 'withdrawn' : 'active' } as const;
      await act((tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
    }
    await act((tx) => tx.networks.saveTeam(team));
  });
  afterAll(() => db.close());

  test('are none while nobody has chosen anything', async () => {
    expect([await behind(), await progress(), await waits()]).toEqual([[], { left: 0, all: 3 }, false]);
  });

  test('are all of them once somebody has, but none that was withdrawn', async () => {
    await choose(1);
    expect([await behind(), await progress(), await waits()]).toEqual([['m1', 'm2', 't1'], { left: 3, all: 3 }, true]);
    expect(await behind(1)).toEqual(['m1', 't1']);
  });

  test('are fewer with each that is planned, until there are others again', async () => {
    await act((tx) => tx.replans.planned(['m1', 't1'], 1));
    expect([await behind(), await progress()]).toEqual([['m2'], { left: 1, all: 3 }]);
    await act((tx) => tx.replans.planned(['m2'], 1));
    expect([await behind(), await progress(), await waits()]).toEqual([[], { left: 0, all: 3 }, false]);
    await choose(2);
    expect(await progress()).toEqual({ left: 3, all: 3 });
    await act((tx) => tx.replans.planned([], 2));
    expect(await progress()).toEqual({ left: 3, all: 3 });
  });

  test('what is held back in a unit whose hours change is decided on anew, and in no other', async () => {
    const due = {
      itemKey: 'talk-w03',
      kind: 'bookTalk',
      recipientId: 'ingrid',
      dueOn: '2026-09-17',
      dueAt: at,
    } as const;
    const elsewhere = plannedMentorship('m4');
    const other = { ...elsewhere, facts: { ...elsewhere.facts, unitId: 'elsewhere' } };
    await act((tx) => tx.mentorships.save(other, entryFor(other)));
    for (const [id, recipientId] of [
      ['m1', 'ingrid'],
      ['m4', 'per'],
    ] as const)
      await act((tx) => tx.reminders.plan(id, [{ ...due, recipientId }], 'done'));
    for (const row of await act((tx) => tx.reminders.lease(at, 9)))
      await act((tx) => tx.reminders.hold(row, '2026-09-18T06:00:00.000Z', 'offDuty'));
    expect(await act((tx) => tx.reminders.lease(at, 9))).toEqual([]);
    expect((await act((tx) => tx.reminders.of('m1'))).map(({ reason }) => reason)).toEqual(['offDuty']);
    await act((tx) => tx.replans.reconsiderUnit(plannedMentorship('m1').facts.unitId));
    expect((await act((tx) => tx.reminders.lease(at, 9))).map(({ subjectId }) => subjectId)).toEqual(['m1']);
  });
});
