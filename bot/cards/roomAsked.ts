import type { LeaderAsk } from '../../src/domain/plan/timeFacts.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { timeSaid } from '../../src/domain/slot/slotsSaid.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, execute, openPlan, plain, type Setting } from './card.ts';
import { requestSentences, timeWords } from './slotWords.ts';

/** To the department leader: the mentor asks for some minutes, and each answer is one tap. */
export function roomAsked(setting: Setting, message: ItemMessage, ask: LeaderAsk): Drawn {
  const { cards, timeCards } = setting.texts;
  const { room, mentorshipId } = message;
  const words = timeCards.roomAsked;
  const names = { name: plain(message.otherName), mentor: plain(message.mentorName) };
  const heading = words.heading(names);
  const time = timeSaid(ask);
  const isPassed = time.on < setting.today;
  const isOpen = ask.answer === null && !isPassed && message.item.doneOn === null;
  const open = openPlan(setting, mentorshipId, cards.openPlan);
  const state = ask.answer === null ? (isPassed ? [words.passed] : []) : [words.answered[ask.answer.kind]];
  return card(setting, {
    summary: heading,
    heading,
    sentences: isOpen ? [words.sentence(names)] : state,
    points: isOpen && room !== null ? requestSentences(setting, room) : [],
    facts: [
      { title: cards.facts.when, value: cards.whenAndLength({ when: timeWords(setting, time), minutes: ask.minutes }) },
    ],
    actions: isOpen
      ? [execute(message, 'makeRoom', words.yes), execute(message, 'refuseRoom', words.no), open]
      : [open],
    why: becauseOf(setting, message, words.why(names)),
  });
}
