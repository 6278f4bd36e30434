import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useSyncExternalStore } from 'react';
import type { PlanView } from '../../src/contract/views.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { minutesBetweenTimes } from './minutesBetweenTimes.ts';
import { effectWords, type TalkEffects } from './plan/talkEffects.ts';
import { useChange } from './queries.ts';
import { useSurroundings } from './surroundings.tsx';
import { troubleWords } from './TroublePage.tsx';

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    bottom: tokens.spacingVerticalM,
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    zIndex: 10,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
  },
  button: { minHeight: '44px' },
  close: { minHeight: '44px', minWidth: '44px' },
});

/** After a change: what it was, and ten minutes to take it back. */
export function UndoBar() {
  const styles = useStyles();
  const { undoable } = useSurroundings();
  const changed = useSyncExternalStore(undoable.watch, undoable.get);
  const plan = changed?.plan;
  return (
    <div className={`${styles.place} noPrint`} role="status">
      {changed && plan?.undo && (
        <Offer
          key={`${plan.mentorshipId} ${plan.revision}`}
          plan={plan}
          effects={changed.effects}
          undo={plan.undo}
          onDone={() => undoable.set(null)}
        />
      )}
    </div>
  );
}

interface OfferProps {
  readonly plan: PlanView;
  readonly effects: TalkEffects | null;
  readonly undo: NonNullable<PlanView['undo']>;
  readonly onDone: () => void;
}

function Offer({ plan, effects, undo, onDone }: OfferProps) {
  const styles = useStyles();
  const { texts } = useSurroundings();
  const change = useChange('undoChange');
  const minutes = minutesBetweenTimes(plan.now.time, undo.untilTime);
  useEffect(() => {
    const end = setTimeout(onDone, minutes * 60_000);
    return () => clearTimeout(end);
  }, [minutes, onDone]);
  const said = [changedWords(undo.kind, texts), ...(effects ? effectWords(effects, texts) : [])];
  return (
    <div className={styles.bar}>
      <span>
        {change.isError ? troubleWords(change.error, texts).sentence : said.join(' ')}{' '}
        {!change.isError && texts.common.undoUntil({ time: undo.untilTime })}
      </span>
      <Button
        className={styles.button}
        icon={<ArrowUndoRegular />}
        disabled={change.isPending}
        onClick={() =>
          change.mutate({ mentorshipId: plan.mentorshipId, revision: plan.revision }, { onSuccess: onDone })
        }
      >
        {texts.common.undo}
      </Button>
      <Button
        className={styles.close}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={texts.common.close}
        onClick={onDone}
      />
    </div>
  );
}

/** What a change was: in a sentence of its own, or as the plan's history calls it. */
function changedWords(kind: string, { common, history }: Texts): string {
  const sentences: Readonly<Record<string, string>> = common.changed;
  const names: Readonly<Record<string, string>> = history.kinds;
  return sentences[kind] ?? `${names[kind] ?? ''}.`;
}
