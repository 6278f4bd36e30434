import { mayDo, type Relation } from '../access.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';

/**
 * A mentorship as these relations may see it (DOMAIN §10): probation is between the newcomer and the department leader,
 * training needs and checklist between them and the mentor; why a talk did not take place stays with those who hold it.
 */
export function planSeenBy(m: Mentorship, relations: readonly Relation[]): Mentorship {
  const seesProbation = mayDo(relations, 'readProbation');
  const seesReason = mayDo(relations, 'readReason');
  const sees = (item: PlanItem): boolean => {
    if (item.kind === 'probationTalk') return seesProbation;
    return item.kind === 'talk' || item.kind === 'extraTalk' || mayDo(relations, 'readChecklist');
  };
  return {
    ...m,
    facts: seesProbation ? m.facts : { ...m.facts, probationEndsOn: null },
    items: m.items
      .filter(sees)
      .map((item) => (seesReason || item.state !== 'notHeld' ? item : { ...item, reason: null })),
  };
}
