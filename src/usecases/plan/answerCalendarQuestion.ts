import type { Actor } from '../../domain/people.ts';
import { answerCalendarQuestion as answer } from '../../domain/plan/changes/answerCalendarQuestion.ts';
import type { Mentorship } from '../../domain/plan/mentorship.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { World } from '../../ports.ts';
import { changePlan, type PlanRef } from './changePlan.ts';

/** Whoever books such a talk says that it is well as it came to lie in Outlook. */
export const answerCalendarQuestion = (
  world: World,
  actor: Actor,
  request: PlanRef & { readonly itemKey: string },
): Promise<Mentorship | Refusal> =>
  changePlan(world, actor, {
    ref: request,
    action: request.itemKey.startsWith('probation-') ? 'bookProbationTalk' : 'bookTalk',
    itemKey: request.itemKey,
    kind: 'calendarAnswered',
    decide: (before) => answer(before, request.itemKey),
  });
