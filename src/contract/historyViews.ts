import type { Day } from '../domain/day.ts';
import type { TalkCadence } from '../domain/plan/adjustment.ts';
import type { HistoryKind } from '../domain/plan/history.ts';
import type { Period } from '../domain/plan/period.ts';
import type { Answer, ItemView } from './views.ts';

/** An agreed time. Its place is left out: history is read later, and by more people. */
export interface TimeView {
  readonly on: Day;
  readonly time: string;
  readonly minutes: number;
}

/** Who did it: somebody, somebody whom the app has not met, one of the pair who is not named to others, or time itself. */
export type ByView =
  | { readonly kind: 'person'; readonly name: string; readonly isMe: boolean }
  | { readonly kind: 'someone' }
  | { readonly kind: 'pair' }
  | { readonly kind: 'time' };

/** What else a change was about. */
export type HistoryDetail =
  | { readonly kind: 'absence'; readonly name: string; readonly from: Period | null; readonly to: Period | null }
  | { readonly kind: 'firstDay'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'person'; readonly from: string | null; readonly to: string | null; readonly on: Day | null }
  | { readonly kind: 'cadence'; readonly cadence: TalkCadence }
  | { readonly kind: 'lastDay'; readonly on: Day };

export interface HistoryEntryView {
  /** Counts from the oldest that this reader sees. */
  readonly number: number;
  readonly at: { readonly on: Day; readonly time: string };
  readonly by: ByView;
  readonly kind: HistoryKind;
  readonly item: Pick<ItemView, 'textKey' | 'words' | 'employmentWeek'> | null;
  /** What was agreed before, and what by this change. */
  readonly from: TimeView | null;
  readonly to: TimeView | null;
  /** The day that something was held or done, for what records that. */
  readonly doneOn: Day | null;
  /** What else it did to the talks of the plan. */
  readonly talks: Readonly<Record<'moved' | 'lapsed' | 'returned' | 'unbooked', number>>;
  readonly detail: HistoryDetail | null;
  readonly isUndone: boolean;
}

export interface HistoryView extends Answer {
  /** Newest first. */
  readonly entries: readonly HistoryEntryView[];
  /** Ask again with this to get the older ones; null at the end. */
  readonly nextBefore: number | null;
}
