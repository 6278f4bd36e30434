import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import type { Drawn } from './card.ts';

/**
 * The message's name lies in the card where nobody sees it: whoever reads the chat finds it, and every button brings it
 * along. It is the id of the first element, because a card itself has none (Adaptive Cards 1.5).
 */
export function named({ summary, card }: Drawn, messageId: Id): Drawn {
  const inButtons: IAdaptiveCard = JSON.parse(JSON.stringify(card), (_key, value) =>
    value?.type === 'Action.Execute' ? { ...value, data: { ...value.data, messageId } } : value,
  );
  const [first, ...rest] = inButtons.body ?? [];
  return { summary, card: { ...inButtons, body: first ? [{ ...first, id: messageId }, ...rest] : [] } };
}
