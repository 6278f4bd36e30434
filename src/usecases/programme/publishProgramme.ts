import type { Actor } from '../../domain/people.ts';
import { plainName, programmeOf } from '../../domain/programme/draft.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { nextRevision } from '../../domain/programme/programmes.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { signedIn } from '../person/signedIn.ts';
import { type DraftRef, draftAt } from './draftAt.ts';

/** Makes a draft the next revision, for good: plans that run keep theirs, and new ones can follow it. */
export const publishProgramme = (
  world: World,
  actor: Actor,
  request: DraftRef & { readonly municipality: string },
): Promise<Refusal | null> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const draft = await draftAt(tx, actor, request);
    if (isRefusal(draft)) return draft;
    if (draft.isDiscarded) return refuse('notFound', 'programmeId');
    const { programmeId: id, content } = draft;
    const all = (await tx.programmes.all()).map(({ programme }) => programme);
    const revision = nextRevision(all, id);
    const checked = programmeOf(content, { id, revision, municipality: request.municipality });
    if ('faults' in checked) {
      return refuse('programmeFaulty', `content.${checked.faults[0]?.path}`, { count: checked.faults.length });
    }
    if (isNameTaken(all, id, content.name)) return refuse('programmeNameTaken', 'content.name');
    await signedIn(tx, actor);
    await tx.programmes.publish(checked.ok, { personId: actor.personId, at: world.clock.now() });
    await tx.programmes.removeDraft(id);
    return null;
  });

/** Two programmes of one name could not be told apart. */
function isNameTaken(all: readonly Programme[], programmeId: string, name: string): boolean {
  const plain = (text: string) => plainName(text).trim().toLocaleLowerCase('nb');
  return all.some((programme) => programme.id !== programmeId && plain(programme.name) === plain(name));
}
