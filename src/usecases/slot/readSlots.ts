import type { Actor } from '../../domain/people.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { SlotAnswer } from '../../domain/slot/slotAnswer.ts';
import type { World } from '../../ports.ts';
import { slotsFor } from './slotsFor.ts';
import { type TalkRef, talkToBook } from './talkToBook.ts';
import type { TalkToPlace } from './talkToPlace.ts';
import type { WithCalendars } from './withCalendars.ts';

export interface SlotsReading extends TalkToPlace, WithCalendars {
  readonly answer: SlotAnswer;
  readonly readerId: string;
}

/** The best three times for a talk with their reasons, or why there is none; for those who may book it. */
export async function readSlots(world: World, actor: Actor, ref: TalkRef): Promise<SlotsReading | Refusal> {
  const talk = await talkToBook(world, actor, ref);
  return isRefusal(talk) ? talk : { ...talk, answer: slotsFor(talk, talk.given), readerId: actor.personId };
}
