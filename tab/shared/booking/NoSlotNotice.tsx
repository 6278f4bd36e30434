import { Text } from '@fluentui/react-components';
import type { SlotsView } from '../../../src/contract/slotViews.ts';
import { Notice } from '../Notice.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { noSlotSentences } from './slotWords.ts';

interface Props {
  readonly slots: SlotsView;
  /** Null where the talk cannot become one with the next. */
  readonly onJoin: (() => void) | null;
}

/** Why there is no time that suits both in the window; where they share few shifts, two windows may become one (DOMAIN §9.9). */
export function NoSlotNotice({ slots, onJoin }: Props) {
  const texts = useTexts();
  const when = useWhen();
  if (slots.none === null) return null;
  return (
    <Notice kind="info" role="status">
      <Text block weight="semibold">
        {texts.slots.none.heading}
      </Text>
      {noSlotSentences(slots.none, slots, { texts, when }).map((sentence) => (
        <Text block key={sentence}>
          {sentence}
        </Text>
      ))}
      {onJoin !== null && (
        <>
          <Text block>{texts.slots.none.mayJoin}</Text>
          <TouchButton onClick={onJoin}>{texts.changes.join.act}</TouchButton>
        </>
      )}
    </Notice>
  );
}
