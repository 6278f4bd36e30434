import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanView } from '../../../src/contract/views.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { isTalk } from './itemState.ts';
import { itemName, itemWhen } from './itemWords.ts';
import { StateMark } from './StateMark.tsx';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    textAlign: 'left',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
    // A list of cards where a table does not fit.
    '@media (max-width: 639px)': {
      '& thead': { position: 'absolute', clipPath: 'inset(50%)', height: '1px', overflow: 'hidden' },
      '& tr': {
        display: 'block',
        padding: `${tokens.spacingVerticalS} 0`,
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      '& th, & td': { display: 'block', padding: '1px 0', borderBottomStyle: 'none' },
    },
  },
});

/** What the band draws, to be read: the talks of the year in order. */
export default function PlanTable({ plan }: { readonly plan: PlanView }) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { table } = texts.plan;
  const items = plan.items.filter((item) => isTalk(item) || item.kind === 'probationTalk');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{table.what}</th>
          <th scope="col">{table.when}</th>
          <th scope="col">{table.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">
              {itemName(item, texts)}
              {item.employmentWeek !== null && ` · ${texts.plan.week({ week: item.employmentWeek })}`}
            </th>
            <td>{itemWhen(item, texts, when)}</td>
            <td>
              <StateMark item={item} today={plan.now.on} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
