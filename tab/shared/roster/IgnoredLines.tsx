import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTexts, useWhen } from '../surroundings.tsx';
import type { Preview } from './matches.ts';

const useStyles = makeStyles({
  summary: {
    padding: `${tokens.spacingVerticalM} 0`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { maxHeight: '16rem', overflowY: 'auto' },
});

/** What in a file is no shift, and why it is left out; folded together, since it is mostly days off. */
export function IgnoredLines({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const words = useTexts().rosters.file;
  const when = useWhen();
  const { ignored, ignoredTotal } = preview;
  if (ignoredTotal === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{words.ignored({ count: ignoredTotal })}</summary>
      <ul className={styles.list}>
        {ignored.map(({ why, key, on, line }) => (
          <li key={`${line} ${key} ${on} ${why}`}>
            {words.ignoredLine({
              line,
              key,
              day: on === null ? null : when.numericDay(on),
              why: words.ignoredWhy[why],
            })}
          </li>
        ))}
      </ul>
      {ignoredTotal > ignored.length && (
        <Text size={200}>{words.shown({ shown: ignored.length, all: ignoredTotal })}</Text>
      )}
    </details>
  );
}
