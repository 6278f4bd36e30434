import type { Relation } from '../domain/access.ts';
import type { Actor } from '../domain/people.ts';

/** What a person is to the municipality as a whole. */
export const relationsToMunicipality = ({ isCoordinator, isGuest }: Actor): readonly Relation[] =>
  isCoordinator && !isGuest ? ['coordinator'] : [];
