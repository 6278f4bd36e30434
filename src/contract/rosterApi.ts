import * as z from 'zod/mini';
import { changes, nothing, reads } from './call.ts';
import type { MyRosterView, PatternPreviewView, RosterPreviewView, UnitRostersView } from './rosterViews.ts';
import { day, id, requestId, revision, timeOfDay } from './wire.ts';

/** Two megabytes in base64; a year of a large unit is half of it. */
export const rosterFileMax = 2_000_000;
const base64Max = Math.ceil(rosterFileMax / 3) * 4;

const file = z.base64().check(z.minLength(1, 'rosterFileMissing'), z.maxLength(base64Max, 'rosterFileTooLarge'));

/** Whom each key of the file is, as the preview said or somebody chose; null, or not named, leaves her out. */
const matches = z
  .array(z.strictObject({ key: z.string().check(z.maxLength(200)), personId: z.nullable(id) }))
  .check(z.maxLength(5000));

/** Of what shape it is; what is wrong with it the domain says, row by row. */
const pattern = z.strictObject({
  weeks: z.int(),
  startsOn: day,
  endsOn: z.nullable(day),
  shifts: z
    .array(
      z.strictObject({
        week: z.int(),
        weekday: z.int(),
        from: timeOfDay,
        to: timeOfDay,
        kind: z.nullable(z.enum(['day', 'evening', 'night', 'other'])),
      }),
    )
    .check(z.maxLength(1000)),
});

const span = { from: timeOfDay, to: timeOfDay };
const blocked = z
  .array(
    z.strictObject({
      weekday: z.int(),
      kind: z.enum(['handover', 'medication', 'meal', 'morningCare', 'other']),
      ...span,
    }),
  )
  .check(z.maxLength(200));

const mine = { requestId, revision };
const ofUnit = { requestId, unitId: id };

/** Calls that carry a file, and whose bodies are larger than others. */
export const takesFile: ReadonlySet<string> = new Set(['previewRoster', 'importRoster']);

/** What is known of when people are at work. */
export const rosterApi = {
  myRoster: reads<MyRosterView>()(nothing),
  previewPattern: reads<PatternPreviewView>()(z.strictObject({ pattern })),
  unitRosters: reads<UnitRostersView>()(z.strictObject({ unitId: id })),
  previewRoster: reads<RosterPreviewView>()(z.strictObject({ unitId: id, file })),

  saveMyPattern: changes<MyRosterView>()(z.strictObject({ ...mine, pattern: z.nullable(pattern) })),
  undoMyPattern: changes<MyRosterView>()(z.strictObject(mine)),
  setMeetsOffShift: changes<MyRosterView>()(z.strictObject({ requestId, meetsOffShift: z.boolean() })),
  importRoster: changes<UnitRostersView>()(z.strictObject({ ...ofUnit, file, matches })),
  undoRosterImport: changes<UnitRostersView>()(z.strictObject({ ...ofUnit, importId: id })),
  savePatternOf: changes<UnitRostersView>()(
    z.strictObject({ ...ofUnit, revision, personId: id, pattern: z.nullable(pattern) }),
  ),
  undoPatternOf: changes<UnitRostersView>()(z.strictObject({ ...ofUnit, revision, personId: id })),
  saveUnitTimes: changes<UnitRostersView>()(
    z.strictObject({ ...ofUnit, revision, blocked, calm: z.array(z.strictObject(span)).check(z.maxLength(10)) }),
  ),
  undoUnitTimes: changes<UnitRostersView>()(z.strictObject({ ...ofUnit, revision })),
  /** `team`: its id, or a link to it as Teams copies it. `actsAsId`: somebody in the team who leads the unit, or null for oneself. */
  connectSchedule: changes<UnitRostersView>()(
    z.strictObject({ ...ofUnit, team: z.string().check(z.minLength(1), z.maxLength(2000)), actsAsId: z.nullable(id) }),
  ),
  disconnectSchedule: changes<UnitRostersView>()(z.strictObject(ofUnit)),
} as const;
