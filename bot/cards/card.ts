import type { Action, CardElement, IAdaptiveCard, IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import type { OwnAction, PlanVerb } from '../../src/contract/cardAction.ts';
import type { Day } from '../../src/domain/day.ts';
import type { ItemMessage, ReportMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { Texts } from '../../src/texts/texts.ts';

/** What every card is drawn with. */
export interface Setting {
  readonly texts: Texts;
  readonly today: Day;
  readonly tabLink: (subEntityId: string | null) => string;
  /** One sentence above the heading: what came of a tap that did not do what it said. */
  readonly note: string | null;
}

/** A card and the line that the notification shows. */
export interface Drawn {
  readonly summary: string;
  readonly card: IAdaptiveCard;
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

interface Content {
  readonly summary: string;
  readonly heading: string;
  readonly sentences?: readonly string[];
  readonly points?: readonly string[];
  readonly facts?: readonly [Fact, Fact] | readonly [Fact];
  readonly inputs?: readonly CardElement[];
  /** One sentence below all that. */
  readonly after?: string;
  /** The first is the primary one, unless none should stand out. */
  readonly actions: readonly (IExecuteAction | IOpenUrlAction)[];
  readonly isNeutral?: boolean;
  /** One text block each. */
  readonly why: readonly string[];
}

/** People's words inside a card: no links, no line breaks, no date functions (a card's text is Markdown). */
export const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').replace(/\{\{+/g, '{').trim();

const textBlock = (text: string, more: object = {}): CardElement => ({ type: 'TextBlock', text, wrap: true, ...more });

/** One heading, two facts at most, one primary action, and last the reason why the card came. */
export function card(setting: Setting, content: Content): Drawn {
  const { texts, note } = setting;
  const body: CardElement[] = [
    ...(note === null ? [] : [textBlock(note)]),
    textBlock(content.heading, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
    ...(content.sentences ?? []).map((sentence) => textBlock(sentence)),
    ...(content.points ?? []).map((point) => textBlock(`• ${point}`, { spacing: 'Small' })),
    ...(content.facts ? [{ type: 'FactSet', facts: [...content.facts] } as CardElement] : []),
    ...(content.inputs ?? []),
    ...(content.after === undefined ? [] : [textBlock(content.after)]),
    ...(content.actions.length > 0 ? [actionSet(content)] : []),
  ];
  const why: Action = {
    type: 'Action.ShowCard',
    title: texts.cards.why,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: content.why.map((each) => textBlock(each)),
    },
  };
  return {
    summary: content.summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: content.summary,
      body,
      actions: [why],
    },
  };
}

function actionSet({ actions: [first, ...rest], isNeutral = false }: Content): CardElement {
  const primary = isNeutral ? {} : { style: 'positive' as const };
  return { type: 'ActionSet', actions: [...(first ? [{ ...first, ...primary }] : []), ...rest] };
}

/** A button that comes back to the bot. */
export const execute = (message: ItemMessage, verb: PlanVerb, title: string): IExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb,
  // Fields of a form are for its own button; for others Teams would refuse the tap until they are filled in.
  associatedInputs: verb === 'saveMove' ? 'auto' : 'none',
  data: { mentorshipId: message.mentorshipId, itemKey: message.item.key, kind: message.kind },
});

/** A button that books a time that was proposed. */
export function executeSlot(
  message: ItemMessage,
  { startsAt, minutes }: { readonly startsAt: string; readonly minutes: number },
  title: string,
): IExecuteAction {
  const action = execute(message, 'bookSlot', title);
  return { ...action, data: { ...(action.data as object), startsAt, minutes } };
}

/** A button about oneself, which comes back to the bot too. */
export const executeOwn = ({ verb, ...data }: OwnAction, title: string): IExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb,
  associatedInputs: verb === 'pause' ? 'auto' : 'none',
  // What a field of the card is to fill in stays out, or it would stand against the field.
  data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)),
});

/** A button that opens a team's status report before one gathering. */
export const openReport = (setting: Setting, { teamId, gathering }: ReportMessage, title: string): IOpenUrlAction => ({
  type: 'Action.OpenUrl',
  title,
  url: setting.tabLink(reportAddress(teamId, gathering.number)),
});

/** Where a report is in the personal tab. */
export const reportAddress = (teamId: string, gatheringNumber: number): string => `report/${teamId}/${gatheringNumber}`;

/** A button that opens what may be passed on to a new mentor. */
export const openHandOver = (setting: Setting, mentorshipId: string, title: string): IOpenUrlAction => ({
  type: 'Action.OpenUrl',
  title,
  url: setting.tabLink(`handOver/${mentorshipId}`),
});

/** A button that opens the personal tab, at this plan where one is meant. */
export const openPlan = (setting: Setting, mentorshipId: string | null, title: string): IOpenUrlAction => ({
  type: 'Action.OpenUrl',
  title,
  url: setting.tabLink(mentorshipId && `plan/${mentorshipId}`),
});
