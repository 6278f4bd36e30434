import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PlanAct } from '../../../src/contract/changeViews.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { useActDialog } from './useActDialog.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(17rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  act: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly plan: PlanView;
  /** What the page has a place of its own for. */
  readonly except?: readonly PlanAct[];
}

/** What the reader may change about the plan now, each with when it is for. Nothing where there is nothing. */
export function ChangePlan({ plan, except = [] }: Props) {
  const styles = useStyles();
  const { changes } = useTexts();
  const { open, dialog } = useActDialog(plan);
  const acts = plan.planMay.filter((act) => !except.includes(act));
  return (
    <>
      {acts.length > 0 && (
        <Disclosure heading={changes.heading}>
          <Text block size={200} className={styles.quiet}>
            {changes.intro}
          </Text>
          <ul className={styles.list}>
            {acts.map((act) => (
              <li key={act} className={styles.act}>
                <TouchButton onClick={() => open(act)}>{changes.acts[act].name}</TouchButton>
                <Text size={200} className={styles.quiet}>
                  {changes.acts[act].hint}
                </Text>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {dialog}
    </>
  );
}
