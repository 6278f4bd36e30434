import { useState } from 'react';
import { useTexts } from '../../shared/surroundings.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { countOf, type DayUnit, type DraftDayRule, dayRuleOf, unitOf } from './dayRule.ts';
import { NumberField } from './NumberField.tsx';
import { usePartStyles } from './partStyles.ts';

interface Props {
  /** 'Fra', 'Innen', 'Dagen'. */
  readonly label: string;
  readonly rule: DraftDayRule;
  readonly path: string;
  readonly message: (path: string) => string | null;
  readonly onChange: (rule: DraftDayRule) => void;
}

/** A day counted from another: '14 days before the first working day'. */
export function DayRuleFields({ label, rule, path, message, onChange }: Props) {
  const styles = usePartStyles();
  const { editor } = useTexts().programmes;
  const count = countOf(rule);
  // None of it, or an empty field, says nothing of before and after: what was chosen holds.
  const [chosen, setChosen] = useState<DayUnit>(() => unitOf(rule));
  const unit = count === null || count === 0 ? chosen : unitOf(rule);
  const fault = message(`${path}.days`) ?? message(`${path}.months`) ?? message(path);
  return (
    <fieldset className={styles.rule}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.fields}>
        <NumberField
          label={editor.count}
          value={count}
          fault={fault}
          onChange={(value) => onChange(dayRuleOf(rule.from, { count: value, unit }))}
        />
        <ChoiceField
          label={editor.unit}
          value={unit}
          choices={editor.units}
          onChange={(value) => {
            setChosen(value);
            onChange(dayRuleOf(rule.from, { count, unit: value }));
          }}
        />
        <ChoiceField
          label={editor.anchor}
          value={rule.from}
          choices={editor.anchors}
          onChange={(from) => onChange({ ...rule, from })}
        />
      </div>
    </fieldset>
  );
}
