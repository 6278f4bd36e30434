import type { Selectable } from 'kysely';
import { addDays } from '../../domain/day.ts';
import { dayOf } from '../../domain/instant.ts';
import type { PersonRoster, RosterImport, Rosters } from '../../store/rosters.ts';
import { knownRosters, rosterReaches } from './knownRosters.ts';
import { leaseChanged, noteBefore, reviewed } from './rosterChanges.ts';
import type { RosterImportTable } from './rosterTables.ts';
import { createSchedules } from './schedules.ts';
import type { Rows } from './tables.ts';
import { tell } from './tellRosters.ts';
import { trainingDue, trainingLooked } from './trainingLook.ts';

/** Shifts so long ago are of no use to anybody, and somebody's working life. */
const daysKept = 60;

export function createRosters(rows: Rows): Rosters {
  return {
    known: (personIds, period) => knownRosters(rows, personIds, period),
    reach: (personIds, today) => rosterReaches(rows, personIds, today),
    add: (file, rosters) => add(rows, file, rosters),
    async imports(unitId, limit) {
      const query = rows.selectFrom('roster_import').selectAll().where('unit_id', '=', unitId);
      return (await query.orderBy('imported_at', 'desc').orderBy('no', 'desc').limit(limit).execute()).map(importOf);
    },
    async undo(importId, at) {
      const told = rows.selectFrom('roster').select('person_id').where('told_by', '=', importId);
      await noteBefore(
        rows,
        (await told.execute()).map((row) => row.person_id),
        at,
      );
      await rows.deleteFrom('roster').where('told_by', '=', importId).execute();
      await rows.updateTable('roster_import').set({ undone_at: at }).where('id', '=', importId).execute();
    },
    changing: (personIds, now) => noteBefore(rows, personIds, now),
    leaseChanged: (limit) => leaseChanged(rows, limit),
    reviewed: (changed) => reviewed(rows, changed),
    ...createSchedules(rows),
    trainingDue: (now) => trainingDue(rows, now),
    trainingLooked: (now) => trainingLooked(rows, now),
  };
}

async function add(rows: Rows, file: RosterImport, rosters: readonly PersonRoster[]): Promise<void> {
  const { id, importedAt, fromOn, toOn } = file;
  await noteBefore(
    rows,
    rosters.map(({ personId }) => personId),
    importedAt,
  );
  await rows
    .insertInto('roster_import')
    .values({
      id,
      unit_id: file.unitId,
      source: file.source,
      imported_by: file.importedBy,
      imported_at: importedAt,
      from_on: fromOn,
      to_on: toOn,
      people: file.people,
      shifts: file.shifts,
      undone_at: file.undoneAt,
    })
    .execute();
  await tell(rows, { toldBy: id, source: file.source, toldAt: importedAt, fromOn, toOn }, rosters);
  await rows
    .deleteFrom('roster')
    .where('to_on', '<', addDays(dayOf(importedAt), -daysKept))
    .execute();
}

const importOf = (row: Selectable<RosterImportTable>): RosterImport => ({
  id: row.id,
  unitId: row.unit_id,
  source: row.source,
  importedBy: row.imported_by,
  importedAt: row.imported_at,
  fromOn: row.from_on,
  toOn: row.to_on,
  people: row.people,
  shifts: row.shifts,
  undoneAt: row.undone_at,
});
