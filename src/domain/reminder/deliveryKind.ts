import type { ReminderKind } from './reminder.ts';

/** What a message was about, as far as somebody may know who only follows up that messages arrive. */
export type DeliveryKind = 'welcome' | 'talk' | 'step' | 'statusReport';

/** Probation is between newcomer and leader (DOMAIN §10), so its messages hide among others of their sort. */
const kinds: Readonly<Record<ReminderKind, DeliveryKind>> = {
  welcome: 'welcome',
  bookTalk: 'talk',
  talkTomorrow: 'talk',
  talkToday: 'talk',
  talkOutcome: 'talk',
  windowClosed: 'talk',
  windowLate: 'talk',
  probationTalkSet: 'talk',
  yearTwoNudge: 'talk',
  trainingShiftDates: 'step',
  needsMapping: 'step',
  probationTalk: 'step',
  planAppraisal: 'step',
  statusReport: 'statusReport',
};

export const deliveryKind = (kind: ReminderKind): DeliveryKind => kinds[kind];
