import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import type { SavedPatternView } from '../../../src/contract/rosterViews.ts';
import type { Day } from '../../../src/domain/day.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { PatternFields } from './PatternFields.tsx';
import { PatternPreview } from './PatternPreview.tsx';
import { draftOf, patternIn } from './patternDraft.ts';
import { useSavePattern } from './useSavePattern.ts';

interface Props {
  readonly person: PersonView | null;
  readonly unitId: string | null;
  readonly saved: SavedPatternView;
  readonly today: Day;
  readonly onClose: () => void;
}

/** A repeating pattern, typed: the weeks, and beneath them the next four weeks as they will be. */
export default function PatternDialog({ person, unitId, saved, today, onClose }: Props) {
  const words = useTexts().rosters.pattern;
  const save = useSavePattern({ personId: person?.id ?? null, unitId, revision: saved.revision });
  const [draft, setDraft] = useState(() => draftOf(saved.pattern, { letters: words.letters, today }));
  const pattern = patternIn(draft);
  const isEmpty = pattern === null || pattern.shifts.length === 0;
  return (
    <FormDialog
      title={person === null ? words.mineTitle : words.title({ name: person.displayName })}
      submitLabel={words.save}
      busy={save.isPending}
      done={save.isSuccess}
      error={save.error}
      fields={[]}
      onSubmit={() => pattern !== null && save.mutate(pattern)}
      onClose={onClose}
    >
      <Text>{words.intro}</Text>
      <PatternFields draft={draft} onChange={setDraft} />
      {!isEmpty && <PatternPreview pattern={pattern} />}
      {saved.pattern !== null && (
        <div>
          <TouchButton disabled={save.isPending} onClick={() => save.mutate(null)}>
            {words.remove}
          </TouchButton>
        </div>
      )}
      <Text size={200}>{words.whoSees}</Text>
    </FormDialog>
  );
}
