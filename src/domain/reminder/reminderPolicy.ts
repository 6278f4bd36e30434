export type Addressee = 'mentee' | 'mentor' | 'formerMentor' | 'leader' | 'organiser' | 'attendee' | 'team';

interface When {
  readonly side: 'before' | 'after';
  /** What its days are counted from; `answer` is the one that differed, `calendar` what was done there, `roster` its change, `request` that to the leader or its answer, `handOver` the new mentor's first day, `late` is the day after which an item is late, soft weeks considered. */
  readonly from:
    | 'start'
    | 'employment'
    | 'opening'
    | 'closing'
    | 'late'
    | 'talk'
    | 'answer'
    | 'calendar'
    | 'roster'
    | 'request'
    | 'handOver'
    | 'reportDue';
  readonly days: readonly number[];
  /** Between which a municipality may choose other days; null where the rule gives the days. */
  readonly bounds: { readonly least: number; readonly most: number } | null;
}

/** What is said of a kind of reminder, as data: the table that a municipality may adjust within bounds. */
export interface ReminderPolicy {
  readonly to: readonly Addressee[];
  readonly when: When;
  /** What makes it needless; `passed` is that what it was about lies behind. */
  readonly ends: readonly ('started' | 'booked' | 'held' | 'done' | 'agreed' | 'submitted' | 'passed')[];
  /** When nobody can know whether it went out: say it once more, or let it be. */
  readonly whenUnknown: 'again' | 'close';
  /** May come on a day off when it would otherwise come too late, is not paused and cannot be switched off (DOMAIN §11). */
  readonly statutory: boolean;
  /** Days after which it only disturbs, counted from its due day or from what it is about; null while that is open. */
  readonly pastUseDays: number | null;
  /** Among several that are due to one person the lower comes first in the message. */
  readonly urgency: number;
  /** False for what a municipality must ask for. */
  readonly isOn: boolean;
  /** Where the rule comes from. */
  readonly why: string;
}

/** What most kinds have. */
export const usual = { whenUnknown: 'close', statutory: false, pastUseDays: 0, isOn: true } as const;
