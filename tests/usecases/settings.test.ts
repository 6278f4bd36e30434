import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/people.ts';
import type { ReminderSettings } from '../../src/domain/reminder/settings.ts';
import type { World } from '../../src/ports.ts';
import type { Tx } from '../../src/store.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { commitPlan } from '../../src/usecases/plan/commitPlan.ts';
import { replanReminders } from '../../src/usecases/reminder/replanReminders.ts';
import { saveReminderSettings } from '../../src/usecases/reminder/saveReminderSettings.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { plannedMentorship } from '../support/plannedMentorship.ts';

const now = '2026-08-20T08:00:00.000Z';
const kari: Actor = {
  tenantId: testTenant.id,
  personId: 'kari',
  displayName: 'Kari Lindvik',
  isCoordinator: true,
  isGuest: false,
};
const ids = Array.from({ length: 45 }, (_, index) => `m${String(index).padStart(2, '0')}`);

describeOnBothEngines('other settings', ({ open }) => {
  let db: TestStore;
  let wakes = 0;
  const worldOn = (store = db.store) =>
    ({
      store,
      clock: { now: () => now },
      wakes: {
        wake: async () => {
          wakes += 1;
        },
      },
    }) as unknown as World;
  const act = <T>(work: (tx: Tx) => Promise<T>) => db.store.inTenant(testTenant.id, work);
  const choose = (revision: number, settings: ReminderSettings) =>
    saveReminderSettings(worldOn(), kari, { revision, settings });
  const left = async () => (await act((tx) => tx.replans.progress())).left;
  const work = async (store = db.store) => {
    while (await replanReminders(worldOn(store), testTenant.id));
  };
  /** The days on which each plan tells the newcomer that it is ready. */
  const welcomes = () =>
    act(async (tx) => {
      const days = new Set<string>();
      for (const id of ids)
        for (const row of await tx.reminders.of(id))
          if (row.kind === 'welcome' && row.state === 'planned') days.add(row.dueOn);
      return [...days].sort();
    });

  beforeAll(async () => {
    db = await open({ now: () => now });
    for (const id of ids) {
      const after = plannedMentorship(id, {
        menteeId: `newcomer-${id}`,
        startsOn: '2026-09-21',
        employedOn: '2026-09-21',
        trainingShiftsOn: [],
        probationEndsOn: null,
      });
      await act((tx) =>
        commitPlan(tx, { before: null, after, kind: 'started', itemKey: null, actorId: 'kari', at: now }),
      );
    }
    const gathering = { on: '2027-04-12', precision: 'day', status: 'planned', format: 'physical', theme: '' } as const;
    await saveTeam(worldOn(), kari, {
      id: 'team',
      networkId: 'n1',
      networkName: 'Læringsnettverk',
      name: 'Lysvær',
      memberIds: ['hanne'],
      gatherings: [
        { ...gathering, number: 1, on: '2026-12-01' },
        { ...gathering, number: 2 },
      ],
    });
  });
  afterAll(() => db.close());

  test('wake the worker, and are in force for what is planned meanwhile', async () => {
    expect(await welcomes()).toEqual(['2026-09-07']);
    wakes = 0;
    expect(await choose(0, { welcome: { days: [20, 5] }, statusReport: { days: [10] } })).toBeNull();
    expect(wakes).toBe(1);
    expect(await left()).toBe(46);
    const before = await act((tx) => tx.mentorships.get('m00'));
    if (!before) throw new Error('m00 is gone');
    const after = { ...before, revision: before.revision + 1 };
    await act((tx) => commitPlan(tx, { before, after, kind: 'moved', itemKey: null, actorId: 'kari', at: now }));
    expect(await left()).toBe(45);
  });

  test('are worked in by a worker that dies, and by two others after it: each plan once, none left', async () => {
    await replanReminders(worldOn(), testTenant.id);
    const afterOne = await left();
    expect(afterOne).toBeGreaterThan(0);
    expect(afterOne).toBeLessThan(45);
    const dying = {
      ...db.store,
      inTenant: <T>(id: string, inside: (tx: Tx) => Promise<T>) =>
        db.store.inTenant(id, async (tx) => {
          await inside(tx);
          throw new Error('killed before the commit');
        }),
    };
    await expect(replanReminders(worldOn(dying as unknown as typeof db.store), testTenant.id)).rejects.toThrow(
      'killed',
    );
    expect(await left()).toBe(afterOne);
    await Promise.all([work(), work(db.another())]);
    await work();
    expect(await left()).toBe(0);
    expect(await welcomes()).toEqual(['2026-09-01', '2026-09-16']);
    const reports = await act((tx) => tx.reminders.of('team'));
    expect(reports.filter(({ state }) => state === 'planned').map(({ dueOn }) => dueOn)).toEqual(['2027-03-19']);
  });

  test('that switch a kind off drop what was due of it, saying so; switched on again it is due again', async () => {
    await choose(1, { welcome: { isOn: false } });
    await work();
    expect(await welcomes()).toEqual([]);
    const dropped = (await act((tx) => tx.reminders.of('m07'))).filter(({ kind }) => kind === 'welcome');
    expect(new Set(dropped.map(({ state, reason }) => `${state} ${reason}`))).toEqual(
      new Set(['dropped otherSettings']),
    );
    await choose(2, {});
    await work();
    expect(await welcomes()).toEqual(['2026-09-07']);
  });
});
