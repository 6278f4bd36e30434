import type { ReminderKind } from './reminder.ts';
import type { ReminderPolicy } from './reminderPolicy.ts';

const usual = { whenUnknown: 'close', statutory: false, pastUseDays: 0, isOn: true } as const;

/** A talk's own cards carry its buttons, so twice would confuse; a deadline that is not said at all does harm. */
export const policies: Readonly<Record<ReminderKind, ReminderPolicy>> = {
  probationTalk: {
    ...usual,
    to: ['leader'],
    when: { side: 'before', from: 'closing', days: [14, 7, 1], bounds: { least: 1, most: 28 } },
    ends: ['held'],
    whenUnknown: 'again',
    statutory: true,
    pastUseDays: null,
    urgency: 10,
    why: 'DOMAIN §9.4, §9.5',
  },
  probationTalkSet: {
    ...usual,
    to: ['mentee'],
    when: { side: 'before', from: 'talk', days: [0], bounds: null },
    ends: ['held', 'passed'],
    whenUnknown: 'again',
    urgency: 15,
    why: 'DOMAIN §9.4',
  },
  talkToday: {
    ...usual,
    to: ['organiser', 'attendee'],
    when: { side: 'before', from: 'talk', days: [0], bounds: null },
    ends: ['held', 'passed'],
    urgency: 20,
    why: 'DOMAIN §11',
  },
  talkTomorrow: {
    ...usual,
    to: ['organiser', 'attendee'],
    when: { side: 'before', from: 'talk', days: [1], bounds: { least: 1, most: 3 } },
    ends: ['held', 'passed'],
    urgency: 25,
    why: 'DOMAIN §11',
  },
  talkOutcome: {
    ...usual,
    to: ['organiser'],
    when: { side: 'after', from: 'talk', days: [1], bounds: { least: 1, most: 3 } },
    ends: ['held'],
    pastUseDays: null,
    urgency: 30,
    why: 'DOMAIN §9.10',
  },
  answersDiffer: {
    ...usual,
    to: ['mentee', 'mentor'],
    when: { side: 'after', from: 'answer', days: [0], bounds: null },
    ends: ['agreed'],
    pastUseDays: null,
    urgency: 35,
    why: 'DOMAIN §9.10',
  },
  bookTalk: {
    ...usual,
    to: ['mentor'],
    when: { side: 'after', from: 'opening', days: [0], bounds: null },
    ends: ['booked', 'held', 'passed'],
    urgency: 40,
    why: 'DOMAIN §9.2',
  },
  windowClosed: {
    ...usual,
    to: ['mentor'],
    when: { side: 'after', from: 'late', days: [1], bounds: { least: 1, most: 7 } },
    ends: ['booked', 'held'],
    pastUseDays: 14,
    urgency: 45,
    why: 'DOMAIN §9.2',
  },
  statusReport: {
    ...usual,
    to: ['team'],
    when: { side: 'before', from: 'reportDue', days: [28, 14, 7, 1], bounds: { least: 1, most: 56 } },
    ends: ['submitted'],
    whenUnknown: 'again',
    pastUseDays: 13,
    urgency: 50,
    why: 'DOMAIN §9.16',
  },
  trainingShiftDates: {
    ...usual,
    to: ['leader'],
    when: { side: 'before', from: 'start', days: [7], bounds: { least: 1, most: 28 } },
    ends: ['done', 'passed'],
    whenUnknown: 'again',
    urgency: 55,
    why: 'DOMAIN §3',
  },
  needsMapping: {
    ...usual,
    to: ['mentor'],
    when: { side: 'before', from: 'closing', days: [7, 1], bounds: { least: 1, most: 20 } },
    ends: ['done', 'passed'],
    urgency: 60,
    why: 'DOMAIN §3',
  },
  windowLate: {
    ...usual,
    to: ['leader'],
    when: { side: 'after', from: 'late', days: [8], bounds: { least: 8, most: 28 } },
    ends: ['booked', 'held'],
    pastUseDays: 14,
    urgency: 65,
    why: 'DOMAIN §9.2',
  },
  welcome: {
    ...usual,
    to: ['mentee', 'mentor', 'leader'],
    when: { side: 'before', from: 'start', days: [14], bounds: { least: 1, most: 28 } },
    ends: ['started'],
    urgency: 70,
    why: 'DOMAIN §3',
  },
  planAppraisal: {
    ...usual,
    to: ['leader'],
    when: { side: 'after', from: 'employment', days: [0], bounds: null },
    ends: ['passed'],
    pastUseDays: 30,
    urgency: 80,
    why: 'DOMAIN §10',
  },
  yearTwoNudge: {
    ...usual,
    to: ['mentee', 'mentor'],
    when: { side: 'after', from: 'employment', days: [0], bounds: null },
    ends: ['passed'],
    pastUseDays: 30,
    isOn: false,
    urgency: 90,
    why: 'DOMAIN §9.6',
  },
};

/** A message that comes late has come by then: only after that is it looked for (Microsoft Learn, rate limiting for bots, read 2026-11). */
export const lateDeliverySeconds = 60;

/** Sorts kinds by what is said first. */
export const byUrgency = (a: ReminderKind, b: ReminderKind): number => policies[a].urgency - policies[b].urgency;
