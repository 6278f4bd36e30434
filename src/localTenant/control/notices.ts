import type { TenantContext } from '../context.ts';
import { lifecycleEvents, notifyLifecycle } from '../graph/notify.ts';
import { objectOf } from '../guards.ts';
import type { Call, Reply } from '../http.ts';

/** {lost: true}: from now on no change notification arrives, as happens to Graph's clients; {lost: false} ends it. */
export function loseNotices(ctx: TenantContext, call: Call): Reply {
  const { lost } = objectOf(call);
  if (typeof lost !== 'boolean') throw new RangeError('Say {lost: true} or {lost: false}.');
  ctx.notices.lost = lost;
  return { status: 200, body: { lost } };
}

/** {event}: what Graph tells every subscription of its own life. A subscription that is removed is gone. */
export function tellLifecycle(ctx: TenantContext, call: Call): Reply {
  const { event } = objectOf(call);
  const known = lifecycleEvents.find((name) => name === event);
  if (known === undefined) throw new RangeError(`Say {event: one of ${lifecycleEvents.join(', ')}}.`);
  const told = ctx.state.subscriptions.length;
  notifyLifecycle(ctx, known);
  if (known === 'subscriptionRemoved') ctx.state.subscriptions = [];
  ctx.changed(null);
  return { status: 200, body: { told } };
}
