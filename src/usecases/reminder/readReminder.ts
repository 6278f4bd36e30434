import { mayDo } from '../../domain/access.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { planSeenBy } from '../../domain/plan/planSeenBy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReminderKind } from '../../domain/reminder/reminder.ts';
import type { ItemMessage, PlanMessage } from '../../domain/reminder/reminderMessage.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { relationsOf } from '../plan/relationsOf.ts';
import { planMessage } from './reminderMessage.ts';

interface Request {
  readonly mentorshipId: Id;
  readonly itemKey: string;
  readonly kind: ReminderKind;
}

/** A card's facts as of now, for the person who holds the card: what the bot shows when a card has been overtaken. */
export const readReminder = (
  world: World,
  actor: Actor,
  request: Request,
): Promise<ItemMessage | PlanMessage | Refusal> =>
  world.store.inTenant(actor.tenantId, (tx) => reminderFor(tx, actor, { ...request, now: world.clock.now() }));

/** As readReminder, within a transaction. */
export async function reminderFor(
  tx: Tx,
  actor: Actor,
  request: Request & { readonly now: Instant },
): Promise<ItemMessage | PlanMessage | Refusal> {
  const mentorship = await tx.mentorships.get(request.mentorshipId);
  const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today: dayOf(request.now) }) : [];
  if (!mentorship || !mayDo(relations, 'readPlan')) return refuse('notFound', 'mentorshipId');
  const seen = planSeenBy(mentorship, relations, dayOf(request.now));
  const message = await planMessage(tx, { ...request, mentorship: seen, recipientId: actor.personId });
  return message ?? refuse('notFound', 'itemKey');
}
