import { mayDo } from '../../domain/access.ts';
import type { Actor } from '../../domain/people.ts';
import type { ProgrammeDraft } from '../../domain/programme/draft.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Tx } from '../../store.ts';
import { relationsToMunicipality } from '../relationsToMunicipality.ts';

export interface DraftRef {
  readonly programmeId: string;
  /** The revision that was seen. */
  readonly revision: number;
}

/** Programmes are the coordinator's. */
export const refuseOthers = (actor: Actor): Refusal | null =>
  mayDo(relationsToMunicipality(actor), 'writeProgrammes') ? null : refuse('notAllowed');

/** The draft that a coordinator changes; refused when somebody saved in between. */
export async function draftAt(
  tx: Tx,
  actor: Actor,
  { programmeId, revision }: DraftRef,
): Promise<ProgrammeDraft | Refusal> {
  const refusal = refuseOthers(actor);
  if (refusal) return refusal;
  const draft = await tx.programmes.draft(programmeId);
  if (!draft) return refuse('notFound', 'programmeId');
  if (draft.revision === revision) return draft;
  const person = await tx.people.get(draft.savedBy);
  return refuse('staleRevision', 'revision', { change: 'programmeSaved', by: person?.displayName ?? '' });
}
