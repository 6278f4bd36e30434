import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ list: { margin: `${tokens.spacingVerticalM} 0 0`, padding: 0, listStyleType: 'none' } });

/** A start page's queue: one row per person, the most urgent first, as the server sorted it. */
export function Queue({ children }: { readonly children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}
