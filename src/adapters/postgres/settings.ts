import { sql } from 'kysely';
import type { Chosen } from '../../domain/chosen.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { readReminderSettings } from '../../domain/reminder/checkSettings.ts';
import { usualSettings } from '../../domain/reminder/settings.ts';
import { readWorkingHours, usualWorkingHours } from '../../domain/reminder/workingHours.ts';
import { readPattern } from '../../domain/roster/checkPattern.ts';
import type { ShiftPattern } from '../../domain/roster/shiftPattern.ts';
import { readUnitTimes, usualTimes } from '../../domain/slot/unitTimes.ts';
import type { Choice, Settings } from '../../store/reminders.ts';
import { StaleRevision } from '../../store.ts';
import type { Rows } from './tables.ts';

/** One thing that is chosen: what it is called, what holds until then, and how its JSON is read. */
interface Kept<Value> {
  readonly name: string;
  readonly usual: Value;
  readonly read: (stored: unknown) => Value;
}

const hoursOf = (unitId: Id): string => `workingHours ${unitId}`;
const timesOf = (unitId: Id): string => `unitTimes ${unitId}`;
const patternOf = (personId: Id): string => `shiftPattern ${personId}`;

export function createSettings(rows: Rows): Settings {
  return {
    reminders: choiceOf(rows, { name: 'reminders', usual: usualSettings, read: readReminderSettings }),
    workingHours: (unitId) =>
      choiceOf(rows, { name: hoursOf(unitId), usual: usualWorkingHours, read: readWorkingHours }),
    allWorkingHours: (unitIds) =>
      newestOfEach(rows, unitIds, { nameOf: hoursOf, usual: usualWorkingHours, read: readWorkingHours }),
    unitTimes: (unitId) => choiceOf(rows, { name: timesOf(unitId), usual: usualTimes, read: readUnitTimes }),
    shiftPattern: (personId) =>
      choiceOf<ShiftPattern | null>(rows, { name: patternOf(personId), usual: null, read: readPattern }),
    allShiftPatterns: (personIds) => newestPatterns(rows, personIds),
  };
}

/** What each of these people has typed in as her roster. */
export const newestPatterns = (rows: Rows, personIds: readonly Id[]): ReturnType<Settings['allShiftPatterns']> =>
  newestOfEach<ShiftPattern | null>(rows, personIds, { nameOf: patternOf, usual: null, read: readPattern });

interface KeptOfEach<Value> extends Omit<Kept<Value>, 'name'> {
  readonly nameOf: (id: Id) => string;
}

async function newestOfEach<Value>(
  rows: Rows,
  ids: readonly Id[],
  { nameOf, usual, read }: KeptOfEach<Value>,
): Promise<ReadonlyMap<Id, Chosen<Value>>> {
  const found = new Map((await newestOf(rows, ids.map(nameOf))).map((row) => [row.name, row]));
  return new Map(
    ids.map((id) => {
      const row = found.get(nameOf(id));
      return [id, row ? chosenOf(row, read) : unchosen(usual)];
    }),
  );
}

interface Row {
  readonly name: string;
  readonly revision: number;
  readonly value: unknown;
  readonly chosen_by: Id;
  readonly chosen_at: string;
}

const unchosen = <Value>(value: Value): Chosen<Value> => ({ revision: 0, value, chosenBy: null, chosenAt: null });

function chosenOf<Value>(row: Row, read: (stored: unknown) => Value): Chosen<Value> {
  try {
    return { revision: row.revision, value: read(row.value), chosenBy: row.chosen_by, chosenAt: row.chosen_at };
  } catch (error) {
    throw new Error(`Revision ${row.revision} of the setting '${row.name}' is not what this version writes. Mend it.`, {
      cause: error,
    });
  }
}

function choiceOf<Value>(rows: Rows, { name, usual, read }: Kept<Value>): Choice<Value> {
  const newest = async (limit: number) => {
    const query = rows.selectFrom('setting').selectAll().where('name', '=', name).orderBy('revision', 'desc');
    return (await query.limit(limit).execute()).map((row) => chosenOf(row, read));
  };
  return {
    newest: async () => (await newest(1))[0] ?? unchosen(usual),
    history: newest,
    async save({ revision, value, chosenBy, chosenAt }) {
      const row = { name, revision, value: JSON.stringify(value), chosen_by: chosenBy, chosen_at: chosenAt };
      const saved = await rows
        .insertInto('setting')
        .columns(['name', 'revision', 'value', 'chosen_by', 'chosen_at'])
        .expression(
          sql`select ${row.name}, ${row.revision}::int, ${row.value}::json, ${row.chosen_by}, ${row.chosen_at}
            where ${row.revision}::int = 1 + (select coalesce(max(revision), 0) from setting where name = ${name})`,
        )
        .onConflict((conflict) => conflict.columns(['tenant_id', 'name', 'revision']).doNothing())
        .executeTakeFirstOrThrow();
      if (saved.numInsertedOrUpdatedRows !== 1n) throw new StaleRevision(`The setting '${name}' was saved meanwhile.`);
    },
  };
}

async function newestOf(rows: Rows, names: readonly string[]): Promise<readonly Row[]> {
  if (names.length === 0) return [];
  return rows
    .selectFrom('setting')
    .selectAll()
    .distinctOn('name')
    .where('name', 'in', names)
    .orderBy('name')
    .orderBy('revision', 'desc')
    .execute();
}
