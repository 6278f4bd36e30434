import { Text } from '@fluentui/react-components';
import type { SlotsView } from '../../../src/contract/slotViews.ts';
import { Notice } from '../Notice.tsx';
import { useTexts, useWhen } from '../surroundings.tsx';
import { noSlotSentences } from './slotWords.ts';

/** Why there is no time that suits both in the window. */
export function NoSlotNotice({ slots }: { readonly slots: SlotsView }) {
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
    </Notice>
  );
}
