import type { Day } from '../domain/day.ts';
import type { TalkCadence } from '../domain/plan/adjustment.ts';
import type { Destination } from '../domain/plan/leaving.ts';
import type { Absence } from '../domain/plan/mentorship.ts';
import type { PersonView } from './personView.ts';

/** What a reader may change about a plan now, beside its items; a way that cannot work is absent. */
export type PlanAct =
  | 'changeStart'
  | 'withdraw'
  | 'registerAbsence'
  | 'changeAbsence'
  | 'setReserveMentor'
  | 'changeMentor'
  | 'addExtraTalk'
  | 'changeCadence'
  | 'registerLeaving'
  | 'cancelLeaving'
  | 'transfer'
  | 'finish';

export interface AbsenceView {
  /** Names it in changes, at this revision. */
  readonly index: number;
  readonly who: Absence['who'];
  readonly fromOn: Day;
  readonly toOn: Day;
  /** For the leader only. */
  readonly kind: Absence['kind'] | null;
}

interface PairingView {
  readonly mentor: PersonView;
  readonly reserveMentor: PersonView | null;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** What a plan view says of changes. */
export interface ChangesView {
  readonly planMay: readonly PlanAct[];
  readonly absences: readonly AbsenceView[];
  /** Earlier, running and coming, in order. */
  readonly pairings: readonly PairingView[];
  /** The pace agreed from here on; null where talks come as the programme has them. */
  readonly cadence: { readonly cadence: TalkCadence; readonly fromOn: Day } | null;
  /** Where to is for the newcomer, the leader and the coordinator. */
  readonly leaving: { readonly on: Day; readonly destination: Destination | null } | null;
  /** What a plan in the next unit starts from; for the coordinator, once the plan is moved there. */
  readonly nextPlan: NextPlanView | null;
}

/** Facts for the start page: experienced, but new here, and no probation unless a new one is agreed (DOMAIN §9.13). */
export interface NextPlanView {
  readonly mentee: PersonView;
  readonly mentor: PersonView | null;
  readonly leader: PersonView;
  readonly unitId: string;
  readonly programme: { readonly id: string; readonly revision: number };
  readonly employedOn: Day;
  readonly startsOn: Day;
  readonly probationEndsOn: null;
  readonly trainingShiftsOn: readonly Day[];
  readonly experience: 'experienced';
}
