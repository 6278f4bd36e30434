import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UnitView } from '../../src/contract/views.ts';
import { useChange } from '../shared/queries.ts';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { troubleWords } from '../shared/TroublePage.tsx';
import { weekdayWords } from '../shared/weekdayWords.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  undo: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** When the unit's people are written to, and ten minutes to take a change back. */
export function UnitHours({ unit }: { readonly unit: UnitView }) {
  const styles = useStyles();
  const texts = useTexts();
  const undo = useChange('undoWorkingHours');
  const { from, to, weekdays, undoUntilTime, revision } = unit.hours;
  const days = weekdayWords(weekdays, { names: texts.when.weekdays, and: texts.settings.and });
  return (
    <div role="status">
      <Text block size={200} className={styles.quiet}>
        {texts.settings.hours.sentence({ days, from, to })}
      </Text>
      {undoUntilTime && (
        <div className={styles.undo}>
          <Text size={200}>
            {undo.isError ? troubleWords(undo.error, texts).sentence : texts.common.undoUntil({ time: undoUntilTime })}
          </Text>
          <TouchButton
            aria-label={texts.settings.hours.undoNamed({ name: unit.name })}
            disabled={undo.isPending}
            onClick={() => undo.mutate({ unitId: unit.id, revision })}
          >
            {texts.common.undo}
          </TouchButton>
        </div>
      )}
    </div>
  );
}
