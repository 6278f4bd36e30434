import type { HistoryEntry, HistoryKind } from '../../src/domain/plan/history.ts';
import type { Mentorship, MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

/** Sara's year from 1 September 2026, as Kristiansand's programme gives it; other facts where a test needs them. */
export function plannedMentorship(id: string, facts: Partial<MentorshipFacts> = {}): Mentorship {
  const planned = startMentorship({
    id,
    programme: kristiansand,
    today: '2026-08-20',
    pastItems: 'open',
    facts: {
      menteeId: 'sara',
      mentorId: 'ingrid',
      reserveMentorId: 'per',
      leaderId: 'berit',
      unitId: 'solhaug',
      programme: { id: kristiansand.id, revision: kristiansand.revision },
      employedOn: '2026-09-01',
      startsOn: '2026-09-01',
      probationEndsOn: '2027-02-28',
      trainingShiftsOn: ['2026-09-02', '2026-09-03'],
      experience: 'newlyEducated',
      ...facts,
    },
  });
  if (isRefusal(planned)) throw new Error(`The test's plan is refused: ${JSON.stringify(planned)}`);
  return planned;
}

/** The history entry that goes with a mentorship as it is now. */
export const entryFor = (after: Mentorship, kind: HistoryKind = 'started'): HistoryEntry => ({
  mentorshipId: after.id,
  revision: after.revision,
  at: '2026-08-20T08:00:00.000Z',
  actorId: 'kari',
  kind,
  itemKey: null,
  itemsBefore: [],
  itemsMade: [],
  frameBefore: null,
});
