import { probationTextOf } from './probationText.ts';
import type { Programme, StepWords } from './programme.ts';

/** A step or a probation talk that one revision has otherwise than another. */
export interface RuleDifference {
  readonly change: 'changed' | 'fallsAway' | 'new';
  readonly kind: 'step' | 'probationTalk';
  readonly textKey: string;
  readonly words: StepWords | null;
}

interface Rule extends Omit<RuleDifference, 'change'> {
  readonly key: string;
  readonly content: string;
}

const rulesOf = ({ steps, probationTalks }: Programme): Rule[] => [
  ...steps.map(
    (step): Rule => ({
      key: step.key,
      kind: 'step',
      textKey: step.textKey,
      words: step.words,
      content: JSON.stringify(step),
    }),
  ),
  ...probationTalks.map(
    (talk): Rule => ({
      key: talk.key,
      kind: 'probationTalk',
      textKey: probationTextOf(talk),
      words: null,
      content: JSON.stringify(talk),
    }),
  ),
];

const told = ({ kind, textKey, words }: Rule, change: RuleDifference['change']): RuleDifference => ({
  change,
  kind,
  textKey,
  words,
});

/** The steps and probation talks that differ between two revisions: programme beside programme, and nobody's plan. */
export function ruleDifference(from: Programme, to: Programme): RuleDifference[] {
  const [before, after] = [rulesOf(from), rulesOf(to)];
  const changed = after.flatMap((rule) => {
    const was = before.find(({ key }) => key === rule.key);
    if (was === undefined) return [told(rule, 'new')];
    return was.content === rule.content ? [] : [told(rule, 'changed')];
  });
  const gone = before.filter(({ key }) => !after.some((rule) => rule.key === key));
  return [...changed, ...gone.map((rule) => told(rule, 'fallsAway'))];
}
