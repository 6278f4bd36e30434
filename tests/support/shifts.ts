import type { Day } from '../../src/domain/day.ts';
import { addMinutes, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { Shift, ShiftKind } from '../../src/domain/roster/shift.ts';
import { tenantId } from './localTenant.ts';
import { newId, type TestWorld } from './world.ts';

/** 'day 2026-09-21 07:30-15:00'; one that ends earlier than it begins is over the next day. */
function shiftOf(personId: string, written: string): Shift {
  const [kind = '', on = '', hours = ''] = written.split(' ');
  const [from = '', to = ''] = hours.split('-');
  const startsAt = instantAt(on as Day, from as TimeOfDay);
  const sameDay = instantAt(on as Day, to as TimeOfDay);
  const endsAt = sameDay > startsAt ? sameDay : new Date(Date.parse(sameDay) + 86_400_000).toISOString();
  return { personId, startsAt, endsAt, kind: kind as ShiftKind, source: 'csv' };
}

let taken = 0;

/** Takes in a roster that is known for September and October 2026, as a file would. */
export async function knowShifts(
  world: TestWorld,
  unitId: string,
  shiftsOf: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const { store, clock } = world.app.world;
  const rosters = await Promise.all(
    Object.entries(shiftsOf).map(async ([who, written]) => {
      const personId = await world.idOf(who);
      return { personId, shifts: written.map((each) => shiftOf(personId, each)) };
    }),
  );
  // The played clock stands still, and of two files the newer counts.
  taken += 1;
  const importedBy = await world.idOf('odd.tveiten');
  await store.inTenant(tenantId, (tx) =>
    tx.rosters.add(
      {
        id: newId(),
        unitId,
        source: 'csv',
        importedBy,
        importedAt: addMinutes(clock.now(), taken),
        fromOn: '2026-09-01',
        toOn: '2026-10-31',
        people: rosters.length,
        shifts: rosters.reduce((sum, { shifts }) => sum + shifts.length, 0),
        undoneAt: null,
      },
      rosters,
    ),
  );
}
