import { mayDo } from '../../domain/access.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { checkText } from '../checkText.ts';
import { relationsOf } from './relationsOf.ts';

/** Adds what the mentee or the mentor wants to talk about. Only the pair reads it; it is encrypted at rest. */
export async function addTopic(
  world: World,
  actor: Actor,
  request: { readonly mentorshipId: Id; readonly text: string },
): Promise<Refusal | null> {
  const fault = checkText('text', request.text);
  if (fault) return fault;
  return inPair(world, actor, {
    mentorshipId: request.mentorshipId,
    work: (tx) =>
      tx.topicsFor(actor.personId).save({
        id: world.ids.next(),
        mentorshipId: request.mentorshipId,
        authorId: actor.personId,
        text: request.text,
        at: world.clock.now(),
      }),
  });
}

/** Takes a topic away; a topic that is gone already is no fault. */
export const removeTopic = (
  world: World,
  actor: Actor,
  request: { readonly mentorshipId: Id; readonly topicId: Id },
): Promise<Refusal | null> =>
  inPair(world, actor, {
    mentorshipId: request.mentorshipId,
    work: (tx) => tx.topicsFor(actor.personId).remove(request.mentorshipId, request.topicId),
  });

const inPair = (
  world: World,
  actor: Actor,
  { mentorshipId, work }: { mentorshipId: Id; work: (tx: Tx) => Promise<void> },
): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const mentorship = await tx.mentorships.get(mentorshipId);
    const today = dayOf(world.clock.now());
    const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today }) : [];
    if (!mentorship || relations.length === 0) return refuse('notFound', 'mentorshipId');
    if (!mayDo(relations, 'writeTopics')) return refuse('notAllowed');
    await work(tx);
    return null;
  });
