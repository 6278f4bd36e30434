import { type Action, mayDo, type Relation } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Tx } from '../../store.ts';
import { relationsToMunicipality } from '../relationsToMunicipality.ts';

export interface RosterUnit {
  readonly unit: Unit;
  /** Those that run or are about to. */
  readonly plans: readonly Mentorship[];
}

export type UnitRole = 'mentee' | 'mentor' | 'reserveMentor';

/** A unit and its plans, for somebody who may do this there; who has nothing to do with it does not learn that it exists. */
export async function rosterUnit(
  tx: Tx,
  actor: Actor,
  { unitId, action }: { readonly unitId: Id; readonly action: Action },
): Promise<RosterUnit | Refusal> {
  const unit = actor.isGuest ? null : await tx.units.get(unitId);
  if (!unit) return refuse('unknownUnit', 'unitId');
  const plans = await plansOf(tx, unitId);
  const relations: Relation[] = [...relationsToMunicipality(actor)];
  if (unit.leaderIds.includes(actor.personId)) relations.push('unitLeaderOf');
  if (plans.some(({ facts }) => facts.leaderId === actor.personId)) relations.push('leaderOf');
  if (relations.length === 0) return refuse('unknownUnit', 'unitId');
  return mayDo(relations, action) ? { unit, plans } : refuse('notAllowed');
}

const pageSize = 500;

async function plansOf(tx: Tx, unitId: Id): Promise<readonly Mentorship[]> {
  const plans: Mentorship[] = [];
  for (let page: readonly Mentorship[] | null = null; page === null || page.length === pageSize; ) {
    const last = plans.at(-1);
    page = await tx.mentorships.list({
      unitId,
      state: 'active',
      limit: pageSize,
      ...(last ? { afterId: last.id } : {}),
    });
    plans.push(...page);
  }
  return plans;
}

/** Whose rosters matter to a unit's plans, with what they are in them: those in a pairing that has not ended. */
export function peopleOfUnit(plans: readonly Mentorship[], today: Day): ReadonlyMap<Id, readonly UnitRole[]> {
  const roles = new Map<Id, UnitRole[]>();
  const add = (id: Id | null, role: UnitRole) => {
    if (id === null) return;
    const known = roles.get(id) ?? [];
    if (!known.includes(role)) roles.set(id, [...known, role]);
  };
  for (const { facts, pairings } of plans) {
    add(facts.menteeId, 'mentee');
    for (const { mentorId, reserveMentorId, toOn } of pairings) {
      if (toOn !== null && toOn < today) continue;
      add(mentorId, 'mentor');
      add(reserveMentorId, 'reserveMentor');
    }
  }
  return roles;
}
