import { mayDo, type Relation } from '../access.ts';
import type { Mentorship } from './mentorship.ts';

/** A mentorship as these relations may see it: probation is between the newcomer and the department leader (DOMAIN §10). */
export const planSeenBy = (m: Mentorship, relations: readonly Relation[]): Mentorship =>
  mayDo(relations, 'readProbation')
    ? m
    : {
        ...m,
        facts: { ...m.facts, probationEndsOn: null },
        items: m.items.filter(({ kind }) => kind !== 'probationTalk'),
      };
