import type { ReminderKind } from './reminder.ts';

/** What a message was about, as far as somebody may know who only follows up that messages arrive. */
export type DeliveryKind = 'welcome' | 'talk' | 'step' | 'statusReport';

/** Probation is between newcomer and leader (DOMAIN §10), so its messages hide among others of their sort. */
const kinds: Readonly<Record<ReminderKind, DeliveryKind>> = {
  welcome: 'welcome',
  handOver: 'talk',
  bookTalk: 'talk',
  talkTomorrow: 'talk',
  talkToday: 'talk',
  talkOutcome: 'talk',
  answersDiffer: 'talk',
  calendarQuestion: 'talk',
  timeUnfit: 'talk',
  roomAsked: 'talk',
  roomAnswered: 'talk',
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

/** Between the two of a pair alone (DOMAIN §9.10): who follows up messages does not learn that such a one exists. */
export const kindsOfPair: readonly ReminderKind[] = ['answersDiffer'];

export const deliveryKind = (kind: ReminderKind): DeliveryKind => kinds[kind];
