/** Names one revision; a running plan keeps the one it started with. */
export interface ProgrammeRef {
  readonly id: string;
  readonly revision: number;
}

/** How often talks come in a phase. A year's grid puts talk k of n in week ⌊fromWeek − 1 + 52k/12⌋ (DOMAIN §8). */
type Cadence =
  | { readonly kind: 'everyWeeks'; readonly weeks: number }
  | { readonly kind: 'monthlyGrid'; readonly talks: number };

export interface Phase {
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly cadence: Cadence;
}

export type Responsible = 'mentor' | 'leader' | 'mentee';

/** A day counted from the first working day (startsOn) or from employment start (employedOn). */
export interface DayRule {
  readonly from: 'startsOn' | 'employedOn';
  readonly months?: number;
  readonly days?: number;
}

/** A step in the municipality's own words. Where a language has none, bokmål is shown. */
export interface StepWords {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export interface StepRule {
  readonly key: string;
  readonly kind: 'step' | 'needsMapping' | 'trainingShift';
  /** Names the step's words in texts.items. */
  readonly textKey: string;
  /** Said instead of the words that textKey names; null where those are used. */
  readonly words: StepWords | null;
  readonly responsible: Responsible;
  readonly opens: DayRule;
  readonly closes: DayRule;
}

export type ProbationTalkRule =
  | {
      readonly key: string;
      readonly kind: 'around';
      readonly after: DayRule;
      readonly plusMinus: { readonly workingDays: number } | { readonly days: number };
    }
  | { readonly key: string; readonly kind: 'between'; readonly opens: DayRule; readonly closes: DayRule };

/** A programme as a municipality wrote it: data, never code. Published revisions never change. */
export interface Programme {
  readonly id: string;
  readonly revision: number;
  /** 'Kristiansand, omsorgssenter, rev. 2' */
  readonly name: string;
  readonly municipality: string;
  /** The document it was taken from. */
  readonly source: string;
  /** What the programme calls the newcomer. */
  readonly newcomerTerm: 'mentee' | 'nyansatt';
  readonly weeks: number;
  /** The last week in which talks may still be asked for, when later than `weeks`. */
  readonly onDemandUntil: { readonly week: number } | { readonly months: number } | null;
  readonly talk: { readonly bookMinutes: number; readonly floorMinutes: number; readonly ceilingMinutes: number };
  readonly phases: readonly Phase[];
  readonly steps: readonly StepRule[];
  readonly probationTalks: readonly ProbationTalkRule[];
  /** True when the programme expects dates of training shifts in the plan before start. */
  readonly wantsTrainingShiftDates: boolean;
}
