import type { CardElement } from '@microsoft/teams.cards';
import type { Drawn, Setting } from './card.ts';
import { exactDay } from './dates.ts';

/** The first message to somebody who has never heard from the bot: who writes, and below it what the message is about. */
export function greeted(setting: Setting, { summary, card }: Drawn): Drawn {
  const { heading, sentence, more, why } = setting.texts.cards.welcome;
  const line = (text: string, own: object = {}): CardElement => ({ type: 'TextBlock', text, wrap: true, ...own });
  const greeting = line(`${heading}. ${sentence} ${more}`);
  const body = (card.body ?? []).map((element, index) =>
    index === 0 ? { ...element, separator: true, spacing: 'Large' as const } : element,
  );
  const actions = (card.actions ?? []).map((action) =>
    action.type === 'Action.ShowCard' && action.card
      ? {
          ...action,
          card: {
            ...action.card,
            body: [...(action.card.body ?? []), line(why({ day: exactDay(setting, setting.today) }))],
          },
        }
      : action,
  );
  return { summary, card: { ...card, body: [greeting, ...body], actions } };
}
