import type { ReminderKind } from './reminder.ts';
import { type ReminderPolicy, usual } from './reminderPolicy.ts';
import { talkPolicies } from './talkPolicies.ts';

/** A deadline that is not said at all does harm, so it is said again where nobody can know. */
export const policies: Readonly<Record<ReminderKind, ReminderPolicy>> = {
  ...talkPolicies,
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
  welcome: {
    ...usual,
    to: ['mentee', 'mentor', 'leader'],
    when: { side: 'before', from: 'start', days: [14], bounds: { least: 1, most: 28 } },
    ends: ['started'],
    urgency: 70,
    why: 'DOMAIN §3',
  },
  handOver: {
    ...usual,
    to: ['mentee', 'formerMentor'],
    when: { side: 'before', from: 'handOver', days: [7], bounds: null },
    ends: ['passed'],
    // Until it is closed, 14 days after the change.
    pastUseDays: 21,
    urgency: 75,
    why: 'DOMAIN §9.11',
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
