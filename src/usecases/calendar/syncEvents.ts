import type { EventChange, EventRow, KnownEvent } from '../../domain/calendar/desiredEvent.ts';
import { diffEvent } from '../../domain/calendar/diffEvents.ts';
import type { Language } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar, Outcome, World } from '../../ports.ts';
import { eachLeased } from '../eachLeased.ts';

const batch = 20;
const afterPermanentSeconds = 900;
const afterUnknownSeconds = 5;

/** Brings calendars in step with plans; answers whether there may be more. */
export async function syncEvents(world: World, calendar: Calendar, tenantId: Id): Promise<boolean> {
  const rows = await world.store.inTenant(tenantId, (tx) => tx.events.lease(batch));
  await eachLeased(rows, (row) => syncOne(world, calendar, { tenantId, row }));
  return rows.length === batch;
}

async function syncOne(world: World, calendar: Calendar, { tenantId, row }: { tenantId: Id; row: EventRow }) {
  const organiserId = row.desired?.organiserId ?? row.known?.event.organiserId ?? '';
  const organiser = await world.store.inTenant(tenantId, (tx) => tx.people.get(organiserId));
  let known = row.known;
  for (const change of diffEvent(row.known, row.desired, world.clock.now())) {
    const outcome = await applyChange(calendar, { row, change, language: organiser?.language ?? 'nb' });
    if (outcome.kind !== 'ok') {
      const seconds =
        outcome.kind === 'retry'
          ? outcome.seconds
          : outcome.kind === 'unknown'
            ? afterUnknownSeconds
            : afterPermanentSeconds;
      const { reason } = outcome;
      const end = outcome.kind === 'permanent' ? 'refused' : 'retryIn';
      await world.store.inTenant(tenantId, (tx) => tx.events[end]({ ...row, known }, seconds, reason));
      return;
    }
    known = outcome.value;
  }
  await world.store.inTenant(tenantId, (tx) => tx.events.synced(row, known));
}

async function applyChange(
  calendar: Calendar,
  { row, change, language }: { row: EventRow; change: EventChange; language: Language },
): Promise<Outcome<KnownEvent | null>> {
  if (change.kind === 'create') return calendar.create(row, change.event, language);
  if (change.kind === 'cancel') return calendar.cancel(change.organiserId, change.eventId);
  const updated = await calendar.update(change.eventId, change.event, language);
  // Somebody deleted it in Outlook; the talk is still agreed, so it is made anew.
  const isGone = updated.kind === 'permanent' && updated.reason === 'notFound';
  return isGone ? calendar.create(row, change.event, language) : updated;
}
