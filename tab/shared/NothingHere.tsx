import { Text } from '@fluentui/react-components';
import { useTexts } from './surroundings.tsx';

/** For someone who has no part in any plan yet. */
export function NothingHere() {
  const { nothingHere } = useTexts().common;
  return (
    <main>
      <Text as="h1" size={600} weight="semibold" block>
        {nothingHere.title}
      </Text>
      <Text as="p">{nothingHere.sentence}</Text>
    </main>
  );
}
