import type { RequestOf } from '../../src/contract/api.ts';
import type { MentorshipFacts } from '../../src/domain/plan/mentorship.ts';

type Ref = Pick<RequestOf<'withdrawPlan'>, 'requestId' | 'revision' | 'mentorshipId'>;

/** One request for every change of a plan: far ahead where they are granted, so that the two stay a pair. */
export const everyChange = (of: Ref, { startsOn, employedOn, leaderId, mentorId, unitId }: MentorshipFacts) => ({
  changeStart: { ...of, employedOn, startsOn, trainingShiftsOn: [] },
  withdrawPlan: of,
  changeAbsence: { ...of, absence: 0, fromOn: '2026-12-07', toOn: '2026-12-09', kind: null } as const,
  removeAbsence: { ...of, absence: 0 },
  setReserveMentor: { ...of, reserveMentorId: null, fromOn: '2027-05-01' } as const,
  changeMentor: { ...of, mentorId: leaderId, reserveMentorId: null, fromOn: '2027-05-01' } as const,
  addExtraTalk: { ...of, on: '2027-02-01' } as const,
  removeExtraTalk: { ...of, itemKey: 'extra-1' },
  skipTalk: { ...of, itemKey: 'talk-w03', reason: 'workload' } as const,
  joinWindows: { ...of, itemKey: 'talk-w03' },
  changeCadence: { ...of, cadence: 'lighter', fromOn: '2027-03-01' } as const,
  registerLeaving: { ...of, on: '2027-06-01', destination: 'unknown' } as const,
  cancelLeaving: of,
  transferPlan: { ...of, fromOn: '2027-06-01', unitId, leaderId, mentorId } as const,
  finishPlan: { ...of, on: '2027-06-01' } as const,
});
