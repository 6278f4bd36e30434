import type { Id } from '../../domain/plan/mentorship.ts';
import { createTurns, type PacedBy, type Turns } from './createTurns.ts';

/** Lets somebody who writes to the bot have her answer at the tenant's pace. */
export type AnswerInTurn = <Answer>(tenantId: Id, answer: () => Promise<Answer>) => Promise<Answer>;

/**
 * Answers take slots of their own, past the reminders that wait in this process: only the slots that are given already come
 * before, two thirds of a second for each process that sends. Somebody waits, so an answer goes out also where no slot can
 * be had; and one that goes through tells that the bot is not disabled.
 */
export function answersInTurn(by: PacedBy): AnswerInTurn {
  const known = new Map<Id, Turns>();
  return async (tenantId, answer) => {
    const turns = known.get(tenantId) ?? createTurns(tenantId, by);
    known.set(tenantId, turns);
    const turn = await turns.next().catch(() => null);
    const answered = await answer();
    if (turn?.kind === 'held' || turn?.isWatched) await turns.heard('other').catch(() => {});
    return answered;
  };
}
