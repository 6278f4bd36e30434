import type { IExecuteAction } from '@microsoft/teams.cards';
import { dayOf } from '../../src/domain/instant.ts';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { OfferedSlots } from '../../src/domain/slot/said.ts';
import { becauseOf } from './becauseOf.ts';
import { card, type Drawn, execute, openPlan, plain, type Setting } from './card.ts';
import { windowOf } from './dates.ts';
import { noSlotSentences, requestSentences, slotActions, slotPoints, timeWords } from './slotWords.ts';

/** To the mentor: the window of a talk is open and nothing is booked. One tap books a time that suits both. */
export function bookTalk(setting: Setting, message: ItemMessage): Drawn {
  const { cards, when } = setting.texts;
  const { slots } = message;
  const name = plain(message.otherName);
  const window = windowOf(setting, message.item);
  const { minutes } = message.item;
  const facts = [{ title: cards.facts.window, value: window }] as const;
  const open = openPlan(setting, message.mentorshipId, slots === null ? cards.suggestTime : cards.moreTimes);
  return card(setting, {
    summary: cards.bookTalk.summary({ name }),
    heading: cards.bookTalk.heading({ name }),
    ...(slots === null ? {} : offered(setting, slots)),
    facts:
      minutes === null ? facts : [facts[0], { title: cards.facts.length, value: when.minutes({ count: minutes }) }],
    ...(slots === null ? {} : askedOf(setting, message, slots)),
    actions: [
      ...(slots === null ? [] : [...slotActions(setting, message, slots), ...askAction(setting, message, slots)]),
      open,
    ],
    why: becauseOf(setting, message, cards.bookTalk.why({ name, window })),
  });
}

/** The times with their reasons, or why there is none. */
export const offered = (setting: Setting, slots: OfferedSlots) =>
  slots.none === null ? { points: slotPoints(setting, slots) } : { sentences: noSlotSentences(setting, slots) };

const isAskedToday = ({ today }: Setting, { item: { leaderAsk } }: ItemMessage): boolean =>
  leaderAsk !== null && dayOf(leaderAsk.askedAt) === today;

/** What the leader could do, or that she has been asked. */
function askedOf(setting: Setting, message: ItemMessage, { none }: OfferedSlots): { readonly after?: string } {
  const { request: words } = setting.texts.slots;
  const leader = plain(message.leaderName);
  if (isAskedToday(setting, message)) return { after: words.asked({ leader }) };
  if (!none?.request) return {};
  const { request } = none;
  const slot = words.slot({ when: timeWords(setting, request), minutes: request.minutes });
  return { after: [`${words.heading({ leader })}:`, slot, ...requestSentences(setting, request)].join(' ') };
}

const askAction = (setting: Setting, message: ItemMessage, { none }: OfferedSlots): IExecuteAction[] =>
  none?.request && !isAskedToday(setting, message)
    ? [execute(message, 'askLeader', setting.texts.slots.request.ask)]
    : [];
