import type { ChangesView, NextPlanView, PlanAct } from '../../contract/changeViews.ts';
import { type Action, mayDo } from '../../domain/access.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/instant.ts';
import { cadenceAt } from '../../domain/plan/agreedTalks.ts';
import { employmentWeek } from '../../domain/plan/timeline.ts';
import type { PlanReading } from '../../usecases/plan/readPlan.ts';
import { presentPerson } from './person.ts';

/** Lets out what the reader may change about a plan, and what has been: the kind of an absence to the leader only. */
export function presentChanges(reading: PlanReading): ChangesView {
  const { mentorship: m, relations, people, now } = reading;
  const mayRead = (action: Action) => mayDo(relations, action);
  return {
    planMay: actsOn(reading),
    absences: m.absences.map(({ who, fromOn, toOn, kind }, index) => {
      return { index, who, fromOn, toOn, kind: mayRead('readAbsenceKind') ? kind : null };
    }),
    pairings: m.pairings.map(({ mentorId, reserveMentorId, fromOn, toOn }) => ({
      mentor: presentPerson(people, mentorId),
      reserveMentor: reserveMentorId === null ? null : presentPerson(people, reserveMentorId),
      fromOn,
      toOn,
    })),
    cadence: presentCadence(reading, dayOf(now)),
    leaving: m.leaving && {
      on: m.leaving.on,
      destination: mayRead('readDestination') ? m.leaving.destination : null,
    },
    nextPlan: mayRead('transfer') ? presentNextPlan(reading) : null,
  };
}

/** What holds now, or is to hold where nothing else does before. */
function presentCadence({ mentorship: { adjustments, facts } }: PlanReading, today: Day): ChangesView['cadence'] {
  const coming = adjustments.find(({ kind }) => kind === 'cadence');
  const now = cadenceAt(adjustments, employmentWeek(facts.startsOn, today)) ?? coming;
  return now?.kind === 'cadence' ? { cadence: now.cadence, fromOn: now.fromOn } : null;
}

function actsOn({ mentorship: m, relations, now }: PlanReading): readonly PlanAct[] {
  if (m.state !== 'active') return [];
  const hasBegun = dayOf(now) >= m.facts.startsOn;
  const acts: readonly [PlanAct, Action, boolean][] = [
    ['changeStart', 'changeStart', !hasBegun],
    ['withdraw', 'changeStart', !hasBegun],
    ['registerAbsence', 'registerAbsence', true],
    ['changeAbsence', 'registerAbsence', m.absences.length > 0],
    ['setReserveMentor', 'changePair', true],
    ['changeMentor', 'changePair', true],
    ['addExtraTalk', 'adjustTalks', true],
    ['changeCadence', 'adjustTalks', true],
    ['registerLeaving', 'endPlan', true],
    ['cancelLeaving', 'endPlan', m.leaving !== null],
    ['transfer', 'transfer', true],
    ['finish', 'endPlan', hasBegun],
  ];
  return acts.flatMap(([act, action, isPossible]) => (isPossible && mayDo(relations, action) ? [act] : []));
}

function presentNextPlan({ mentorship: { facts, leaving }, people }: PlanReading): NextPlanView | null {
  if (leaving === null || leaving.to === null) return null;
  const { unitId, leaderId, mentorId } = leaving.to;
  return {
    mentee: presentPerson(people, facts.menteeId),
    mentor: mentorId === null ? null : presentPerson(people, mentorId),
    leader: presentPerson(people, leaderId),
    unitId,
    programme: facts.programme,
    employedOn: facts.employedOn,
    startsOn: addDays(leaving.on, 1),
    probationEndsOn: null,
    trainingShiftsOn: [],
    experience: 'experienced',
  };
}
