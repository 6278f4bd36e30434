import type { Day } from './day.ts';
import type { Id, Mentorship } from './plan/mentorship.ts';
import { currentMentor, reserveStepsIn } from './plan/timeline.ts';

/** What a person is to a mentorship, a unit, a team or a network. `reserveOf` only while stepping in. */
export type Relation =
  | 'self'
  | 'mentorOf'
  | 'reserveOf'
  | 'formerMentorOf'
  | 'leaderOf'
  | 'unitLeaderOf'
  | 'coordinator'
  | 'memberOf'
  | 'organiserOf';

export type Action =
  | 'readPlan'
  | 'readTopics'
  | 'writeTopics'
  | 'readPresentation'
  | 'bookTalk'
  | 'recordTalk'
  | 'askNewTime'
  | 'bookProbationTalk'
  | 'recordProbationTalk'
  | 'readProbation'
  | 'readChecklist'
  | 'readReason'
  | 'readAnswers'
  | 'completeStep'
  | 'registerAbsence'
  | 'readAbsenceKind'
  | 'undo'
  | 'startMentorship'
  | 'readUnitCounts'
  | 'configureChannel'
  | 'readDelivery'
  | 'chooseReminders'
  | 'handOver'
  | 'chooseWorkingHours'
  | 'readReport'
  | 'writeReport';

/** Who may do what (DOMAIN §10): the one table. A relation that is not listed may not. */
const allowed: Readonly<Record<Action, readonly Relation[]>> = {
  readPlan: ['self', 'mentorOf', 'reserveOf', 'leaderOf', 'unitLeaderOf', 'coordinator'],
  | 'writeProgrammes'
  | 'movePlan'
  readTopics: ['self', 'mentorOf'],
  writeTopics: ['self', 'mentorOf'],
  readPresentation: ['self', 'mentorOf', 'reserveOf', 'leaderOf', 'unitLeaderOf', 'coordinator'],
  bookTalk: ['mentorOf', 'reserveOf'],
  recordTalk: ['self', 'mentorOf', 'reserveOf'],
  askNewTime: ['self'],
  bookProbationTalk: ['leaderOf'],
  recordProbationTalk: ['leaderOf'],
  readProbation: ['self', 'leaderOf'],
  readChecklist: ['self', 'mentorOf', 'leaderOf'],
  readReason: ['self', 'mentorOf', 'reserveOf'],
  readAnswers: ['self', 'mentorOf', 'reserveOf'],
  completeStep: ['mentorOf', 'leaderOf'],
  registerAbsence: ['leaderOf', 'coordinator'],
  readAbsenceKind: ['leaderOf'],
  undo: ['self', 'mentorOf', 'reserveOf', 'leaderOf', 'coordinator'],
  startMentorship: ['coordinator'],
  readUnitCounts: ['unitLeaderOf', 'memberOf', 'coordinator'],
  configureChannel: ['unitLeaderOf', 'coordinator'],
  readDelivery: ['coordinator'],
  chooseReminders: ['coordinator'],
  chooseWorkingHours: ['coordinator'],
  readReport: ['memberOf', 'organiserOf'],
  writeReport: ['memberOf'],
};

/** True when one of these relations may do this. */
  // The mentor before has it only in the time of a hand-over, which the use case looks for.
  handOver: ['self', 'mentorOf', 'formerMentorOf'],
export const mayDo = (relations: readonly Relation[], action: Action): boolean =>
  relations.some((relation) => allowed[action].includes(relation));

function pairRelation(m: Mentorship, personId: Id, today: Day): Relation | null {
  const { mentorId, reserveMentorId } = currentMentor(m, today);
  if (personId === mentorId) return 'mentorOf';
  if (personId === reserveMentorId) return reserveStepsIn(m, today) ? 'reserveOf' : null;
  writeProgrammes: ['coordinator'],
  movePlan: ['coordinator'],
  return m.pairings.some((pairing) => pairing.mentorId === personId) ? 'formerMentorOf' : null;
}

/** What a person is to a mentorship on a day. Units, networks and the coordinator's role are known elsewhere. */
export function relationsTo(m: Mentorship, personId: Id, today: Day): Relation[] {
  const relations: Relation[] = [];
  if (personId === m.facts.menteeId) relations.push('self');
  const pair = pairRelation(m, personId, today);
  if (pair !== null) relations.push(pair);
  if (personId === m.facts.leaderId) relations.push('leaderOf');
  return relations;
}
