import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Notice } from './Notice.tsx';
import { useTexts } from './surroundings.tsx';
import { TouchButton } from './TouchButton.tsx';
import { troubleWords } from './TroublePage.tsx';
import { troubleOf } from './trouble.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  surface: { maxWidth: '34rem' },
});

interface Props {
  readonly title: string;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** The fields that show what is wrong with them; any other fault stands above the buttons. */
  readonly fields: readonly string[];
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: opened by mounting it, and it gives the focus back when it goes. Only for lazy parts: Dialog is heavy. */
export function FormDialog({ title, submitLabel, busy, error, fields, onSubmit, onClose, children }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  useFocusBack();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              {error !== null && !isBesideField(error, fields) && (
                <Notice kind="warning" role="alert">
                  {troubleWords(error, texts).sentence}
                </Notice>
              )}
            </DialogContent>
            <DialogActions>
              <TouchButton type="submit" appearance="primary" disabled={busy}>
                {busy ? texts.common.saving : submitLabel}
              </TouchButton>
              <TouchButton onClick={onClose}>{texts.common.cancel}</TouchButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Gives the focus back to what opened the dialog, or to the page's heading when that is gone. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const target = opener?.isConnected && opener !== document.body ? opener : document.querySelector('h1');
      if (target instanceof HTMLElement) target.focus();
    },
    [opener],
  );
}

function isBesideField(error: unknown, fields: readonly string[]): boolean {
  const trouble = troubleOf(error);
  return trouble?.kind === 'fault' && trouble.fault.field !== null && fields.includes(trouble.fault.field);
}
