import { Text } from '@fluentui/react-components';
import type { PlanView } from '../../../src/contract/views.ts';
import { firstName } from '../firstName.ts';
import { useTexts, useWhen } from '../surroundings.tsx';

/** Who is away and until when; the kind only where the server let it out. */
export function Absences({ plan }: { readonly plan: PlanView }) {
  const texts = useTexts();
  const when = useWhen();
  const words = texts.plan.absences;
  if (plan.absences.length === 0) return <Text>{words.none}</Text>;
  return (
    <ul>
      {plan.absences.map((absence) => (
        <li key={`${absence.who} ${absence.fromOn}`}>
          {words.away({
            name: firstName(absence.who === 'mentee' ? plan.mentee : plan.mentor),
            days: when.dayRange(absence.fromOn, absence.toOn),
          })}
          {absence.kind && ` (${words.kinds[absence.kind]})`}
        </li>
      ))}
    </ul>
  );
}
