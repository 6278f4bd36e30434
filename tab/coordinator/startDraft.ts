import type { RequestOf } from '../../src/contract/api.ts';
import type { NextPlanView } from '../../src/contract/changeViews.ts';
import type { PersonView } from '../../src/contract/personView.ts';
import type { ProgrammeView } from '../../src/contract/views.ts';
import { type Day, parseDay } from '../../src/domain/day.ts';

export type Facts = RequestOf<'previewPlan'>['facts'];
export type FactField = keyof Facts;

/** The form as the coordinator has filled it so far; empty strings and null where she has not. */
export interface StartDraft {
  readonly menteeId: PersonView | null;
  readonly mentorId: PersonView | null;
  readonly reserveMentorId: PersonView | null;
  readonly leaderId: PersonView | null;
  readonly unitId: string;
  readonly programme: string;
  readonly employedOn: string;
  readonly startsOn: string;
  readonly probation: 'agreed' | 'none' | null;
  readonly probationEndsOn: string;
  readonly trainingShiftsOn: readonly Day[];
  readonly experience: Facts['experience'] | null;
}

export const emptyDraft: StartDraft = {
  menteeId: null,
  mentorId: null,
  reserveMentorId: null,
  leaderId: null,
  unitId: '',
  programme: '',
  employedOn: '',
  startsOn: '',
  probation: null,
  probationEndsOn: '',
  trainingShiftsOn: [],
  experience: null,
};

/** What is known of somebody who moves here from another unit. */
export const draftFrom = (next: NextPlanView): StartDraft => ({
  ...emptyDraft,
  menteeId: next.mentee,
  mentorId: next.mentor,
  leaderId: next.leader,
  unitId: next.unitId,
  programme: programmeKey(next.programme),
  employedOn: next.employedOn,
  startsOn: next.startsOn,
  probation: 'none',
  experience: next.experience,
});

/** Names a programme's revision as a choice in a form. */
export const programmeKey = ({ id, revision }: Pick<ProgrammeView, 'id' | 'revision'>): string => `${id} ${revision}`;

export type DraftFault = 'person' | 'day' | 'choice';

/** What is missing before the server can be asked, by field; the rules themselves are the server's. */
export function missingIn(draft: StartDraft): Partial<Record<FactField, DraftFault>> {
  const isDay = (text: string) => parseDay(text) !== null;
  const unanswered = draft.probation === null;
  return {
    ...(draft.menteeId === null && { menteeId: 'person' }),
    ...(draft.mentorId === null && { mentorId: 'person' }),
    ...(draft.leaderId === null && { leaderId: 'person' }),
    ...(draft.unitId === '' && { unitId: 'choice' }),
    ...(draft.experience === null && { experience: 'choice' }),
    ...(!isDay(draft.employedOn) && { employedOn: 'day' }),
    ...(!isDay(draft.startsOn) && { startsOn: 'day' }),
    ...(unanswered && { probationEndsOn: 'choice' }),
    ...(draft.probation === 'agreed' && !isDay(draft.probationEndsOn) && { probationEndsOn: 'day' }),
    ...(draft.programme === '' && { programme: 'choice' }),
  };
}

/** What is sent; null while something is missing. */
export function factsOf(draft: StartDraft): Facts | null {
  const { menteeId, mentorId, reserveMentorId, leaderId, experience } = draft;
  if (Object.keys(missingIn(draft)).length > 0) return null;
  if (menteeId === null || mentorId === null || leaderId === null || experience === null) return null;
  const [id = '', revision] = draft.programme.split(' ');
  return {
    menteeId: menteeId.id,
    mentorId: mentorId.id,
    reserveMentorId: reserveMentorId?.id ?? null,
    leaderId: leaderId.id,
    unitId: draft.unitId,
    programme: { id, revision: Number(revision) },
    employedOn: draft.employedOn as Day,
    startsOn: draft.startsOn as Day,
    probationEndsOn: draft.probation === 'agreed' ? (draft.probationEndsOn as Day) : null,
    trainingShiftsOn: [...draft.trainingShiftsOn],
    experience,
  };
}
