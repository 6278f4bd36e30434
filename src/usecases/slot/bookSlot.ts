import type { Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReasonSaid } from '../../domain/slot/said.ts';
import { slotStands } from '../../domain/slot/slotStands.ts';
import { slotsSaid } from '../../domain/slot/slotsSaid.ts';
import type { World } from '../../ports.ts';
import { checkText } from '../checkText.ts';
import { bookAt } from '../plan/bookItem.ts';
import type { PlanRef } from '../plan/changePlan.ts';
import { slotsFor } from './slotsFor.ts';
import { type TalkRef, talkToBook } from './talkToBook.ts';

export interface SlotRequest extends TalkRef, PlanRef {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly online: boolean;
}

/** Why a time suits, looked at again: rosters and calendars may have changed since it was proposed. Outside transactions. */
async function lookAgain(
  world: World,
  actor: Actor,
  request: SlotRequest,
): Promise<{ readonly reasons: readonly ReasonSaid[] } | Refusal> {
  const fault = checkText('place', request.place ?? '');
  if (fault) return fault;
  const talk = await talkToBook(world, actor, request);
  if (isRefusal(talk)) return talk;
  const { given, names } = talk;
  if (!slotStands(request, given)) return refuse('slotTaken', 'startsAt');
  const { proposals } = slotsSaid(slotsFor(talk, given), { readerId: actor.personId, names });
  return { reasons: proposals.find(({ startsAt }) => startsAt === request.startsAt)?.reasons ?? [] };
}

/** Refuses a time that was proposed and suits no longer. */
export async function checkSlot(world: World, actor: Actor, request: SlotRequest): Promise<Refusal | null> {
  const again = await lookAgain(world, actor, request);
  return isRefusal(again) ? again : null;
}

/** Books a time that was proposed once it has been looked at again; answers why it suits. */
export async function bookSlot(
  world: World,
  actor: Actor,
  request: SlotRequest,
): Promise<{ readonly reasons: readonly ReasonSaid[] } | Refusal> {
  const again = await lookAgain(world, actor, request);
  if (isRefusal(again)) return again;
  const booked = await bookAt(world, actor, request);
  return isRefusal(booked) ? booked : again;
}
