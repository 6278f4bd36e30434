import type { IExecuteAction } from '@microsoft/teams.cards';
import type { ItemMessage } from '../../src/domain/reminder/reminderMessage.ts';
import type { Name, NoSlotSaid, OfferedSlots, ReasonSaid, RequestSaid, TimeSaid } from '../../src/domain/slot/said.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { executeSlot, plain, type Setting } from './card.ts';
import { dayInWords, onDay } from './dates.ts';

const called = (name: Name): Name => (name === null ? null : plain(name));

/** 'torsdag 17. sept. kl. 13.15–14.00' */
export const timeWords = (setting: Setting, { on, time, endTime }: TimeSaid): string => {
  const { when } = setting.texts;
  return `${onDay(setting, on)} ${when.time({ time })}–${when.clock({ time: endTime })}`;
};

/** 'Begge er på vakt · rolig tid' */
export const reasonsLine = ({ slots }: Texts, reasons: readonly ReasonSaid[]): string =>
  slots.line({ reasons: reasons.map((each) => slots.reasons[each.key]({ ...each, name: called(each.name) })) });

function because(setting: Setting, { because: { key, names, kinds, known } }: NoSlotSaid, slots: OfferedSlots): string {
  const { none } = setting.texts.slots;
  const people = names.map(called);
  if (key !== 'rosterEnds' || known === null) return none[key]({ names: people, kinds, day: '', side: 'until' });
  const isUntil = known.toOn < slots.window.closesOn;
  const day = dayInWords(setting, isUntil ? known.toOn : known.fromOn);
  return none.rosterEnds({ names: people, day, side: isUntil ? 'until' : 'from' });
}

/** Why no time suits both, and which is nearest. */
export function noSlotSentences(setting: Setting, slots: OfferedSlots): string[] {
  const { none } = slots;
  const words = setting.texts.slots.none;
  if (none === null) return [];
  const { longestMinutes: minutes, nearest } = none;
  return [
    because(setting, none, slots),
    ...(minutes > 0 ? [words.longest({ minutes, least: slots.floorMinutes })] : []),
    ...(nearest ? [words.nearest({ when: timeWords(setting, nearest), side: nearest.side })] : []),
  ];
}

/** Each time with its reasons. */
export const slotPoints = (setting: Setting, { proposals }: OfferedSlots): string[] =>
  proposals.map((slot) => `${timeWords(setting, slot)}: ${reasonsLine(setting.texts, slot.reasons)}`);

/** One tap books it. */
export const slotActions = (setting: Setting, message: ItemMessage, slots: OfferedSlots): IExecuteAction[] => {
  const { when } = setting.texts;
  const times: readonly TimeSaid[] = slots.none?.nearest ? [slots.none.nearest] : slots.proposals;
  return times.map((slot) => executeSlot(message, slot, `${onDay(setting, slot.on)} ${when.time(slot)}`));
};

/** A request to a leader in sentences. */
export const requestSentences = (setting: Setting, { changes }: RequestSaid): string[] => {
  const { request } = setting.texts.slots;
  return changes.map((change) =>
    change.key === 'cover' ? request.cover(change) : request.lengthenShift({ ...change, name: called(change.name) }),
  );
};
