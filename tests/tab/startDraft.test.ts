import { describe, expect, test } from 'vitest';
import { refusedField } from '../../tab/coordinator/factFault.ts';
import { emptyDraft, factsOf, missingIn, type StartDraft } from '../../tab/coordinator/startDraft.ts';
import { troubled } from '../../tab/shared/trouble.ts';

const person = (id: string) => ({ id, displayName: id, jobTitle: null });
const filled: StartDraft = {
  ...emptyDraft,
  menteeId: person('marte'),
  mentorId: person('jonas'),
  leaderId: person('silje'),
  unitId: 'bekkefaret',
  programme: 'kristiansand 2',
  employedOn: '2026-09-01',
  startsOn: '2026-09-01',
  probation: 'none',
  experience: 'experienced',
};

const refusedAt = (field: string) =>
  troubled({ kind: 'fault', status: 400, fault: { error: 'x', message: 'Velg en annen.', field, params: {} } });

describe('starting a mentorship', () => {
  test('asks for everything but a reserve mentor and training shifts', () => {
    expect(Object.keys(missingIn(emptyDraft)).sort()).toEqual([
      'employedOn',
      'experience',
      'leaderId',
      'menteeId',
      'mentorId',
      'probationEndsOn',
      'programme',
      'startsOn',
      'unitId',
    ]);
    expect(factsOf(emptyDraft)).toBeNull();
  });

  test('sends the chosen revision, and no end of probation when none is agreed', () => {
    const facts = factsOf({ ...filled, probationEndsOn: '2027-02-28' });
    expect(facts?.programme).toEqual({ id: 'kristiansand', revision: 2 });
    expect(facts?.probationEndsOn).toBeNull();
    expect(facts?.reserveMentorId).toBeNull();
  });

  test('asks for the day once probation is agreed', () => {
    expect(missingIn({ ...filled, probation: 'agreed', probationEndsOn: '2027-02-30' })).toEqual({
      probationEndsOn: 'day',
    });
  });

  test('puts a refusal at its field, however the server names it', () => {
    expect(refusedField(refusedAt('facts.mentorId'))?.field).toBe('mentorId');
    expect(refusedField(refusedAt('mentorId'))?.field).toBe('mentorId');
    expect(refusedField(refusedAt('facts.trainingShiftsOn.2'))?.field).toBe('trainingShiftsOn');
    expect(refusedField(refusedAt('pastItems'))).toBeNull();
  });
});
