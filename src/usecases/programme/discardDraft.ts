import { addMinutes } from '../../domain/instant.ts';
import type { Actor } from '../../domain/people.ts';
import { undoMinutes } from '../../domain/plan/changes/undoChange.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { signedIn } from '../person/signedIn.ts';
import { type DraftRef, draftAt } from './draftAt.ts';

/** Puts a draft away; its coordinator can have it back for ten minutes. */
export const discardDraft = (world: World, actor: Actor, ref: DraftRef): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const draft = await draftAt(tx, actor, ref);
    if (isRefusal(draft)) return draft;
    if (draft.isDiscarded) return refuse('notFound', 'programmeId');
    await signedIn(tx, actor);
    const [savedBy, savedAt] = [actor.personId, world.clock.now()];
    await tx.programmes.saveDraft({ ...draft, revision: draft.revision + 1, savedBy, savedAt, isDiscarded: true });
    return null;
  });

/** Takes it back, by the coordinator who put it away. */
export const undoDiscard = (world: World, actor: Actor, ref: DraftRef): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const draft = await draftAt(tx, actor, ref);
    if (isRefusal(draft)) return draft;
    const now = world.clock.now();
    const isHers = draft.isDiscarded && draft.savedBy === actor.personId;
    if (!isHers || addMinutes(draft.savedAt, undoMinutes) < now) return refuse('undoTooLate');
    await tx.programmes.saveDraft({ ...draft, revision: draft.revision + 1, savedAt: now, isDiscarded: false });
    return null;
  });
