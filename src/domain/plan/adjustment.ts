import type { Day } from '../day.ts';

/** How often one person's talks come: every second one falls away, one comes in between, or as the programme has it. */
export type TalkCadence = 'lighter' | 'denser' | 'asProgramme';

/** What mentor and mentee have agreed for this plan besides what its programme says. */
export type Adjustment =
  /** From the talk that the programme lists in this week; `fromOn` is the day that was asked for. */
  | { readonly kind: 'cadence'; readonly cadence: TalkCadence; readonly fromWeek: number; readonly fromOn: Day }
  /** Two neighbouring talks are one: the earlier has both windows, the later lapses (DOMAIN §9.9). */
  | { readonly kind: 'joined'; readonly itemKey: string; readonly nextKey: string };
