import type { RosterReachView } from '../../../src/contract/rosterViews.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { When } from '../when.ts';

/** 'Kjent fra Skift i Teams, til og med søndag 6. desember (uke 49)' */
export function reachWords(
  { source, fromOn, untilOn }: RosterReachView,
  { texts, when, today }: { readonly texts: Texts; readonly when: When; readonly today: Day },
): string {
  return texts.rosters.known({
    source: texts.rosters.sources[source],
    from: fromOn > today ? when.longDay(fromOn) : null,
    until: untilOn === null ? null : when.longDay(untilOn),
  });
}
