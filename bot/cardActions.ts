import type { Activity, AdaptiveCardInvokeResponse } from 'botbuilder';
import { type CardAction, cardAction } from '../src/contract/cardAction.ts';
import { isRefusal, type Refusal } from '../src/domain/refusal.ts';
import { faultOf } from '../src/log.ts';
import { type Texts, textsOf } from '../src/texts/texts.ts';
import { readReminder } from '../src/usecases/reminder/readReminder.ts';
import { cardContentType } from './cardMessage.ts';
import type { Drawn } from './cards/card.ts';
import { failed } from './cards/failed.ts';
import { moveTalk } from './cards/moveTalk.ts';
import { reminderCard } from './cards/reminderCard.ts';
import { carryOut } from './carryOut.ts';
import { type Desk, settingIn } from './desk.ts';
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
    await remember(desk, activity, sender);
    return await act(desk, sender, action);
  } catch (error) {
    const { verb, mentorshipId, itemKey } = action;
    desk.log.error({ ...faultOf(error), verb, mentorshipId, itemKey }, 'a card action failed');
    return cardOf(failed(settingIn(desk, fallback), action));
  }
}

function readAction(value: unknown): CardAction | null {
  const action = (value as { action?: { verb?: unknown; data?: unknown } } | null | undefined)?.action;
  const data = typeof action?.data === 'object' ? action.data : null;
  const parsed = cardAction.safeParse({ ...data, verb: action?.verb });
  return parsed.success ? parsed.data : null;
}

async function act(desk: Desk, sender: Sender, action: CardAction): Promise<AdaptiveCardInvokeResponse> {
  const { actor, language } = sender;
  const texts = textsOf(language);
  const before = await readReminder(desk.world, actor, action);
  if (isRefusal(before)) return sentence(texts.bot.notYours);
  const { draw, refusal } = await carryOut(desk, { actor, action, message: before });
  const setting = settingIn(desk, language, refusal && noteOf(texts, refusal));
  if (draw === 'form' && before.item.booking) return cardOf(moveTalk(setting, before, before.item.booking));
  const after = await readReminder(desk.world, actor, action);
  return isRefusal(after) ? sentence(texts.bot.notYours) : cardOf(reminderCard(setting, after));
}

/** A refusal in one sentence; the card below it says how things are. */
function noteOf({ bot, cards }: Texts, { refusal }: Refusal): string {
  if (refusal === 'notADay') return cards.moveTalk.dayMissing;
  if (refusal === 'notATime') return cards.moveTalk.timeMissing;
  if (refusal === 'staleRevision') return bot.refused.changedMeanwhile;
  return refusal in bot.refused ? bot.refused[refusal as keyof typeof bot.refused] : bot.refused.other;
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
