import { addDays } from '../../src/domain/day.ts';
import { dayOf, type Instant, instantAt } from '../../src/domain/instant.ts';
import { isUnclear } from '../../src/domain/plan/answers.ts';
import type { Id, Mentorship } from '../../src/domain/plan/mentorship.ts';
import { anyone, type Recipient } from '../../src/domain/reminder/availability.ts';
import { decideReminder, isSame } from '../../src/domain/reminder/decideReminder.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import { policies } from '../../src/domain/reminder/policy.ts';
import type { ReminderRow } from '../../src/domain/reminder/reminder.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import type { Reminders } from '../../src/store/reminders.ts';
import type { Store, Tx } from '../../src/store.ts';
import { planMessage } from '../../src/usecases/reminder/reminderMessage.ts';
import { type Attempted, attemptFaults, hasBegun } from './attempted.ts';
import { type PlayedRosters, shiftAt } from './playedRosters.ts';
import type { Delivered, PlayedTeams, Wire } from './playedTeams.ts';
import { createRates } from './rates.ts';

export interface Judge {
  /** The same store; what is attempted and dropped in it is judged, once it is committed. */
  watch(store: Store): Store;
  hear(wire: Wire): void;
  blame(what: string): void;
  /** After everything has come to rest. */
  close(store: Store, ids: readonly Id[], teams: PlayedTeams): Promise<void>;
  readonly faults: readonly string[];
  /** How many fell due while it was played. */
  readonly reminders: () => number;
}

interface Given {
  readonly tenantId: Id;
  readonly from: () => Instant;
  readonly now: () => Instant;
  /** Protocol time in milliseconds. */
  readonly wireNow: () => number;
  readonly mayRead: boolean;
  /** Those who could not be written to at some time. */
  readonly barred: ReadonlySet<Id>;
  readonly rosters: PlayedRosters;
  readonly tell: (line: string) => void;
}

const keyOf = (row: ReminderRow): string =>
  `${row.subjectId} ${row.itemKey} ${row.kind} ${row.recipientId} ${row.dueOn}`;

/** Holds what the dispatcher does against what was promised, by other means than the dispatcher's own. */
export function createJudge(given: Given): Judge {
  const { now, wireNow, tell, mayRead, barred, rosters } = given;
  const faults: string[] = [];
  let fallenDue = 0;
  const attempts = new Map<string, Attempted[]>();
  const sentOnWire = new Map<string, Wire>();
  const rateFaults = createRates();

  function blame(what: string): void {
    faults.push(what);
    tell(`FAULT ${what}`);
  }

  /** An honest drop is of what is done, gone, begun, or of an earlier day. */
  function judgeDrop({ row, m }: Attempted): void {
    if (m?.state !== 'active' || row.dueOn < dayOf(now()) || hasBegun(row, m, now())) return;
    const wanted = dueReminders(m).some((due) => isSame(due, row));
    if (wanted) blame(`lost: ${row.kind} of ${row.itemKey} to ${row.recipientId} was dropped on its day`);
  }

  const committed = (notes: readonly { kind: 'attempt' | 'drop'; of: Attempted }[]): void => {
    for (const { kind, of } of notes) {
      tell(`${kind} ${keyOf(of.row)}`);
      if (kind === 'drop') judgeDrop(of);
      else {
        for (const fault of attemptFaults(of, { now: now(), shift: shiftAt(rosters, of.row.recipientId, now()) }))
          blame(fault);
        const messageId = of.row.lease ?? '';
        attempts.set(messageId, [...(attempts.get(messageId) ?? []), of]);
      }
    }
  };

  async function watched<T>(store: Store, tenantId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
    const notes: { kind: 'attempt' | 'drop'; of: Attempted }[] = [];
    const result = await store.inTenant(tenantId, (tx) => {
      const note = async (kind: 'attempt' | 'drop', row: ReminderRow): Promise<void> => {
        const m = await tx.mentorships.get(row.subjectId);
        notes.push({ kind, of: { row, m, person: await tx.people.get(row.recipientId) } });
      };
      const reminders: Reminders = {
        ...tx.reminders,
        attempting: (row) => tx.reminders.attempting(row).then(() => note('attempt', row)),
        drop: (row, reason) => tx.reminders.drop(row, reason).then(() => note('drop', row)),
      };
      return work({ ...tx, reminders });
    });
    committed(notes);
    return result;
  }

  function hear(wire: Wire): void {
    const { name, conversationId, delivery, fault } = wire;
    tell(`${name} ${conversationId} ${delivery?.messages.length ?? ''} ${fault ?? ''}`);
    for (const fault of rateFaults(wire, wireNow())) blame(fault);
    if (name === 'send' && wire.alongside > 0) blame(`at once: two sends to ${conversationId}`);
    if (name !== 'send' || !delivery) return;
    const rows = attempts.get(delivery.messageId) ?? [];
    if (rows.length === 0 || rows.length !== delivery.messages.length)
      blame(`on the wire without being attempted: ${conversationId}`);
    if (sentOnWire.has(delivery.messageId)) blame(`doubled: two requests for one attempt, ${conversationId}`);
    sentOnWire.set(delivery.messageId, wire);
    for (const { row } of rows)
      if (conversationId !== `chat-${row.recipientId}`) blame(`wrong pair: ${row.recipientId}'s in ${conversationId}`);
  }

  async function close(store: Store, ids: readonly Id[], teams: PlayedTeams): Promise<void> {
    const arrived = new Map<string, Delivered[]>();
    for (const { messages } of teams.chats.values())
      for (const message of messages)
        for (const { row } of attempts.get(message.messageId) ?? [])
          arrived.set(keyOf(row), [...(arrived.get(keyOf(row)) ?? []), message]);
    await store.inTenant(given.tenantId, async (tx) => {
      for (const id of ids) {
        const m = await tx.mentorships.get(id);
        if (!m) continue;
        const rows = await tx.reminders.of(id);
        fallenDue += rows.filter(({ dueAt }) => dueAt <= now() && dueAt >= given.from()).length;
        judgePlanned(m, rows);
        for (const row of rows) {
          judgeRow(row, arrived.get(keyOf(row)) ?? []);
          await judgeUnsent(tx, row, m);
          if (row.state === 'sent' && !barred.has(row.recipientId)) await judgeCard(tx, { row, m, teams });
        }
      }
    });
  }

  function judgePlanned(m: Mentorship, rows: readonly ReminderRow[]): void {
    const known = Map.groupBy(rows, ({ itemKey }) => itemKey);
    for (const due of dueReminders(m))
      if (!known.get(due.itemKey)?.some((row) => isSame(row, due)))
        blame(`lost: ${due.kind} of ${due.itemKey} has no row`);
  }

  function judgeRow(row: ReminderRow, came: readonly Delivered[]): void {
    const name = `${row.kind} of ${row.itemKey} to ${row.recipientId} on ${row.dueOn}`;
    if (row.state === 'leased' || row.state === 'attempting' || row.state === 'unknown')
      blame(`lost: ${name} stays ${row.state}`);
    if (row.state === 'sent' && came.length === 0) blame(`lost: ${name} is called sent`);
    if (row.state === 'permanent' && !barred.has(row.recipientId)) blame(`lost: ${name} was refused by nobody`);
    if (row.state === 'closed' && (mayRead || policies[row.kind].whenUnknown === 'again'))
      blame(`lost: ${name} is given up`);
    if (mayRead && came.length > 0 && row.state !== 'sent') blame(`untrue: ${name} came and is called ${row.state}`);
    const undone = came.filter(({ messageId }) => sentOnWire.get(messageId)?.fault === 'throttledButDone').length;
    const mayDouble = !mayRead && policies[row.kind].whenUnknown === 'again';
    if (!mayDouble && came.length > 1 + (mayRead ? 0 : undone)) blame(`doubled: ${name} came ${came.length} times`);
  }

  /** Nothing is left of what was due, but what somebody holds back who has asked for a pause late in the play. */
  async function judgeUnsent(tx: Tx, row: ReminderRow, m: Mentorship): Promise<void> {
    if (row.state !== 'planned' || row.dueAt > now()) return;
    const { pausedUntil, snoozedUntil } = (await tx.people.get(row.recipientId)) ?? anyone;
    const recipient = { ...anyone, pausedUntil, snoozedUntil, ...shiftsOf(row.recipientId) };
    if (decideReminder(row, m, { now: now(), recipient, settings: usualSettings }).kind === 'send')
      blame(`lost: ${row.kind} of ${row.itemKey} to ${row.recipientId} on ${row.dueOn} was due and is not sent`);
  }

  function shiftsOf(personId: Id): Pick<Recipient, 'shifts' | 'knownUntil'> {
    const today = dayOf(now());
    const roster = rosters.known(personId, { fromOn: today, toOn: addDays(today, 14) });
    const shifts = roster?.shifts.filter(({ endsAt }) => endsAt > now()) ?? [];
    return { shifts, knownUntil: roster && instantAt(addDays(roster.toOn, 1), '00:00') };
  }

  /** What lies in the chat says how things are now. */
  async function judgeCard(
    tx: Tx,
    { row, m, teams }: { row: ReminderRow; m: Mentorship; teams: PlayedTeams },
  ): Promise<void> {
    const message = teams.chats.get(row.recipientId)?.messages.find(({ activityId }) => activityId === row.activityId);
    const truth = await planMessage(tx, { ...row, mentorship: m, now: now() });
    const part = message?.shown.messages.find(
      (each) => each.kind === row.kind && 'mentorshipId' in each && each.mentorshipId === m.id && isOf(each, row),
    );
    const told = part && 'item' in part ? part.item : null;
    const plain = m.items.find(({ key }) => key === row.itemKey) ?? null;
    // A reserve sees what the two have answered only while stepping in; what was right to say then may stay.
    const said = (item: object | null): string => JSON.stringify(item && { ...item, answers: null });
    const stillUnclear = told?.state === 'unclear' && plain !== null && isUnclear(plain);
    if (truth?.item && !stillUnclear && ![truth.item, plain].some((item) => said(item) === said(told)))
      blame(
        `stale: the card of ${row.kind} of ${row.itemKey} to ${row.recipientId} is no longer true: ${JSON.stringify(told)} not ${JSON.stringify(truth.item)}`,
      );
  }

  return {
    watch: (store) => ({ ...store, inTenant: (tenantId, work) => watched(store, tenantId, work) }),
    hear,
    blame,
    close,
    faults,
    reminders: () => fallenDue,
  };
}

const isOf = (message: object, { itemKey }: ReminderRow): boolean =>
  'item' in message && (message.item as { key?: string } | null)?.key === itemKey;
