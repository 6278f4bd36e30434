import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/instant.ts';
import { attentionFor, needsAction } from '../../domain/plan/attention.ts';
import type { Id, Mentorship } from '../../domain/plan/mentorship.ts';
import { currentMentor } from '../../domain/plan/timeline.ts';
import type { Actor, Person, Tx, World } from '../../ports.ts';
import { ledUnits, mentorshipsLedBy } from '../unit/mentorshipsLedBy.ts';
import { signedIn } from './signedIn.ts';

type HomeRole = 'mentee' | 'mentor' | 'leader' | 'coordinator' | 'networkMember';

export interface HomeReading {
  readonly person: Person;
  readonly roles: readonly { readonly role: HomeRole; readonly waiting: number }[];
  readonly myMentorshipId: Id | null;
}

/** Who the person is here: every surface she has, the one with something waiting first. */
export const readHome = (world: World, actor: Actor): Promise<HomeReading> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const person = await signedIn(tx, actor);
    const now = world.clock.now();
    const today = dayOf(now);
    const related = await tx.mentorships.ofPerson(actor.personId);
    const mine = related.filter((mentorship) => mentorship.facts.menteeId === actor.personId);
    const waitingAs = (role: 'mentee' | 'mentor' | 'leader', mentorships: readonly Mentorship[]) => ({
      role,
      waiting: mentorships.filter((mentorship) => needsAction(attentionFor(mentorship, role, today, now))).length,
    });
    const mentored = related.filter((mentorship) => isMentoredBy(mentorship, actor.personId, today));
    const led = await mentorshipsLedBy(tx, actor);
    const roles = [
      ...(mine.length > 0 ? [waitingAs('mentee', mine)] : []),
      ...(mentored.length > 0 ? [waitingAs('mentor', mentored)] : []),
      ...(led.length > 0 || (await ledUnits(tx, actor)).length > 0 ? [waitingAs('leader', led)] : []),
      ...(await otherRoles(tx, actor)),
    ];
    const own = mine.find((mentorship) => mentorship.state === 'active') ?? mine[0];
    return {
      person,
      roles: roles.sort((a, b) => Math.sign(b.waiting) - Math.sign(a.waiting)),
      myMentorshipId: own?.id ?? null,
    };
  });

function isMentoredBy(mentorship: Mentorship, personId: Id, today: Day): boolean {
  const pairing = currentMentor(mentorship, today);
  return pairing.mentorId === personId || pairing.reserveMentorId === personId;
}

async function otherRoles(tx: Tx, actor: Actor): Promise<{ role: HomeRole; waiting: number }[]> {
  const teams = await tx.networks.teams();
  const inTeam = teams.some((team) => team.memberIds.includes(actor.personId));
  return [
    ...(actor.isCoordinator ? [{ role: 'coordinator' as const, waiting: 0 }] : []),
    ...(inTeam ? [{ role: 'networkMember' as const, waiting: 0 }] : []),
  ];
}
