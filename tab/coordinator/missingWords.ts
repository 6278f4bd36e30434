import type { MissingFact } from '../../src/domain/plan/startMentorship.ts';
import type { Texts } from '../../src/texts/texts.ts';

/** What a plan lacks, with the name of the one it is about. */
export const missingWords = (fact: MissingFact, mentorName: string, { coordinator }: Texts): string =>
  fact === 'trainingShiftDates'
    ? coordinator.missing.trainingShiftDates
    : coordinator.missing.mentorPresentation({ name: mentorName });
