import { TickFailed } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import { readFault } from '../faults.ts';
import { checkLocal, objectOf, otherMethod, refusal } from '../guards.ts';
import type { Call, Reply } from '../http.ts';
import { findUser } from '../people.ts';
import { matchOwnRoute } from '../router.ts';
import { changeShift } from './changeShift.ts';
import { loseNotices, tellLifecycle } from './notices.ts';
import { resetState } from './resetState.ts';

type Run = (ctx: TenantContext, call: Call) => Reply | Promise<Reply>;

const routes: { method: string; path: string; run: Run }[] = [
  { method: 'GET', path: '/users', run: listUsers },
  { method: 'GET', path: '/token', run: giveToken },
  { method: 'GET', path: '/clock', run: (ctx) => ({ status: 200, body: { now: ctx.clock.now() } }) },
  { method: 'POST', path: '/clock', run: moveClock },
  { method: 'GET', path: '/faults', run: (ctx) => ({ status: 200, body: ctx.state.faults }) },
  { method: 'POST', path: '/faults', run: setFault },
  { method: 'DELETE', path: '/faults', run: clearFaults },
  { method: 'GET', path: '/requests', run: listRequests },
  { method: 'DELETE', path: '/requests', run: clearRequests },
  { method: 'POST', path: '/permissions', run: setPermissions },
  { method: 'POST', path: '/notices', run: loseNotices },
  { method: 'POST', path: '/lifecycle', run: tellLifecycle },
  { method: 'POST', path: '/swapShift', run: changeShift },
  { method: 'POST', path: '/reset', run: reset },
];

/** The surface behind the stage: for the demo's bar and for tests. */
export function answerControl(ctx: TenantContext, path: string, call: Call): Reply | Promise<Reply> {
  checkLocal(call, ctx.options.origin);
  const match = matchOwnRoute(routes, call.method, path);
  if (match.kind === 'route') return match.route.run(ctx, call);
  if (match.kind === 'method') return otherMethod(call, match.allowed);
  throw refusal(404, 'notFound', `There is no /_control${path}.`);
}

function listUsers(ctx: TenantContext): Reply {
  const shown = ctx.state.users.map(({ id, upn, displayName, jobTitle, department, appRoles }) => ({
    id,
    upn,
    displayName,
    jobTitle,
    department,
    appRoles,
  }));
  return { status: 200, body: shown };
}

async function giveToken(ctx: TenantContext, call: Call): Promise<Reply> {
  return { status: 200, body: { token: await ctx.issuer.ssoToken(findUser(ctx, call.query.get('user'))) } };
}

async function moveClock(ctx: TenantContext, call: Call): Promise<Reply> {
  try {
    return { status: 200, body: { now: await ctx.clock.move(objectOf(call)) } };
  } catch (error) {
    if (!(error instanceof TickFailed)) throw error;
    console.error(`localTenant: ${error.message}`);
    throw refusal(500, 'tickFailed', error.message);
  }
}

function setFault(ctx: TenantContext, call: Call): Reply {
  const fault = readFault(objectOf(call));
  ctx.state.faults.push(fault);
  ctx.changed(null);
  return { status: 201, body: { id: fault.id } };
}

function clearFaults(ctx: TenantContext): Reply {
  ctx.state.faults = [];
  ctx.changed(null);
  return { status: 204 };
}

function listRequests(ctx: TenantContext, call: Call): Reply {
  const path = call.query.get('path') ?? '';
  const method = call.query.get('method');
  const shown = ctx.state.requests.filter(
    (request) => request.path.includes(path) && (method === null || request.method === method.toUpperCase()),
  );
  return { status: 200, body: shown };
}

function clearRequests(ctx: TenantContext): Reply {
  ctx.state.requests = [];
  ctx.changed(null);
  return { status: 204 };
}

/** {revoke: [roles]}: what the municipality refuses to consent to, at once; it replaces what was refused before. */
function setPermissions(ctx: TenantContext, call: Call): Reply {
  const { revoke } = objectOf(call);
  if (!Array.isArray(revoke) || revoke.some((role) => typeof role !== 'string'))
    throw new RangeError('Say {revoke: [names of application permissions]}.');
  ctx.state.revokedRoles = revoke as string[];
  ctx.changed(null);
  return { status: 200, body: { revoked: ctx.state.revokedRoles } };
}

function reset(ctx: TenantContext): Reply {
  if (ctx.options.stateFile !== null)
    throw refusal(403, 'hasSnapshot', 'Only a localTenant without a snapshot file can be reset.');
  resetState(ctx);
  return { status: 204 };
}
