import type { Day } from '../../domain/day.ts';
import type { Actor } from '../../domain/people.ts';
import { recordedTalk } from '../../domain/plan/answers.ts';
import { answerTalk } from '../../domain/plan/changes/answerTalk.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { Mentorship, NotHeldReason, TalkOutcome } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { changePlan, type PlanRef } from './changePlan.ts';
import { entryOf } from './entryOf.ts';

interface Recorded extends PlanRef {
  readonly itemKey: string;
  readonly outcome: TalkOutcome;
  /** Null means today, or the booked day when that is past. */
  readonly heldOn: Day | null;
  readonly reason: NotHeldReason | null;
}

/** Takes down what one of the two says of a mentor talk, that it took place or did not: never what was said in it. */
export const recordTalk = (world: World, actor: Actor, request: Recorded): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: 'recordTalk',
    itemKey: request.itemKey,
    kind: (_, after) => (after.hiddenRevisions > 0 ? 'answered' : request.outcome),
    decide: async (before, { now, programme, tx }) => {
      const { itemKey, outcome, heldOn, reason } = request;
      const by = actor.personId === before.facts.menteeId ? 'mentee' : 'mentor';
      const recorded = await recordingOf(tx, before, itemKey);
      return answerTalk(before, { itemKey, by, outcome, heldOn, reason, now }, { recorded, programme });
    },
  });

async function recordingOf(tx: Tx, before: Mentorship, itemKey: string): Promise<HistoryEntry | null> {
  const revision = recordedTalk(before, itemKey)?.answers?.revision;
  return revision === undefined ? null : entryOf(tx, before, revision);
}
