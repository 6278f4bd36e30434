import type { PlanAction } from '../src/contract/cardAction.ts';
import { isRefusal, type Refusal } from '../src/domain/refusal.ts';
import type { ReminderMessage } from '../src/domain/reminder/reminderMessage.ts';
import { type Texts, textsOf } from '../src/texts/texts.ts';
import { readMessage } from '../src/usecases/reminder/readMessage.ts';
import { readReminder } from '../src/usecases/reminder/readReminder.ts';
import { offerSlots } from '../src/usecases/slot/offerSlots.ts';
import type { Drawn, Setting } from './cards/card.ts';
import { messageCard } from './cards/messageCard.ts';
import { moveTalk } from './cards/moveTalk.ts';
import { reminderCard } from './cards/reminderCard.ts';
import { reasonsLine } from './cards/slotWords.ts';
import { carryOut, type Done } from './carryOut.ts';
import { type Desk, settingIn } from './desk.ts';
import type { Sender } from './sender.ts';

/** Does what a button about a plan says. The answer is the whole message as things are now; null when she is in no such plan. */
export async function actInPlan(desk: Desk, sender: Sender, action: PlanAction): Promise<Drawn | null> {
  const { actor } = sender;
  const before = await readReminder(desk.world, actor, action);
  if (isRefusal(before)) return null;
  const done = before.subject === 'item' ? await carryOut(desk, { actor, action, message: before }) : nothing;
  const after = await readReminder(desk.world, actor, action);
  return isRefusal(after) ? null : drawAnswer(desk, sender, { action, after, done });
}

const nothing: Done = { draw: 'state', refusal: null };

interface Answer {
  readonly action: PlanAction;
  readonly after: ReminderMessage;
  readonly done: Done;
}

async function drawAnswer(desk: Desk, { actor, language }: Sender, { action, after, done }: Answer): Promise<Drawn> {
  const setting = settingIn(desk, language);
  const note = noteOf(textsOf(language), done);
  const draw = (on: Setting, message: ReminderMessage): Drawn => {
    if (!isTapped(message, action)) return reminderCard(on, message);
    const booking = done.draw === 'form' && message.subject === 'item' ? message.item.booking : null;
    return booking && message.subject === 'item'
      ? moveTalk({ ...on, note }, message, booking)
      : reminderCard({ ...on, note }, message);
  };
  const { messageId } = action;
  const offer = <Said extends ReminderMessage>(messages: readonly Said[]) =>
    offerSlots(desk.world, actor.tenantId, messages);
  const alone = async () => draw(setting, (await offer([after]))[0] ?? after);
  if (messageId === null) return alone();
  const [first, ...rest] = await offer(await readMessage(desk.world, actor, messageId));
  const isHere = first && [first, ...rest].some((message) => isTapped(message, action));
  return isHere ? messageCard(setting, { messageId, messages: [first, ...rest] }, draw) : alone();
}

const isTapped = (message: ReminderMessage, { mentorshipId, itemKey, kind }: PlanAction): boolean =>
  (message.subject === 'plan' || message.subject === 'item') &&
  message.mentorshipId === mentorshipId &&
  message.kind === kind &&
  (message.subject === 'plan' || message.item.key === itemKey);

/** Why a time suits, or a refusal in one sentence; the card below it says how things are. */
function noteOf(texts: Texts, { refusal, reasons = [] }: Done): string | null {
  if (refusal !== null) return refusalNote(texts, refusal);
  return reasons.length > 0 ? reasonsLine(texts, reasons) : null;
}

function refusalNote({ bot, cards }: Texts, { refusal }: Refusal): string {
  if (refusal === 'notADay') return cards.moveTalk.dayMissing;
  if (refusal === 'notATime') return cards.moveTalk.timeMissing;
  if (refusal === 'staleRevision') return bot.refused.changedMeanwhile;
  return refusal in bot.refused ? bot.refused[refusal as keyof typeof bot.refused] : bot.refused.other;
}
