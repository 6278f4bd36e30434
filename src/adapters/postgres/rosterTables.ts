import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { RosterSource } from '../../domain/roster/shift.ts';
import type { RosterImport, ScheduleTrouble } from '../../store/rosters.ts';
import type { DatabaseTime, Json, TenantColumn } from './columns.ts';
import type { StoredRoster, StoredShift } from './storedShifts.ts';

export interface RosterImportTable extends TenantColumn {
  id: Id;
  unit_id: Id;
  source: RosterImport['source'];
  imported_by: Id;
  imported_at: Instant;
  from_on: Day;
  to_on: Day;
  people: number;
  shifts: number;
  undone_at: Instant | null;
  no: Generated<string>;
}

interface RosterTable extends TenantColumn {
  person_id: Id;
  told_by: string;
  source: RosterSource;
  told_at: Instant;
  from_on: Day;
  to_on: Day;
  shifts: Json<readonly StoredShift[]>;
  no: Generated<string>;
}

export interface ScheduleConnectionTable extends TenantColumn {
  unit_id: Id;
  group_id: Id;
  acts_as_id: Id;
  connected_by: Id;
  connected_at: Instant;
  read_at: Instant | null;
  trouble: ScheduleTrouble | null;
  lease: ColumnType<string | null, null | undefined, null>;
  leased_until: DatabaseTime;
  not_before: DatabaseTime;
}

interface RosterChangeTable extends TenantColumn {
  person_id: Id;
  known_before: ColumnType<StoredRoster | null, string | null, string | null>;
  lease: ColumnType<string | null, null | undefined, null>;
  leased_until: DatabaseTime;
}

export interface RosterTables {
  roster_import: RosterImportTable;
  roster: RosterTable;
  roster_change: RosterChangeTable;
  schedule_connection: ScheduleConnectionTable;
  training_look: TenantColumn & { looked_at: Instant };
}
