import type { Day } from '../../domain/day.ts';
import { instantAt, type TimeOfDay } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type TimeCheck, timeCheck } from '../../domain/slot/timeCheck.ts';
import type { World } from '../../ports.ts';
import { type TalkRef, talkToBook } from './talkToBook.ts';

interface Wanted extends TalkRef {
  readonly on: Day;
  readonly time: TimeOfDay;
  readonly minutes: number;
}

export interface TimeChecked extends TimeCheck {
  readonly names: ReadonlyMap<Id, string>;
  readonly readerId: Id;
}

/** What speaks against a time that somebody has in mind for a talk; it forbids nothing. */
export async function checkTime(world: World, actor: Actor, wanted: Wanted): Promise<TimeChecked | Refusal> {
  const talk = await talkToBook(world, actor, wanted);
  if (isRefusal(talk)) return talk;
  const slot = { startsAt: instantAt(wanted.on, wanted.time), minutes: wanted.minutes };
  return { ...timeCheck(slot, talk.given), names: talk.names, readerId: actor.personId };
}
