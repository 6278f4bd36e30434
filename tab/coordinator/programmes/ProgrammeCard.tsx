import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PublishedProgrammeView } from '../../../src/contract/programmeViews.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { useTexts, useWhen } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { usePartStyles } from './partStyles.ts';
import { Summary } from './Summary.tsx';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  older: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly one: PublishedProgrammeView;
  /** Earlier revisions of the same programme, newest first. */
  readonly older: readonly PublishedProgrammeView[];
  readonly busy: boolean;
  readonly onYear: (programme: Programme) => void;
  readonly onBegin: (programme: Programme, as: 'copy' | 'revision') => void;
}

/** A programme: how much it asks, who follows it, and what can be made of it. */
export function ProgrammeCard({ one, older, busy, onYear, onBegin }: Props) {
  const styles = useStyles();
  const part = usePartStyles();
  const { programmes: words } = useTexts();
  const when = useWhen();
  const { programme, published, runningPlans } = one;
  const { name } = programme;
  return (
    <section className={part.part} aria-label={name}>
      <div className={styles.words}>
        <Text as="h3" weight="semibold">
          {name}
        </Text>
        <Summary programme={programme} />
        <Text size={200}>{programme.source}</Text>
        <Text size={200}>
          {words.running({ count: runningPlans })} ·{' '}
          {published ? words.published({ name: published.byName, day: when.fullDay(published.on) }) : words.withTheApp}
        </Text>
      </div>
      <div className={styles.buttons}>
        <TouchButton aria-label={words.tryNamed({ name })} onClick={() => onYear(programme)}>
          {words.tryIt}
        </TouchButton>
        {published && (
          <TouchButton
            aria-label={words.reviseNamed({ name })}
            disabled={busy}
            onClick={() => onBegin(programme, 'revision')}
          >
            {words.revise}
          </TouchButton>
        )}
        <TouchButton aria-label={words.copyNamed({ name })} disabled={busy} onClick={() => onBegin(programme, 'copy')}>
          {words.copy}
        </TouchButton>
      </div>
      {older.length > 0 && (
        <details>
          <summary>{words.olderRevisions}</summary>
          <ul className={styles.older}>
            {older.map((earlier) => (
              <li key={earlier.programme.revision} className={styles.line}>
                <Text size={200}>
                  {earlier.programme.name} · {words.running({ count: earlier.runningPlans })}
                </Text>
                <TouchButton
                  appearance="subtle"
                  aria-label={words.tryNamed({ name: earlier.programme.name })}
                  onClick={() => onYear(earlier.programme)}
                >
                  {words.tryIt}
                </TouchButton>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
