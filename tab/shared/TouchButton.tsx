import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({ button: { minHeight: '44px', minWidth: '44px' } });

type Props = Omit<Extract<ComponentProps<typeof Button>, { readonly as?: 'button' }>, 'size'>;

/** A button that a thumb can hit. */
export function TouchButton(props: Props) {
  const styles = useStyles();
  return <Button {...props} className={mergeClasses(styles.button, props.className)} />;
}
