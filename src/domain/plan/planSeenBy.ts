import { mayDo, type Relation } from '../access.ts';
import { isUnclear } from './answers.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';

/**
 * What the two have answered, as these relations may see it (DOMAIN §9.10): the pair sees that a talk is unclear; for
 * everybody else it is as it was before the two differed, down to the number of the revision. So it is in a plan that is
 * over, where nobody can answer any more.
 */
export function answersSeenBy(m: Mentorship, relations: readonly Relation[]): Mentorship {
  if (mayDo(relations, 'readAnswers')) {
    const isOpen = m.state === 'active';
    return { ...m, items: m.items.map((item) => (isOpen && isUnclear(item) ? { ...item, state: 'unclear' } : item)) };
  }
  return {
    ...m,
    revision: m.revision - m.hiddenRevisions,
    hiddenRevisions: 0,
    items: m.items.map((item) => (item.answers === null ? item : { ...item, answers: null })),
  };
}

/** Probation is between the newcomer and the department leader, training needs and checklist between them and the mentor. */
export function seesItem(relations: readonly Relation[], { kind }: PlanItem): boolean {
  if (kind === 'probationTalk') return mayDo(relations, 'readProbation');
  return kind === 'talk' || kind === 'extraTalk' || mayDo(relations, 'readChecklist');
}

/**
 * A mentorship as these relations may see it (DOMAIN §10): only the items that they see; why a talk did not take place stays
 * with those who hold it, and so does what each of them says about it.
 */
export function planSeenBy(m: Mentorship, relations: readonly Relation[]): Mentorship {
  const seesProbation = mayDo(relations, 'readProbation');
  const seesReason = mayDo(relations, 'readReason');
  const answered = answersSeenBy(m, relations);
  return {
    ...answered,
    facts: seesProbation ? m.facts : { ...m.facts, probationEndsOn: null },
    items: answered.items
      .filter((item) => seesItem(relations, item))
      .map((item) => (seesReason || item.state !== 'notHeld' ? item : { ...item, reason: null })),
  };
}
