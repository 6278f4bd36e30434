import { dayOf } from '../../domain/instant.ts';
import type { HistoryEntry, Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { currentMentor } from '../../domain/plan/timeline.ts';
import type { ReminderKind } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { Tx } from '../../ports.ts';

export interface ReminderAbout {
  readonly mentorship: Mentorship;
  readonly itemKey: string;
  readonly kind: ReminderKind;
  readonly recipientId: Id;
  readonly now: string;
}

/** The facts of a card as they are now, in the recipient's language; null when the item is gone. */
export async function reminderMessage(tx: Tx, about: ReminderAbout): Promise<ReminderMessage | null> {
  const { mentorship, recipientId } = about;
  const item = mentorship.items.find(({ key }) => key === about.itemKey);
  if (!item) return null;
  const { menteeId, leaderId, startsOn } = mentorship.facts;
  const mentorId = currentMentor(mentorship, dayOf(about.now)).mentorId;
  const otherId = recipientId !== menteeId ? menteeId : item.kind === 'probationTalk' ? leaderId : mentorId;
  const recipient = await tx.people.get(recipientId);
  const other = await tx.people.get(otherId);
  const outcome = (await tx.mentorships.history(mentorship.id, 20)).find((entry) => entry.itemKey === item.key);
  const recordedBy = outcome?.actorId ? await tx.people.get(outcome.actorId) : null;
  return {
    mentorshipId: mentorship.id,
    revision: mentorship.revision,
    kind: about.kind,
    language: recipient?.language ?? 'nb',
    recipientId,
    item: asRecorded(mentorship, item, outcome),
    otherName: other?.displayName ?? '',
    startsOn,
    recordedByName: recordedBy?.displayName ?? null,
  };
}

/** A talk that was held for an older window (DOMAIN §9.3) waits for a new time, but its card still says that it was held. */
function asRecorded(mentorship: Mentorship, item: PlanItem, newest: HistoryEntry | undefined): PlanItem {
  if (newest?.kind !== 'held' || item.state !== 'planned') return item;
  const held = mentorship.items.find(
    ({ key, state }) =>
      state === 'held' &&
      (key === `extra-${newest.revision}` || newest.itemsBefore.some((was) => was.key === key && was.state !== 'held')),
  );
  return held ? { ...item, state: 'held', doneOn: held.doneOn } : item;
}
