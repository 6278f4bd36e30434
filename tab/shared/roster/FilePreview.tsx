import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../queries.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { FilePeople } from './FilePeople.tsx';
import { IgnoredLines } from './IgnoredLines.tsx';
import { chosenIn, chosenTwice, firstMatches, type Preview } from './matches.ts';
import type { PickedFile } from './readRosterFile.ts';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { width: '100%', maxWidth: '20rem' },
});

interface Props {
  readonly view: UnitRostersView;
  readonly file: PickedFile;
  readonly preview: Preview;
  readonly onDone: () => void;
}

/** What a file would bring: whose shifts, which days, what is left out. It counts once it is taken in. */
export function FilePreview({ view, file, preview, onDone }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.rosters.file;
  const when = useWhen();
  const take = useChange('importRoster');
  const [matches, setMatches] = useState(() => firstMatches(preview.people));
  const chosen = chosenIn(preview.people, matches);
  const unmatched = preview.people.filter(({ match }) => match === null).length;
  const people = new Map(
    [...view.people.map(({ person }) => person), ...preview.people.flatMap(({ match }) => match ?? [])].map((one) => [
      one.id,
      one,
    ]),
  );
  const submit = () =>
    take.mutate(
      {
        unitId: view.unitId,
        file: file.base64,
        matches: preview.people.map(({ key }) => ({ key, personId: matches[key] ?? null })),
      },
      { onSuccess: onDone },
    );
  return (
    <div className={styles.box}>
      <Text as="p" weight="semibold" role="status">
        {words.preview({
          shifts: preview.shifts,
          people: preview.people.length,
          days: when.dayRange(preview.fromOn, preview.toOn),
        })}
      </Text>
      {unmatched > 0 && <Notice kind="info">{words.notMatchedCount({ count: unmatched })}</Notice>}
      <FilePeople
        preview={preview}
        people={[...people.values()]}
        matches={matches}
        onMatch={(key, personId) => setMatches({ ...matches, [key]: personId })}
      />
      {chosenTwice(matches).map((id) => (
        <Notice key={id} kind="info">
          {words.twice({ name: people.get(id)?.displayName ?? '' })}
        </Notice>
      ))}
      {preview.notes.length > 0 && <Notice kind="info">{words.unknownTimeZone}</Notice>}
      <IgnoredLines preview={preview} />
      {take.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(take.error, texts).sentence}
        </Notice>
      )}
      {take.isPending && <progress className={styles.progress} aria-label={words.taking(chosen)} />}
      <Text as="p" size={200} role="status">
        {take.isPending ? words.taking(chosen) : chosen.people === 0 ? words.nobody : words.replaces}
      </Text>
      <div className={styles.buttons}>
        {chosen.people > 0 && (
          <TouchButton appearance="primary" disabled={take.isPending} onClick={submit}>
            {words.take(chosen)}
          </TouchButton>
        )}
        <TouchButton disabled={take.isPending} onClick={onDone}>
          {words.cancel}
        </TouchButton>
      </div>
    </div>
  );
}
