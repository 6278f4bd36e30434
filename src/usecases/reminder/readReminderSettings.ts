import { mayDo } from '../../domain/access.ts';
import { type Chosen, undoableUntil } from '../../domain/chosen.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReminderSettings } from '../../domain/reminder/settings.ts';
import type { World } from '../../ports.ts';
import { relationsToMunicipality } from '../relationsToMunicipality.ts';

export interface SettingsReading {
  readonly chosen: Chosen<ReminderSettings>;
  readonly chooser: Person | null;
  /** Until when the reader can take it back; null when she cannot. */
  readonly undoableUntil: Instant | null;
  /** How many plans and teams there are, and how many still have the due rows of earlier settings. */
  readonly progress: { readonly left: number; readonly all: number };
  readonly now: Instant;
}

/** Which reminders come and when, who chose it, and how far it has come; for coordinators. */
export const readReminderSettings = (world: World, actor: Actor): Promise<SettingsReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    if (!mayDo(relationsToMunicipality(actor), 'chooseReminders')) return refuse('notAllowed');
    const now = world.clock.now();
    const chosen = await tx.settings.reminders.newest();
    return {
      chosen,
      chooser: chosen.chosenBy === null ? null : await tx.people.get(chosen.chosenBy),
      undoableUntil: undoableUntil(chosen, actor.personId, now),
      progress: await tx.replans.progress(),
      now,
    };
  });
