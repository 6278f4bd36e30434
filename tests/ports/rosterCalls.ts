import type { Period } from '../../src/domain/plan/period.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import type { ChangedRoster, RosterImport, ScheduleConnection, ScheduleTurn } from '../../src/store/rosters.ts';
import type { Tx } from '../../src/store.ts';

const september: Period = { fromOn: '2026-09-01', toOn: '2026-09-30' };
const at = '2026-09-17T06:20:00.000Z';

export const fileOf = (id: string, unitId = 'solhaug'): RosterImport => ({
  id,
  unitId,
  source: 'csv',
  importedBy: id,
  importedAt: at,
  ...september,
  people: 1,
  shifts: 1,
  undoneAt: null,
});

export const dayShift = (personId: string): Shift => ({
  personId,
  startsAt: '2026-09-18T05:30:00.000Z',
  endsAt: '2026-09-18T13:00:00.000Z',
  kind: 'day',
  source: 'csv',
});

export const connectionOf = (unitId: string): ScheduleConnection => ({
  unitId,
  groupId: unitId,
  actsAsId: unitId,
  connectedBy: unitId,
  connectedAt: at,
  readAt: null,
  trouble: null,
});

interface Held {
  readonly schedule: ScheduleTurn;
  readonly changed: ChangedRoster;
}

/** Every method of tx.rosters, with these ids and with what somebody else holds. */
export function rosterCalls(id: string, held: Held): Record<string, (tx: Tx) => Promise<unknown>> {
  const unitId = id === 'sara' ? 'solhaug' : id;
  const rosters = [{ personId: id, shifts: [dayShift(id)] }];
  return {
    'rosters.known': async (tx) => [...(await tx.rosters.known([id, 'ingrid'], september))],
    'rosters.reach': async (tx) => [...(await tx.rosters.reach([id, 'ingrid'], '2026-09-17'))],
    'rosters.add': (tx) => tx.rosters.add(fileOf(id, unitId), rosters),
    'rosters.imports': (tx) => tx.rosters.imports(unitId, 10),
    'rosters.undo': (tx) => tx.rosters.undo(id, at),
    'rosters.changing': (tx) => tx.rosters.changing([id, 'ingrid'], at),
    'rosters.connection': (tx) => tx.rosters.connection(unitId),
    'rosters.connect': (tx) => tx.rosters.connect(connectionOf(unitId)),
    'rosters.leaseSchedules': (tx) => tx.rosters.leaseSchedules(at, 10),
    'rosters.scheduleRead': (tx) => tx.rosters.scheduleRead(held.schedule, { period: september, rosters, at }),
    'rosters.scheduleFailed': (tx) => tx.rosters.scheduleFailed(held.schedule, 5, 'refused'),
    'rosters.disconnect': (tx) => tx.rosters.disconnect(unitId, at),
    'rosters.trainingDue': (tx) => tx.rosters.trainingDue(at),
    'rosters.trainingLooked': (tx) => tx.rosters.trainingLooked('2026-12-24T06:20:00.000Z'),
    'rosters.leaseChanged': (tx) => tx.rosters.leaseChanged(10),
    'rosters.reviewed': (tx) => tx.rosters.reviewed(held.changed),
  };
}
