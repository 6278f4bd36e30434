import { type ReactNode, useState } from 'react';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { PartHead } from './PartHead.tsx';
import { usePartStyles } from './partStyles.ts';

interface Props {
  readonly name: string;
  /** What it says, in a line. */
  readonly line: string;
  /** Something in it is wrong, so its fields must be seen. */
  readonly isFaulty: boolean;
  /** Was added just now, and is still to be written. */
  readonly isNew: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A step or a probation talk as a line to read, and its fields when one wants to change it. */
export function Part({ name, line, isFaulty, isNew, onRemove, children }: Props) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  const [opened, setOpened] = useState(isNew);
  const isOpen = opened || isFaulty;
  return (
    <section className={styles.part} aria-label={name}>
      <PartHead name={name} line={isOpen ? null : line} onRemove={onRemove}>
        {!isFaulty && (
          <TouchButton
            appearance="subtle"
            aria-expanded={isOpen}
            aria-label={isOpen ? editor.closeNamed({ name }) : editor.changeNamed({ name })}
            onClick={() => setOpened(!isOpen)}
          >
            {isOpen ? editor.close : editor.change}
          </TouchButton>
        )}
      </PartHead>
      {isOpen && children}
    </section>
  );
}
