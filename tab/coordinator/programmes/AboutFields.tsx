import { Field, Input, Textarea } from '@fluentui/react-components';
import { nameCharactersMax, sourceCharactersMax } from '../../../src/domain/programme/checkText.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { type ProgrammeForm, validation } from './draftForm.ts';
import { usePartStyles } from './partStyles.ts';

/** The published name has the revision behind it. */
const nameMax = nameCharactersMax - ', rev. 9999'.length;

/** What it is called, where it comes from, and what it calls somebody new. */
export function AboutFields({ form: { content, write, message } }: { readonly form: ProgrammeForm }) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  return (
    <Section heading={editor.about}>
      <Field
        className={styles.wide}
        label={editor.name}
        hint={editor.nameHint}
        required
        {...validation(message('name'))}
      >
        <Input
          size="large"
          maxLength={nameMax}
          value={content.name}
          onChange={(_, { value }) => write({ name: value })}
        />
      </Field>
      <Field
        className={styles.wide}
        label={editor.source}
        hint={editor.sourceHint}
        required
        {...validation(message('source'))}
      >
        <Textarea
          rows={2}
          resize="vertical"
          maxLength={sourceCharactersMax}
          value={content.source}
          onChange={(_, { value }) => write({ source: value })}
        />
      </Field>
      <div className={styles.fields}>
        <ChoiceField
          label={editor.term}
          value={content.newcomerTerm}
          choices={editor.terms}
          onChange={(newcomerTerm) => write({ newcomerTerm })}
        />
      </div>
    </Section>
  );
}
