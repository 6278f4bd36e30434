import type { TenantContext } from '../context.ts';
import { refusal } from '../guards.ts';
import type { ShiftEdit, Team, User } from '../state.ts';
import { addDays, instantOf, type PlannedShift, scheduled, shiftsOf } from './schedule.ts';
import { shiftHours } from './turnus.ts';

export interface NewHours {
  from: string;
  to: string;
}

type Edited = Pick<ShiftEdit, 'userId' | 'startsAt' | 'endsAt' | 'name' | 'theme'>;

/** The team whose schedule the app and the shell see. */
export function scheduleTeam(ctx: TenantContext): Team {
  const team = ctx.state.teams.find((known) => scheduled(ctx, known).length > 0);
  if (team === undefined) throw refusal(404, 'noSchedule', 'No team has a schedule.');
  return team;
}

/** The shift that somebody starts on a day; throws 404. */
export function shiftOn(ctx: TenantContext, user: User, on: unknown): PlannedShift {
  const shift = shiftsOf(ctx, scheduleTeam(ctx)).find((known) => known.userId === user.id && known.on === on);
  if (shift === undefined) throw refusal(404, 'noSuchShift', `${user.displayName} has no shift on '${String(on)}'.`);
  return shift;
}

export function shiftById(ctx: TenantContext, id: string): PlannedShift {
  const shift = shiftsOf(ctx, scheduleTeam(ctx)).find((known) => known.id === id);
  if (shift === undefined) throw refusal(404, 'noSuchShift', `There is no shift '${id}' in the schedule.`);
  return shift;
}

/** Other hours on the same day; an end that is not later than the start is on the morning after. */
export function moveShift(ctx: TenantContext, shift: PlannedShift, hours: NewHours, by: User | null): void {
  const { from, to } = hours;
  if (![from, to].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
    throw new RangeError('Say from and to as HH:MM.');
  const usual = Object.values(shiftHours).find((known) => known.from === from && known.to === to);
  edit(ctx, shift, by, {
    userId: shift.userId,
    startsAt: instantOf(shift.on, from),
    endsAt: instantOf(to > from ? shift.on : addDays(shift.on, 1), to),
    name: usual?.name ?? null,
    theme: usual?.theme ?? 'gray',
  });
}

/** Gives the shift away; who takes it gives back the one of the same day, when there is one. */
export function swapShift(ctx: TenantContext, shift: PlannedShift, to: User, by: User | null): void {
  const team = scheduleTeam(ctx);
  if (!scheduled(ctx, team).some(({ id }) => id === to.id))
    throw refusal(404, 'notInSchedule', `${to.displayName} is not in the schedule of ${team.displayName}.`);
  if (to.id === shift.userId) throw new RangeError(`The shift is ${to.displayName}'s already.`);
  const back = shiftsOf(ctx, team).find((known) => known.userId === to.id && known.on === shift.on);
  edit(ctx, shift, by, { ...shift, userId: to.id });
  if (back !== undefined) edit(ctx, back, by, { ...back, userId: shift.userId });
}

/** Replaced as a whole, so that the journal sees it. */
function edit(ctx: TenantContext, { id }: PlannedShift, by: User | null, edited: Edited): void {
  const { userId, startsAt, endsAt, name, theme } = edited;
  const editedAt = ctx.clock.now();
  const next: ShiftEdit = { id, userId, startsAt, endsAt, name, theme, editedAt, editedById: by?.id ?? null };
  ctx.state.shiftEdits = [...ctx.state.shiftEdits.filter((known) => known.id !== id), next];
  ctx.changed('shifts');
}
