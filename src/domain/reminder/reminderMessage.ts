import type { Day } from '../day.ts';
import type { Gathering } from '../network/statusReport.ts';
import type { Language } from '../people.ts';
import type { Id, Mentorship, PlanItem } from '../plan/mentorship.ts';
import type { OfferedSlots, RequestSaid } from '../slot/said.ts';
import type { ItemReminderKind, PlanReminderKind, ReportReminderKind } from './reminder.ts';

interface MessageTo {
  readonly language: Language;
  readonly recipientId: Id;
  /** The day the reminder was for; null in an answer to what somebody wrote. */
  readonly saidOn: Day | null;
  /** How many days before or after what it is about its kind is said, as the municipality has it. */
  readonly daysChosen: readonly number[];
}

interface OfPlan extends MessageTo {
  readonly mentorshipId: Id;
  readonly revision: number;
  /** What the recipient is in this plan; a reserve mentor who steps in is its mentor. */
  readonly role: 'mentee' | 'mentor' | 'leader';
  /** The newcomer; to herself, her mentor, or her leader where the talk is with the leader. */
  readonly otherName: string;
  readonly mentorName: string;
  readonly leaderName: string;
  /** `notHers` where she has been mentor or reserve and is neither any more: nothing of the plan is told. */
  readonly planState: Mentorship['state'] | 'notHers';
  readonly startsOn: Day;
}

/** About one item of a plan, as it is now. */
export interface ItemMessage extends OfPlan {
  readonly subject: 'item';
  readonly kind: ItemReminderKind;
  readonly item: PlanItem;
  /** Who recorded the outcome, when there is one. */
  readonly recordedByName: string | null;
  /** Times to choose from where it asks for one, as far as they were looked for. */
  readonly slots: OfferedSlots | null;
  /** What the leader would have to agree to, where she is asked for room. */
  readonly room: RequestSaid | null;
}

/** About a plan as a whole. */
export interface PlanMessage extends OfPlan {
  readonly subject: 'plan';
  readonly kind: PlanReminderKind;
  readonly item: null;
  readonly endsOn: Day;
  /** The change of mentor that a hand-over is about; null for anything else, and when it is closed or called off. */
  readonly handOver: HandOverFacts | null;
}

interface HandOverFacts {
  readonly fromName: string;
  readonly toName: string;
  /** The new mentor's first day. */
  readonly changesOn: Day;
  readonly untilOn: Day;
  /** Said to the new mentor, who is told and chooses nothing. */
  readonly isToNewMentor: boolean;
}

/** About a team's status report before a gathering. */
export interface ReportMessage extends MessageTo {
  readonly subject: 'report';
  readonly kind: ReportReminderKind;
  readonly teamId: Id;
  readonly teamName: string;
  readonly gathering: Gathering;
  readonly dueOn: Day;
  readonly isSubmitted: boolean;
}

/** What has happened since to a report that somebody was reminded of: she is not to write it any more. */
export interface ReportGoneMessage extends MessageTo {
  readonly subject: 'reportGone';
  readonly kind: ReportReminderKind;
  readonly gatheringNumber: number;
  readonly because: 'gatheringRemoved' | 'leftTeam';
}

/** What a reminder's card says: facts only, in the recipient's language. */
export type ReminderMessage = ItemMessage | PlanMessage | ReportMessage | ReportGoneMessage;

/** One message to one person: everything that is due to her now, the most urgent first. */
export interface ReminderDelivery {
  /** Lies hidden in the card. */
  readonly messageId: Id;
  readonly messages: readonly [ReminderMessage, ...ReminderMessage[]];
  /** True for the first that she hears from the bot: it says who writes. */
  readonly greets?: boolean;
}
