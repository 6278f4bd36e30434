import type { Day } from '../day.ts';
import type { Language } from '../people.ts';
import type { Id, PlanItem } from '../plan/mentorship.ts';
import type { ReminderKind } from './reminder.ts';

/** What a reminder's card says: facts only, in the recipient's language. */
export interface ReminderMessage {
  readonly mentorshipId: Id;
  readonly revision: number;
  readonly kind: ReminderKind;
  readonly language: Language;
  readonly recipientId: Id;
  readonly item: PlanItem;
  readonly otherName: string;
  readonly startsOn: Day;
  /** Who recorded the outcome, when there is one. */
  readonly recordedByName: string | null;
}
