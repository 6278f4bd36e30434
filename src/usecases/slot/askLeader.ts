import type { Actor } from '../../domain/people.ts';
import { askLeader as ask, makeRoom as make, refuseRoom as refuseIt } from '../../domain/plan/changes/askLeader.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import { actingMentor } from '../../domain/plan/timeline.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Slot } from '../../domain/slot/slotAnswer.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from '../plan/changePlan.ts';
import { slotsFor } from './slotsFor.ts';
import { type TalkRef, talkToBook } from './talkToBook.ts';

type Request = PlanRef & TalkRef;

/** What the leader can be asked for as things are now. Reads calendars: outside transactions. */
async function roomFor(world: World, actor: Actor, ref: TalkRef): Promise<Slot | Refusal> {
  const talk = await talkToBook(world, actor, ref);
  if (isRefusal(talk)) return talk;
  const answer = talk.item.kind === 'probationTalk' ? null : slotsFor(talk, talk.given);
  if (answer?.kind !== 'none' || answer.request === null) return refuse('noRoomToAskFor');
  const { startsAt, minutes } = answer.request;
  return { startsAt, minutes };
}

/** Refuses a request that is no longer the least that would do. */
export async function checkRoom(world: World, actor: Actor, request: Request & Slot): Promise<Refusal | null> {
  const room = await roomFor(world, actor, request);
  if (isRefusal(room)) return room;
  return room.startsAt === request.startsAt && room.minutes === request.minutes ? null : refuse('noRoomToAskFor');
}

/** Asks the department leader to make room for a talk at this time. */
export const askForRoom = (world: World, actor: Actor, request: Request & Slot): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'bookTalk',
    itemKey: request.itemKey,
    kind: 'leaderAsked',
    decide: (before, { now }) => ask(before, { ...request, now }),
  });

/** The mentor's one tap: finds the fewest minutes that would do, and asks for them. */
export async function askLeader(world: World, actor: Actor, request: Request): Promise<Mentorship | Refusal> {
  const room = await roomFor(world, actor, request);
  return isRefusal(room) ? room : askForRoom(world, actor, { ...request, ...room });
}

/** The leader sees to it: the talk is booked at the time that was asked for. */
export const makeRoom = (world: World, actor: Actor, request: Request): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'makeRoom',
    itemKey: request.itemKey,
    kind: (before) => (before.items.find(({ key }) => key === request.itemKey)?.booking ? 'moved' : 'booked'),
    decide: (before, { now, today, programme }) =>
      make(before, {
        itemKey: request.itemKey,
        organiserId: actingMentor(before, today),
        attendeeId: before.facts.menteeId,
        now,
        programme,
      }),
  });

/** The leader cannot: the mentor is told. */
export const refuseRoom = (world: World, actor: Actor, request: Request): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'makeRoom',
    itemKey: request.itemKey,
    kind: 'leaderAnswered',
    decide: (before, { now }) => refuseIt(before, { itemKey: request.itemKey, now }),
  });
