import { Text } from '@fluentui/react-components';
import type { Programme } from '../../../src/domain/programme/programme.ts';
import { talkWeeks } from '../../../src/domain/programme/talkWeeks.ts';
import { useTexts } from '../../shared/surroundings.tsx';

/** How much a programme asks of a pair: talks, hours and weeks. Says so while it is too faulty to be reckoned. */
export function Summary({ programme }: { readonly programme: Programme | null }) {
  const { summary, simulator } = useTexts().programmes;
  if (programme === null) return <Text>{simulator.faulty}</Text>;
  const talks = talkWeeks(programme).length;
  const hours = (talks * programme.talk.bookMinutes) / 60;
  return <Text>{summary({ talks, hours, weeks: programme.weeks })}</Text>;
}
