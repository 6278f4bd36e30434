import { checkStatusReport } from '../../domain/network/checkStatusReport.ts';
import type { StatusReport, SubGoal } from '../../domain/network/statusReport.ts';
import type { Actor } from '../../domain/people.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { checkText } from '../checkText.ts';
import { signedIn } from '../person/signedIn.ts';
import { planReportReminders } from './planReportReminders.ts';

interface SavedReport {
  readonly teamId: Id;
  readonly gatheringNumber: number;
  readonly revision: number;
  readonly subGoals: readonly SubGoal[];
  readonly submit: boolean;
}

/** Saves a draft, or submits the report: then it is also due for the organisers' list, once, however often it is submitted. */
export async function saveReport(world: World, actor: Actor, request: SavedReport): Promise<Refusal | null> {
  const fault = faultIn(request);
  if (fault) return fault;
  const result = await world.store.inTenant(actor.tenantId, (tx) =>
    saveIn(tx, actor, { request, now: world.clock.now() }),
  );
  if (isRefusal(result)) return result;
  if (request.submit) await world.wakes.wake();
  return null;
}

const faultIn = ({ subGoals, submit }: SavedReport): Refusal | null =>
  (submit ? checkStatusReport(subGoals) : null) ??
  subGoals
    .flatMap((goal, index) => [
      checkText(`subGoals.${index}.text`, goal.text),
      ...goal.measures.map((measure, at) => checkText(`subGoals.${index}.measures.${at}`, measure)),
    ])
    .find((refusal) => refusal !== null) ??
  null;

async function saveIn(tx: Tx, actor: Actor, { request, now }: { request: SavedReport; now: string }) {
  const { teamId, gatheringNumber, subGoals, submit } = request;
  const team = await tx.networks.team(teamId);
  if (actor.isGuest || !team?.memberIds.includes(actor.personId)) return refuse('notFound', 'teamId');
  if (!team.gatherings.some(({ number }) => number === gatheringNumber)) return refuse('notFound', 'gatheringNumber');
  const stored = await tx.networks.report(teamId, gatheringNumber);
  if ((stored?.revision ?? 0) !== request.revision) {
    const person = stored ? await tx.people.get(stored.savedBy) : null;
    return refuse('staleRevision', 'revision', { change: 'reportSaved', by: person?.displayName ?? '' });
  }
  const submitted = submit || stored?.state === 'submitted';
  const report: StatusReport = {
    teamId,
    gatheringNumber,
    revision: request.revision + 1,
    subGoals,
    state: submitted ? 'submitted' : 'draft',
    savedBy: actor.personId,
    savedAt: now,
    submittedAt: submitted ? (stored?.submittedAt ?? now) : null,
  };
  await signedIn(tx, actor);
  await tx.networks.saveReport(report);
  await planReportReminders(tx, team, 'done');
  await tx.reminders.markStale(teamId, [String(gatheringNumber)]);
  return null;
}
