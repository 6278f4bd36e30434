import { filterOf, pathsOf } from '../filter.ts';
import { parseFilter } from '../filterSyntax.ts';
import type { Reply } from '../http.ts';
import { guidOf } from '../ids.ts';
import { allowOptions, contextOf, type Entity, graphRefusal, pageOf } from '../odata.ts';
import { type PlannedShift, type PlannedTimeOff, scheduled, shiftsOf, timesOffOf } from '../shifts/schedule.ts';
import type { Team, User } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

const access: Access = { service: 'teams', roles: ['Schedule.Read.All', 'Schedule.ReadWrite.All'] };

export const scheduleRoutes: GraphRoute[] = [
  { method: 'GET', path: '/teams/{team}/schedule', access, run: getSchedule },
  { method: 'GET', path: '/teams/{team}/schedule/shifts', access, run: listShifts },
  { method: 'GET', path: '/teams/{team}/schedule/timesOff', access, run: listTimesOff },
  { method: 'GET', path: '/teams/{team}/schedule/schedulingGroups', access, run: listGroups },
];

/** Shifts answers with its own error as the text of Graph's. */
function shiftsRefusal(status: number, error: { code: string; message: string; inner: string }): Error {
  const { code, message, inner } = error;
  const own = { error: { code, message, details: [], innererror: { code: inner } } };
  return graphRefusal(status, code, JSON.stringify(own));
}

/** The app acts as somebody, who has to be in the team; an app token says nothing of whom. */
function teamOf(call: GraphCall): Team {
  const { state } = call.ctx;
  const actsAs = call.caller.userId ?? call.headers['ms-app-acts-as']?.toLowerCase() ?? '';
  if (actsAs === '')
    throw shiftsRefusal(403, {
      code: 'Forbidden',
      message: 'MS-APP-ACTS-AS header needs to be set for application context requests.',
      inner: 'MissingUserIdHeaderInAppContext',
    });
  const team = state.teams.find((known) => known.id === param(call, 'team').toLowerCase());
  if (team === undefined || !team.memberIds.includes(actsAs) || scheduled(call.ctx, team).length === 0)
    throw shiftsRefusal(404, {
      code: 'NotFound',
      message: 'Sorry, the team was not found, or you may not have access to it.',
      inner: 'TeamNotFound',
    });
  return team;
}

function getSchedule(call: GraphCall): Reply {
  const team = teamOf(call);
  const body = {
    '@odata.context': contextOf(`teams('${team.id}')/schedule/$entity`),
    id: team.id,
    enabled: true,
    timeZone: 'Europe/Oslo',
    startDayOfWeek: 'monday',
    provisionStatus: 'Completed',
    provisionStatusCode: null,
    workforceIntegrationIds: [],
    timeClockEnabled: false,
    openShiftsEnabled: false,
    swapShiftsRequestsEnabled: true,
    offerShiftRequestsEnabled: true,
    timeOffRequestsEnabled: true,
  };
  return { status: 200, body };
}

function listShifts(call: GraphCall): Reply {
  const team = teamOf(call);
  return page(call, team, {
    name: 'shifts',
    item: 'Shift',
    all: shiftsOf(call.ctx, team).map((shift) => toShift(call, team, shift)),
  });
}

function listTimesOff(call: GraphCall): Reply {
  const team = teamOf(call);
  const all = timesOffOf(call.ctx, team).map(toTimeOff);
  return page(call, team, { name: 'timesOff', item: 'TimeOff', all });
}

function listGroups(call: GraphCall): Reply {
  const team = teamOf(call);
  const groups = Map.groupBy(scheduled(call.ctx, team), ({ department }) => department);
  const all = [...groups].map(([department, people]) => ({
    id: groupIdOf(team, department),
    displayName: department,
    isActive: true,
    userIds: people.map(({ id }: User) => id),
  }));
  allowOptions(call.query, ['$top', '$skiptoken']);
  return paged(call, team, { name: 'schedulingGroups', all });
}

/** https://learn.microsoft.com/graph/api/schedule-list-shifts: a $filter may not name the same property twice. */
function page(call: GraphCall, team: Team, { name, item, all }: { name: string; item: string; all: Entity[] }): Reply {
  allowOptions(call.query, ['$filter', '$top', '$skiptoken']);
  const text = call.query.get('$filter');
  const named = text === null ? [] : pathsOf(parseFilter(text));
  const twice = named.find((path, index) => named.indexOf(path) !== index);
  if (twice !== undefined)
    throw graphRefusal(400, 'BadRequest', `The entity property '${twice}' is used more than once in $filter query.`);
  const bounds = ['shared', 'draft'].flatMap((kind) => [`${kind}${item}/startDateTime`, `${kind}${item}/endDateTime`]);
  return paged(call, team, { name, all: all.filter(filterOf(text, bounds)) });
}

const paged = (call: GraphCall, team: Team, { name, all }: { name: string; all: Entity[] }): Reply =>
  pageOf(all, call.query, {
    path: call.path,
    context: `teams('${team.id}')/schedule/${name}`,
    pageSize: 500,
    pageMax: 1000,
    by: '$skiptoken',
  });

const groupIdOf = (team: Team, department: string): string => `TAG_${guidOf(`${team.id}/${department}`)}`;

/** When the turnus of the half-year was entered. */
const enteredAt = '2026-05-18T09:12:00.000Z';

function toShift({ ctx }: GraphCall, team: Team, shift: PlannedShift): Entity {
  const item = {
    displayName: shift.name,
    notes: null,
    startDateTime: shift.startsAt,
    endDateTime: shift.endsAt,
    theme: shift.theme,
    activities: [],
  };
  const editor = ctx.state.users.find(({ id }) => id === shift.edit?.editedById);
  return {
    id: shift.id,
    createdDateTime: enteredAt,
    lastModifiedDateTime: shift.edit?.editedAt ?? enteredAt,
    lastModifiedBy:
      editor === undefined
        ? null
        : { application: null, device: null, user: { id: editor.id, displayName: editor.displayName } },
    schedulingGroupId: groupIdOf(team, shift.department),
    userId: shift.userId,
    sharedShift: shift.isDraft ? null : item,
    draftShift: shift.isDraft ? item : null,
    isStagedForDeletion: false,
  };
}

function toTimeOff(off: PlannedTimeOff): Entity {
  return {
    id: off.id,
    createdDateTime: enteredAt,
    lastModifiedDateTime: enteredAt,
    lastModifiedBy: null,
    userId: off.userId,
    sharedTimeOff: {
      timeOffReasonId: off.reasonId,
      startDateTime: off.startsAt,
      endDateTime: off.endsAt,
      theme: 'white',
    },
    draftTimeOff: null,
    isStagedForDeletion: false,
  };
}
