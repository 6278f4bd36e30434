import { Temporal } from 'temporal-polyfill';
import type { TenantContext } from '../context.ts';
import { guidOf } from '../ids.ts';
import type { ShiftEdit, Team, User } from '../state.ts';
import { daysOff, shiftHours, turnus, turnusBegins } from './turnus.ts';

const zone = 'Europe/Oslo';
const weeksBack = 8;
const weeksPublished = 12;
const weeksDrafted = 4;

/** A shift as a team's schedule has it. What is only a draft, Teams shows to leaders and to nobody else. */
export interface PlannedShift {
  id: string;
  userId: string;
  department: string;
  /** The day on which it starts as the turnus has it. */
  on: string;
  startsAt: string;
  endsAt: string;
  name: string | null;
  theme: string;
  isDraft: boolean;
  edit: ShiftEdit | null;
}

export interface PlannedTimeOff {
  id: string;
  userId: string;
  startsAt: string;
  endsAt: string;
  reasonId: string;
}

/** Those whose shifts are in the team's schedule; empty where Shifts has not been taken into use. */
export function scheduled(ctx: TenantContext, team: Team): User[] {
  if (team.permissions.length === 0) return [];
  return ctx.state.users.filter(({ id, displayName }) => team.memberIds.includes(id) && displayName in turnus);
}

/** Eight weeks back and sixteen ahead, the last four as drafts; it follows product time, week by week. */
export function shiftsOf(ctx: TenantContext, team: Team): PlannedShift[] {
  const monday = mondayOf(today(ctx));
  const edits = new Map(ctx.state.shiftEdits.map((edit) => [edit.id, edit]));
  return turnusOf(scheduled(ctx, team), { team, monday })
    .map((shift) => edited(shift, edits.get(shift.id) ?? null))
    .sort((a, b) => (a.startsAt === b.startsAt ? compare(a.id, b.id) : compare(a.startsAt, b.startsAt)));
}

/** Before anybody has changed a shift. It is asked for every hour, and stays the same for a week. */
function turnusOf(users: readonly User[], { team, monday }: { team: Team; monday: string }): readonly PlannedShift[] {
  const key = `${team.id} ${monday}`;
  if (lastTurnus.key === key) return lastTurnus.shifts;
  const first = addDays(monday, -weeksBack * 7);
  const published = addDays(monday, weeksPublished * 7);
  const days = Array.from({ length: (weeksBack + weeksPublished + weeksDrafted) * 7 }, (_, no) => addDays(first, no));
  const shifts = users
    .flatMap((user) => days.flatMap((on) => plannedOn(on, { team, user })))
    .map((shift) => ({ ...shift, isDraft: shift.on >= published }));
  lastTurnus = { key, shifts };
  return shifts;
}

let lastTurnus: { key: string; shifts: readonly PlannedShift[] } = { key: '', shifts: [] };

export function timesOffOf(ctx: TenantContext, team: Team): PlannedTimeOff[] {
  return scheduled(ctx, team).flatMap((user) =>
    daysOff
      .filter(({ who }) => who === user.displayName)
      .map(({ fromOn, toOn, reason }) => ({
        id: `TOFF_${guidOf(`${team.id}/${user.id}/${fromOn}`)}`,
        userId: user.id,
        startsAt: instantOf(fromOn, '00:00'),
        endsAt: instantOf(addDays(toOn, 1), '00:00'),
        reasonId: `TOR_${guidOf(`${team.id}/${reason}`)}`,
      })),
  );
}

/** 'HH:MM' on a day in Norway. */
export function instantOf(day: string, time: string): string {
  const key = `${day}T${time}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const at = Temporal.PlainDateTime.from(key).toZonedDateTime(zone).toInstant();
  const text = new Date(at.epochMilliseconds).toISOString();
  instants.set(key, text);
  return text;
}

/** A schedule is asked for again and again, and to reckon with time zones is slow. */
const instants = new Map<string, string>();

const msPerDay = 86_400_000;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / msPerDay;

export const addDays = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * msPerDay).toISOString().slice(0, 10);

/** 0 is Monday; 1 January 1970 was a Thursday. */
const weekdayOf = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

const today = (ctx: TenantContext): string =>
  Temporal.Instant.from(ctx.clock.now()).toZonedDateTimeISO(zone).toPlainDate().toString();

function letterOn(on: string, { displayName }: User): string {
  const weeksSince = Math.floor((dayNumber(on) - dayNumber(turnusBegins)) / 7);
  const week = turnus[displayName]?.[(((weeksSince % 3) + 3) % 3) as 0 | 1 | 2];
  return week?.[weekdayOf(on)] ?? '-';
}

const isAtWork = ({ displayName, hiredOn }: User, on: string): boolean =>
  on >= hiredOn && !daysOff.some(({ who, fromOn, toOn }) => who === displayName && fromOn <= on && on <= toOn);

function plannedOn(on: string, { team, user }: { team: Team; user: User }): PlannedShift[] {
  const hours = shiftHours[letterOn(on, user)];
  if (hours === undefined || !isAtWork(user, on)) return [];
  const { name, from, to, theme } = hours;
  return [
    {
      id: `SHFT_${guidOf(`${team.id}/${user.id}/${on}`)}`,
      userId: user.id,
      department: user.department,
      on,
      startsAt: instantOf(on, from),
      endsAt: instantOf(to > from ? on : addDays(on, 1), to),
      name,
      theme,
      isDraft: false,
      edit: null,
    },
  ];
}

function edited(shift: PlannedShift, edit: ShiftEdit | null): PlannedShift {
  if (edit === null) return shift;
  const { userId, startsAt, endsAt, name, theme } = edit;
  return { ...shift, userId, startsAt, endsAt, name, theme, edit };
}
