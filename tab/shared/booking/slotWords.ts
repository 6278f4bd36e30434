import type { Day } from '../../../src/domain/day.ts';
import type { NoSlotSaid, ReasonSaid, RequestSaid, TimeSaid } from '../../../src/domain/slot/said.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { When } from '../when.ts';

interface Words {
  readonly texts: Texts;
  readonly when: When;
}

/** 'torsdag 17. september (uke 38) kl. 13.15–14.00' */
export const slotTime = ({ on, time, endTime }: TimeSaid, { texts, when }: Words): string =>
  `${when.longDay(on)} ${when.time(time)}–${texts.when.clock({ time: endTime })}`;

/** 'Begge er på vakt · rolig tid' */
export const reasonsLine = (reasons: readonly ReasonSaid[], { slots }: Texts): string =>
  slots.line({ reasons: reasons.map((reason) => slots.reasons[reason.key](reason)) });

/** Where times were looked for. */
interface Looked {
  readonly window: { readonly closesOn: Day };
  readonly floorMinutes: number;
}

function because({ key, names, kinds, known }: NoSlotSaid['because'], { window }: Looked, words: Words): string {
  const { none } = words.texts.slots;
  if (key !== 'rosterEnds' || known === null) return none[key]({ names, kinds, day: '', side: 'until' });
  const isUntil = known.toOn < window.closesOn;
  const day = words.when.longDay(isUntil ? known.toOn : known.fromOn);
  return none.rosterEnds({ names, day, side: isUntil ? 'until' : 'from' });
}

/** The two shifts that come closest, where they never meet. */
function closestSentence({ because: { key }, closest }: NoSlotSaid, { texts, when }: Words): string[] {
  const [first] = closest?.shifts ?? [];
  if (key !== 'noCommonShift' || !closest || !first) return [];
  const shifts = closest.shifts.map(({ name, shift, time, endTime }) => {
    const hours = `${texts.when.clock({ time })}–${texts.when.clock({ time: endTime })}`;
    return { name, shift, hours };
  });
  return [texts.slots.none.closest({ day: when.longDay(first.on), shifts })];
}

/** Why no time is proposed, in sentences. */
export function noSlotSentences(none: NoSlotSaid, looked: Looked, words: Words): string[] {
  const { longest } = words.texts.slots.none;
  const { longestMinutes: minutes } = none;
  return [
    because(none.because, looked, words),
    ...(minutes > 0 ? [longest({ minutes, least: looked.floorMinutes })] : []),
    ...closestSentence(none, words),
  ];
}

/** A request to the leader, ready written, in sentences. */
export function requestSentences({ on, time, minutes, changes }: RequestSaid, { texts, when }: Words): string[] {
  const { request } = texts.slots;
  return [
    request.slot({ when: `${when.longDay(on)} ${when.time(time)}`, minutes }),
    ...changes.map((change) => (change.key === 'cover' ? request.cover(change) : request.lengthenShift(change))),
  ];
}
