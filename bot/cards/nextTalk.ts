import type { Booking } from '../../src/domain/plan/mentorship.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { itemText } from '../../src/texts/itemText.ts';
import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { bookingFacts, relativeTime, windowOf } from './dates.ts';
import { outcomeActions } from './outcomeActions.ts';

/** The answer to «neste samtale»: when and where, with the same buttons as the reminder; or the window it has no time in. */
export function nextTalk(setting: Setting, message: ItemMessage | null): Drawn {
  const { commands, cards } = setting.texts;
  if (message?.item.booking) return bookedTalk(setting, message, message.item.booking);
  if (message) return talkWithout(setting, message);
  return card(setting, {
    summary: commands.nextTalk.none,
    heading: commands.nextTalk.none,
    sentences: [commands.nextTalk.noneHint],
    actions: [openPlan(setting, null, cards.openPlace)],
    why: answeredWhy(setting),
  });
}

function bookedTalk(setting: Setting, message: ItemMessage, booking: Booking): Drawn {
  const { commands, cards } = setting.texts;
  const { item, mentorshipId } = message;
  const name = plain(message.otherName);
  const isProbationTalk = item.kind === 'probationTalk';
  const words = { name, item: itemText(setting.texts, item).name };
  return card(setting, {
    summary: commands.nextTalk.booked({ name, when: relativeTime(setting, booking) }),
    heading: isProbationTalk ? cards.probationTalkSet.heading(words) : cards.talkToday.heading({ name }),
    facts: bookingFacts(setting, booking),
    actions: isProbationTalk
      ? [openPlan(setting, mentorshipId, cards.openPlan)]
      : [...outcomeActions(setting, message, booking), openPlan(setting, mentorshipId, cards.openPlan)],
    why: answeredWhy(setting),
  });
}

function talkWithout(setting: Setting, message: ItemMessage): Drawn {
  const { commands, cards } = setting.texts;
  const name = plain(message.otherName);
  const isMentee = message.role === 'mentee';
  const heading = commands.nextTalk.notBooked({ name });
  return card(setting, {
    summary: heading,
    heading,
    sentences: isMentee ? [commands.nextTalk.mentorBooks({ name })] : [],
    facts: [{ title: cards.facts.window, value: windowOf(setting, message.item) }],
    actions: [openPlan(setting, message.mentorshipId, isMentee ? cards.openPlan : cards.suggestTime)],
    why: answeredWhy(setting),
  });
}
