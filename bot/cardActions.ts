import type { Activity, AdaptiveCardInvokeResponse } from 'botbuilder';
import { type CardAction, cardAction } from '../src/contract/cardAction.ts';
import { faultOf } from '../src/log.ts';
import { textsOf } from '../src/texts/texts.ts';
import { cardContentType } from './cardMessage.ts';
import type { Drawn } from './cards/card.ts';
import { failed } from './cards/failed.ts';
import { named } from './cards/named.ts';
import { type Desk, settingIn } from './desk.ts';
import { actForOneself } from './ownActions.ts';
import { actInPlan } from './planActions.ts';
import { isPersonal, languageOf, remember, type Sender, senderOf } from './sender.ts';

/**
 * Answers a tap on a card, always with something a person can read: the card as things are now, or a sentence. A payload
 * that no card of ours makes is refused, and logged without its content.
 */
export async function answerTap(desk: Desk, activity: Activity): Promise<AdaptiveCardInvokeResponse> {
  const action = readAction(activity.value);
  const fallback = languageOf(activity.locale);
  if (action === null || !isPersonal(activity)) {
    desk.log.warn({ event: 'unknownCardAction' }, 'a card action that no card of ours makes was refused');
    return sentence(textsOf(fallback).bot.unknownAction);
  }
  try {
    const sender = await senderOf(desk, activity);
    if (sender === null) return sentence(textsOf(fallback).bot.notYours);
    if (sender.actor.isGuest) return sentence(textsOf(sender.language).bot.guest);
    await remember(desk, activity, sender);
    return await act(desk, sender, action);
  } catch (error) {
    const about = 'mentorshipId' in action ? { mentorshipId: action.mentorshipId, itemKey: action.itemKey } : {};
    desk.log.error({ ...faultOf(error), verb: action.verb, ...about }, 'a card action failed');
    const drawn = failed(settingIn(desk, fallback), action);
    return cardOf('messageId' in action && action.messageId !== null ? named(drawn, action.messageId) : drawn);
  }
}

function readAction(value: unknown): CardAction | null {
  const action = (value as { action?: { verb?: unknown; data?: unknown } } | null | undefined)?.action;
  const data = typeof action?.data === 'object' ? action.data : null;
  const parsed = cardAction.safeParse({ ...data, verb: action?.verb });
  return parsed.success ? parsed.data : null;
}

async function act(desk: Desk, sender: Sender, action: CardAction): Promise<AdaptiveCardInvokeResponse> {
  if (!('mentorshipId' in action)) return cardOf(await actForOneself(desk, sender, action));
  const drawn = await actInPlan(desk, sender, action);
  return drawn ? cardOf(drawn) : sentence(textsOf(sender.language).bot.notYours);
}

const cardOf = ({ card }: Drawn): AdaptiveCardInvokeResponse => ({
  statusCode: 200,
  type: cardContentType,
  value: { ...card },
});

const sentence = (text: string): AdaptiveCardInvokeResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text as unknown as Record<string, unknown>,
});
