import { mayDo } from '../../domain/access.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { planSeenBy } from '../../domain/plan/planSeenBy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReminderKind } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { World } from '../../ports.ts';
import { relationsOf } from '../plan/relationsOf.ts';
import { reminderMessage } from './reminderMessage.ts';

/** A card's facts as of now, for the person who holds the card: what the bot shows when a card has been overtaken. */
export const readReminder = (
  world: World,
  actor: Actor,
  request: { readonly mentorshipId: Id; readonly itemKey: string; readonly kind: ReminderKind },
): Promise<ReminderMessage | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(request.mentorshipId);
    const now = world.clock.now();
    const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today: dayOf(now) }) : [];
    if (!mentorship || !mayDo(relations, 'readPlan')) return refuse('notFound', 'mentorshipId');
    const seen = planSeenBy(mentorship, relations);
    const message = await reminderMessage(tx, { mentorship: seen, ...request, recipientId: actor.personId, now });
    return message ?? refuse('notFound', 'itemKey');
  });
