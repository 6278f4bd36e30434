import { Text } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { usePartStyles } from './partStyles.ts';

interface Props {
  readonly name: string;
  readonly onRemove: () => void;
  /** Null where it cannot go further; left out where order means nothing. */
  readonly onUp?: (() => void) | null;
  readonly onDown?: (() => void) | null;
}

/** The name of a part of the programme, and what moves or removes it. */
export function PartHead({ name, onRemove, onUp, onDown }: Props) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  return (
    <div className={styles.head}>
      <Text as="h3" weight="semibold">
        {name}
      </Text>
      <div className={styles.buttons}>
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
