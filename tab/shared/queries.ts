import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ApiName, RequestOf, ResponseOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { talkEffects } from './plan/talkEffects.ts';
import { type Undoable, useSurroundings } from './surroundings.tsx';
import { troubleOf } from './trouble.ts';

/** The names that change something: their request carries a requestId. */
export type ChangeName = { [Name in ApiName]: RequestOf<Name> extends { requestId: string } ? Name : never }[ApiName];
export type ReadName = Exclude<ApiName, ChangeName>;

/** What a change asks for; its requestId is made here. */
export type Asked<Name extends ChangeName> = Omit<RequestOf<Name>, 'requestId'>;

/** Reads, and reads again when the page is looked at anew: cards in the chat change the same plan. */
export function useRead<Name extends ReadName>(name: Name, request: RequestOf<Name>, how = { changesRarely: false }) {
  const { api } = useSurroundings();
  return useQuery<ResponseOf<Name>>({
    queryKey: [name, request],
    queryFn: () => api.call(name, request),
    staleTime: how.changesRarely ? Number.POSITIVE_INFINITY : 10_000,
    refetchInterval: how.changesRarely ? false : 60_000,
    refetchOnWindowFocus: how.changesRarely ? false : 'always',
    retry: false,
  });
}

const offersUndo: ReadonlySet<ChangeName> = new Set([
  'bookItem',
  'bookSlot',
  'keepTime',
  'askLeader',
  'askNewTime',
  'answerCalendarQuestion',
  'recordTalk',
  'completeStep',
  'registerAbsence',
  'changeAbsence',
  'removeAbsence',
  'changeStart',
  'withdrawPlan',
  'setReserveMentor',
  'changeMentor',
  'addExtraTalk',
  'removeExtraTalk',
  'skipTalk',
  'joinWindows',
  'changeCadence',
  'registerLeaving',
  'cancelLeaving',
  'transferPlan',
  'finishPlan',
  'moveToRevision',
]);

/** Changes something. Trying the same change again keeps its requestId, so that it is done once. */
export function useChange<Name extends ChangeName>(name: Name) {
  const { api, undoable } = useSurroundings();
  const client = useQueryClient();
  const attempt = useRef<{ asked: string; requestId: string } | null>(null);
  return useMutation<ResponseOf<Name>, Error, Asked<Name>>({
    mutationKey: [name],
    retry: false,
    mutationFn: (asked) => {
      const key = JSON.stringify(asked);
      if (attempt.current?.asked !== key) attempt.current = { asked: key, requestId: crypto.randomUUID() };
      const { requestId } = attempt.current;
      return api.call(name, { ...asked, requestId } as unknown as RequestOf<Name>);
    },
    onSuccess: (answer) => {
      attempt.current = null;
      const undo = offersUndo.has(name) ? undoableOf(client, answer as PlanView) : null;
      takeIn(client, answer);
      if (undo) undoable.set(undo);
    },
    onError: (error) => {
      const trouble = troubleOf(error);
      if (trouble?.kind !== 'fault') return;
      attempt.current = null;
      // Something else happened first: show what, while the person reads why it was refused.
      if (trouble.status === 409 || trouble.status === 404) void client.invalidateQueries();
    },
  });
}

/** A changed plan beside the one that stood there before. */
function undoableOf(client: QueryClient, plan: PlanView): Undoable {
  const before = client.getQueryData<PlanView>(['plan', { mentorshipId: plan.mentorshipId }]);
  return { plan, effects: before ? talkEffects(before, plan) : null };
}

/** Photos hardly change; a draft is as its last saving left it, and gone once it is published. */
const stays: ReadonlySet<unknown> = new Set(['photo', 'programmeDraft']);

/** Puts the changed plan, home, settings or programme in place at once, and lets everything that follows from it be read again. */
function takeIn(client: QueryClient, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  if ('mentorshipId' in answer) client.setQueryData(['plan', { mentorshipId: answer.mentorshipId }], answer);
  if ('handOverOf' in answer) client.setQueryData(['handOver', { mentorshipId: answer.handOverOf }], answer);
  if ('me' in answer) client.setQueryData(['home', {}], answer);
  if ('unitId' in answer && 'imports' in answer)
    client.setQueryData(['unitRosters', { unitId: answer.unitId }], answer);
  if ('meetsOffShift' in answer) client.setQueryData(['myRoster', {}], answer);
  if ('updating' in answer) client.setQueryData(['reminderSettings', {}], answer);
  if ('units' in answer && 'rows' in answer) client.setQueryData(['coordinatorOverview', { afterId: null }], answer);
  if ('becomesRevision' in answer && 'programmeId' in answer)
    client.setQueryData(['programmeDraft', { programmeId: answer.programmeId }], answer);
  if ('drafts' in answer) client.setQueryData(['programmes', {}], answer);
  void client.invalidateQueries({
    predicate: ({ state, queryKey }) => state.data !== answer && !stays.has(queryKey[0]),
  });
}
