import { sql } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import type { RosterSource } from '../../domain/roster/shift.ts';
import type { PersonRoster } from '../../store/rosters.ts';
import { storedShifts } from './storedShifts.ts';
import type { Rows } from './tables.ts';

/** People written in one statement. */
const chunk = 500;

interface Teller extends Period {
  readonly toldBy: string;
  readonly source: RosterSource;
  readonly toldAt: string;
}

/** Writes what is told of each, in the place of what the same has told before. */
export async function tell(rows: Rows, teller: Teller, rosters: readonly PersonRoster[]): Promise<void> {
  const { toldBy, source, toldAt, fromOn, toOn } = teller;
  for (let from = 0; from < rosters.length; from += chunk) {
    const some = rosters.slice(from, from + chunk);
    const ids: Id[] = some.map(({ personId }) => personId);
    const shifts = some.map((roster) => storedShifts(roster.shifts));
    await sql`insert into roster (person_id, told_by, source, told_at, from_on, to_on, shifts)
      select id, ${toldBy}, ${source}, ${toldAt}, ${fromOn}::date, ${toOn}::date, shifts::json
      from unnest(${ids}::text[], ${shifts}::text[]) as told(id, shifts)
      on conflict (tenant_id, person_id, told_by) do update
        set from_on = excluded.from_on, to_on = excluded.to_on, shifts = excluded.shifts`.execute(rows);
  }
}
