import type { PlanView } from '../../../src/contract/views.ts';
import { useTexts, useWhen } from '../surroundings.tsx';

/** Where in the plan today lies, as the people around the newcomer say it. */
export function WeekLine({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const when = useWhen();
  if (plan.state === 'finished') return texts.plan.finishedOn({ day: when.fullDay(plan.finishedOn ?? plan.endsOn) });
  if (plan.state !== 'active') return texts.plan.withdrawn;
  if (plan.week < 1) return texts.plan.startsOn({ day: when.longDay(plan.startsOn) });
  return when.planWeek(plan.week, plan.startsOn);
}
