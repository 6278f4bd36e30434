import { mayDo } from '../../domain/access.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { type HandOver, hadHandOver, openHandOver } from '../../domain/plan/handOver.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { relationsOf } from '../plan/relationsOf.ts';

export interface AskedAbout {
  readonly mentorship: Mentorship;
  readonly handOver: HandOver;
}

/** The hand-over that the acting person is asked about now; for everybody else there is none. */
export async function handOverIn(
  tx: Tx,
  actor: Actor,
  { world, mentorshipId }: { readonly world: World; readonly mentorshipId: Id },
): Promise<AskedAbout | Refusal> {
  const mentorship = await tx.mentorships.get(mentorshipId);
  const today = dayOf(world.clock.now());
  const relations = mentorship ? await relationsOf(tx, actor, { mentorship, today }) : [];
  if (!mentorship || !mayDo(relations, 'handOver')) return refuse('notFound', 'mentorshipId');
  const handOver = openHandOver(mentorship, actor.personId, today);
  if (handOver) return { mentorship, handOver };
  return hadHandOver(mentorship, actor.personId) ? refuse('handOverClosed') : refuse('notFound', 'mentorshipId');
}
