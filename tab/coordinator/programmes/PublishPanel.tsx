import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ProgrammeDraftView } from '../../../src/contract/programmeViews.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useChange } from '../../shared/queries.ts';
import { Section } from '../../shared/Section.tsx';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { troubleWords } from '../../shared/TroublePage.tsx';
import type { ProgrammeDraftState } from './useProgrammeDraft.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly view: ProgrammeDraftView;
  readonly draft: ProgrammeDraftState;
  /** How many faults stand in the way. */
  readonly faults: number;
  readonly onTry: () => void;
  readonly onPublished: () => void;
}

/** What publishing means, and doing it. It cannot be taken back, which stands before the button. */
export function PublishPanel({ view, draft, faults, onTry, onPublished }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { publish: words } = texts.programmes;
  const publish = useChange('publishProgramme');
  const [tries, setTries] = useState(0);
  const panel = useFaultInSight(tries);
  const { becomesRevision: revision, programmeId } = view;
  const isBusy = publish.isPending || draft.isWaiting;
  const submit = () => {
    onTry();
    if (faults > 0) setTries(tries + 1);
    else draft.whenSaved((seen) => publish.mutate({ programmeId, revision: seen }, { onSuccess: onPublished }));
  };
  return (
    <div ref={panel}>
      <Section heading={words.heading}>
        <Text>{words.means({ revision })}</Text>
        {faults > 0 && <Notice kind="info">{words.faults({ count: faults })}</Notice>}
        {publish.isError && (
          <Notice kind="warning" role="alert">
            {troubleWords(publish.error, texts).sentence}
          </Notice>
        )}
        <div className={styles.buttons}>
          <TouchButton appearance="primary" disabled={isBusy || draft.stale !== null} onClick={submit}>
            {isBusy ? words.publishing : faults > 0 ? words.toFault : words.action({ revision })}
          </TouchButton>
        </div>
      </Section>
    </div>
  );
}

/** Takes the person to the first field that is wrong, each time she asks. */
function useFaultInSight(tries: number) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    const wrong = panel.current?.closest('main')?.querySelector('[aria-invalid="true"]');
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [tries]);
  return panel;
}
