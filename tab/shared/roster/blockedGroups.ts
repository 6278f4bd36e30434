import type { BlockedTime } from '../../../src/domain/slot/slotsGiven.ts';

type Hours = Omit<BlockedTime, 'weekday'>;

/** The same hours on some days of the week: one line on the page. */
export interface BlockedGroup extends Hours {
  /** 1 is Monday; in order. */
  readonly weekdays: readonly number[];
}

const keyOf = ({ kind, from, to }: Hours): string => `${from} ${to} ${kind}`;

const isSameHours = (a: Hours, b: Hours): boolean => keyOf(a) === keyOf(b);

/** One group for the same hours, the earliest first. */
export function groupsOf(blocked: readonly BlockedTime[]): readonly BlockedGroup[] {
  const byHours = Map.groupBy(blocked, keyOf);
  return [...byHours.values()]
    .flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { kind, from, to } = first;
      return [{ kind, from, to, weekdays: [first, ...others].map(({ weekday }) => weekday).sort() }];
    })
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/** The times with this group in the place of the one before; null takes away or adds. No time stands there twice. */
export function withGroup(
  blocked: readonly BlockedTime[],
  { before, after }: { readonly before: BlockedGroup | null; readonly after: BlockedGroup | null },
): BlockedTime[] {
  const left = before === null ? [...blocked] : blocked.filter((time) => !isSameHours(time, before));
  if (after === null) return left;
  const { kind, from, to } = after;
  const fresh = after.weekdays
    .map((weekday) => ({ weekday, kind, from, to }))
    .filter((time) => !left.some((known) => known.weekday === time.weekday && isSameHours(known, time)));
  return [...left, ...fresh];
}
