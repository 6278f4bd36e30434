import { Checkbox, Field, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { stepsMax } from '../../../src/domain/programme/checkSteps.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { newKey, type ProgrammeForm, replaced, without } from './draftForm.ts';
import { type DraftStep, StepFields } from './StepFields.tsx';

/** Its key names it in plans for good, so no two steps ever share one. */
const newStep = (): DraftStep => ({
  key: newKey('step'),
  kind: 'step',
  textKey: 'step',
  words: { nb: '', nn: '', en: '' },
  responsible: 'leader',
  opens: { from: 'startsOn', days: 0 },
  closes: { from: 'startsOn', days: 7 },
});

/** What is to be done besides the talks. */
export function StepList({ form: { content, write, message, isFaulty } }: { readonly form: ProgrammeForm }) {
  const { editor } = useTexts().programmes;
  const { steps } = content;
  return (
    <Section heading={editor.steps}>
      <Text size={200}>{steps.length === 0 ? editor.noSteps : editor.stepsIntro}</Text>
      {steps.map((step, index) => (
        <StepFields
          key={step.key}
          step={step}
          path={`steps.${index}`}
          isFaulty={isFaulty(`steps.${index}`)}
          message={message}
          onChange={(one) => write({ steps: replaced(steps, index, one) })}
          onRemove={() => write({ steps: without(steps, index) })}
        />
      ))}
      {steps.some(({ kind }) => kind === 'trainingShift') && (
        <Field hint={editor.shiftDatesHint}>
          <Checkbox
            size="large"
            label={editor.shiftDates}
            checked={content.wantsTrainingShiftDates}
            onChange={(_, { checked }) => write({ wantsTrainingShiftDates: checked === true })}
          />
        </Field>
      )}
      {steps.length < stepsMax && (
        <div>
          <TouchButton icon={<AddRegular />} onClick={() => write({ steps: [...steps, newStep()] })}>
            {editor.addStep}
          </TouchButton>
        </div>
      )}
    </Section>
  );
}
