import { Text } from '@fluentui/react-components';
import { headingId, Main } from './Main.tsx';
import { useTexts } from './surroundings.tsx';

/** For someone who has no part in any plan yet. */
export function NothingHere() {
  const { nothingHere } = useTexts().common;
  return (
    <Main>
      <Text as="h1" id={headingId} size={600} weight="semibold" block>
        {nothingHere.title}
      </Text>
      <Text as="p">{nothingHere.sentence}</Text>
    </Main>
  );
}
