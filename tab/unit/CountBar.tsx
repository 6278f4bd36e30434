import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** In the order of the year: what is behind us, what should be, what is ahead. */
export const countKinds = ['held', 'overdue', 'planned'] as const;
export type CountKind = (typeof countKinds)[number];

/** The same stripes under the same name, wherever they are drawn. */
const stripesId = 'countStripes';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '28px' },
  swatch: { flexShrink: 0, width: '14px', height: '14px' },
  part: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1px' },
  held: { fill: tokens.colorBrandBackground },
  overdue: { fill: `url(#${stripesId})` },
  stripe: { stroke: tokens.colorNeutralBackground1, strokeWidth: '3px' },
  ground: { fill: tokens.colorPaletteMarigoldBackground3 },
  planned: { fill: tokens.colorNeutralBackground1 },
});

/** The counts as one bar; decoration beside its sentence and table. */
export function CountBar({ counts }: { readonly counts: Readonly<Record<CountKind, number>> }) {
  const styles = useStyles();
  const total = countKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const before = (kind: CountKind) =>
    countKinds.slice(0, countKinds.indexOf(kind)).reduce((sum, one) => sum + counts[one], 0);
  const percent = (count: number) => `${((100 * count) / total).toFixed(2)}%`;
  return (
    <svg className={styles.bar} aria-hidden="true">
      <Stripes />
      {countKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <rect
            key={kind}
            x={percent(before(kind))}
            y="1"
            width={percent(counts[kind])}
            height="26"
            className={mergeClasses(styles.part, styles[kind])}
          />
        ))}
    </svg>
  );
}

/** In high contrast two fills look alike; stripes do not. */
function Stripes() {
  const styles = useStyles();
  return (
    <defs>
      <pattern id={stripesId} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" className={styles.ground} />
        <line x1="0" x2="0" y1="0" y2="8" className={styles.stripe} />
      </pattern>
    </defs>
  );
}

/** What a part of the bar looks like, beside its word. */
export function Swatch({ kind }: { readonly kind: CountKind }) {
  const styles = useStyles();
  return (
    <svg className={styles.swatch} aria-hidden="true">
      {kind === 'overdue' && <Stripes />}
      <rect x="1" y="1" width="12" height="12" className={mergeClasses(styles.part, styles[kind])} />
    </svg>
  );
}
