import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ChannelView } from '../../src/contract/views.ts';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { CountBar, type CountKind, countKinds, Swatch } from './CountBar.tsx';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  word: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  figure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  caption: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
});

export type Counts = Extract<ChannelView, { kind: 'counts' }>;

/** The unit's talks in numbers: tiles, a bar that says the same, and the table behind it. */
export function TalkCounts({ counts }: { readonly counts: Counts }) {
  const styles = useStyles();
  const { unit } = useTexts();
  const total = countKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <Section heading={unit.talks}>
      <ul className={styles.tiles}>
        {countKinds.map((kind) => (
          <li key={kind} className={styles.tile}>
            <Text size={700} weight="semibold">
              {counts[kind]}
            </Text>
            <span className={styles.word}>
              <Swatch kind={kind} />
              {unit.counts[kind]}
            </span>
          </li>
        ))}
      </ul>
      {total === 0 ? <Text>{unit.noTalks}</Text> : <Picture counts={counts} />}
    </Section>
  );
}

function Picture({ counts }: { readonly counts: Counts }) {
  const styles = useStyles();
  const { unit, plan } = useTexts();
  const [asTable, setAsTable] = useState(false);
  const tableId = useId();
  return (
    <figure className={styles.figure} aria-label={unit.talks}>
      <CountBar counts={counts} />
      <figcaption className={styles.caption}>
        <Text>{unit.sentence(counts)}</Text>
        <TouchButton
          appearance="transparent"
          aria-expanded={asTable}
          aria-controls={tableId}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? plan.hideTable : plan.showTable}
        </TouchButton>
      </figcaption>
      <div id={tableId}>{asTable && <CountTable counts={counts} />}</div>
    </figure>
  );
}

function CountTable({ counts }: { readonly counts: Readonly<Record<CountKind, number>> }) {
  const styles = useStyles();
  const { unit } = useTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{unit.table.what}</th>
          <th scope="col">{unit.table.count}</th>
        </tr>
      </thead>
      <tbody>
        {countKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{unit.counts[kind]}</th>
            <td>{counts[kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
