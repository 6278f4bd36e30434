import { Text } from '@fluentui/react-components';
import type { TimeCheckView } from '../../../src/contract/slotViews.ts';
import { Notice } from '../Notice.tsx';
import { useTexts } from '../surroundings.tsx';

/** What speaks against a time that one has chosen oneself; it can be agreed on all the same. */
export function TimeWarnings({ check }: { readonly check: TimeCheckView | null }) {
  const { faults: words } = useTexts().slots;
  if (check === null) return null;
  const sentences = [
    ...check.faults.map(({ key, name }) => words[key]({ name })),
    ...(check.blocked.length > 0 ? [words.blocked({ kinds: check.blocked })] : []),
    ...check.busy.map((name) => words.busy({ name })),
  ];
  if (sentences.length === 0) return null;
  return (
    <Notice kind="info" role="status">
      {[...sentences, words.stillPossible].map((sentence) => (
        <Text block key={sentence}>
          {sentence}
        </Text>
      ))}
    </Notice>
  );
}
