import { dayOf } from '../../domain/instant.ts';
import type { Actor, Person } from '../../domain/people.ts';
import { type AttentionRole, attentionFor } from '../../domain/plan/attention.ts';
import { needsAction } from '../../domain/plan/attentionRank.ts';
import { openHandOver } from '../../domain/plan/handOver.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { ownPlan } from '../../domain/plan/ownPlan.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import type { AskedAbout } from '../handOver/handOverIn.ts';
import { peopleIn } from '../plan/peopleIn.ts';
import { isMentored, plansSeenBy, type SeenPlan } from '../plan/plansSeenBy.ts';
import { ledUnits, mentorshipsLedBy } from '../unit/mentorshipsLedBy.ts';
import { signedIn } from './signedIn.ts';

type HomeRole = 'mentee' | 'mentor' | 'leader' | 'coordinator' | 'networkMember';

export interface HomeReading {
  readonly person: Person;
  readonly roles: readonly { readonly role: HomeRole; readonly waiting: number }[];
  readonly myMentorshipId: Id | null;
  /** Where the person is asked what is passed on to a new mentor. */
  readonly handOvers: readonly AskedAbout[];
  readonly people: ReadonlyMap<Id, Person>;
}

/** Who the person is here: every surface she has, the one with something waiting first. */
export const readHome = (world: World, actor: Actor): Promise<HomeReading> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const person = await signedIn(tx, actor);
    const now = world.clock.now();
    const today = dayOf(now);
    const seen = async (mentorships: readonly Mentorship[]) => plansSeenBy(tx, actor, { mentorships, today });
    const ofPerson = await tx.mentorships.ofPerson(actor.personId);
    const related = await seen(ofPerson);
    const mine = related.filter(({ relations }) => relations.includes('self'));
    const mentored = related.filter(isMentored);
    const led = await seen(await mentorshipsLedBy(tx, actor));
    const waitingAs = (role: AttentionRole, plans: readonly SeenPlan[]) => ({
      role,
      waiting: plans.filter(({ mentorship }) => needsAction(attentionFor({ mentorship, role, today, now }))).length,
    });
    const roles = [
      ...(mine.length > 0 ? [waitingAs('mentee', mine)] : []),
      ...(mentored.length > 0 ? [waitingAs('mentor', mentored)] : []),
      ...(led.length > 0 || (await ledUnits(tx, actor)).length > 0 ? [waitingAs('leader', led)] : []),
      ...(await otherRoles(tx, actor)),
    ];
    const handOvers = ofPerson.flatMap((mentorship) => {
      const handOver = actor.isGuest ? null : openHandOver(mentorship, actor.personId, today);
      return handOver ? [{ mentorship, handOver }] : [];
    });
    const own = ownPlan(
      mine.map(({ mentorship }) => mentorship),
      today,
    );
    return {
      person,
      roles: roles.sort((a, b) => Math.sign(b.waiting) - Math.sign(a.waiting)),
      myMentorshipId: own?.id ?? null,
      handOvers,
      people: handOvers.length > 0 ? await peopleIn(tx, ...handOvers.map(({ mentorship }) => mentorship)) : new Map(),
    };
  });

async function otherRoles(tx: Tx, actor: Actor): Promise<{ role: HomeRole; waiting: number }[]> {
  const teams = await tx.networks.teams();
  const inTeam = teams.some((team) => team.memberIds.includes(actor.personId));
  return [
    ...(actor.isCoordinator ? [{ role: 'coordinator' as const, waiting: 0 }] : []),
    ...(inTeam ? [{ role: 'networkMember' as const, waiting: 0 }] : []),
  ];
}
