import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MovePreviewView, RuleDifferenceView } from '../../../src/contract/programmeViews.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { itemText } from '../../../src/texts/itemText.ts';
import { Answered } from '../../shared/Answered.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useChange, useRead } from '../../shared/queries.ts';
import { useTexts, useWhen } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { troubleWords } from '../../shared/TroublePage.tsx';
import { MoveTable } from './MoveTable.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly plan: PlanView;
  readonly to: Programme;
  readonly onDone: () => void;
}

/** What the move would do, item by item, and then the move itself. */
export function MovePreview({ plan, to: { id, revision, name }, onDone }: Props) {
  const { move } = useTexts().programmes;
  const query = useRead('previewMove', { mentorshipId: plan.mentorshipId, to: { id, revision } });
  return (
    <section aria-label={move.title({ name })}>
      <Answered query={query} heading={move.title({ name })}>
        {(view) => <Difference view={view} plan={plan} to={{ id, revision }} onDone={onDone} />}
      </Answered>
    </section>
  );
}

interface DifferenceProps {
  readonly view: MovePreviewView;
  readonly plan: PlanView;
  readonly to: { id: string; revision: number };
  readonly onDone: () => void;
}

function Difference({ view, plan, to, onDone }: DifferenceProps) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  const { move } = texts.programmes;
  const change = useChange('moveToRevision');
  const [hidesKept, setHidesKept] = useState(true);
  const changed = view.items.filter((item) => item.change !== 'kept');
  const [from, until] = [when.fullDay(view.endsOn.before), when.fullDay(view.endsOn.after)];
  const submit = () =>
    change.mutate({ mentorshipId: plan.mentorshipId, revision: plan.revision, to }, { onSuccess: onDone });
  return (
    <div className={styles.box}>
      <Text weight="semibold">{move.title({ name: view.toName })}</Text>
      <Text>{move.intro}</Text>
      <Text role="status">{changed.length === 0 ? move.nothing : move.counts(countsOf(view))}</Text>
      <Text>{from === until ? move.endsSame({ day: until }) : move.ends({ from, to: until })}</Text>
      <Checkbox
        size="large"
        label={move.hideKept}
        checked={hidesKept}
        onChange={(_, { checked }) => setHidesKept(checked === true)}
      />
      <MoveTable items={hidesKept ? changed : view.items} />
      <Rules rules={view.rules} />
      {change.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(change.error, texts).sentence}
        </Notice>
      )}
      <div className={styles.foot}>
        <TouchButton appearance="primary" disabled={change.isPending} onClick={submit}>
          {change.isPending ? move.moving : move.action}
        </TouchButton>
        <TouchButton onClick={onDone}>{texts.common.cancel}</TouchButton>
        <Text size={200}>{move.undo}</Text>
      </div>
    </div>
  );
}

function countsOf({ items }: MovePreviewView) {
  const count = (...changes: readonly string[]) => items.filter(({ change }) => changes.includes(change)).length;
  return {
    kept: count('kept'),
    moved: count('moved', 'changed'),
    isNew: count('new'),
    fallsAway: count('fallsAway'),
  };
}

/** How the two programmes differ otherwise: the coordinator does not see how far anybody has come with it. */
function Rules({ rules }: { readonly rules: readonly RuleDifferenceView[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const { move } = texts.programmes;
  return (
    <>
      <Text weight="semibold">{move.rules}</Text>
      <Text size={200}>{rules.length === 0 ? move.sameRules : move.rulesIntro}</Text>
      {rules.length > 0 && (
        <ul className={styles.list}>
          {rules.map((rule) => (
            <li key={`${rule.change} ${rule.textKey} ${rule.words?.nb ?? ''}`}>
              {itemText(texts, rule).name} · {move.changes[rule.change]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
