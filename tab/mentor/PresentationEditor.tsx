import { Field, Text, Textarea } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import type { HomeView } from '../../src/contract/views.ts';
import { Notice } from '../shared/Notice.tsx';
import { useChange } from '../shared/queries.ts';
import { SavedAt, type Saving } from '../shared/SavedAt.tsx';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { faultOf } from '../shared/trouble.ts';

const restMilliseconds = 1200;

/** What a mentor says of herself. It saves itself after a rest, and at once when one leaves the field. */
export function PresentationEditor({ me }: { readonly me: HomeView['me'] }) {
  const { mentor } = useTexts();
  const words = mentor.presentation;
  const change = useChange('setPresentation');
  const saved = me.presentation ?? '';
  const [text, setText] = useState(saved);
  const unsaved = text.trim() !== saved.trim() && text.trim() !== '';
  const { isPending } = change;
  const save = () => {
    if (unsaved && !isPending) change.mutate({ text: text.trim() });
  };
  const rested = useEffectEvent(save);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new letter starts the rest anew, and what came while saving is saved next
  useEffect(() => {
    const rest = setTimeout(rested, restMilliseconds);
    return () => clearTimeout(rest);
  }, [text, isPending]);
  const fault = change.isError && unsaved ? faultOf(change.error, 'text') : null;
  return (
    <Section heading={words.heading} beside={<SavedAt saving={savingOf(change)} />}>
      {me.presentation === null && <Notice kind="info">{words.missing}</Notice>}
      <Text size={200}>{words.whoSees}</Text>
      <Field label={words.label} hint={words.hint} {...(fault ? { validationMessage: fault } : {})}>
        <Textarea
          value={text}
          maxLength={1000}
          rows={4}
          resize="vertical"
          onBlur={save}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
    </Section>
  );
}

function savingOf(change: ReturnType<typeof useChange<'setPresentation'>>): Saving {
  if (change.isPending) return 'saving';
  if (change.isError) return 'failed';
  return change.data ? { savedAt: change.data.now.time } : 'nothing';
}
