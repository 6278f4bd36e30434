import { sql } from 'kysely';
import type { Chosen } from '../../domain/chosen.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { readReminderSettings } from '../../domain/reminder/checkSettings.ts';
import { usualSettings } from '../../domain/reminder/settings.ts';
import { readWorkingHours, usualWorkingHours } from '../../domain/reminder/workingHours.ts';
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

export function createSettings(rows: Rows): Settings {
  return {
    reminders: choiceOf(rows, { name: 'reminders', usual: usualSettings, read: readReminderSettings }),
    workingHours: (unitId) =>
      choiceOf(rows, { name: hoursOf(unitId), usual: usualWorkingHours, read: readWorkingHours }),
    async allWorkingHours(unitIds) {
      const found = await newestOf(rows, unitIds.map(hoursOf));
      return new Map(
        unitIds.map((id) => {
          const row = found.find(({ name }) => name === hoursOf(id));
          return [id, row ? chosenOf(row, readWorkingHours) : unchosen(usualWorkingHours)];
        }),
      );
    },
  };
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
