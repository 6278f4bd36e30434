import { newId } from '../support/world.ts';

const pattern = {
  weeks: 1,
  startsOn: '2026-09-01',
  endsOn: null,
  shifts: [{ week: 1, weekday: 1, from: '07:30', to: '15:00', kind: null }],
} as const;
const rosterFile = Buffer.from('Navn;Dato;Fra;Til\nMarte Fossli;21.09.2026;07.30;15.00\n').toString('base64');

interface Named {
  readonly unitId: string;
  readonly personId: string;
  readonly team: string;
}

/** One request for every call about rosters. */
export const everyRosterCall = ({ unitId, personId, team }: Named) => {
  const ofUnit = { requestId: newId(), unitId };
  return {
    myRoster: {},
    previewPattern: { pattern: { ...pattern, shifts: [...pattern.shifts] } },
    unitRosters: { unitId },
    previewRoster: { unitId, file: rosterFile },
    saveMyPattern: { requestId: newId(), revision: 0, pattern: null },
    undoMyPattern: { requestId: newId(), revision: 1 },
    setMeetsOffShift: { requestId: newId(), meetsOffShift: false },
    importRoster: { ...ofUnit, file: rosterFile, matches: [{ key: 'Marte Fossli', personId }] },
    undoRosterImport: { ...ofUnit, importId: newId() },
    savePatternOf: { ...ofUnit, revision: 0, personId, pattern: null },
    undoPatternOf: { ...ofUnit, revision: 1, personId },
    saveUnitTimes: { ...ofUnit, revision: 0, blocked: [], calm: [] },
    undoUnitTimes: { ...ofUnit, revision: 1 },
    connectSchedule: { ...ofUnit, team, actsAsId: null },
    disconnectSchedule: ofUnit,
  };
};
