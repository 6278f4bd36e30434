import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UnitView } from '../../src/contract/views.ts';
import { Queue } from '../shared/Queue.tsx';
import { Section } from '../shared/Section.tsx';
import { useTexts } from '../shared/surroundings.tsx';
import { TouchButton } from '../shared/TouchButton.tsx';
import { HoursButton } from './HoursButton.tsx';
import { UnitButton } from './UnitButton.tsx';
import { UnitHours } from './UnitHours.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly units: readonly UnitView[];
  readonly onRoster: (unit: UnitView) => void;
}

/** The units of the municipality: who leads each, how many newcomers it has, and when its people are written to. */
export function Units({ units, onRoster }: Props) {
  const words = useTexts().coordinator.units;
  return (
    <Section heading={words.heading}>
      {units.length === 0 && <Text as="p">{words.none}</Text>}
      {units.length > 0 && (
        <Queue>
          {units.map((unit) => (
            <UnitRow key={unit.id} unit={unit} onRoster={() => onRoster(unit)} />
          ))}
        </Queue>
      )}
      <div>
        <UnitButton unit={null} primary={units.length === 0}>
          {words.add}
        </UnitButton>
      </div>
    </Section>
  );
}

function UnitRow({ unit, onRoster }: { readonly unit: UnitView; readonly onRoster: () => void }) {
  const styles = useStyles();
  const { coordinator, rosters } = useTexts();
  const words = coordinator.units;
  const names = unit.leaders.map(({ displayName }) => displayName).join(', ');
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text block weight="semibold">
          {unit.name}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {words.ledBy({ names, count: unit.leaders.length })} · {words.newcomers({ count: unit.newcomers })}
        </Text>
        <UnitHours unit={unit} />
      </div>
      <TouchButton aria-label={rosters.heading({ unit: unit.name })} onClick={onRoster}>
        {rosters.title}
      </TouchButton>
      <HoursButton unit={unit} />
      <UnitButton unit={unit} label={words.changeNamed({ name: unit.name })}>
        {words.change}
      </UnitButton>
    </li>
  );
}
