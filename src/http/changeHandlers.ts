import type { changeApi } from '../contract/changeApi.ts';
import { knowPeople } from '../usecases/person/knowPeople.ts';
import { addExtraTalk, changeCadence, joinWindows, removeExtraTalk, skipTalk } from '../usecases/plan/adjustTalks.ts';
import { changeAbsence, removeAbsence } from '../usecases/plan/changeAbsence.ts';
import { changeMentor, setReserveMentor } from '../usecases/plan/changePairing.ts';
import { changeStart, withdrawPlan } from '../usecases/plan/changeStart.ts';
import { cancelLeaving, finishPlan, registerLeaving, transferPlan } from '../usecases/plan/endPlan.ts';
import { type Handler, referTo, showPlan } from './handler.ts';

/** Whom a request names, by field; null names nobody. */
const named = (people: Readonly<Record<string, string | null>>) =>
  Object.entries(people).flatMap(([field, id]) => (id === null ? [] : [{ field, id }]));

export const changeHandlers: { readonly [Name in keyof typeof changeApi]: Handler<Name> } = {
  changeStart: { act: ({ world, actor, request }) => referTo(changeStart(world, actor, request)), show: showPlan },
  withdrawPlan: { act: ({ world, actor, request }) => referTo(withdrawPlan(world, actor, request)), show: showPlan },
  changeAbsence: { act: ({ world, actor, request }) => referTo(changeAbsence(world, actor, request)), show: showPlan },
  removeAbsence: { act: ({ world, actor, request }) => referTo(removeAbsence(world, actor, request)), show: showPlan },
  setReserveMentor: {
    prepare: ({ world, actor, request: { reserveMentorId } }) => knowPeople(world, actor, named({ reserveMentorId })),
    act: ({ world, actor, request }) => referTo(setReserveMentor(world, actor, request)),
    show: showPlan,
  },
  changeMentor: {
    prepare: ({ world, actor, request: { mentorId, reserveMentorId } }) =>
      knowPeople(world, actor, named({ mentorId, reserveMentorId })),
    act: ({ world, actor, request }) => referTo(changeMentor(world, actor, request)),
    show: showPlan,
  },
  addExtraTalk: { act: ({ world, actor, request }) => referTo(addExtraTalk(world, actor, request)), show: showPlan },
  removeExtraTalk: {
    act: ({ world, actor, request }) => referTo(removeExtraTalk(world, actor, request)),
    show: showPlan,
  },
  skipTalk: { act: ({ world, actor, request }) => referTo(skipTalk(world, actor, request)), show: showPlan },
  joinWindows: { act: ({ world, actor, request }) => referTo(joinWindows(world, actor, request)), show: showPlan },
  changeCadence: { act: ({ world, actor, request }) => referTo(changeCadence(world, actor, request)), show: showPlan },
  registerLeaving: {
    act: ({ world, actor, request }) => referTo(registerLeaving(world, actor, request)),
    show: showPlan,
  },
  cancelLeaving: { act: ({ world, actor, request }) => referTo(cancelLeaving(world, actor, request)), show: showPlan },
  transferPlan: {
    prepare: ({ world, actor, request: { leaderId, mentorId } }) =>
      knowPeople(world, actor, named({ leaderId, mentorId })),
    act: ({ world, actor, request }) => referTo(transferPlan(world, actor, request)),
    show: showPlan,
  },
  finishPlan: { act: ({ world, actor, request }) => referTo(finishPlan(world, actor, request)), show: showPlan },
};
