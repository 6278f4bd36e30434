import type { Insertable, Selectable } from 'kysely';
import type { Absence, Booking, Id, Mentorship, Pairing, PlanItem } from '../../domain/plan/mentorship.ts';
import type { AbsenceTable, MentorshipTable, PairingTable, PlanItemTable } from './tables.ts';

/** Between the rows of four tables and one mentorship. */
export interface MentorshipParts {
  readonly pairings: readonly Selectable<PairingTable>[];
  readonly absences: readonly Selectable<AbsenceTable>[];
  readonly items: readonly Selectable<PlanItemTable>[];
}

export const mentorshipOf = (row: Selectable<MentorshipTable>, parts: MentorshipParts): Mentorship => ({
  id: row.id,
  revision: row.revision,
  hiddenRevisions: row.hidden_revisions,
  state: row.state,
  facts: {
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    reserveMentorId: row.reserve_mentor_id,
    leaderId: row.leader_id,
    unitId: row.unit_id,
    programme: { id: row.programme_id, revision: row.programme_revision },
    employedOn: row.employed_on,
    startsOn: row.starts_on,
    probationEndsOn: row.probation_ends_on,
    trainingShiftsOn: row.training_shifts_on,
    experience: row.experience,
  },
  pairings: parts.pairings.map(pairingOf),
  absences: parts.absences.map(absenceOf),
  adjustments: row.adjustments,
  items: parts.items.map(itemOf),
  endsOn: row.ends_on,
  finishedOn: row.finished_on,
  leaving: row.leaving,
});

const pairingOf = (row: Selectable<PairingTable>): Pairing => ({
  mentorId: row.mentor_id,
  reserveMentorId: row.reserve_mentor_id,
  fromOn: row.from_on,
  toOn: row.to_on,
});

const absenceOf = (row: Selectable<AbsenceTable>): Absence => ({
  who: row.who,
  fromOn: row.from_on,
  toOn: row.to_on,
  kind: row.kind,
  personId: row.person_id,
});

const itemOf = (row: Selectable<PlanItemTable>): PlanItem => ({
  key: row.key,
  kind: row.kind,
  textKey: row.text_key,
  responsible: row.responsible,
  employmentWeek: row.employment_week,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  dueOn: row.due_on,
  minutes: row.minutes,
  state: row.state,
  booking: row.booking,
  doneOn: row.done_on,
  reason: row.reason,
  newTimeAskedAt: row.new_time_asked_at,
  calendarQuestion: row.calendar_question,
  unfit: row.unfit,
  leaderAsk: row.leader_ask,
  answers: row.answers,
});

export const mentorshipRow = (mentorship: Mentorship): Insertable<MentorshipTable> => ({
  id: mentorship.id,
  revision: mentorship.revision,
  hidden_revisions: mentorship.hiddenRevisions,
  state: mentorship.state,
  mentee_id: mentorship.facts.menteeId,
  mentor_id: mentorship.facts.mentorId,
  reserve_mentor_id: mentorship.facts.reserveMentorId,
  leader_id: mentorship.facts.leaderId,
  unit_id: mentorship.facts.unitId,
  programme_id: mentorship.facts.programme.id,
  programme_revision: mentorship.facts.programme.revision,
  employed_on: mentorship.facts.employedOn,
  starts_on: mentorship.facts.startsOn,
  probation_ends_on: mentorship.facts.probationEndsOn,
  training_shifts_on: JSON.stringify(mentorship.facts.trainingShiftsOn),
  experience: mentorship.facts.experience,
  ends_on: mentorship.endsOn,
  finished_on: mentorship.finishedOn,
  adjustments: JSON.stringify(mentorship.adjustments),
  leaving: mentorship.leaving && JSON.stringify(mentorship.leaving),
});

export const pairingRow = (mentorshipId: Id, pairing: Pairing): Insertable<PairingTable> => ({
  mentorship_id: mentorshipId,
  from_on: pairing.fromOn,
  to_on: pairing.toOn,
  mentor_id: pairing.mentorId,
  reserve_mentor_id: pairing.reserveMentorId,
});

export const absenceRow = (mentorshipId: Id, absence: Absence, position: number): Insertable<AbsenceTable> => ({
  mentorship_id: mentorshipId,
  position,
  who: absence.who,
  from_on: absence.fromOn,
  to_on: absence.toOn,
  kind: absence.kind,
  person_id: absence.personId,
});

export const itemRow = (mentorshipId: Id, item: PlanItem, position: number): Insertable<PlanItemTable> => ({
  mentorship_id: mentorshipId,
  key: item.key,
  position,
  kind: item.kind,
  text_key: item.textKey,
  responsible: item.responsible,
  employment_week: item.employmentWeek,
  opens_on: item.opensOn,
  closes_on: item.closesOn,
  due_on: item.dueOn,
  minutes: item.minutes,
  state: item.state,
  booking: bookingText(item.booking),
  done_on: item.doneOn,
  reason: item.reason,
  new_time_asked_at: item.newTimeAskedAt,
  calendar_question: item.calendarQuestion && JSON.stringify(item.calendarQuestion),
  unfit: item.unfit && JSON.stringify(item.unfit),
  leader_ask: item.leaderAsk && JSON.stringify(item.leaderAsk),
  answers: item.answers && JSON.stringify(item.answers),
});

const bookingText = (booking: Booking | null): string | null => booking && JSON.stringify(booking);
