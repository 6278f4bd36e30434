import type { Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { slotStands } from '../../domain/slot/slotStands.ts';
import type { World } from '../../ports.ts';
import { bookAt } from '../plan/bookItem.ts';
import type { PlanRef } from '../plan/changePlan.ts';
import { type TalkRef, talkToBook } from './talkToBook.ts';

export interface SlotRequest extends TalkRef, PlanRef {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly online: boolean;
}

/** Looks again right before booking: rosters and calendars may have changed since the time was proposed. Outside transactions. */
export async function checkSlot(world: World, actor: Actor, request: SlotRequest): Promise<Refusal | null> {
  const talk = await talkToBook(world, actor, request);
  if (isRefusal(talk)) return talk;
  return slotStands(request, talk.given) ? null : refuse('slotTaken', 'startsAt');
}

/** Books a time that was proposed, once it has been looked at again. */
export const bookSlot = async (world: World, actor: Actor, request: SlotRequest): Promise<Mentorship | Refusal> =>
  (await checkSlot(world, actor, request)) ?? bookAt(world, actor, request);
