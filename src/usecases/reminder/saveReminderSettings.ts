import { mayDo } from '../../domain/access.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { checkReminderSettings } from '../../domain/reminder/checkSettings.ts';
import { chooseReminders } from '../../domain/reminder/chooseReminders.ts';
import { type ReminderSettings, usualSettings } from '../../domain/reminder/settings.ts';
import type { World } from '../../ports.ts';
import { choose, chooseAsBefore } from '../choose.ts';
import { relationsToMunicipality } from '../relationsToMunicipality.ts';

interface SavedSettings {
  /** The revision that was seen; 0 where nobody has chosen. */
  readonly revision: number;
  /** Of every kind that is to be otherwise than the table has it. */
  readonly settings: ReminderSettings;
}

/** Chooses which reminders come and when, from today on; for coordinators. The worker then plans every due row anew. */
export async function saveReminderSettings(
  world: World,
  actor: Actor,
  { revision, settings }: SavedSettings,
): Promise<Refusal | null> {
  if (!mayDo(relationsToMunicipality(actor), 'chooseReminders')) return refuse('notAllowed');
  const [fault] = checkReminderSettings(settings);
  if (fault) return refuse(fault.refusal, `settings.${fault.path}`, fault.params);
  const now = world.clock.now();
  const refusal = await world.store.inTenant(actor.tenantId, (tx) =>
    choose(tx, actor, {
      choice: tx.settings.reminders,
      revision,
      now,
      decide: ({ value }) => chooseReminders(value, settings, dayOf(now)),
    }),
  );
  if (refusal === null) await world.wakes.wake();
  return refusal;
}

/** Takes back the coordinator's own newest choice within ten minutes. */
export async function undoReminderSettings(
  world: World,
  actor: Actor,
  { revision }: { readonly revision: number },
): Promise<Refusal | null> {
  if (!mayDo(relationsToMunicipality(actor), 'chooseReminders')) return refuse('notAllowed');
  const refusal = await world.store.inTenant(actor.tenantId, (tx) =>
    chooseAsBefore(tx, actor, {
      choice: tx.settings.reminders,
      revision,
      now: world.clock.now(),
      usual: usualSettings,
    }),
  );
  if (refusal === null) await world.wakes.wake();
  return refusal;
}
