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
  | 'changeStart'
  | 'changePair'
  | 'adjustTalks'
  | 'makeRoom'
  | 'endPlan'
  | 'transfer'
  | 'readDestination'
  | 'readAbsenceKind'
  | 'handOver'
  | 'undo'
  | 'startMentorship'
  | 'readUnitCounts'
  | 'configureChannel'
  | 'readDelivery'
  | 'chooseReminders'
  | 'chooseWorkingHours'
  | 'readRosters'
  | 'importRoster'
  | 'writePattern'
  | 'chooseUnitTimes'
  | 'connectSchedule'
  | 'writeProgrammes'
  | 'movePlan'
  | 'readReport'
  | 'writeReport';

/** Who may do what (DOMAIN §10): the one table. A relation that is not listed may not. */
const allowed: Readonly<Record<Action, readonly Relation[]>> = {
  readPlan: ['self', 'mentorOf', 'reserveOf', 'leaderOf', 'unitLeaderOf', 'coordinator'],
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
  changeStart: ['leaderOf', 'coordinator'],
  changePair: ['leaderOf', 'coordinator'],
  adjustTalks: ['mentorOf'],
  makeRoom: ['leaderOf'],
  endPlan: ['leaderOf', 'coordinator'],
  transfer: ['coordinator'],
  readDestination: ['self', 'leaderOf', 'coordinator'],
  readAbsenceKind: ['leaderOf'],
  // The mentor before has it only in the time of a hand-over, which the use case looks for.
  handOver: ['self', 'mentorOf', 'formerMentorOf'],
  undo: ['self', 'mentorOf', 'reserveOf', 'leaderOf', 'coordinator'],
  startMentorship: ['coordinator'],
  readUnitCounts: ['unitLeaderOf', 'memberOf', 'coordinator'],
  configureChannel: ['unitLeaderOf', 'coordinator'],
  readDelivery: ['coordinator'],
  chooseReminders: ['coordinator'],
  chooseWorkingHours: ['coordinator'],
  readRosters: ['leaderOf', 'unitLeaderOf', 'coordinator'],
  importRoster: ['leaderOf', 'unitLeaderOf', 'coordinator'],
  writePattern: ['self', 'leaderOf', 'unitLeaderOf', 'coordinator'],
  chooseUnitTimes: ['leaderOf', 'unitLeaderOf', 'coordinator'],
  connectSchedule: ['coordinator'],
  writeProgrammes: ['coordinator'],
  movePlan: ['coordinator'],
  readReport: ['memberOf', 'organiserOf'],
  writeReport: ['memberOf'],
};

/** True when one of these relations may do this. */
export const mayDo = (relations: readonly Relation[], action: Action): boolean =>
  relations.some((relation) => allowed[action].includes(relation));

function pairRelation(m: Mentorship, personId: Id, today: Day): Relation | null {
  const { mentorId, reserveMentorId } = currentMentor(m, today);
  if (personId === mentorId) return 'mentorOf';
  if (personId === reserveMentorId) return reserveStepsIn(m, today) ? 'reserveOf' : null;
  const wasMentor = m.pairings.some((pairing) => pairing.mentorId === personId && pairing.fromOn <= today);
  return wasMentor ? 'formerMentorOf' : null;
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
