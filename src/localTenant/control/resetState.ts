import type { TenantContext } from '../context.ts';
import { createState } from '../createState.ts';

/** Starts over with the same signing keys, so that tokens already given out stay good. */
export function resetState(ctx: TenantContext): void {
  const { keys } = ctx.state;
  Object.assign(ctx.state, createState(ctx.options, keys), { clock: ctx.state.clock });
  Object.assign(ctx.state.clock, createState(ctx.options, keys).clock);
  ctx.changed('clock');
}
