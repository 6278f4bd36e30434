import { filterOf } from '../filter.ts';
import type { Reply } from '../http.ts';
import { allowOptions, contextOf, type Entity, graphRefusal, pageOf, type Selectable, selected } from '../odata.ts';
import type { User } from '../state.ts';
import { type Access, type GraphCall, type GraphRoute, param } from './graphCall.ts';

const access: Access = {
  service: 'directory',
  roles: ['User.Read.All', 'Directory.Read.All'],
  ownScopes: ['User.Read'],
};

/** Defaults and page sizes: https://learn.microsoft.com/graph/api/user-list */
export const userType: Selectable = {
  type: 'microsoft.graph.user',
  known: [
    'id',
    'businessPhones',
    'displayName',
    'givenName',
    'jobTitle',
    'mail',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'surname',
    'userPrincipalName',
    'department',
    'companyName',
    'employeeHireDate',
    'accountEnabled',
    'userType',
    'mailNickname',
    'usageLocation',
  ],
  byDefault: [
    'businessPhones',
    'displayName',
    'givenName',
    'jobTitle',
    'mail',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'surname',
    'userPrincipalName',
  ],
};
const filterable = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'department',
  'jobTitle',
  'companyName',
  'officeLocation',
  'accountEnabled',
  'userType',
  'employeeHireDate',
];

export const userRoutes: GraphRoute[] = [
  { method: 'GET', path: '/users', access, run: listUsers },
  { method: 'GET', path: '/users/{user}', access, run: getUser },
  { method: 'GET', path: '/users/{user}/manager', access, run: getManager },
  { method: 'GET', path: '/users/{user}/directReports', access, run: listReports },
];

/** A person as Graph describes one; the unit is the office location. */
export function toGraphUser(user: User): Entity {
  return {
    id: user.id,
    businessPhones: [],
    displayName: user.displayName,
    givenName: user.givenName,
    jobTitle: user.jobTitle,
    mail: user.upn,
    mobilePhone: null,
    officeLocation: user.unit,
    preferredLanguage: 'nb-NO',
    surname: user.surname,
    userPrincipalName: user.upn,
    department: user.department,
    companyName: 'Lysvær kommune',
    employeeHireDate: `${user.hiredOn}T00:00:00Z`,
    accountEnabled: true,
    userType: 'Member',
    mailNickname: user.upn.slice(0, user.upn.indexOf('@')),
    usageLocation: 'NO',
  };
}

function listUsers(call: GraphCall): Reply {
  const { query } = call;
  allowOptions(query, ['$select', '$filter', '$search', '$top', '$skiptoken', '$count', '$orderby', '$expand']);
  const eventual = (call.headers.consistencylevel ?? '').toLowerCase() === 'eventual';
  if (query.has('$search') && !eventual) {
    throw graphRefusal(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const matches = filterOf(query.get('$filter'), filterable);
  const found = searchOf(query.get('$search'));
  const users = call.ctx.state.users
    .filter((user) => found(user))
    .map(toGraphUser)
    .filter(matches);
  const ordered = orderOf(users, query.get('$orderby'));
  const shown = ordered.map((user) => shownUser(call, user));
  return pageOf(shown, query, { path: '/users', context: 'users', pageSize: 100, pageMax: 999, by: '$skiptoken' });
}

function getUser(call: GraphCall): Reply {
  allowOptions(call.query, ['$select', '$expand']);
  return entityReply(call, userOf(call), 'users/$entity');
}

function getManager(call: GraphCall): Reply {
  allowOptions(call.query, ['$select']);
  const manager = call.ctx.state.users.find((user) => user.id === userOf(call).managerId);
  if (manager === undefined) {
    throw graphRefusal(
      404,
      'Request_ResourceNotFound',
      "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
    );
  }
  return entityReply(call, manager, 'directoryObjects/$entity', '#microsoft.graph.user');
}

function listReports(call: GraphCall): Reply {
  allowOptions(call.query, ['$select', '$top', '$skiptoken']);
  const reports = call.ctx.state.users.filter((user) => user.managerId === param(call, 'user'));
  const shown = reports.map((user) => ({
    '@odata.type': '#microsoft.graph.user',
    ...selected(toGraphUser(user), call.query, userType),
  }));
  return pageOf(shown, call.query, {
    path: call.path,
    context: 'directoryObjects',
    pageSize: 100,
    pageMax: 999,
    by: '$skiptoken',
  });
}

/** Graph takes an id or a user principal name. */
export function userOf(call: GraphCall): User {
  const asked = param(call, 'user').toLowerCase();
  const user = call.ctx.state.users.find(({ id, upn }) => id === asked || upn.toLowerCase() === asked);
  if (user === undefined)
    throw graphRefusal(404, 'Request_ResourceNotFound', `Resource '${param(call, 'user')}' does not exist.`);
  return user;
}

function entityReply(call: GraphCall, user: User, context: string, type: string | null = null): Reply {
  const entity = shownUser(call, toGraphUser(user));
  return {
    status: 200,
    body: { '@odata.context': contextOf(context), ...(type === null ? {} : { '@odata.type': type }), ...entity },
  };
}

function shownUser(call: GraphCall, user: Entity): Entity {
  return { ...selected(user, call.query, userType), ...expanded(call, user) };
}

function expanded(call: GraphCall, user: Entity): Entity {
  const expand = call.query.get('$expand');
  if (expand === null) return {};
  if (!/^manager(\(.*\))?$/.test(expand))
    throw graphRefusal(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: localTenant expands manager on users, not '${expand}'.`,
    );
  const managerId = call.ctx.state.users.find((known) => known.id === user.id)?.managerId;
  const manager = call.ctx.state.users.find((known) => known.id === managerId);
  const inner = /\$select=([^;)]+)/.exec(expand)?.[1];
  const query = new URLSearchParams(inner === undefined ? {} : { $select: inner });
  return manager === undefined
    ? {}
    : { manager: { '@odata.type': '#microsoft.graph.user', ...selected(toGraphUser(manager), query, userType) } };
}

/** $search="displayName:sar" looks for words that begin so. */
function searchOf(text: string | null): (user: User) => boolean {
  if (text === null) return () => true;
  const clauses = [...text.matchAll(/"(displayName|mail|userPrincipalName|givenName|surname):([^"]*)"/g)];
  if (clauses.length === 0)
    throw graphRefusal(400, 'BadRequest', `Syntax error in $search: write $search="displayName:text", not ${text}.`);
  return (user) =>
    clauses.some(([, property, wanted]) => {
      const value = String(toGraphUser(user)[property ?? ''] ?? '').toLowerCase();
      return (
        value.split(/[\s.@]+/).some((word) => word.startsWith((wanted ?? '').toLowerCase())) ||
        value.startsWith((wanted ?? '').toLowerCase())
      );
    });
}

function orderOf(users: Entity[], order: string | null): Entity[] {
  if (order === null) return users;
  const [name = '', direction = 'asc'] = order.split(' ');
  if (!['displayName', 'userPrincipalName'].includes(name))
    throw graphRefusal(400, 'Request_UnsupportedQuery', `Sorting not supported for property '${name}'.`);
  const sorted = users.toSorted((a, b) => String(a[name]).localeCompare(String(b[name]), 'nb'));
  return direction === 'desc' ? sorted.reverse() : sorted;
}
