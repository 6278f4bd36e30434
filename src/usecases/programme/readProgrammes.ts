import type { Instant } from '../../domain/instant.ts';
import { addMinutes } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import { undoMinutes } from '../../domain/plan/changes/undoChange.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { ProgrammeDraft } from '../../domain/programme/draft.ts';
import type { ProgrammeRef } from '../../domain/programme/programme.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { PublishedProgramme } from '../../store/programmes.ts';
import type { Tx } from '../../store.ts';
import { refuseOthers } from './draftAt.ts';

export interface ProgrammesReading {
  readonly programmes: readonly PublishedProgramme[];
  readonly running: readonly (ProgrammeRef & { readonly plans: number })[];
  readonly drafts: readonly ProgrammeDraft[];
  /** What the reader put away within the last ten minutes. */
  readonly discarded: readonly ProgrammeDraft[];
  /** Who published and who drafted. */
  readonly people: ReadonlyMap<Id, Person>;
  readonly now: Instant;
}

/** Every programme there is, how many plans follow it, and what is being written; for coordinators. */
export const readProgrammes = (world: World, actor: Actor): Promise<ProgrammesReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const refusal = refuseOthers(actor);
    if (refusal) return refusal;
    const now = world.clock.now();
    const programmes = await tx.programmes.all();
    const drafts = await tx.programmes.drafts();
    const isHers = ({ isDiscarded, savedBy, savedAt }: ProgrammeDraft) =>
      isDiscarded && savedBy === actor.personId && addMinutes(savedAt, undoMinutes) >= now;
    return {
      programmes,
      running: await tx.programmes.running(),
      drafts: drafts.filter(({ isDiscarded }) => !isDiscarded),
      discarded: drafts.filter(isHers),
      people: await peopleNamed(tx, [
        ...programmes.map(({ published }) => published?.by),
        ...drafts.map(({ savedBy }) => savedBy),
      ]),
      now,
    };
  });

async function peopleNamed(tx: Tx, ids: readonly (Id | undefined)[]): Promise<ReadonlyMap<Id, Person>> {
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  return new Map((await tx.people.getMany(known)).map((person) => [person.id, person]));
}

export interface DraftReading extends Omit<ProgrammesReading, 'running' | 'drafts' | 'discarded'> {
  readonly draft: ProgrammeDraft;
}

/** One draft, to go on writing. */
export const readDraft = (world: World, actor: Actor, programmeId: string): Promise<DraftReading | Refusal> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const refusal = refuseOthers(actor);
    if (refusal) return refusal;
    const draft = await tx.programmes.draft(programmeId);
    if (!draft || draft.isDiscarded) return refuse('notFound', 'programmeId');
    return {
      draft,
      programmes: await tx.programmes.all(),
      people: await peopleNamed(tx, [draft.savedBy]),
      now: world.clock.now(),
    };
  });
