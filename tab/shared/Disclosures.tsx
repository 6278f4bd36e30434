import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    marginTop: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The parts of a page that one opens, in one frame. */
export function Disclosures({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().list}>{children}</div>;
}
