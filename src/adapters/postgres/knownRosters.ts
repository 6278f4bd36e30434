import { addDays, type Day, earlier, later } from '../../domain/day.ts';
import { instantAt } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import { knownRoster, type RosterLayer, rosterReach, type SourceReach } from '../../domain/roster/knownRoster.ts';
import { type ShiftPattern, shiftsOfPattern } from '../../domain/roster/shiftPattern.ts';
import type { KnownRoster } from '../../domain/slot/slotsGiven.ts';
import type { RosterReach } from '../../store/rosters.ts';
import { newestPatterns } from './settings.ts';
import { shiftsFrom } from './storedShifts.ts';
import type { Rows } from './tables.ts';

/** Days around the asked ones that may hold shifts which reach into them. */
const daysBeside = 9;

/** Those that tell of these days, the newest first. */
const tellersOf = (rows: Rows, personIds: readonly Id[], { fromOn, toOn }: Period) =>
  rows
    .selectFrom('roster')
    .where('person_id', 'in', personIds)
    .where('to_on', '>=', fromOn)
    .where('from_on', '<=', toOn)
    .orderBy('told_at', 'desc')
    .orderBy('no', 'desc');

function layerOf(pattern: ShiftPattern, personId: Id, within: Period): RosterLayer[] {
  const fromOn = later(pattern.startsOn, within.fromOn);
  const toOn = earlier(pattern.endsOn ?? within.toOn, within.toOn);
  if (fromOn > toOn) return [];
  const span = { from: instantAt(fromOn, '00:00'), to: instantAt(addDays(toOn, 1), '00:00') };
  return [{ fromOn, toOn, shifts: shiftsOfPattern(pattern, personId, span) }];
}

/** What is known of each of these people, a pattern where nothing else tells. */
export async function knownRosters(
  rows: Rows,
  personIds: readonly Id[],
  period: Period,
): Promise<ReadonlyMap<Id, KnownRoster>> {
  if (personIds.length === 0) return new Map();
  const ids = [...new Set(personIds)];
  const around = { fromOn: addDays(period.fromOn, -daysBeside), toOn: addDays(period.toOn, daysBeside) };
  const told = Map.groupBy(await tellersOf(rows, ids, around).selectAll().execute(), (row) => row.person_id);
  const patterns = await newestPatterns(rows, ids);
  return new Map(
    ids.flatMap((personId) => {
      const layers = (told.get(personId) ?? []).map(
        (row): RosterLayer => ({
          fromOn: row.from_on,
          toOn: row.to_on,
          shifts: shiftsFrom(row.shifts, { personId, source: row.source }),
        }),
      );
      const pattern = patterns.get(personId)?.value ?? null;
      const known = knownRoster(pattern ? [...layers, ...layerOf(pattern, personId, around)] : layers, period);
      return known ? [[personId, known] as const] : [];
    }),
  );
}

/** How far what is known of each goes from this day on. */
export async function rosterReaches(
  rows: Rows,
  personIds: readonly Id[],
  today: Day,
): Promise<ReadonlyMap<Id, RosterReach>> {
  if (personIds.length === 0) return new Map();
  const ahead = { fromOn: today, toOn: '9999-12-31' } as const;
  const found = await tellersOf(rows, personIds, ahead).select(['person_id', 'source', 'from_on', 'to_on']).execute();
  const told = Map.groupBy(found, (row) => row.person_id);
  const patterns = await newestPatterns(rows, personIds);
  return new Map(
    personIds.flatMap((personId) => {
      const sources = (told.get(personId) ?? []).map(
        ({ source, from_on, to_on }): SourceReach => ({ source, fromOn: from_on, toOn: to_on }),
      );
      const pattern = patterns.get(personId)?.value ?? null;
      if (pattern) sources.push({ source: 'pattern', fromOn: pattern.startsOn, toOn: pattern.endsOn });
      const reach = rosterReach(sources, today);
      return reach ? [[personId, reach] as const] : [];
    }),
  );
}
