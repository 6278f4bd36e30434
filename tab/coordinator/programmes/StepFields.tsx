import { Field, Input, Text } from '@fluentui/react-components';
import { wordsCharactersMax } from '../../../src/domain/programme/checkText.ts';
import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import { itemText } from '../../../src/texts/itemText.ts';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DayRuleFields } from './DayRuleFields.tsx';
import { dayRuleWords } from './dayRule.ts';
import { validation } from './draftForm.ts';
import { Part } from './Part.tsx';
import { usePartStyles } from './partStyles.ts';

export type DraftStep = ProgrammeContent['steps'][number];

interface Props {
  readonly step: DraftStep;
  readonly path: string;
  readonly isFaulty: boolean;
  readonly message: (path: string) => string | null;
  readonly onChange: (step: DraftStep) => void;
  readonly onRemove: () => void;
}

/** What is to be done, by whom, from when and by when. */
export function StepFields({ step, path, isFaulty, message, onChange, onRemove }: Props) {
  const styles = usePartStyles();
  const texts = useTexts();
  const { editor } = texts.programmes;
  const name = itemText(texts, step).name || editor.newStep;
  return (
    <Part
      name={name}
      line={editor.stepLine({
        who: texts.plan.responsible[step.responsible],
        from: dayRuleWords(step.opens, texts),
        to: dayRuleWords(step.closes, texts),
      })}
      isFaulty={isFaulty}
      isNew={step.words?.nb === ''}
      onRemove={onRemove}
    >
      <Words step={step} path={`${path}.words`} message={message} onChange={onChange} />
      <div className={styles.fields}>
        <ChoiceField
          label={editor.stepKind}
          value={step.kind}
          choices={editor.stepKinds}
          fault={message(`${path}.kind`)}
          onChange={(kind) => onChange({ ...step, kind })}
        />
        <ChoiceField
          label={editor.responsible}
          value={step.responsible}
          choices={texts.plan.responsible}
          onChange={(responsible) => onChange({ ...step, responsible })}
        />
      </div>
      {(['opens', 'closes'] as const).map((side) => (
        <DayRuleFields
          key={side}
          label={editor[side]}
          rule={step[side]}
          path={`${path}.${side}`}
          message={message}
          onChange={(rule) => onChange({ ...step, [side]: rule })}
        />
      ))}
    </Part>
  );
}

type WordsProps = Omit<Props, 'onRemove' | 'isFaulty'>;

/** The fixed words of the step, or the municipality's own in three languages. */
function Words({ step, path, message, onChange }: WordsProps) {
  const styles = usePartStyles();
  const texts = useTexts();
  const { editor } = texts.programmes;
  const { words } = step;
  if (words === null)
    return (
      <div className={styles.fields}>
        <Text size={200} className={styles.quiet}>
          {itemText(texts, step).sentence} {editor.fixedWords}
        </Text>
        <TouchButton onClick={() => onChange({ ...step, words: { nb: itemText(texts, step).name, nn: '', en: '' } })}>
          {editor.ownWords}
        </TouchButton>
      </div>
    );
  const fields = [
    ['nb', editor.wordsNb, editor.noPatients],
    ['nn', editor.wordsNn, editor.wordsFallBack],
    ['en', editor.wordsEn, editor.wordsFallBack],
  ] as const;
  return (
    <>
      {fields.map(([language, label, hint]) => (
        <Field
          key={language}
          className={styles.wide}
          label={label}
          hint={hint}
          required={language === 'nb'}
          {...validation(message(`${path}.${language}`))}
        >
          <Input
            size="large"
            maxLength={wordsCharactersMax}
            value={words[language]}
            onChange={(_, { value }) => onChange({ ...step, words: { ...words, [language]: value } })}
          />
        </Field>
      ))}
      {step.textKey !== 'step' && (
        <div>
          <TouchButton onClick={() => onChange({ ...step, words: null })}>{editor.fixedAgain}</TouchButton>
        </div>
      )}
    </>
  );
}
