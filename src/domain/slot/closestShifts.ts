import { instantOfMinute } from './minutes.ts';
import type { Scene } from './scene.ts';
import type { ClosestShifts, ShiftNamed } from './slotAnswer.ts';
import { minutesWithin, type Span } from './span.ts';
import type { Block } from './workBlocks.ts';

const named = (personId: string, { from, to, firstKind }: Block): ShiftNamed => ({
  personId,
  shift: firstKind,
  startsAt: instantOfMinute(from),
  endsAt: instantOfMinute(to),
});

/** Of all shifts on these days, one of each person, the two that come closest; the first such two. */
export function closestShifts({ given, blocks }: Scene, days: readonly Span[]): ClosestShifts | null {
  const [ones, others] = blocks.map((list) => list.filter((block) => minutesWithin(block, days) > 0));
  let closest: ClosestShifts | null = null;
  for (let i = 0, j = 0; i < (ones?.length ?? 0) && j < (others?.length ?? 0); ) {
    const [one, other] = [ones?.[i] as Block, others?.[j] as Block];
    const gapMinutes = Math.max(0, other.from - one.to, one.from - other.to);
    if (closest === null || gapMinutes < closest.gapMinutes) {
      const shifts = [named(given.people[0].personId, one), named(given.people[1].personId, other)] as const;
      closest = { gapMinutes, shifts };
    }
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return closest;
}
