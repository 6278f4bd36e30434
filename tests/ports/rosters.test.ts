import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import type { ShiftPattern } from '../../src/domain/roster/shiftPattern.ts';
import type { RosterImport, ScheduleTurn } from '../../src/store/rosters.ts';
import { LeaseLost, type Tx } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';
import { connectionOf, fileOf } from './rosterCalls.ts';

const at = '2026-09-17T06:20:00.000Z';
const later = '2026-09-17T06:25:00.000Z';
const september = { fromOn: '2026-09-01', toOn: '2026-09-30' } as const;

const dayOn = (personId: string, on: Day, [from, to]: readonly [TimeOfDay, TimeOfDay] = ['07:30', '15:00']): Shift => ({
  personId,
  startsAt: instantAt(on, from),
  endsAt: instantAt(on, to),
  kind: 'day',
  source: 'csv',
});
const ofIngrid = (...days: Day[]) => [{ personId: 'ingrid', shifts: days.map((on) => dayOn('ingrid', on)) }];
const file = (id: string, more: Partial<RosterImport> = {}): RosterImport => ({ ...fileOf(id), ...more });
/** Mondays, from seven to three. */
const mondays: ShiftPattern = {
  weeks: 1,
  startsOn: '2026-09-01',
  endsOn: null,
  shifts: [{ week: 1, weekday: 1, from: '07:00', to: '15:00', kind: null }],
};

describeOnBothEngines('what is known of when people are at work', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>) => db.store.inTenant(testTenant.id, work);
  const daysOf = async (period: { fromOn: Day; toOn: Day } = september) =>
    (await act((tx) => tx.rosters.known(['ingrid'], period)))
      .get('ingrid')
      ?.shifts.map(({ startsAt }) => startsAt.slice(0, 10));
  const clear = (...tables: string[]) => Promise.all(tables.map((table) => db.sql({}, `truncate ${table} cascade`)));
  beforeAll(async () => {
    db = await open();
    const mentorship = plannedMentorship('m1');
    await act((tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
  });
  afterAll(() => db.close());
  beforeEach(() => clear('roster', 'roster_import', 'roster_change', 'schedule_connection', 'setting'));

  test('a file tells of all its days, a day without a shift is a day off, and of other days nothing is known', async () => {
    await act((tx) => tx.rosters.add(file('f1'), ofIngrid('2026-09-18', '2026-09-21')));
    const known = (period: { fromOn: Day; toOn: Day }) => act((tx) => tx.rosters.known(['ingrid', 'sara'], period));
    const found = await known({ fromOn: '2026-09-17', toOn: '2026-09-20' });
    expect([...found.keys()]).toEqual(['ingrid']);
    expect(found.get('ingrid')).toEqual({
      fromOn: '2026-09-15',
      toOn: '2026-09-22',
      shifts: [dayOn('ingrid', '2026-09-18'), dayOn('ingrid', '2026-09-21')],
    });
    expect((await known({ fromOn: '2026-09-29', toOn: '2026-10-06' })).get('ingrid')).toMatchObject({
      toOn: '2026-09-30',
    });
    expect((await known({ fromOn: '2026-10-01', toOn: '2026-10-06' })).size).toBe(0);
    expect((await act((tx) => tx.rosters.known([], september))).size).toBe(0);
  });

  test('a newer file takes the place of an older one in its days, and the older counts again once it is undone', async () => {
    await act((tx) => tx.rosters.add(file('f1'), ofIngrid('2026-09-08', '2026-09-18')));
    const week = { fromOn: '2026-09-14', toOn: '2026-09-20' } as const;
    await act((tx) => tx.rosters.add(file('f2', { ...week, importedAt: later }), ofIngrid('2026-09-15')));
    expect(await daysOf()).toEqual(['2026-09-08', '2026-09-15']);
    await act((tx) => tx.rosters.undo('f2', later));
    expect(await daysOf()).toEqual(['2026-09-08', '2026-09-18']);
    const imports = await act((tx) => tx.rosters.imports('solhaug', 5));
    expect(imports).toEqual([file('f2', { ...week, importedAt: later, undoneAt: later }), file('f1')]);
  });

  test('of two files at one moment the later counts', async () => {
    for (const [index, on] of (['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'] as const).entries())
      await act((tx) => tx.rosters.add(file(`f${9 - index}`), ofIngrid(on)));
    expect(await daysOf()).toEqual(['2026-09-11']);
    expect((await act((tx) => tx.rosters.imports('solhaug', 5))).map(({ id }) => id)).toEqual(['f6', 'f7', 'f8', 'f9']);
  });

  test('a night that begins on the last day of a file runs into the days after', async () => {
    const night = {
      ...dayOn('ingrid', '2026-09-30'),
      startsAt: '2026-09-30T20:00:00.000Z',
      endsAt: '2026-10-01T05:30:00.000Z',
    };
    await act((tx) => tx.rosters.add(file('f1'), [{ personId: 'ingrid', shifts: [night] }]));
    const october = { fromOn: '2026-10-01', toOn: '2026-10-31' } as const;
    await act((tx) => tx.rosters.add(file('f2', { ...october, importedAt: later }), ofIngrid('2026-10-05')));
    expect(await daysOf(october)).toEqual(['2026-09-30', '2026-10-05']);
  });

  test('a pattern counts where nothing else tells, and goes on for years', async () => {
    await act((tx) =>
      tx.settings.shiftPattern('ingrid').save({ revision: 1, value: mondays, chosenBy: 'ingrid', chosenAt: at }),
    );
    await act((tx) => tx.rosters.add(file('f1'), ofIngrid('2026-09-18')));
    expect(await daysOf({ fromOn: '2026-09-28', toOn: '2026-10-12' })).toEqual(['2026-10-05', '2026-10-12']);
    expect(await daysOf({ fromOn: '2031-03-03', toOn: '2031-03-06' })).toEqual(['2031-03-03']);
    const reach = await act((tx) => tx.rosters.reach(['ingrid', 'sara'], '2026-09-17'));
    expect([...reach]).toEqual([['ingrid', { source: 'csv', fromOn: '2026-09-17', toOn: null }]]);
  });

  test('how far it is known is told without a gap', async () => {
    await act((tx) => tx.rosters.add(file('f1', { toOn: '2026-09-20' }), ofIngrid('2026-09-18')));
    await act((tx) => tx.rosters.add(file('f2', { fromOn: '2026-09-21', toOn: '2026-09-25' }), ofIngrid()));
    await act((tx) => tx.rosters.add(file('f3', { fromOn: '2026-09-27' }), ofIngrid()));
    const reach = (today: Day) => act(async (tx) => (await tx.rosters.reach(['ingrid'], today)).get('ingrid'));
    expect(await reach('2026-09-17')).toEqual({ source: 'csv', fromOn: '2026-09-17', toOn: '2026-09-25' });
    expect(await reach('2026-09-26')).toEqual({ source: 'csv', fromOn: '2026-09-27', toOn: '2026-09-30' });
    expect(await reach('2026-10-01')).toBeUndefined();
  });

  test('of those in running plans, what was known before a change is kept until their bookings have been looked at', async () => {
    await act((tx) => tx.rosters.add(file('f1'), ofIngrid('2026-09-18')));
    await act((tx) => tx.rosters.add(file('f2'), [{ personId: 'nobodys', shifts: [] }]));
    const [first, ...others] = await act((tx) => tx.rosters.leaseChanged(10));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ personId: 'ingrid', before: null });
    expect(await act((tx) => tx.rosters.leaseChanged(10))).toEqual([]);
    if (!first) throw new Error('nothing was leased');
    await act((tx) => tx.rosters.reviewed(first));
    await act((tx) => tx.rosters.add(file('f3', { importedAt: later }), ofIngrid('2026-09-21')));
    await act((tx) => tx.rosters.undo('f3', later));
    const [again] = await act((tx) => tx.rosters.leaseChanged(10));
    expect(again?.before?.shifts).toEqual([dayOn('ingrid', '2026-09-18')]);
  });

  test('a change while they are looked at has them looked at once more', async () => {
    await act((tx) => tx.rosters.add(file('f1'), ofIngrid('2026-09-18')));
    const [leased] = await act((tx) => tx.rosters.leaseChanged(1));
    if (!leased) throw new Error('nothing was leased');
    await act((tx) => tx.rosters.changing(['ingrid'], later));
    await expect(act((tx) => tx.rosters.reviewed(leased))).rejects.toThrow(LeaseLost);
    expect(await act((tx) => tx.rosters.leaseChanged(1))).toMatchObject([{ personId: 'ingrid', before: null }]);
  });

  test('a team is read once an hour by one worker, and only what differs is a change', async () => {
    await act((tx) => tx.rosters.connect(connectionOf('solhaug')));
    const lease = (now: string) => act((tx) => tx.rosters.leaseSchedules(now, 5));
    const [turn, ...more] = await lease(at);
    expect(more).toEqual([]);
    expect(await lease(at)).toEqual([]);
    const read = (of: ScheduleTurn | undefined, days: Day[], now: string) =>
      act((tx) =>
        tx.rosters.scheduleRead(of as ScheduleTurn, {
          period: september,
          rosters: [...ofIngrid(...days), { personId: 'nobodys', shifts: [] }],
          at: now,
        }),
      );
    expect(await read(turn, ['2026-09-10', '2026-09-18'], at)).toEqual(['ingrid']);
    expect([...(await act((tx) => tx.rosters.reach(['ingrid', 'nobodys'], '2026-09-17'))).keys()]).toEqual(['ingrid']);
    expect(await act((tx) => tx.rosters.connection('solhaug'))).toEqual({ ...connectionOf('solhaug'), readAt: at });
    expect(await lease('2026-09-17T07:19:00.000Z')).toEqual([]);
    const next = '2026-09-17T07:20:00.000Z';
    const [second] = await lease(next);
    expect(await read(second, ['2026-09-18'], next), 'what is over is no change').toEqual([]);
    await expect(read(second, [], next)).rejects.toThrow(LeaseLost);
    const [third] = await lease('2026-09-17T08:20:00.000Z');
    expect(await read(third, ['2026-09-21'], '2026-09-17T08:20:00.000Z')).toEqual(['ingrid']);
    expect(await daysOf()).toEqual(['2026-09-21']);
  });

  test('one that cannot be read waits and says why, and what was read before still counts', async () => {
    await act((tx) => tx.rosters.connect(connectionOf('solhaug')));
    const [turn] = await act((tx) => tx.rosters.leaseSchedules(at, 5));
    if (!turn) throw new Error('nothing was leased');
    await act((tx) => tx.rosters.scheduleFailed(turn, 900, 'refused'));
    expect(await act((tx) => tx.rosters.connection('solhaug'))).toMatchObject({ trouble: 'refused', readAt: null });
    const waiting = await act((tx) => tx.waiting(at));
    expect(waiting.jobs.readSchedules).toBe(false);
    expect(waiting.freeInSeconds).toBeGreaterThan(800);
  });

  test('a team that is no longer connected tells nothing, and another one does not keep what it told', async () => {
    await act((tx) => tx.rosters.connect(connectionOf('solhaug')));
    const [turn] = await act((tx) => tx.rosters.leaseSchedules(at, 5));
    await act((tx) =>
      tx.rosters.scheduleRead(turn as ScheduleTurn, { period: september, rosters: ofIngrid('2026-09-18'), at }),
    );
    await act((tx) => tx.rosters.connect({ ...connectionOf('solhaug'), groupId: 'another' }));
    expect(await daysOf()).toBeUndefined();
    await act((tx) => tx.rosters.disconnect('solhaug', later));
    expect(await act((tx) => tx.rosters.connection('solhaug'))).toBeNull();
  });

  test('shifts of last spring are not kept', async () => {
    const spring = { fromOn: '2026-03-01', toOn: '2026-03-31' } as const;
    await act((tx) => tx.rosters.add(file('f1', spring), ofIngrid('2026-03-02')));
    expect(await daysOf(spring)).toBeUndefined();
  });
});
