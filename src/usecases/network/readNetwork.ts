import type { Day } from '../../domain/day.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { NetworkTeam, StatusReport } from '../../domain/network/statusReport.ts';
import type { Actor, Person } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';

export interface ReportReading {
  readonly report: StatusReport;
  readonly list: { readonly state: 'pending' | 'written'; readonly reason: string | null } | null;
}

export interface NetworkReading {
  readonly teams: readonly { readonly team: NetworkTeam; readonly reports: ReadonlyMap<number, ReportReading> }[];
  readonly people: ReadonlyMap<Id, Person>;
  readonly now: Instant;
  readonly today: Day;
}

/** The teams this person is in, with their gatherings and reports. */
export const readNetwork = (world: World, actor: Actor): Promise<NetworkReading> =>
  world.store.inTenant(actor.tenantId, async (tx) => {
    const mine = actor.isGuest
      ? []
      : (await tx.networks.teams()).filter((team) => team.memberIds.includes(actor.personId));
    const teams = await Promise.all(mine.map(async (team) => ({ team, reports: await reportsOf(tx, team) })));
    const people = await tx.people.getMany([...new Set(mine.flatMap((team) => team.memberIds))]);
    const now = world.clock.now();
    return { teams, people: new Map(people.map((person) => [person.id, person])), now, today: dayOf(now) };
  });

async function reportsOf(tx: Tx, team: NetworkTeam): Promise<ReadonlyMap<number, ReportReading>> {
  const reports = new Map<number, ReportReading>();
  for (const { number } of team.gatherings) {
    const report = await tx.networks.report(team.id, number);
    if (report) reports.set(number, { report, list: await tx.networks.writeState(team.id, number) });
  }
  return reports;
}
