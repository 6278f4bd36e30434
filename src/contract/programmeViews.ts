import type { Day } from '../domain/day.ts';
import type { ItemDifference } from '../domain/plan/planDifference.ts';
import type { ProgrammeContent } from '../domain/programme/draft.ts';
import type { Programme, StepWords } from '../domain/programme/programme.ts';
import type { Answer, ItemView } from './views.ts';

export interface SavedView {
  readonly byName: string;
  readonly on: Day;
  readonly time: string;
}

/** One revision that a plan may follow. */
export interface PublishedProgrammeView {
  readonly programme: Programme;
  /** Null for those that come with the app. */
  readonly published: SavedView | null;
  readonly runningPlans: number;
}

export interface DraftLineView {
  readonly programmeId: string;
  readonly revision: number;
  /** Empty while nobody has named it. */
  readonly name: string;
  readonly basedOnName: string;
  readonly becomesRevision: number;
  readonly saved: SavedView;
}

export interface ProgrammesView extends Answer {
  /** Those of the app first, then the municipality's own; of each the newest revision first. */
  readonly programmes: readonly PublishedProgrammeView[];
  readonly drafts: readonly DraftLineView[];
  /** What the reader put away, and until when she can have it back. */
  readonly discarded: readonly (DraftLineView & { readonly undoUntilTime: string })[];
}

export interface ProgrammeDraftView extends Answer, DraftLineView {
  readonly content: ProgrammeContent;
  readonly municipality: string;
}

export interface ItemDifferenceView {
  readonly change: ItemDifference['change'];
  readonly before: ItemView | null;
  readonly after: ItemView | null;
}

/** A step or probation talk by the two revisions; nothing of how far anybody has come. */
export interface RuleDifferenceView {
  readonly change: 'changed' | 'fallsAway' | 'new';
  readonly kind: 'step' | 'probationTalk';
  readonly textKey: string;
  readonly words: StepWords | null;
}

/** What moving a plan to another revision would do with it. */
export interface MovePreviewView extends Answer {
  readonly toName: string;
  readonly items: readonly ItemDifferenceView[];
  readonly rules: readonly RuleDifferenceView[];
  readonly endsOn: { readonly before: Day; readonly after: Day };
}
