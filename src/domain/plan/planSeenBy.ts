import { mayDo, type Relation } from '../access.ts';
import type { Day } from '../day.ts';
import { isUnclear } from './answers.ts';
import type { Mentorship, PlanItem } from './mentorship.ts';
import { currentMentor } from './timeline.ts';
import { bookedOn } from './waiting.ts';

/** True where the mentor of that talk was another than today's: what was said of it stays between the newcomer and her. */
function isOfEarlierPair(m: Mentorship, item: PlanItem, today: Day): boolean {
  const on = item.doneOn ?? bookedOn(item) ?? item.opensOn;
  return on < today && currentMentor(m, on).mentorId !== currentMentor(m, today).mentorId;
}

/**
 * What the two have answered, as these relations may see it (DOMAIN §9.10): the pair sees that a talk is unclear; for
 * everybody else, and for a mentor who came later, it is as it was before the two differed, down to the number of the
 * revision. So it is in a plan that is over, where nobody can answer any more.
 */
export function answersSeenBy(m: Mentorship, relations: readonly Relation[], today: Day): Mentorship {
  const isPair = mayDo(relations, 'readAnswers');
  const isOpen = m.state === 'active';
  const seen = (item: PlanItem): PlanItem => {
    if (item.answers === null) return item;
    const isTheirs = isPair && (relations.includes('self') || !isOfEarlierPair(m, item, today));
    if (!isTheirs) return { ...item, answers: null };
    return isOpen && isUnclear(item) ? { ...item, state: 'unclear' } : item;
  };
  const items = m.items.map(seen);
  return isPair ? { ...m, items } : { ...m, revision: m.revision - m.hiddenRevisions, hiddenRevisions: 0, items };
}

const skipReasons: readonly PlanItem['reason'][] = ['notNeeded', 'workload', 'skipped'];

/** Why a talk came to nothing, or was let go, is for those who hold it; that it was let go is for all. */
function withoutWhy(item: PlanItem): PlanItem {
  if (item.state === 'notHeld') return { ...item, reason: null };
  return skipReasons.includes(item.reason) ? { ...item, reason: 'skipped' } : item;
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
export function planSeenBy(m: Mentorship, relations: readonly Relation[], today: Day): Mentorship {
  const seesProbation = mayDo(relations, 'readProbation');
  const seesReason = mayDo(relations, 'readReason');
  const answered = answersSeenBy(m, relations, today);
  return {
    ...answered,
    facts: seesProbation ? m.facts : { ...m.facts, probationEndsOn: null },
    items: answered.items
      .filter((item) => seesItem(relations, item))
      .map((item) => (seesReason ? item : withoutWhy(item))),
  };
}
