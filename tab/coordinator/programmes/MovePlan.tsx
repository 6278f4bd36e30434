import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProgrammesView } from '../../../src/contract/programmeViews.ts';
import type { PlanView } from '../../../src/contract/views.ts';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { isRevision, newestOfEach } from '../../../src/domain/programme/programmes.ts';
import { Answered } from '../../shared/Answered.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useRead } from '../../shared/queries.ts';
import { useTexts } from '../../shared/surroundings.tsx';
import { TouchButton } from '../../shared/TouchButton.tsx';
import { MovePreview } from './MovePreview.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 18rem', maxWidth: '34rem' },
});

const keyOf = ({ id, revision }: { readonly id: string; readonly revision: number }): string => `${id} ${revision}`;

/** Which programme a running plan follows, and moving it to another revision, which shows first what it changes. */
export default function MovePlan({ plan }: { readonly plan: PlanView }) {
  const { programmes } = useTexts();
  const query = useRead('programmes', {});
  return (
    <Answered query={query} heading={programmes.move.heading}>
      {(view) => <Choice plan={plan} view={view} />}
    </Answered>
  );
}

/** A newer revision of the plan's own programme first, then the municipality's, then those that come with the app. */
function choicesFor({ programme: { id, revision } }: PlanView, { programmes }: ProgrammesView): readonly Programme[] {
  const newest = newestOfEach(programmes.map(({ programme }) => programme));
  const others = programmes.filter(({ programme: one }) => newest.includes(one) && !isRevision(one, { id, revision }));
  const rank = ({ programme, published }: (typeof others)[number]) =>
    programme.id === id ? 0 : published === null ? 2 : 1;
  return others.toSorted((a, b) => rank(a) - rank(b)).map(({ programme }) => programme);
}

function Choice({ plan, view }: { readonly plan: PlanView; readonly view: ProgrammesView }) {
  const styles = useStyles();
  const { programmes } = useTexts();
  const { move } = programmes;
  const choices = choicesFor(plan, view);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const to = choices.find((one) => keyOf(one) === chosen) ?? choices[0];
  const newer = choices.find(({ id }) => id === plan.programme.id);
  return (
    <div className={styles.box}>
      {newer && <Notice kind="info">{move.newer({ name: newer.name })}</Notice>}
      {to && (
        <div className={styles.choice}>
          <Field className={styles.field} label={move.choose}>
            <Select
              size="large"
              value={keyOf(to)}
              onChange={(_, { value }) => {
                setChosen(value);
                setOpen(false);
              }}
            >
              {choices.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          {!isOpen && <TouchButton onClick={() => setOpen(true)}>{move.see}</TouchButton>}
        </div>
      )}
      {to && isOpen && <MovePreview plan={plan} to={to} onDone={() => setOpen(false)} />}
    </div>
  );
}
