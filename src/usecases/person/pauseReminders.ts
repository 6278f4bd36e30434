import type { Day } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { mayPauseUntil, nextMorning, type Quiet, quietUntil } from '../../domain/reminder/pause.ts';
import type { World } from '../../ports.ts';
import { signedIn } from './signedIn.ts';

/** No reminders to this person before a day. Those to leaders about probation come all the same. */
export async function pauseReminders(world: World, actor: Actor, until: Day): Promise<Refusal | null> {
  if (!mayPauseUntil(until, dayOf(world.clock.now()))) return refuse('notADay', 'until');
  return saveQuiet(world, actor, { pausedUntil: until, snoozedUntil: null });
}

/** As pauseReminders, until the next morning. A longer pause stays. */
export const snoozeReminders = (world: World, actor: Actor): Promise<null> =>
  saveQuiet(world, actor, { snoozedUntil: nextMorning(world.clock.now()) });

/** Ends both at once: what has been held back is decided on anew. */
export async function resumeReminders(world: World, actor: Actor): Promise<null> {
  await saveQuiet(world, actor, { pausedUntil: null, snoozedUntil: null });
  await world.wakes.wake();
  return null;
}

/** Until when the person wants no reminders; null when she wants them now. */
export const readPause = (world: World, actor: Actor): Promise<Instant | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const person = await tx.people.get(actor.personId);
    return person && quietUntil(person, world.clock.now());
  });

const saveQuiet = (world: World, actor: Actor, quiet: Partial<Quiet>): Promise<null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    await tx.people.lock(actor.personId);
    await tx.people.save({ ...(await signedIn(tx, actor)), ...quiet });
    await tx.reminders.reconsider(actor.personId);
    return null;
  });
