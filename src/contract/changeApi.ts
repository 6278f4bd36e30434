import * as z from 'zod/mini';
import { changes, ofItem, ofMentorship } from './call.ts';
import type { PlanView } from './views.ts';
import { day, id, requestId, revision } from './wire.ts';

const ofPlan = { requestId, revision, ...ofMentorship };

/** Where an absence stands among those of the plan view, at the revision that was seen. */
const ofAbsence = { ...ofPlan, absence: z.int().check(z.minimum(0)) };

/** Changes of a plan as people do them, beside booking and recording. Each is answered with the plan as it then is. */
export const changeApi = {
  changeStart: changes<PlanView>()(
    z.strictObject({
      ...ofPlan,
      employedOn: day,
      startsOn: day,
      trainingShiftsOn: z.array(day).check(z.maxLength(30)),
    }),
  ),
  withdrawPlan: changes<PlanView>()(z.strictObject(ofPlan)),
  changeAbsence: changes<PlanView>()(
    z.strictObject({
      ...ofAbsence,
      fromOn: day,
      toOn: day,
      /** Null leaves it as it was registered. */
      kind: z.nullable(z.enum(['holiday', 'other', 'causedByEmployer'])),
    }),
  ),
  removeAbsence: changes<PlanView>()(z.strictObject(ofAbsence)),
  setReserveMentor: changes<PlanView>()(z.strictObject({ ...ofPlan, reserveMentorId: z.nullable(id), fromOn: day })),
  changeMentor: changes<PlanView>()(
    z.strictObject({ ...ofPlan, mentorId: id, reserveMentorId: z.nullable(id), fromOn: day }),
  ),
  addExtraTalk: changes<PlanView>()(z.strictObject({ ...ofPlan, on: day })),
  removeExtraTalk: changes<PlanView>()(z.strictObject(ofItem)),
  skipTalk: changes<PlanView>()(z.strictObject({ ...ofItem, reason: z.enum(['notNeeded', 'workload', 'skipped']) })),
  /** The talk becomes one with the next. */
  joinWindows: changes<PlanView>()(z.strictObject(ofItem)),
  changeCadence: changes<PlanView>()(
    z.strictObject({ ...ofPlan, cadence: z.enum(['lighter', 'denser', 'asProgramme']), fromOn: day }),
  ),
  registerLeaving: changes<PlanView>()(
    z.strictObject({
      ...ofPlan,
      /** The last day. */
      on: day,
      destination: z.enum(['leftSector', 'otherMunicipality', 'otherService', 'unknown']),
    }),
  ),
  cancelLeaving: changes<PlanView>()(z.strictObject(ofPlan)),
  /** From this day on in another unit; the plan view then has what a new plan starts from. */
  transferPlan: changes<PlanView>()(
    z.strictObject({ ...ofPlan, fromOn: day, unitId: id, leaderId: id, mentorId: z.nullable(id) }),
  ),
  finishPlan: changes<PlanView>()(z.strictObject({ ...ofPlan, on: day })),
} as const;
