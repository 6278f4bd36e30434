import { Text } from '@fluentui/react-components';
import type { ProgrammeContent } from '../../../src/domain/programme/draft.ts';
import { useTexts } from '../../shared/surroundings.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';
import { PartHead } from './PartHead.tsx';
import { usePartStyles } from './partStyles.ts';

type Phase = ProgrammeContent['phases'][number];
type Cadence = Phase['cadence'];

interface Props {
  readonly phase: Phase;
  readonly index: number;
  readonly message: (path: string) => string | null;
  readonly weeks: readonly number[] | null;
  readonly onChange: (phase: Phase) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

const usual: Readonly<Record<Cadence['kind'], Cadence>> = {
  everyWeeks: { kind: 'everyWeeks', weeks: 4 },
  monthlyGrid: { kind: 'monthlyGrid', talks: 9 },
};

/** From which week to which, how often, and the weeks that this gives. */
export function PhaseFields({ phase, index, message, weeks, onChange, onRemove, onUp, onDown }: Props) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  const path = `phases.${index}`;
  const name = editor.phase({ number: index + 1 });
  return (
    <section className={styles.part} aria-label={name}>
      <PartHead name={name} onRemove={onRemove} onUp={onUp} onDown={onDown} />
      <div className={styles.fields}>
        <NumberField
          label={editor.fromWeek}
          value={phase.fromWeek}
          fault={message(`${path}.fromWeek`)}
          onChange={(fromWeek) => onChange({ ...phase, fromWeek })}
        />
        <NumberField
          label={editor.toWeek}
          value={phase.toWeek}
          fault={message(`${path}.toWeek`)}
          onChange={(toWeek) => onChange({ ...phase, toWeek })}
        />
        <ChoiceField
          label={editor.cadence}
          value={phase.cadence.kind}
          choices={editor.cadences}
          onChange={(kind) => onChange({ ...phase, cadence: usual[kind] })}
        />
        <CadenceCount phase={phase} path={path} message={message} onChange={onChange} />
      </div>
      {weeks && (
        <Text size={200} className={styles.quiet}>
          {editor.inWeeks({ weeks })}
        </Text>
      )}
    </section>
  );
}

function CadenceCount({
  phase,
  path,
  message,
  onChange,
}: Pick<Props, 'phase' | 'message' | 'onChange'> & { readonly path: string }) {
  const { editor } = useTexts().programmes;
  const { cadence } = phase;
  return cadence.kind === 'everyWeeks' ? (
    <NumberField
      key="everyWeeks"
      label={editor.everyWeeks}
      value={cadence.weeks}
      fault={message(`${path}.cadence.weeks`)}
      onChange={(weeks) => onChange({ ...phase, cadence: { kind: 'everyWeeks', weeks } })}
    />
  ) : (
    <NumberField
      key="monthlyGrid"
      label={editor.gridTalks}
      value={cadence.talks}
      fault={message(`${path}.cadence.talks`)}
      onChange={(talks) => onChange({ ...phase, cadence: { kind: 'monthlyGrid', talks } })}
    />
  );
}
