import type { Shift as GraphShift, TimeOff as GraphTimeOff } from '@microsoft/microsoft-graph-types';
import { addDays } from '../../domain/day.ts';
import { instantAt, minutesBetween, parseInstant, timeOf } from '../../domain/instant.ts';
import type { Shift } from '../../domain/roster/shift.ts';
import { isAbsenceName, kindOfHours, kindOfName } from '../../domain/roster/shiftKind.ts';
import { minutesOfTime } from '../../domain/roster/shiftPattern.ts';
import type { TimeOff } from '../../domain/roster/teamSchedule.ts';
import type { Outcome, ScheduleAsked, Schedules } from '../../ports.ts';
import { address } from './address.ts';
import { readPages } from './pages.ts';
import type { Send } from './transport.ts';

/** Shifts in Teams, read with Schedule.Read.All; only what is published (shared) counts. */
export function createSchedules(send: Send): Schedules {
  return {
    async read(asked) {
      const shifts = await readPart<GraphShift>(send, asked, 'Shift');
      if (shifts.kind !== 'ok') return shifts;
      const timesOff = await readPart<GraphTimeOff>(send, asked, 'TimeOff');
      if (timesOff.kind !== 'ok') return timesOff;
      const named = shifts.value.flatMap(shiftOf);
      return {
        kind: 'ok',
        value: {
          shifts: named.flatMap(({ isAway, ...shift }) => (isAway ? [] : [shift])),
          timesOff: [...timesOff.value.flatMap(timeOffOf), ...named.filter(({ isAway }) => isAway)],
        },
      };
    },
  };
}

/**
 * Those wholly within the days, and the two after them for nights and long duty. A property may stand in the filter once only, and the
 * app says in whose name it asks: https://learn.microsoft.com/graph/api/schedule-list-shifts, 2026-11.
 */
function readPart<Item>(
  send: Send,
  { groupId, actsAsId, period }: ScheduleAsked,
  item: 'Shift' | 'TimeOff',
): Promise<Outcome<readonly Item[]>> {
  const from = instantAt(period.fromOn, '00:00');
  const to = instantAt(addDays(period.toOn, 3), '00:00');
  const filter = `shared${item}/startDateTime ge ${from} and shared${item}/endDateTime le ${to}`;
  const list = item === 'Shift' ? 'shifts' : 'timesOff';
  const path = `${address`/teams/${groupId}/schedule/`}${list}${address`?$filter=${filter}`}`;
  return readPages<Item>(send, { name: list, method: 'GET', path, headers: { 'MS-APP-ACTS-AS': actsAsId } });
}

function timesOf(item: { startDateTime?: string | null; endDateTime?: string | null } | null | undefined) {
  const startsAt = parseInstant(item?.startDateTime ?? '');
  const endsAt = parseInstant(item?.endDateTime ?? '');
  return startsAt === null || endsAt === null || startsAt >= endsAt ? null : { startsAt, endsAt };
}

function shiftOf({ userId, sharedShift }: GraphShift): (Shift & { isAway: boolean })[] {
  const times = timesOf(sharedShift);
  if (times === null || !userId) return [];
  const name = sharedShift?.displayName ?? '';
  const minutes = minutesBetween(times.startsAt, times.endsAt);
  const kind = kindOfName(name) ?? kindOfHours(minutesOfTime(timeOf(times.startsAt)), minutes);
  return [{ ...times, personId: userId, kind, source: 'teamsShifts', isAway: isAbsenceName(name) }];
}

function timeOffOf({ userId, sharedTimeOff }: GraphTimeOff): TimeOff[] {
  const times = timesOf(sharedTimeOff);
  return times === null || !userId ? [] : [{ ...times, personId: userId }];
}
