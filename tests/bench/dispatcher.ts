import { attempt } from '../../bot/outcomes.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import type { DueReminder } from '../../src/domain/reminder/reminder.ts';
import type { Messenger, Protocol, World } from '../../src/ports.ts';
import type { Store } from '../../src/store.ts';
import { pacedMessengers } from '../../src/usecases/reminder/pacedMessenger.ts';
import { createWorker } from '../../src/worker.ts';
import { closedCalendars } from '../support/closedCalendars.ts';
import { createMemoryPacer } from '../support/memoryPacer.ts';
import { createMemoryStore, type MemoryStore } from '../support/memoryStore.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';
import { withoutRosters } from '../support/withoutRosters.ts';
import type { Sender, Stage } from './peers/sender.ts';

const tenantId = 'lysvaer';
/** Tuesday 15 September 2026, 10:00 in Norway: the window of Sara's first talk opened this morning. */
const startsAt = Date.parse('2026-09-15T08:00:00.000Z');
const settledAfterSeconds = 2;
/** What production's sweep and wakes do. */
const lookEveryMs = 1000;
/** The ledger in memory has no index: it is given the next ones when it runs low. */
const ledgerLeast = 200;
const ledgerMore = 600;

/** The product's own worker, pacer and settling over a ledger in memory: each person is a mentor who is reminded to book. */
export const dispatcher: Sender = async (stage) => {
  const { time, random, people } = stage;
  const memory = createMemoryStore({ tenantId, now: time.now, newId: random.id, lateSeconds: settledAfterSeconds });
  await memory.inTenant(tenantId, (tx) => savePlans(tx, people));
  const queue = fed(memory, people);
  const world = {
    store: queue.store,
    clock: { now: () => new Date(startsAt + time.now()).toISOString() },
    ids: { next: random.id },
    wakes: { wake: async () => {} },
    ...withoutRosters,
    freeBusy: closedCalendars,
  } as unknown as World;
  const protocol: Protocol = time;
  const worker = createWorker(world, {
    messengerOf: pacedMessengers(messengerOf(stage), { pacer: createMemoryPacer(time.now), protocol }),
    protocol,
    failed: (job: string, error: unknown) => {
      throw new Error(`The job ${job} failed.`, { cause: error });
    },
  } as unknown as Parameters<typeof createWorker>[1]);
  while (queue.isMore() || memory.ledger.isUnfinished(world.clock.now())) {
    await worker.look();
    await time.sleep(lookEveryMs);
  }
};

const template = plannedMentorship('template');

function planOf(mentorId: string): Mentorship {
  return {
    ...template,
    id: `plan-of-${mentorId}`,
    facts: { ...template.facts, menteeId: `newcomer-of-${mentorId}`, mentorId, reserveMentorId: null },
    pairings: template.pairings.map((pairing) => ({ ...pairing, mentorId, reserveMentorId: null })),
  };
}

async function savePlans(tx: Parameters<Parameters<Store['inTenant']>[1]>[0], people: readonly string[]) {
  for (const personId of people) {
    const plan = planOf(personId);
    await tx.mentorships.save(plan, entryFor(plan));
    await tx.conversations.save({ personId, conversationId: personId, serviceUrl: 'https://teams.example/' });
  }
}

/** The rows of the next plans come into the ledger while it has few, and those that were sent leave it. */
function fed(memory: MemoryStore, people: readonly string[]) {
  let from = 0;
  const bookTalk = (plan: Mentorship): DueReminder[] =>
    dueReminders(plan).filter(({ kind, dueOn }) => kind === 'bookTalk' && dueOn === '2026-09-15');
  const feed = async () => {
    const { ledger } = memory;
    if (from >= people.length || ledger.rows().filter(({ state }) => state === 'planned').length > ledgerLeast) return;
    ledger.edit((row) => (row.state === 'sent' ? null : row));
    for (const personId of people.slice(from, from + ledgerMore)) {
      const plan = planOf(personId);
      await ledger.reminders.plan(plan.id, bookTalk(plan), 'done');
    }
    from += ledgerMore;
  };
  const store: Store = {
    ...memory,
    inTenant: (id, work) =>
      memory.inTenant(id, async (tx) => {
        await feed();
        return work(tx);
      }),
  };
  return { store, isMore: () => from < people.length };
}

function messengerOf({ connector }: Stage): Messenger {
  const never = () => Promise.reject(new Error('Nobody has to be reached, and no card is redrawn.'));
  return {
    reach: never,
    redraw: never,
    send: (ref, { messageId }) => attempt('send', () => connector.post(ref.personId, messageId)),
    find: async (ref, messageId) => ({
      kind: 'ok',
      value: (await connector.find(ref.personId, messageId)) ? { activityId: messageId } : null,
    }),
  };
}
