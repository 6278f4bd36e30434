import { addDays } from '../../domain/day.ts';
import { dayOf, type Instant, instantAt } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import { anyone, type Recipient } from '../../domain/reminder/availability.ts';
import { decideReminder, type Look } from '../../domain/reminder/decideReminder.ts';
import { decideReport } from '../../domain/reminder/decideReport.ts';
import type { Decision, ReminderRow } from '../../domain/reminder/reminder.ts';
import type { ReminderMessage } from '../../domain/reminder/reminderMessage.ts';
import type { World } from '../../ports.ts';
import type { Tx } from '../../store.ts';
import { isOfTeam, reminderMessage, type Subject } from './reminderMessage.ts';

/** A work plan is normally ready two weeks ahead (DOMAIN §11). */
const rosterDays = 14;

/** What one person is due, under one lease. */
export interface Claim {
  readonly tenantId: Id;
  readonly rows: readonly ReminderRow[];
}

export interface Ready {
  readonly row: ReminderRow;
  readonly message: ReminderMessage;
}

/** Reads again what the rows are about, and decides: send, hold or drop. What is to be sent is then in `attempting`. */
export const prepareMessages = (world: World, claim: Claim): Promise<readonly Ready[]> =>
  decideEach(world, claim, async (tx, { row, subject, now }) => {
    const message = await reminderMessage(tx, { subject, ...row, now });
    if (message) await tx.reminders.attempting(row);
    else await tx.reminders.drop(row, 'lapsed');
    return message && { row, message };
  });

/** The rows that would be sent now; the others are held or dropped, so that nobody is reached for nothing. */
export const rowsToSend = (world: World, claim: Claim): Promise<readonly ReminderRow[]> =>
  decideEach(world, claim, async (_, { row }) => row);

interface ToSend {
  readonly row: ReminderRow;
  readonly subject: Subject;
  readonly now: Instant;
}

/** Locks plans always in the same order, so that two claims never wait for each other. */
async function decideEach<Result>(
  { store, clock }: World,
  { tenantId, rows }: Claim,
  send: (tx: Tx, toSend: ToSend) => Promise<Result | null>,
): Promise<readonly Result[]> {
  const recipientId = rows[0]?.recipientId ?? '';
  return store.inTenant(tenantId, async (tx) => {
    const recipient = await recipientNow(tx, recipientId, clock.now());
    const look = { now: clock.now(), recipient, settings: (await tx.settings.reminders.newest()).value };
    const read = readerOf(tx);
    const results: Result[] = [];
    for (const row of rows.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1))) {
      const subject = await decideRow(tx, row, { look, read });
      const result = subject && (await send(tx, { row, subject, now: look.now }));
      if (result) results.push(result);
    }
    return results;
  });
}

async function recipientNow(tx: Tx, id: Id, now: Instant): Promise<Recipient> {
  const person = await tx.people.get(id);
  const { pausedUntil, snoozedUntil } = person ?? anyone;
  return { ...anyone, pausedUntil, snoozedUntil, ...(await shiftsFrom(tx, id, now)) };
}

/** Hers from now on; a roster that is known only from a later day does not say that she is off until then. */
async function shiftsFrom(tx: Tx, id: Id, now: Instant): Promise<Pick<Recipient, 'shifts' | 'knownUntil'>> {
  const today = dayOf(now);
  const roster = (await tx.rosters.known([id], { fromOn: today, toOn: addDays(today, rosterDays) })).get(id);
  if (!roster || roster.fromOn > today) return { shifts: [], knownUntil: null };
  return {
    shifts: roster.shifts.filter(({ endsAt }) => endsAt > now),
    knownUntil: instantAt(addDays(roster.toOn, 1), '00:00'),
  };
}

type Read = (row: ReminderRow) => Promise<Subject | null>;

/** Reads each plan or team once for all rows about it: an outage may leave a person with many. */
function readerOf(tx: Tx): Read {
  const read = new Map<Id, Subject | null>();
  return async (row) => {
    const known = read.get(row.subjectId);
    if (known !== undefined) return known;
    const subject = isOfTeam(row.kind) ? await teamOf(tx, row.subjectId) : await planOf(tx, row.subjectId);
    read.set(row.subjectId, subject);
    return subject;
  };
}

async function planOf(tx: Tx, id: Id): Promise<Subject | null> {
  const mentorship = await tx.mentorships.lock(id);
  return mentorship && { mentorship };
}

async function teamOf(tx: Tx, id: Id): Promise<Subject | null> {
  const team = await tx.networks.team(id);
  return team && { team };
}

/** What the row is about when it is to be sent now; null when it was held or dropped. */
async function decideRow(tx: Tx, row: ReminderRow, by: { look: Look; read: Read }): Promise<Subject | null> {
  const subject = await by.read(row);
  const decision = await decisionOn(tx, row, { subject, look: by.look });
  if (decision.kind === 'hold') await tx.reminders.hold(row, decision.until, decision.reason);
  if (decision.kind === 'drop') await tx.reminders.drop(row, decision.reason);
  return decision.kind === 'send' ? subject : null;
}

async function decisionOn(
  tx: Tx,
  row: ReminderRow,
  { subject, look }: { subject: Subject | null; look: Look },
): Promise<Decision> {
  if (subject === null) return { kind: 'drop', reason: 'notRunning' };
  if ('mentorship' in subject) {
    const { value: workingHours } = await tx.settings.workingHours(subject.mentorship.facts.unitId).newest();
    return decideReminder(row, subject.mentorship, { ...look, recipient: { ...look.recipient, workingHours } });
  }
  const report = await tx.networks.report(subject.team.id, Number(row.itemKey));
  return decideReport(row, { team: subject.team, reports: report ? [report] : [] }, look);
}
