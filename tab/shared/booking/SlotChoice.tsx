import { Field, makeStyles, Radio, RadioGroup, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import type { SlotsView } from '../../../src/contract/slotViews.ts';
import type { SlotSaid, TimeSaid } from '../../../src/domain/slot/said.ts';
import { useTexts, useWhen } from '../surroundings.tsx';
import { reasonsLine, slotTime } from './slotWords.ts';

const useStyles = makeStyles({
  option: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '44px',
    width: '100%',
    boxSizing: 'border-box',
    alignItems: 'center',
    ':has(input:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorNeutralBackground1Selected,
    },
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  grey: { height: '62px' },
});

/** A time to choose: a proposal, or the one that lies nearest to the window. */
export interface Offered extends TimeSaid {
  readonly line: string;
}

export const own = 'own';

/** What there is to choose from. */
export function useOffered(slots: SlotsView | undefined): readonly Offered[] {
  const texts = useTexts();
  if (!slots) return [];
  if (slots.none === null)
    return slots.proposals.map((slot: SlotSaid) => ({ ...slot, line: reasonsLine(slot.reasons, texts) }));
  const { nearest } = slots.none;
  if (nearest === null) return [];
  const line = texts.slots.none.nearestOption({ side: nearest.side });
  return [{ ...nearest, line }];
}

interface Props {
  readonly offered: readonly Offered[];
  readonly searching: boolean;
  /** When the time begins, `own`, or nothing yet. */
  readonly chosen: string | null;
  readonly onChoose: (chosen: string) => void;
}

/** The times that suit both, and that one may have another in mind. */
export function SlotChoice({ offered, searching, chosen, onChoose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const when = useWhen();
  return (
    <Field label={searching ? texts.slots.searching : texts.slots.heading} aria-busy={searching}>
      <RadioGroup
        className={styles.group}
        value={chosen ?? ''}
        onChange={(_, { value }) => onChoose(value)}
        layout="vertical"
      >
        {searching && (
          <Skeleton className={styles.group} aria-label={texts.slots.searching}>
            {['first', 'second', 'third'].map((key) => (
              <SkeletonItem key={key} className={styles.grey} />
            ))}
          </Skeleton>
        )}
        {offered.map((slot) => (
          <Radio
            key={slot.startsAt}
            className={styles.option}
            value={slot.startsAt}
            label={
              <>
                <Text block weight="semibold">
                  {slotTime(slot, { texts, when })}
                </Text>
                <Text block size={200}>
                  {slot.line}
                </Text>
              </>
            }
          />
        ))}
        <Radio className={styles.option} value={own} label={texts.slots.ownTime} />
      </RadioGroup>
    </Field>
  );
}
