import type { TenantContext } from '../context.ts';
import { objectOf } from '../guards.ts';
import type { Call, Reply } from '../http.ts';
import { findUser } from '../people.ts';
import { moveShift, shiftOn, swapShift } from '../shifts/editShift.ts';

/**
 * {who, on, with}: two people swap what they have that day, or the one takes over the other's shift;
 * {who, on, from, to}: the shift gets other hours.
 */
export function changeShift(ctx: TenantContext, call: Call): Reply {
  const { who, on, with: other, from, to } = objectOf(call);
  const shift = shiftOn(ctx, findUser(ctx, String(who)), on);
  if (typeof other === 'string') swapShift(ctx, shift, findUser(ctx, other), null);
  else if (typeof from === 'string' && typeof to === 'string') moveShift(ctx, shift, { from, to }, null);
  else throw new RangeError("Say {who, on: 'YYYY-MM-DD', with: who} or {who, on, from: 'HH:MM', to: 'HH:MM'}.");
  return { status: 200, body: { id: shift.id } };
}
