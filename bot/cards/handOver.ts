import type { PlanMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, openHandOver, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

/** To the newcomer and the mentor before: what goes on to the new mentor is for the two to choose. She is told who she is to be mentor for. */
export function handOver(setting: Setting, message: PlanMessage): Drawn {
  const words = setting.texts.handOver.card;
  const { handOver: change } = message;
  if (change === null) {
    const { heading, hint } = words.closed;
    return card(setting, {
      summary: heading,
      heading,
      sentences: [hint],
      actions: [openPlan(setting, null, setting.texts.cards.openPlace)],
      why: becauseOf(setting, message, words.closed.why),
    });
  }
  if (change.isToNewMentor) return toNewMentor(setting, message, change);
  const isMentee = message.role === 'mentee';
  const name = plain(isMentee ? change.fromName : message.otherName);
  const to = plain(change.toName);
  const heading = isMentee ? words.heading.mentee({ to }) : words.heading.mentor({ to, name });
  return card(setting, {
    summary: heading,
    heading,
    sentences: [words.hint({ name })],
    facts: [{ title: words.until, value: onDay(setting, change.untilOn) }],
    actions: [openHandOver(setting, message.mentorshipId, words.open)],
    why: becauseOf(setting, message, words.why({ to, until: dayInWords(setting, change.untilOn) })),
  });
}

function toNewMentor(setting: Setting, message: PlanMessage, change: NonNullable<PlanMessage['handOver']>): Drawn {
  const words = setting.texts.handOver.card.newMentor;
  const name = plain(message.otherName);
  const from = plain(change.fromName);
  const day = dayInWords(setting, change.changesOn);
  const heading = words.heading({ name, day });
  return card(setting, {
    summary: heading,
    heading,
    sentences: [words.hint({ from, name })],
    actions: [openPlan(setting, null, setting.texts.cards.openPlace)],
    why: becauseOf(setting, message, words.why({ name, day })),
  });
}
