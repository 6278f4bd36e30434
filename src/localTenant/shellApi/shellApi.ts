import type { TenantContext } from '../context.ts';
import { checkLocal, objectOf, otherMethod, refusal } from '../guards.ts';
import type { Call, Reply } from '../http.ts';
import { install, isInstalled } from '../installs.ts';
import { findUser } from '../people.ts';
import { matchOwnRoute } from '../router.ts';
import { deleteEvent, listCalendar, moveEvent, respond } from './calendar.ts';
import { addTab } from './channelTabs.ts';
import { listMessages, markRead, runAction, sendMessage } from './chats.ts';
import { listLists } from './lists.ts';
import type { ShellCall } from './shellCall.ts';
import { describeShell } from './shellState.ts';
import { changeShift, listShifts } from './shifts.ts';

type Run = (call: ShellCall) => Reply | Promise<Reply>;

const routes: { method: string; path: string; run: Run }[] = [
  { method: 'GET', path: '/state', run: describeShell },
  { method: 'GET', path: '/chats/{chat}/messages', run: listMessages },
  { method: 'POST', path: '/chats/{chat}/messages', run: sendMessage },
  { method: 'POST', path: '/chats/{chat}/read', run: markRead },
  { method: 'POST', path: '/chats/{chat}/actions', run: runAction },
  { method: 'GET', path: '/calendar', run: listCalendar },
  { method: 'POST', path: '/calendar/{event}', run: moveEvent },
  { method: 'POST', path: '/calendar/{event}/delete', run: deleteEvent },
  { method: 'POST', path: '/calendar/{event}/respond', run: respond },
  { method: 'GET', path: '/shifts', run: listShifts },
  { method: 'POST', path: '/shifts/{shift}', run: changeShift },
  { method: 'POST', path: '/channels/{channel}/tabs', run: addTab },
  { method: 'POST', path: '/install', run: installForMe },
];

/** What the shell draws and does, as the person it is at the moment. */
export function answerShellApi(ctx: TenantContext, path: string, call: Call): Reply | Promise<Reply> {
  checkLocal(call, ctx.options.origin);
  if (['GET', 'HEAD'].includes(call.method) && path === '/lists') return listLists(ctx);
  const match = matchOwnRoute(routes, call.method, path);
  if (match.kind === 'method') return otherMethod(call, match.allowed);
  if (match.kind === 'none') throw refusal(404, 'notFound', `There is no /_shell${path}.`);
  const me = findUser(ctx, call.query.get('as'));
  return match.route.run({ ctx, me, params: match.params, query: call.query, body: () => objectOf(call) });
}

/** What adding the app in Teams does. */
function installForMe({ ctx, me }: ShellCall): Reply {
  if (!isInstalled(ctx, me.id)) install(ctx, me.id);
  return { status: 200, body: { installed: true } };
}
