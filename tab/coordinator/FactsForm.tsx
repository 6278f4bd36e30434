import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import type { CoordinatorView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { PageHeading } from '../shared/PageHeading.tsx';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { DayFields } from './DayFields.tsx';
import type { DraftForm } from './draftForm.ts';
import { refusedField } from './factFault.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { ProgrammeField } from './ProgrammeField.tsx';
import { missingIn, type StartDraft } from './startDraft.ts';

const useStyles = makeStyles({
  form: { maxWidth: '40rem' },
  foot: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly overview: CoordinatorView;
  readonly draft: StartDraft;
  /** How often the coordinator has asked for the plan: what is missing is told from the first time on. */
  readonly tries: number;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onChange: (part: Partial<StartDraft>) => void;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

/** What is agreed when a mentorship starts; every fault stands at its field. */
export function FactsForm({ overview, draft, tries, busy, error, onChange, onSubmit, onBack }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { start } = texts.coordinator;
  const element = useFocusOnFault(tries, error);
  const missing = tries > 0 ? missingIn(draft) : {};
  const refused = refusedField(error);
  const form: DraftForm = {
    draft,
    change: onChange,
    message: (field) => {
      const fault = missing[field];
      if (fault) return start.faults[fault];
      return refused?.field === field ? refused.sentence : null;
    },
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form ref={element} className={styles.form} onSubmit={submit} noValidate>
      <PageHeading title={start.title} onBack={onBack}>
        {start.intro}
      </PageHeading>
      <Section heading={start.people}>
        <PeopleFields form={form} units={overview.units} />
      </Section>
      <Section heading={start.days}>
        <DayFields form={form} />
      </Section>
      <Section heading={start.programme}>
        <ProgrammeField form={form} programmes={overview.programmes} />
      </Section>
      <div className={styles.foot}>
        {error !== null && refused === null && (
          <Notice kind="warning" role="alert">
            {troubleWords(error, texts).sentence}
          </Notice>
        )}
        {Object.keys(missing).length > 0 && <Text role="status">{start.notReady}</Text>}
        <div className={styles.buttons}>
          <TouchButton type="submit" appearance="primary" disabled={busy}>
            {busy ? start.fetchingPlan : start.seePlan}
          </TouchButton>
          <TouchButton onClick={onBack}>{texts.common.cancel}</TouchButton>
        </div>
      </div>
    </form>
  );
}

/** Takes the person to the first field that is wrong, after a try and after a refusal. */
function useFocusOnFault(tries: number, error: Error | null) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries === 0 && error === null) return;
    const wrong = element.current?.querySelector('[aria-invalid="true"]');
    const field = wrong?.matches('input, select') ? wrong : wrong?.querySelector('input');
    if (field instanceof HTMLElement) field.focus();
  }, [tries, error]);
  return element;
}
