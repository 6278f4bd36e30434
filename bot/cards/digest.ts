import type { CardElement } from '@microsoft/teams.cards';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { saidDay } from './becauseOf.ts';
import { type Drawn, reportAddress, type Setting } from './card.ts';

/** Teams refuses messages over 100 kB and draws large cards slowly (Teams, limits for bots); room is left for the message's name. */
const bytesMax = 19_000;
const partsMax = 6;
const linesMax = 30;

export interface Part {
  readonly message: ReminderMessage;
  readonly drawn: Drawn;
}

/**
 * Everything that is due to one person in one message: the first parts as the cards they would be alone, what is too
 * much for one message as a list with links, and the reasons together at the end.
 */
export function digest(setting: Setting, parts: readonly Part[]): Drawn {
  const full = Math.min(parts.length, partsMax);
  for (let drawn = full; drawn > 0; drawn--) {
    const made = digestOf(setting, { whole: parts.slice(0, drawn), rest: parts.slice(drawn), lines: linesMax });
    if (isSmall(made)) return made;
  }
  let lines = linesMax;
  let made = digestOf(setting, { whole: [], rest: parts, lines });
  for (; lines > 1 && !isSmall(made); lines--) made = digestOf(setting, { whole: [], rest: parts, lines: lines - 1 });
  return made;
}

const isSmall = ({ card }: Drawn): boolean => Buffer.byteLength(JSON.stringify(card)) <= bytesMax;

interface Parts {
  readonly whole: readonly Part[];
  readonly rest: readonly Part[];
  /** How many of the rest are named. */
  readonly lines: number;
}

function digestOf(setting: Setting, { whole, rest, lines }: Parts): Drawn {
  const { cards } = setting.texts;
  const count = whole.length + rest.length;
  const summary = cards.digest.summary({ count, first: (whole[0] ?? rest[0])?.drawn.summary ?? '' });
  const reasons = [
    ...whole.flatMap(({ drawn }) => whyIn(drawn.card)),
    ...(rest.length > 0 ? [cards.digest.why] : []),
    ...rest.slice(0, lines).map((part) => daySaid(setting, part)),
  ];
  return {
    summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: summary,
      body: [
        ...whole.map(({ drawn }, index) => container(index, partOf(drawn.card, index))),
        ...(rest.length > 0 ? [container(whole.length, list(setting, rest, lines))] : []),
      ],
      actions: [
        {
          type: 'Action.ShowCard',
          title: cards.why,
          card: { type: 'AdaptiveCard', version: '1.5', body: [...new Set(reasons)].map((each) => line(each)) },
        },
      ],
    },
  };
}

const line = (text: string, more: object = {}): CardElement => ({ type: 'TextBlock', text, wrap: true, ...more });

const container = (index: number, items: CardElement[]): CardElement => ({
  type: 'Container',
  separator: index > 0,
  spacing: 'Large',
  items,
});

/** Only the most urgent part has a primary button, and no button asks for the fields of another part's form. */
const partOf = ({ body = [] }: Drawn['card'], index: number): CardElement[] =>
  body.map((element) => {
    if (element.type !== 'ActionSet') return element;
    const actions = element.actions.map((action) => {
      const { style, ...plainAction } = action;
      return index === 0 && style ? { ...plainAction, style } : plainAction;
    });
    return { ...element, actions } as CardElement;
  });

function list(setting: Setting, rest: readonly Part[], lines: number): CardElement[] {
  const { cards } = setting.texts;
  const more = rest.length - lines;
  return [
    line(cards.digest.rest, { weight: 'Bolder' }),
    ...rest
      .slice(0, lines)
      .map((part) => line(`• [${part.drawn.summary}](${linkOf(setting, part)})`, { spacing: 'Small' })),
    ...(more > 0 ? [line(cards.digest.more({ count: more }))] : []),
  ];
}

function linkOf({ tabLink }: Setting, { message }: Part): string {
  if (message.subject === 'reportGone') return tabLink(null);
  return tabLink(
    message.subject === 'report'
      ? reportAddress(message.teamId, message.gathering.number)
      : `plan/${message.mentorshipId}`,
  );
}

/** What stands in the list has its own card no room for: at least which day it was for. */
const daySaid = (setting: Setting, { message, drawn }: Part): string =>
  [drawn.summary, saidDay(setting, message)].filter((each) => each !== null).join('. ');

/** What a card says under "Hvorfor får jeg denne meldingen?". */
const whyIn = (card: Drawn['card']): string[] =>
  (card.actions ?? []).flatMap((action) =>
    action.type === 'Action.ShowCard'
      ? (action.card?.body ?? []).flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []))
      : [],
  );
