import type { Programme } from './programme.ts';
import { talkWeeks } from './talkWeeks.ts';

/** The weeks in which each phase lists its talks; a week that two share counts for the earlier (DOMAIN §8). */
export function phaseWeeks(programme: Programme): readonly (readonly number[])[] {
  const weeks = talkWeeks(programme).map(({ week }) => week);
  return programme.phases.map(({ fromWeek, toWeek }, index) => {
    const before = programme.phases[index - 1]?.toWeek ?? 0;
    return weeks.filter((week) => week >= fromWeek && week > before && week <= toWeek);
  });
}
