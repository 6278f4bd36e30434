import type { Actor } from '../../domain/people.ts';
import { type ProgrammeContent, programmeOf } from '../../domain/programme/draft.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { signedIn } from '../person/signedIn.ts';
import { type DraftRef, draftAt } from './draftAt.ts';

/** Free text is looked at before it is stored: a national identity number is refused (DOMAIN §10). */
function refuseIdentityNumber(content: ProgrammeContent): Refusal | null {
  const checked = programmeOf(content, { id: 'own', revision: 1, municipality: '-' });
  const fault = 'faults' in checked ? checked.faults.find(({ rule }) => rule === 'identityNumber') : undefined;
  return fault ? refuse('nationalIdentityNumber', `content.${fault.path}`) : null;
}

/** Saves a draft as it is, half written or not; refused when somebody saved in between. */
export const saveDraft = (
  world: World,
  actor: Actor,
  request: DraftRef & { readonly content: ProgrammeContent },
): Promise<{ readonly programmeId: string } | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const draft = await draftAt(tx, actor, request);
    if (isRefusal(draft)) return draft;
    if (draft.isDiscarded) return refuse('notFound', 'programmeId');
    const refusal = refuseIdentityNumber(request.content);
    if (refusal) return refusal;
    await signedIn(tx, actor);
    await tx.programmes.saveDraft({
      ...draft,
      revision: draft.revision + 1,
      content: request.content,
      savedBy: actor.personId,
      savedAt: world.clock.now(),
    });
    return { programmeId: draft.programmeId };
  });
