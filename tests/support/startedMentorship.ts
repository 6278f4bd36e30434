import type { RequestOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { newId, type TestWorld } from './world.ts';

type Facts = RequestOf<'startMentorship'>['facts'];

/** Marte Fossli, new at Bekkefaret on 1 September 2026, with Jonas Rygg as mentor and Silje Moen as leader. */
export async function factsOf(world: TestWorld, more: Partial<Facts> = {}): Promise<Facts> {
  return {
    menteeId: await world.idOf('marte.fossli'),
    mentorId: await world.idOf('jonas.rygg'),
    reserveMentorId: null,
    leaderId: await world.idOf('silje.moen'),
    unitId: world.unitId,
    programme: { id: 'kristiansand', revision: 2 },
    employedOn: '2026-09-01',
    startsOn: '2026-09-01',
    probationEndsOn: '2027-02-28',
    trainingShiftsOn: [],
    experience: 'newlyEducated',
    ...more,
  };
}

/** Starts that mentorship as the coordinator; what should have happened already is still to be done. */
export const startedMentorship = async (world: TestWorld, more: Partial<Facts> = {}): Promise<PlanView> =>
  world.ask('kari.lindvik', 'startMentorship', {
    requestId: newId(),
    facts: await factsOf(world, more),
    pastItems: 'open',
  });
