import { Text } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { usePartStyles } from './partStyles.ts';

interface Props {
  readonly name: string;
  /** What it says, in a line under the name. */
  readonly line?: string | null;
  /** Before the button that removes it. */
  readonly children?: ReactNode;
  readonly onRemove: () => void;
  /** Null where it cannot go further; left out where order means nothing. */
  readonly onUp?: (() => void) | null;
  readonly onDown?: (() => void) | null;
}

/** The name of a part of the programme, and what moves or removes it. */
export function PartHead({ name, line = null, children, onRemove, onUp, onDown }: Props) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  return (
    <div className={styles.head}>
      <div className={styles.grows}>
        <Text as="h3" block weight="semibold">
          {name}
        </Text>
        {line && <Text block>{line}</Text>}
      </div>
      <div className={styles.buttons}>
        {children}
        {onUp !== undefined && (
          <TouchButton
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={editor.upNamed({ name })}
            disabledFocusable={onUp === null}
            onClick={() => onUp?.()}
          />
        )}
        {onDown !== undefined && (
          <TouchButton
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={editor.downNamed({ name })}
            disabledFocusable={onDown === null}
            onClick={() => onDown?.()}
          />
        )}
        <TouchButton
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={editor.removeNamed({ name })}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
