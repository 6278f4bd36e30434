import { dayOf } from '../../src/domain/instant.ts';
import type { ConversationRef, Person } from '../../src/domain/people.ts';
import type { HistoryEntry } from '../../src/domain/plan/history.ts';
import type { Id, Mentorship } from '../../src/domain/plan/mentorship.ts';
import { findProgramme } from '../../src/domain/programme/programmes.ts';
import type { step } from '../../src/domain/reminder/ledger.ts';
import { type Unreachable, unreachableReasons } from '../../src/domain/reminder/reachability.ts';
import { usualSettings } from '../../src/domain/reminder/settings.ts';
import { usualWorkingHours } from '../../src/domain/reminder/workingHours.ts';
import { usualTimes } from '../../src/domain/slot/unitTimes.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { StaleRevision, type Store, type Tx } from '../../src/store.ts';
import { createMemoryCalendars, type MemoryCalendars } from './memoryCalendars.ts';
import { createMemoryLedger, type MemoryLedger } from './memoryLedger.ts';

const idle = { readCalendars: false, watchCalendars: false, syncEvents: false };

export interface MemoryStore extends Store {
  readonly ledger: MemoryLedger;
}

interface Given {
  readonly tenantId: Id;
  /** Protocol time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => Id;
  readonly step?: typeof step;
  readonly lateSeconds?: number;
  readonly leaseMs?: number;
  /** Whether calendars are played too; otherwise nothing is wanted in them. */
  readonly withCalendars?: boolean;
}

const unchosen = { revision: 0, chosenBy: null, chosenAt: null };
const usual = {
  reminders: { ...unchosen, value: usualSettings },
  hours: { ...unchosen, value: usualWorkingHours },
  times: { ...unchosen, value: usualTimes },
};

/** A port that the simulation has no use for: asking for it is a mistake in the simulation. */
const lacking = <Port extends object>(name: string): Port =>
  new Proxy({} as Port, {
    get: (_, member) => () => Promise.reject(new Error(`The store in memory has no ${name}.${String(member)}.`)),
  });

/** What the reminders need of a store, for the simulation alone: one transaction at a time, taken back whole when it fails. */
export function createMemoryStore({ tenantId, now, newId, withCalendars, ...also }: Given): MemoryStore {
  let written: (() => void)[] = [];
  const undo = (revert: () => void) => written.push(revert);
  const ledger = createMemoryLedger({
    now,
    newId,
    undo,
    ...also,
  });
  const calendars = withCalendars ? createMemoryCalendars({ now, newId, undo }) : null;
  const tx = memoryTx({ tenantId, ledger, undo, calendars });
  let turn: Promise<unknown> = Promise.resolve();

  async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    written = [];
    try {
      return await work(tx);
    } catch (error) {
      for (const revert of written.toReversed()) revert();
      throw error;
    }
  }
  return {
    ledger,
    inTenant<T>(_: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
      const result = turn.then(() => transaction(work));
      turn = result.catch(() => {});
      return result;
    },
    tenants: async () => [{ id: tenantId, name: 'Lysvær kommune' }],
    registerTenant: async () => {},
    ping: async () => {},
    close: async () => {},
  };
}

interface Parts {
  readonly tenantId: Id;
  readonly ledger: MemoryLedger;
  readonly undo: (revert: () => void) => void;
  readonly calendars: MemoryCalendars | null;
}

function memoryTx({ tenantId, ledger, undo, calendars }: Parts): Tx {
  const table = <Value>() => {
    const rows = new Map<Id, Value>();
    const put = (id: Id, value: Value | null): void => {
      const before = rows.get(id);
      undo(() => (before === undefined ? rows.delete(id) : rows.set(id, before)));
      if (value === null) rows.delete(id);
      else rows.set(id, value);
    };
    return { rows, put, get: async (id: Id): Promise<Value | null> => rows.get(id) ?? null };
  };
  const people = table<Person>();
  const units = table<Unit>();
  const conversations = table<ConversationRef>();
  const greetings = table<'promised' | 'given'>();
  const unreachable = table<Unreachable>();
  const mentorships = table<Mentorship>();
  const histories = table<readonly HistoryEntry[]>();
  const isIn = ({ facts, pairings }: Mentorship, id: Id): boolean =>
    [facts.menteeId, facts.leaderId].includes(id) ||
    pairings.some(({ mentorId, reserveMentorId }) => mentorId === id || reserveMentorId === id);

  return {
    tenantId,
    people: {
      get: people.get,
      getMany: async (ids) => ids.flatMap((id) => people.rows.get(id) ?? []),
      save: async (person) => people.put(person.id, person),
      lock: async () => {},
    },
    units: {
      get: units.get,
      all: async () => [...units.rows.values()],
      save: async (unit) => units.put(unit.id, unit),
      lock: async () => {},
    },
    conversations: { get: conversations.get, save: async (ref) => conversations.put(ref.personId, ref) },
    greetings: {
      promise: async (id) => {
        if (!greetings.rows.has(id)) greetings.put(id, 'promised');
      },
      isPromised: async (id) => greetings.rows.get(id) === 'promised',
      giveFirst: async (id) => {
        const isFirst = !greetings.rows.has(id);
        if (isFirst) greetings.put(id, 'given');
        return isFirst;
      },
      given: async (id) => greetings.put(id, 'given'),
      forget: async (id) => greetings.put(id, null),
    },
    reachability: {
      ...lacking<Tx['reachability']>('reachability'),
      get: unreachable.get,
      async unreachable(personId, reason, at) {
        const known = unreachable.rows.get(personId);
        const since = known?.reason === reason ? known.since : at;
        unreachable.put(personId, { personId, reason, since, feed: 'none', lease: null });
      },
      async reachable(personId) {
        if (!unreachable.rows.has(personId)) return false;
        unreachable.put(personId, null);
        ledger.reach(personId, unreachableReasons);
        return true;
      },
    },
    mentorships: {
      ...lacking<Tx['mentorships']>('mentorships'),
      get: mentorships.get,
      lock: mentorships.get,
      ofPerson: async (id) => [...mentorships.rows.values()].filter((each) => isIn(each, id)),
      async save(after, entry) {
        const stored = mentorships.rows.get(after.id)?.revision ?? 0;
        if (stored !== after.revision - 1) throw new StaleRevision(`Mentorship ${after.id} is at ${stored}.`);
        mentorships.put(after.id, after);
        histories.put(after.id, [entry, ...(histories.rows.get(after.id) ?? [])]);
      },
      history: async (id, limit) => (histories.rows.get(id) ?? []).slice(0, limit),
    },
    reminders: ledger.reminders,
    events: calendars?.events ?? { ...lacking<Tx['events']>('events'), plan: async () => {} },
    mailboxes: calendars?.mailboxes ?? lacking('mailboxes'),
    networks: lacking('networks'),
    rosters: { ...lacking<Tx['rosters']>('rosters'), known: async () => new Map() },
    programmes: { ...lacking<Tx['programmes']>('programmes'), get: async (ref) => findProgramme(ref) },
    channels: lacking('channels'),
    deliveries: lacking('deliveries'),
    settings: {
      ...lacking<Tx['settings']>('settings'),
      reminders: { ...lacking<Tx['settings']['reminders']>('settings.reminders'), newest: async () => usual.reminders },
      workingHours: () => ({
        ...lacking<ReturnType<Tx['settings']['workingHours']>>('settings.workingHours'),
        newest: async () => usual.hours,
      }),
      unitTimes: () => ({
        ...lacking<ReturnType<Tx['settings']['unitTimes']>>('settings.unitTimes'),
        newest: async () => usual.times,
      }),
    },
    replans: { ...lacking<Tx['replans']>('replans'), planned: async () => {} },
    requests: lacking('requests'),
    topicsFor: () => lacking('topics'),
    async waiting(now) {
      const { jobs, freeInSeconds } = ledger.waiting(now);
      const finishPlans = [...mentorships.rows.values()].some(
        ({ state, endsOn }) => state === 'active' && endsOn < dayOf(now),
      );
      return {
        jobs: {
          ...jobs,
          finishPlans,
          replanReminders: false,
          ...(calendars?.waiting(now) ?? idle),
          readSchedules: false,
          reviewBookings: false,
          tickTraining: false,
          tellInFeed: false,
          writeReports: false,
        },
        freeInSeconds,
      };
    },
  };
}
