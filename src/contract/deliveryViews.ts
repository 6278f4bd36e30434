import type { Day } from '../domain/day.ts';
import type { DeliveryKind } from '../domain/reminder/deliveryKind.ts';
import type { UnreachableReason } from '../domain/reminder/reachability.ts';
import type { PersonView } from './personView.ts';
import type { Answer } from './views.ts';

export interface UnreachableView {
  readonly person: PersonView;
  readonly reason: UnreachableReason;
  readonly sinceOn: Day;
  /** Whether the activity feed in Teams says that something waits: not yet, yes, Teams refused, or it cannot. */
  readonly feed: 'waiting' | 'told' | 'refused' | 'none';
}

export interface UndeliveredView {
  readonly person: PersonView;
  readonly kind: DeliveryKind;
  readonly dueOn: Day;
  readonly why: 'soon' | 'held' | 'retrying' | 'checking' | 'nobodyKnows' | 'unreachable' | 'refused';
  readonly heldUntil: { readonly on: Day; readonly time: string } | null;
  /** Why it waits until then; null where nobody knows any more. */
  readonly heldWhy: 'offDuty' | 'quietHours' | 'away' | 'paused' | 'softWeek' | null;
}

export interface DeliveryOverviewView extends Answer {
  /** Sent, failed and closed are counted from this day on. */
  readonly fromOn: Day;
  /** An administrator has switched the app off in Teams: everything waits, and nothing is lost. */
  readonly botIsDisabled: boolean;
  readonly counts: {
    readonly due: number;
    readonly held: number;
    readonly sent: number;
    readonly unknown: number;
    readonly closed: number;
    readonly failed: number;
    /** The day that the oldest of what waits was due. */
    readonly oldestOn: Day | null;
  };
  readonly unreachablePeople: number;
  /** The longest first. */
  readonly unreachable: readonly UnreachableView[];
  readonly nextPersonId: string | null;
  /** The oldest first. */
  readonly undelivered: readonly UndeliveredView[];
  readonly nextAfter: string | null;
}
