import { addDays } from '../day.ts';
import { dayOf } from '../instant.ts';
import { sendableAt } from './availability.ts';
import { drop, isSame, type Look, sendAt } from './decideReminder.ts';
import { networkReminders, type TeamReports, wantsReport } from './networkReminders.ts';
import { isSuperseded } from './pastUse.ts';
import { policies } from './policy.ts';
import type { Decision, DueReminder } from './reminder.ts';

/** As decideReminder, of a network team's report: dropped once it is submitted, or its gathering has another day. */
export function decideReport(reminder: DueReminder, of: TeamReports, { now, recipient, settings }: Look): Decision {
  const given = networkReminders(of, settings);
  const wanted = given.find((other) => isSame(other, reminder));
  if (wanted === undefined) {
    const gathering = of.team.gatherings.find(({ number }) => String(number) === reminder.itemKey);
    if (gathering && !wantsReport(of, gathering)) return drop('done');
    return drop(of.team.memberIds.includes(reminder.recipientId) ? 'moved' : 'changedPair');
  }
  if (wanted.dueAt > now) return { kind: 'hold', until: wanted.dueAt, reason: 'notYet' };
  const last = addDays(wanted.dueOn, policies.statusReport.pastUseDays ?? 0);
  if (isSuperseded(wanted, given, now) || last < dayOf(now)) return drop('pastItsUse');
  return sendAt(sendableAt(recipient, now), now, recipient);
}
