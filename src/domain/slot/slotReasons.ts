import { dayOfNumber, weekdayOf } from '../day.ts';
import type { ShiftKind } from '../roster/shift.ts';
import type { RatedSlot } from './bestSlots.ts';
import { dayNumberAt, spanInside } from './minutes.ts';
import type { Scene } from './scene.ts';
import type { SlotReason } from './slotAnswer.ts';
import type { SlotPerson } from './slotsGiven.ts';
import { minutesIn, overlapOf, type Span } from './span.ts';
import { type Block, blockBeside, shiftsAround } from './workBlocks.ts';

/** The kind of the shift that a minute lies in; the later one where two overlap. */
function kindAt({ roster }: SlotPerson, minute: number): ShiftKind {
  const shifts = roster === null ? [] : shiftsAround(roster, { from: minute, to: minute + 1 });
  const shift = shifts.findLast((each) => overlapOf(spanInside(each), { from: minute, to: minute + 1 }) > 0);
  return shift?.kind ?? 'other';
}

function besideReason(person: SlotPerson, slot: Span, blocks: readonly Block[]): SlotReason[] {
  const beside = blockBeside(slot, blocks);
  if (beside === null || beside.lastKind === 'unitHours' || beside.firstKind === 'unitHours') return [];
  const side = slot.from < beside.from ? 'before' : 'after';
  const shift = side === 'before' ? beside.firstKind : beside.lastKind;
  const minutes = minutesIn(slot) - overlapOf(slot, beside);
  return [{ key: 'besideShift', personId: person.personId, side, shift, minutes }];
}

function whereAtWork({ given, blocks }: Scene, slot: RatedSlot): SlotReason[] {
  const { people } = given;
  const { standings } = slot.traits;
  if (people.every(({ roster }, index) => roster !== null && standings[index] === 'onShift')) {
    return [{ key: 'bothOnShift', shifts: [kindAt(people[0], slot.from), kindAt(people[1], slot.from)] }];
  }
  return people.flatMap((person, index): SlotReason[] => {
    if (person.roster === null) return [{ key: 'rosterNotKnown', personId: person.personId }];
    if (standings[index] === 'dayOff') return [{ key: 'dayOff', personId: person.personId }];
    return standings[index] === 'onShift' ? [] : besideReason(person, slot, blocks[index] ?? []);
  });
}

/** The first third of a window is early. */
const earlyLateness = 8;

/** What there is to say of a proposed slot. */
export function slotReasons(scene: Scene, slot: RatedSlot): SlotReason[] {
  const { traits } = slot;
  const { bookMinutes } = scene.given.talk;
  const reasons = whereAtWork(scene, slot);
  if (traits.isCalm) reasons.push({ key: 'calm' });
  if (traits.isSameWeekday === true) {
    reasons.push({ key: 'sameWeekday', weekday: weekdayOf(dayOfNumber(dayNumberAt(slot.from))) });
  }
  if (traits.lateness < earlyLateness) reasons.push({ key: 'earlyInWindow', dayOfWindow: traits.day + 1 });
  if (traits.missingMinutes > 0) reasons.push({ key: 'shorter', minutes: minutesIn(slot), bookMinutes });
  if (traits.isAtShiftEdge) reasons.push({ key: 'atShiftEdge' });
  if (traits.isAtEndOfNight) reasons.push({ key: 'atEndOfNight' });
  return reasons;
}
