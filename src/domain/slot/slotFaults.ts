import type { Id } from '../plan/mentorship.ts';
import { minuteOf, spanOfDays } from './minutes.ts';
import type { Slot } from './slotAnswer.ts';
import type { SlotPerson, SlotsGiven } from './slotsGiven.ts';
import { mergedSpans, minutesIn, minutesWithin, overlapOf, type Span } from './span.ts';
import { adjoiningMinutes, type Block, knownSpan, restMinutes, workBlocks } from './workBlocks.ts';

/** What is wrong with a booked time: she is away, is not at work then, or would lose her daily rest. */
export interface SlotFault {
  readonly key: 'away' | 'offShift' | 'rest';
  readonly personId: Id;
}

export function spanOfSlot({ startsAt, minutes }: Slot): Span {
  const from = minuteOf(startsAt);
  return { from, to: from + minutes };
}

/** True when a meeting makes working time longer than a shift, so that eleven hours are no longer left beside it. */
function breaksRest(slot: Span, blocks: readonly Block[]): boolean {
  const near = { from: slot.from - adjoiningMinutes, to: slot.to + adjoiningMinutes };
  const joined = blocks.filter((block) => overlapOf(block, near) > 0);
  const from = Math.min(slot.from, ...joined.map((block) => block.from));
  const to = Math.max(slot.to, ...joined.map((block) => block.to));
  const isEarlier = joined.every((block) => slot.from < block.from);
  const isLater = joined.every((block) => slot.to > block.to);
  return blocks.some(
    (block) =>
      !joined.includes(block) &&
      ((isEarlier && block.to <= from && from - block.to < restMinutes) ||
        (isLater && block.from >= to && block.from - to < restMinutes)),
  );
}

function faultsOf(person: SlotPerson, slot: Span, given: SlotsGiven): SlotFault['key'][] {
  const away = overlapsAny(slot, mergedSpans(person.away.map(spanOfDays))) ? (['away'] as const) : [];
  const { roster } = person;
  if (roster === null || overlapOf(slot, knownSpan(person, slot)) === 0) return [...away];
  const blocks = workBlocks(person, given.unit, slot);
  if (minutesWithin(slot, blocks) === minutesIn(slot)) return [...away];
  if (!given.people.every(({ meetsOffShift }) => meetsOffShift)) return [...away, 'offShift'];
  return breaksRest(slot, blocks) ? [...away, 'rest'] : [...away];
}

const overlapsAny = (slot: Span, spans: readonly Span[]): boolean => minutesWithin(slot, spans) > 0;

/**
 * What rosters and absences say against a time that is booked. People may book when they like, so blocked times, soft
 * weeks and calendars are no faults here, and nothing is said of days whose roster is not known.
 */
export const slotFaults = (slot: Slot, given: SlotsGiven): SlotFault[] =>
  given.people.flatMap((person) =>
    faultsOf(person, spanOfSlot(slot), given).map((key) => ({ key, personId: person.personId })),
  );
