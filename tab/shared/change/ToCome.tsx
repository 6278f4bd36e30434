import type { PlanView } from '../../../src/contract/views.ts';
import { Notice } from '../Notice.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';

/** What is to come: a last day before the programme's own, and another mentor. */
export function ToCome({ plan }: { readonly plan: PlanView }) {
  const { changes } = useTexts();
  const when = useWhen();
  if (plan.state !== 'active') return null;
  const next = plan.pairings.find(({ fromOn, mentor }) => fromOn > plan.now.on && mentor.id !== plan.mentor.id);
  const { leaving } = plan;
  return (
    <>
      {next && (
        <Notice kind="info">
          {changes.mentor.coming({ name: next.mentor.displayName, day: when.fullDay(next.fromOn) })}
        </Notice>
      )}
      {leaving && (
        <Notice kind="info">
          {changes.leaving.standing({ day: when.fullDay(leaving.on) })}
          {leaving.destination && ` ${changes.leaving.destinations[leaving.destination]}.`}
        </Notice>
      )}
    </>
  );
}
