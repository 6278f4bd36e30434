import { lazy, Suspense, useState } from 'react';
import type { PersonView } from '../../../src/contract/personView.ts';
import type { SavedPatternView } from '../../../src/contract/rosterViews.ts';
import type { Day } from '../../../src/domain/day.ts';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';

const PatternDialog = lazy(() => import('./PatternDialog.tsx'));

interface Props {
  /** Whose it is; null for the reader's own. */
  readonly person: PersonView | null;
  /** The unit that the reader leads; null for the reader's own pattern. */
  readonly unitId: string | null;
  readonly saved: SavedPatternView;
  readonly today: Day;
}

/** Opens the form of a pattern. It stays where it is while the dialog goes, as Fluent's dialogs need. */
export function PatternButton(props: Props) {
  const words = useTexts().rosters.pattern;
  const [open, setOpen] = useState(false);
  const { person, saved } = props;
  const isNew = saved.pattern === null;
  const name = person?.displayName;
  const label = name === undefined ? undefined : isNew ? words.typeNamed({ name }) : words.changeNamed({ name });
  return (
    <>
      <TouchButton {...(label === undefined ? {} : { 'aria-label': label })} onClick={() => setOpen(true)}>
        {isNew ? words.type : words.change}
      </TouchButton>
      <Suspense fallback={null}>{open && <PatternDialog {...props} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
