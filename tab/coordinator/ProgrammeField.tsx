import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import type { ProgrammeView } from '../../src/contract/views.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { type DraftForm, validation } from './draftForm.ts';
import { programmeKey } from './startDraft.ts';

interface Props {
  readonly form: DraftForm;
  readonly programmes: readonly ProgrammeView[];
}

/** Which programme's year it will be: name, how much it asks, and where it comes from. */
export function ProgrammeField({ form, programmes }: Props) {
  const { start } = useTexts().coordinator;
  const { draft, change, message } = form;
  return (
    <Field label={start.chooseProgramme} required {...validation(message('programme'))}>
      <RadioGroup value={draft.programme} onChange={(_, { value }) => change({ programme: value })}>
        {programmes.map((programme) => (
          <Radio
            key={programmeKey(programme)}
            value={programmeKey(programme)}
            label={
              <>
                <Text block weight="semibold">
                  {programme.name}
                </Text>
                <Text block size={200}>
                  {start.programmeTalks(programme)}
                </Text>
                <Text block size={200}>
                  {programme.source}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
