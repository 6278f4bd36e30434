import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanView } from '../../../src/contract/views.ts';
import type { Absence } from '../../../src/domain/plan/mentorship.ts';
import { DayField } from '../DayField.tsx';
import { useTexts } from '../surroundings.tsx';
import { Choices } from './Choices.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 9rem' },
});

export interface AbsenceDraft {
  readonly fromOn: string;
  readonly toOn: string;
  /** Null for everybody but the leader. */
  readonly kind: Absence['kind'] | null;
}

interface Props<Draft extends AbsenceDraft> {
  readonly plan: PlanView;
  readonly draft: Draft;
  readonly message: (field: 'fromOn' | 'toOn') => string | null;
  readonly onChange: (draft: Draft) => void;
}

const kinds: readonly Absence['kind'][] = ['holiday', 'other', 'causedByEmployer'];

/** First and last day of an absence; its kind is chosen and read by the leader only (DOMAIN §9.7). */
export function AbsenceFields<Draft extends AbsenceDraft>({ plan, draft, message, onChange }: Props<Draft>) {
  const styles = useStyles();
  const { absence: words } = useTexts().leader;
  return (
    <>
      <div className={styles.row}>
        <DayField
          className={styles.field}
          label={words.from}
          value={draft.fromOn}
          fault={message('fromOn')}
          onChange={(fromOn) => onChange({ ...draft, fromOn })}
        />
        <DayField
          className={styles.field}
          label={words.to}
          value={draft.toOn}
          fault={message('toOn')}
          onChange={(toOn) => onChange({ ...draft, toOn })}
        />
      </div>
      {plan.reader === 'leader' && (
        <Choices
          label={words.kind}
          hint={words.never}
          value={draft.kind}
          choices={kinds.map((kind) => [kind, words.kinds[kind]])}
          message={null}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
      )}
    </>
  );
}
