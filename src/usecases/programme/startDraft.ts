import type { Actor } from '../../domain/people.ts';
import { contentOf } from '../../domain/programme/draft.ts';
import type { ProgrammeRef } from '../../domain/programme/programme.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { signedIn } from '../person/signedIn.ts';
import { refuseOthers } from './draftAt.ts';

interface Start {
  readonly from: ProgrammeRef;
  /** A programme of its own, or the next revision of one that the municipality wrote. */
  readonly as: 'copy' | 'revision';
}

/** Begins a draft from a revision. Each programme has one draft: where it is under way, that is the answer. */
export const startDraft = (
  world: World,
  actor: Actor,
  { from, as }: Start,
): Promise<{ readonly programmeId: string } | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const refusal = refuseOthers(actor);
    if (refusal) return refusal;
    const all = await tx.programmes.all();
    const found = all.find(({ programme }) => programme.id === from.id && programme.revision === from.revision);
    if (!found || (as === 'revision' && found.published === null)) return refuse('unknownProgramme', 'from');
    const programmeId = as === 'copy' ? `own-${world.ids.next()}` : from.id;
    const under = await tx.programmes.draft(programmeId);
    if (under && !under.isDiscarded) return { programmeId };
    const content = contentOf(found.programme);
    await signedIn(tx, actor);
    await tx.programmes.saveDraft({
      programmeId,
      revision: (under?.revision ?? 0) + 1,
      // Two programmes of one name could not be told apart.
      content: as === 'copy' ? { ...content, name: '' } : content,
      basedOn: { id: from.id, revision: from.revision },
      savedBy: actor.personId,
      savedAt: world.clock.now(),
      isDiscarded: false,
    });
    return { programmeId };
  });
