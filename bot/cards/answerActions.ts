import type { IExecuteAction } from '@microsoft/teams.cards';
import type { TalkOutcome } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { execute, type Setting } from './card.ts';

/** What the recipient herself has said of how the talk went. */
export const mine = ({ role, item }: ItemMessage): TalkOutcome | null =>
  role === 'leader' ? null : (item.answers?.[role] ?? null);

/** True while the other has answered and the recipient can, as long as the plan runs. */
export const isAsked = (message: ItemMessage): boolean =>
  message.role !== 'leader' &&
  message.planState === 'active' &&
  message.item.answers !== null &&
  mine(message) === null;

/** The two answers that a talk can be given, again; that of the other comes first and is agreed with. */
export function answerActions({ texts: { cards } }: Setting, message: ItemMessage): IExecuteAction[] {
  const { state } = message.item;
  const held = execute(message, 'held', state === 'held' ? cards.agree : cards.held);
  const notHeld = execute(message, 'notHeld', state === 'notHeld' ? cards.agree : cards.notHeld);
  return state === 'notHeld' ? [notHeld, held] : [held, notHeld];
}
