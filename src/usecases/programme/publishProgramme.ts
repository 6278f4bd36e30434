import type { Actor } from '../../domain/people.ts';
import { plainName, programmeOf } from '../../domain/programme/draft.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
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
    const revision = await nextRevision(tx, id);
    const checked = programmeOf(content, { id, revision, municipality: request.municipality });
    if ('faults' in checked) {
      return refuse('programmeFaulty', `content.${checked.faults[0]?.path}`, { count: checked.faults.length });
    }
    if (await isNameTaken(tx, id, content.name)) return refuse('programmeNameTaken', 'content.name');
    await signedIn(tx, actor);
    await tx.programmes.publish(checked.ok, { personId: actor.personId, at: world.clock.now() });
    await tx.programmes.removeDraft(id);
    return null;
  });

/** The revision that a draft of this programme becomes. */
export async function nextRevision(tx: Tx, programmeId: string): Promise<number> {
  const all = await tx.programmes.all();
  return 1 + Math.max(0, ...all.filter(({ programme }) => programme.id === programmeId).map(revisionOf));
}

const revisionOf = ({ programme }: { readonly programme: { readonly revision: number } }): number => programme.revision;

async function isNameTaken(tx: Tx, programmeId: string, name: string): Promise<boolean> {
  const plain = (text: string) => plainName(text).trim().toLocaleLowerCase('nb');
  const all = await tx.programmes.all();
  return all.some(({ programme }) => programme.id !== programmeId && plain(programme.name) === plain(name));
}
