import { dayOf } from '../../src/domain/instant.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { answerActions, mine } from './answerActions.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/**
 * To each of the two who have answered differently about a talk: neutral words, her own answer, and the two buttons
 * again, neither of which asks more to be tapped than the other.
 */
export function answersDiffer(setting: Setting, message: ItemMessage): Drawn {
  const { cards } = setting.texts;
  const { booking, doneOn, opensOn } = message.item;
  const words = { name: plain(message.otherName) };
  const day = doneOn ?? (booking ? dayOf(booking.startsAt) : opensOn);
  const answer = mine(message);
  return card(setting, {
    summary: cards.answersDiffer.summary(words),
    heading: cards.answersDiffer.heading(words),
    sentences: [...(answer === null ? [] : [cards.answersDiffer.iSay[answer]]), cards.answersDiffer.hint],
    facts: [{ title: cards.facts.when, value: onDay(setting, day) }],
    actions: answerActions(setting, message),
    isNeutral: true,
    why: becauseOf(setting, message, cards.answersDiffer.why({ ...words, day: dayInWords(setting, day) })),
  });
}
