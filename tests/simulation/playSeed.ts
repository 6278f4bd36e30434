import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts';
import { dayOf, type Instant, instantAt } from '../../src/domain/instant.ts';
import type { Id } from '../../src/domain/plan/mentorship.ts';
import { freshPace, grantSlots, hearAnswer } from '../../src/domain/reminder/pace.ts';
import type { Clock, Messenger, Pacer, World } from '../../src/ports.ts';
import type { Store } from '../../src/store.ts';
import { rememberConversation } from '../../src/usecases/person/rememberConversation.ts';
import { pacedMessengers } from '../../src/usecases/reminder/pacedMessenger.ts';
import { createWorker } from '../../src/worker.ts';
import { closedCalendars } from '../support/closedCalendars.ts';
import { createMemoryStore } from '../support/memoryStore.ts';
import { withoutRosters } from '../support/withoutRosters.ts';
import { createJudge } from './judge.ts';
import { createLife } from './mortal.ts';
import { changeSomething, everyone, foundMunicipality, startPlans, tenantId } from './municipality.ts';
import type { Mutant } from './mutants.ts';
import { playedRosters } from './playedRosters.ts';
import { playTeams } from './playedTeams.ts';
import { createRandom, type Random } from './random.ts';
import { createVirtualTime, type VirtualTime } from './virtualTime.ts';

/** A store to play on, and whether its ledger has come to rest. */
export interface Ground {
  readonly store: Store;
  isUnfinished(now: Instant): boolean | Promise<boolean>;
  /** When something falls due next after now; null when nothing does. */
  nextDueAt(now: Instant): Promise<Instant | null>;
  /** How many reminders fell due in this time. */
  countDue(from: Instant, to: Instant): Promise<number>;
}

export interface PlayOptions {
  readonly mutant?: Mutant;
  /** In memory unless given. */
  readonly ground?: (time: VirtualTime) => Promise<Ground>;
  readonly keepLines?: boolean;
}

export interface Played {
  readonly seed: number;
  readonly faults: readonly string[];
  /** How many fell due. */
  readonly reminders: number;
  readonly deaths: number;
  /** Of everything that happened, in order. */
  readonly hash: number;
  readonly lines: readonly string[];
}

const dayMs = 86_400_000;
const iso = (ms: number): Instant => new Date(ms).toISOString();
const msOf = (instant: Instant): number => Date.parse(instant);
/** It is played until so many will have fallen due when it ends: some weeks. */
const remindersLeast = 50;

/** Two workers, Teams at its worst and people who change their plans, for some weeks; the same for the same seed. */
export async function playSeed(seed: number, options: PlayOptions = {}): Promise<Played> {
  await turnOfOthers();
  const random = createRandom(seed);
  const time = createVirtualTime(0);
  const { mutant } = options;
  const lines: string[] = [];
  let hash = 0;
  let begins = 0;
  let ahead = msOf('2026-08-20T08:00:00.000Z');
  let known = { ms: 0, instant: iso(0) };
  const now = (): Instant => {
    const ms = ahead + time.now();
    if (known.ms !== ms) known = { ms, instant: iso(ms) };
    return known.instant;
  };
  const tell = (line: string): void => {
    for (let at = 0; at < line.length; at += 1) hash = (Math.imul(hash, 31) + line.charCodeAt(at)) | 0;
    if (options.keepLines) lines.push(`${now()} ${String(time.now()).padStart(9)} ${line}`);
  };
  const clock: Clock = { now };
  const newId = () => random.id();
  const ground = await (options.ground?.(time) ?? memoryGround(time, newId, mutant));
  const pacer = mutant?.pacer?.(createPacer(time), time.now) ?? createPacer(time);
  const rosters = playedRosters(seed);
  const played = rosters.on(during(time, ground.store));
  const world: World = {
    ...withoutRosters,
    freeBusy: closedCalendars,
    store: mutant?.store?.(played) ?? played,
    clock,
    ids: { next: newId },
    wakes: { wake: async () => {} },
    directory: {
      person: async () => null,
      search: async () => [],
      photo: async () => null,
      isTeamMember: async () => false,
    },
  };
  const barred = new Set<Id>();
  const mayRead = !random.chance(0.2);
  const judge = createJudge({
    tenantId,
    from: () => iso(begins),
    now,
    wireNow: time.now,
    mayRead,
    barred,
    rosters,
    tell,
  });
  const teams = playTeams({
    time,
    random,
    people: everyone,
    mayRead,
    faultShare: random.pick([0.02, 0.1, 0.3, 0.5]),
    hear: judge.hear,
  });

  const from = await foundMunicipality(world, random);
  ahead = msOf(instantAt(addDays(from, -3), '09:00'));
  begins = ahead + time.now();
  const ids = await startPlans(world, random, from);

  let isCalm = false;
  let deaths = 0;
  let looks = 0;
  const mortality = random.pick([0, 0.3, 0.8]);
  const watched = judge.watch(world.store);
  const workers: World = {
    ...world,
    clock: mutant?.clock?.(clock) ?? clock,
    store: mutant?.workersStore?.(watched) ?? watched,
  };
  const messenger: Messenger = mutant?.messenger?.(teams.messenger) ?? teams.messenger;

  function employ(): void {
    const waits = isCalm || !random.chance(mortality) ? Number.POSITIVE_INFINITY : random.int(1, 60);
    const stallShare = isCalm ? 0 : 0.01;
    const died = (at: string): void => {
      deaths += 1;
      tell(`dies ${at}`);
      void time.sleep(random.int(500, 40_000)).then(employ);
    };
    const life = createLife({ time, random, waits, stallShare, died });
    const outside = {
      messengerOf: pacedMessengers(life.messenger(messenger), { pacer, protocol: time }),
      calendar: { write: unasked, expect: () => {}, read: unasked, watch: unasked },
      feed: { tell: async () => ({ kind: 'ok' as const, value: null }) },
      reportList: null,
      protocol: time,
      failed: (job: string, error: unknown) => judge.blame(`${job} failed: ${error}`),
    };
    const worker = createWorker(life.world(workers), outside);
    const run = async (): Promise<void> => {
      while (!life.isOver()) {
        await time.sleep(random.int(1000, 25_000));
        await worker.look();
        looks += 1;
      }
    };
    run().catch((error: unknown) => judge.blame(`a worker broke: ${error}`));
  }
  employ();
  employ();

  while ((await ground.countDue(iso(begins), instantAt(lastDayAfter(now()), '13:00'))) < remindersLeast) {
    ahead += await untilNext(ground, random, now());
    tell(`it is ${now()}`);
    let editing = 0;
    const edits = random.int(0, 3);
    for (let edit = 0; edit < edits; edit += 1) {
      editing += 1;
      void time
        .sleep(random.int(0, 30_000))
        .then(() => changeSomething(world, random, { ids }))
        .then(tell, (error: unknown) => judge.blame(`a change failed: ${error}`))
        .then(() => {
          editing -= 1;
        });
    }
    await barSomebody();
    let seen = looks;
    const isAtRest = (): boolean | Promise<boolean> => {
      if (editing > 0 || looks < seen + 2) return false;
      seen = looks - 1;
      const unfinished = ground.isUnfinished(now());
      return typeof unfinished === 'boolean' ? !unfinished : unfinished.then((is) => !is);
    };
    const patience = random.chance(0.2) ? 20_000 : 600_000;
    await time.passUntil(isAtRest, patience);
  }
  await end();
  return { seed, faults: judge.faults, reminders: judge.reminders(), deaths, hash, lines };

  /** Somebody blocks the bot or takes the app away, and is back after a while. */
  async function barSomebody(): Promise<void> {
    for (const chat of teams.chats.values()) {
      if (!chat.barred || !random.chance(0.5)) continue;
      chat.barred = null;
      tell(`back ${chat.ref.personId}`);
      await rememberConversation(world, tenantId, chat.ref);
    }
    if (!random.chance(0.1)) return;
    const chat = teams.chats.get(everyone[random.int(0, everyone.length - 1)] as Id);
    if (!chat) return;
    chat.barred = random.pick(['ConversationBlockedByUser', 'BotNotInConversationRoster']);
    barred.add(chat.ref.personId);
    tell(`${chat.barred} ${chat.ref.personId}`);
  }

  /** Nothing goes wrong any more: what can still be sent is sent, and then everything is judged. */
  async function end(): Promise<void> {
    isCalm = true;
    teams.calm();
    employ();
    const workday = lastDayAfter(now());
    for (const hour of ['10:00', '13:00'] as const) {
      ahead = msOf(instantAt(workday, hour)) - time.now();
      let seen = looks + 6;
      await time.passUntil(() => {
        if (looks < seen) return false;
        seen = looks + 2;
        const unfinished = ground.isUnfinished(now());
        return typeof unfinished === 'boolean' ? !unfinished : unfinished.then((is) => !is);
      }, 3_600_000);
    }
    await judge.close(world.store, ids, teams);
  }
}

/** The domain's pace without a database. */
function createPacer(time: VirtualTime): Pacer {
  let pace = freshPace;
  return {
    async reserve(_, asked) {
      const given = grantSlots(pace, time.now(), asked);
      pace = given.pace;
      return { nowMs: time.now(), grant: given.grant };
    },
    async heard(_, answer) {
      pace = hearAnswer(pace, time.now(), answer);
    },
  };
}

const unasked = async (): Promise<never> => {
  throw new Error('The simulation asks for no calendar or list.');
};

async function memoryGround(time: VirtualTime, newId: () => Id, mutant: Mutant | undefined): Promise<Ground> {
  const store = createMemoryStore({ tenantId, now: time.now, newId, ...mutant?.ledger });
  return {
    store,
    isUnfinished: (now) => store.ledger.isUnfinished(now),
    async nextDueAt(now) {
      let next: Instant | null = null;
      for (const { state, dueAt } of store.ledger.rows())
        if (state === 'planned' && dueAt > now && (next === null || dueAt < next)) next = dueAt;
      return next;
    },
    countDue: async (from, to) => store.ledger.rows().filter(({ dueAt }) => from <= dueAt && dueAt <= to).length,
  };
}

/** The day on which it all ends: some days on, so that what is held has been sent, and in the middle of a week. */
function lastDayAfter(now: Instant): Day {
  const last = addDays(dayOf(now), 6);
  return weekdayOf(last) > 4 ? addDays(last, 4) : last;
}

/** No virtual time passes while a database works. */
const during = (time: VirtualTime, store: Store): Store => ({
  ...store,
  inTenant: (tenant, work) => time.during(store.inTenant(tenant, work)),
});

/** How far product time goes on: to what is due next, to some other hour, or over an outage of days. */
async function untilNext(ground: Ground, random: Random, now: Instant): Promise<number> {
  const kind = random.next();
  if (kind > 0.95) return random.int(4 * dayMs, 8 * dayMs);
  if (kind > 0.7) return random.int(3_600_000, 3 * dayMs);
  const next = await ground.nextDueAt(now);
  return next === null ? dayMs : msOf(next) - msOf(now) + random.pick([0, 1000, 600_000, 3_600_000]);
}
