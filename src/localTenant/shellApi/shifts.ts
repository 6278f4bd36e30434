import { refusal } from '../guards.ts';
import type { Reply } from '../http.ts';
import { findUser } from '../people.ts';
import { moveShift, scheduleTeam, shiftById, swapShift } from '../shifts/editShift.ts';
import { addDays, scheduled, shiftsOf, timesOffOf } from '../shifts/schedule.ts';
import type { User } from '../state.ts';
import type { ShellCall } from './shellCall.ts';

/** Those who own the schedule in Teams: the leaders. Everybody else sees what is published. */
const mayChange = ({ jobTitle, appRoles }: User): boolean =>
  ['Avdelingsleder', 'Enhetsleder'].includes(jobTitle) || appRoles.includes('Coordinator');

/** A week of the team's schedule, person by person. */
export function listShifts({ ctx, me, query }: ShellCall): Reply {
  const from = query.get('from');
  if (from === null || !/^\d{4}-\d{2}-\d{2}$/.test(from)) throw new RangeError('Say from=YYYY-MM-DD, a Monday.');
  const team = scheduleTeam(ctx);
  if (!team.memberIds.includes(me.id)) return { status: 200, body: { mayChange: false, people: [] } };
  const to = addDays(from, 6);
  const shifts = shiftsOf(ctx, team).filter(({ on, isDraft }) => on >= from && on <= to && (!isDraft || mayChange(me)));
  const off = timesOffOf(ctx, team);
  const people = scheduled(ctx, team).map(({ id, displayName, department }) => ({
    id,
    displayName,
    department,
    shifts: shifts
      .filter(({ userId }) => userId === id)
      .map(({ id: shift, on, startsAt, endsAt, name, theme, isDraft }) => ({
        id: shift,
        on,
        startsAt,
        endsAt,
        name,
        theme,
        isDraft,
      })),
    off: off.filter(({ userId }) => userId === id).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  }));
  return { status: 200, body: { mayChange: mayChange(me), people } };
}

/** {from, to}: other hours; {toUserId}: somebody else's. */
export function changeShift({ ctx, me, params, body }: ShellCall): Reply {
  if (!mayChange(me)) throw refusal(403, 'notAnOwner', `${me.displayName} does not own the schedule.`);
  const shift = shiftById(ctx, params.shift ?? '');
  const { from, to, toUserId } = body();
  if (typeof toUserId === 'string') swapShift(ctx, shift, findUser(ctx, toUserId), me);
  else moveShift(ctx, shift, { from: String(from), to: String(to) }, me);
  return { status: 204 };
}
