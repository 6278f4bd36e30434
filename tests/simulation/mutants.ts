import { addMinutes, dayOf, instantAt } from '../../src/domain/instant.ts';
import type { ConversationRef } from '../../src/domain/people.ts';
import type { Id, Mentorship } from '../../src/domain/plan/mentorship.ts';
import { step } from '../../src/domain/reminder/ledger.ts';
import type { Clock, Messenger, Pacer } from '../../src/ports.ts';
import type { Reminders } from '../../src/store/reminders.ts';
import type { Store, Tx } from '../../src/store.ts';

/** One mistake that somebody could make, put in by wrapping a port or the pure machine; and what it is to be caught for. */
export interface Mutant {
  readonly name: string;
  readonly caught: RegExp;
  /** The pure machine, or for how long it lends a row. */
  readonly ledger?: { readonly step?: typeof step; readonly leaseMs?: number };
  /** Of everybody. */
  readonly store?: (store: Store) => Store;
  /** Of the workers alone. */
  readonly workersStore?: (store: Store) => Store;
  readonly clock?: (clock: Clock) => Clock;
  readonly messenger?: (messenger: Messenger) => Messenger;
  readonly pacer?: (pacer: Pacer, now: () => number) => Pacer;
}

const inTx =
  (change: (tx: Tx) => Tx) =>
  (store: Store): Store => ({ ...store, inTenant: (tenant, work) => store.inTenant(tenant, (tx) => work(change(tx))) });

const reminders = (change: (reminders: Reminders) => Partial<Reminders>) =>
  inTx((tx) => ({ ...tx, reminders: { ...tx.reminders, ...change(tx.reminders) } }));

export const mutants: readonly Mutant[] = [
  {
    name: 'an attempt that was cut short is planned again',
    caught: /^doubled/,
    ledger: {
      step: (state, event) => (state === 'attempting' && event === 'leaseExpired' ? 'planned' : step(state, event)),
    },
  },
  {
    name: 'what nobody knows of is planned again at once',
    caught: /^doubled/,
    ledger: { step: (state, event) => (event === 'lose' && state === 'attempting' ? 'planned' : step(state, event)) },
  },
  {
    name: 'what is not in the chat is given up',
    caught: /^lost/,
    ledger: { step: (state, event) => (event === 'miss' && state === 'unknown' ? 'closed' : step(state, event)) },
  },
  {
    name: 'looking in the chat finds nothing',
    caught: /^doubled/,
    messenger: (messenger) => ({ ...messenger, find: async () => ({ kind: 'ok', value: null }) }),
  },
  {
    name: 'the client repeats by itself what was not answered',
    caught: /^doubled/,
    messenger: (messenger) => ({
      ...messenger,
      async send(ref, delivery) {
        const outcome = await messenger.send(ref, delivery);
        return outcome.kind === 'unknown' ? messenger.send(ref, delivery) : outcome;
      },
    }),
  },
  {
    name: 'a 429 is taken at its word',
    caught: /^doubled/,
    store: reminders((base) => ({ throttled: (row, seconds) => base.retryIn(row, seconds) })),
  },
  {
    name: 'only what is due today is sent, not what was due before',
    caught: /^lost/,
    store: reminders((base) => ({
      lease: async (now, limit) => (await base.lease(now, limit)).filter(({ dueOn }) => dueOn === dayOf(now)),
    })),
  },
  {
    name: 'the workers take the time in Greenwich for the time in Norway',
    caught: /^(early|unwelcome)/,
    clock: (clock) => ({ now: () => addMinutes(clock.now(), 120) }),
  },
  {
    name: 'the plan is not read again',
    caught: /^(stale|early|wrong pair)/,
    workersStore: (store) => {
      const known = new Map<Id, Mentorship>();
      const lock = async (tx: Tx, id: Id): Promise<Mentorship | null> => {
        const m = known.get(id) ?? (await tx.mentorships.lock(id));
        if (m) known.set(id, m);
        return m;
      };
      return inTx((tx) => ({ ...tx, mentorships: { ...tx.mentorships, lock: (id) => lock(tx, id) } }))(store);
    },
  },
  {
    name: 'cards are not marked when the plan changes',
    caught: /^stale/,
    store: reminders(() => ({ markStale: async () => {} })),
  },
  {
    name: 'a card counts as redrawn before it is',
    caught: /^stale/,
    messenger: (messenger) => ({
      ...messenger,
      async redraw(...asked) {
        await messenger.redraw(...asked);
        return { kind: 'ok', value: null };
      },
    }),
  },
  {
    name: 'conversations are kept under the wrong person',
    caught: /^wrong pair/,
    store: (store) => {
      let newest: ConversationRef | null = null;
      return inTx((tx) => ({
        ...tx,
        conversations: {
          get: async () => newest,
          save: async (ref) => {
            newest = ref;
            await tx.conversations.save(ref);
          },
        },
      }))(store);
    },
  },
  {
    name: 'what was put off is called sent',
    caught: /^lost/,
    messenger: (messenger) => ({
      ...messenger,
      async send(ref, delivery) {
        const outcome = await messenger.send(ref, delivery);
        return outcome.kind === 'retry' ? { kind: 'ok', value: { activityId: 'none' } } : outcome;
      },
    }),
  },
  {
    name: 'an error of the server is taken for a refusal',
    caught: /^(lost|untrue)/,
    messenger: (messenger) => ({
      ...messenger,
      async send(ref, delivery) {
        const outcome = await messenger.send(ref, delivery);
        return outcome.kind === 'unknown' ? { kind: 'permanent', reason: outcome.reason } : outcome;
      },
    }),
  },
  {
    name: 'nobody keeps the pace',
    caught: /^rate/,
    pacer: (pacer, now) => ({
      ...pacer,
      async reserve(_, { wanted }) {
        const slots = Array.from({ length: wanted }, now);
        return { nowMs: now(), grant: { kind: 'slots', slots, isWatched: false } };
      },
    }),
  },
  {
    name: 'the workers think that it is always noon',
    caught: /^unwelcome: .*, at (0[0-6]|2\d):/,
    clock: (clock) => ({ now: () => instantAt(dayOf(clock.now()), '12:00') }),
  },
  {
    name: 'everybody is taken to be always on duty',
    caught: /^unwelcome: .*, on a day off/,
    workersStore: inTx((tx) => ({
      ...tx,
      settings: {
        ...tx.settings,
        workingHours: (unitId) => ({
          ...tx.settings.workingHours(unitId),
          newest: async () => {
            const usual = await tx.settings.workingHours(unitId).newest();
            return { ...usual, value: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' } };
          },
        }),
      },
    })),
  },
  {
    name: 'a pause is not asked for',
    caught: /^unwelcome: .*, in a pause/,
    workersStore: inTx((tx) => ({
      ...tx,
      people: {
        ...tx.people,
        get: async (id) => {
          const person = await tx.people.get(id);
          return person && { ...person, pausedUntil: null, snoozedUntil: null };
        },
      },
    })),
  },
  {
    name: 'each reminder of a message goes out by itself, all at once',
    caught: /^at once/,
    messenger: (messenger) => ({
      ...messenger,
      async send(ref, { messageId, messages }) {
        const outcomes = await Promise.all(
          messages.map((message) => messenger.send(ref, { messageId, messages: [message] })),
        );
        return outcomes[0] ?? { kind: 'unknown', reason: 'nothing' };
      },
    }),
  },
  {
    name: 'the lease is shorter than a request may take',
    caught: /^(at once|doubled|lost|untrue)/,
    ledger: { leaseMs: 3000 },
  },
  {
    name: 'nobody’s shifts are asked for',
    caught: /^unwelcome.*(off duty|handover)/,
    workersStore: inTx((tx) => ({ ...tx, rosters: { ...tx.rosters, known: async () => new Map() } })),
  },
];
