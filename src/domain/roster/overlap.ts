/** Anything that lasts from one moment to a later one: instants, or minutes. */
export interface Lasting<Moment extends string | number> {
  readonly startsAt: Moment;
  readonly endsAt: Moment;
}

/** Two shifts that meet for the handover are a double shift; more than an hour is a mistake. */
const sharedMinutesMax = 60;

/** In order of their start; of those that start together the longest first. */
export const inOrderOfStart = <M extends string | number, T extends Lasting<M>>(shifts: readonly T[]): T[] =>
  [...shifts].sort((a, b) => {
    if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
    if (a.endsAt === b.endsAt) return 0;
    return a.endsAt > b.endsAt ? -1 : 1;
  });

/**
 * One person's shifts in order, with no minute in two of them and none lost: one within another goes, and of two that
 * overlap the first ends where the second starts, so that each keeps its kind and the day of its start.
 */
export function withoutOverlap<M extends string | number, T extends Lasting<M>>(shifts: readonly T[]): T[] {
  const kept: T[] = [];
  for (const shift of inOrderOfStart<M, T>(shifts)) {
    const before = kept.at(-1);
    if (before !== undefined && shift.endsAt <= before.endsAt) continue;
    if (before !== undefined && shift.startsAt < before.endsAt) {
      kept[kept.length - 1] = { ...before, endsAt: shift.startsAt };
    }
    kept.push(shift);
  }
  return kept;
}

/** The pairs of one person's shifts that share more than an hour, neither of them within the other. */
export function clashesOf<M extends string | number, T extends Lasting<M>>(
  shifts: readonly T[],
  minutesBetween: (from: M, to: M) => number,
): readonly (readonly [T, T])[] {
  const clashes: [T, T][] = [];
  let before: T | null = null;
  for (const shift of inOrderOfStart<M, T>(shifts)) {
    if (before !== null && shift.endsAt <= before.endsAt) continue;
    if (before !== null && shift.startsAt < before.endsAt) {
      if (minutesBetween(shift.startsAt, before.endsAt) > sharedMinutesMax) clashes.push([before, shift]);
    }
    before = shift;
  }
  return clashes;
}
