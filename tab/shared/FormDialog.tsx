import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  useFocusFinders,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { headingId } from './Main.tsx';
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
  /** There is nothing to send yet. */
  readonly waiting?: boolean;
  readonly error: unknown;
  /** The fields that show what is wrong with them; any other fault stands above the buttons. */
  readonly fields: readonly string[];
  /** The change is made: the dialog may go. */
  readonly done: boolean;
  readonly onSubmit: () => void;
  /** The dialog has gone, made or not. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog: opened by mounting it, and it gives the focus back when it goes. Only for lazy parts: Dialog is heavy. */
export function FormDialog({ title, submitLabel, busy, waiting = false, ...props }: Props) {
  const { error, fields, done, onSubmit, onClose, children } = props;
  const styles = useStyles();
  const texts = useTexts();
  const [dismissed, setDismissed] = useState(false);
  const open = !(dismissed || done);
  useFocusBack(open);
  useGone(open, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React hands an event on to the form that the dialog was opened in, which has nothing to do with it.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog open={open} onOpenChange={(_, data) => setDismissed(!data.open)}>
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
              <TouchButton type="submit" appearance="primary" disabled={busy || waiting}>
                {busy ? texts.common.saving : submitLabel}
              </TouchButton>
              <TouchButton onClick={() => setDismissed(true)}>{texts.common.cancel}</TouchButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const leavingMilliseconds = 600;

/**
 * Fluent hides the page behind a dialog from screen readers and shows it again a quarter of a second after the dialog has
 * closed, but never when the last user of its focus machinery has gone by then: stay on, as such a user, until it has.
 */
function useGone(open: boolean, onGone: () => void): void {
  useFocusFinders();
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    if (open) return;
    const left = setTimeout(gone, leavingMilliseconds);
    return () => clearTimeout(left);
  }, [open]);
}

/** Gives the focus back to what opened the dialog, or to the page's heading when that is gone. */
function useFocusBack(open: boolean): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    if (open) return;
    const target = opener?.isConnected && opener !== document.body ? opener : document.getElementById(headingId);
    if (target instanceof HTMLElement) target.focus();
  }, [open, opener]);
}

function isBesideField(error: unknown, fields: readonly string[]): boolean {
  const trouble = troubleOf(error);
  return trouble?.kind === 'fault' && trouble.fault.field !== null && fields.includes(trouble.fault.field);
}
