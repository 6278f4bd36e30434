import { createAttendees } from '../../src/adapters/graph/attendees.ts';
import { createCalendar } from '../../src/adapters/graph/calendar.ts';
import { createLanes } from '../../src/adapters/graph/lanes.ts';
import type { Send } from '../../src/adapters/graph/transport.ts';
import { desiredEvents } from '../../src/domain/calendar/desiredEvents.ts';
import { addDays } from '../../src/domain/day.ts';
import { type Instant, instantAt } from '../../src/domain/instant.ts';
import type { HistoryKind } from '../../src/domain/plan/history.ts';
import type { Id, Mentorship } from '../../src/domain/plan/mentorship.ts';
import type { MailboxEvent } from '../../src/localTenant/state.ts';
import type { World } from '../../src/ports.ts';
import type { Store } from '../../src/store.ts';
import { readCalendars } from '../../src/usecases/calendar/readCalendars.ts';
import { syncEvents } from '../../src/usecases/calendar/syncEvents.ts';
import { closedCalendars } from '../support/closedCalendars.ts';
import { createMemoryStore } from '../support/memoryStore.ts';
import { withoutRosters } from '../support/withoutRosters.ts';
import { createLife } from './mortal.ts';
import { changeSomething, everyone, foundMunicipality, startPlans, tenantId } from './municipality.ts';
import { type PlayedOutlook, playOutlook } from './playedOutlook.ts';
import { createRandom, type Random } from './random.ts';
import { createVirtualTime, type VirtualTime } from './virtualTime.ts';
import { wideChanges } from './wideChanges.ts';

export interface CalendarMutant {
  readonly name: string;
  readonly caught: RegExp;
  /** What a worker sees instead. */
  readonly store?: (store: Store) => Store;
  readonly outlook?: (send: PlayedOutlook['send']) => PlayedOutlook['send'];
}

interface Options {
  readonly mutant?: CalendarMutant;
  /** Where rows lie; in memory unless given. */
  readonly store?: (time: VirtualTime) => Promise<Store>;
  readonly keepLines?: boolean;
}

interface Played {
  readonly faults: readonly string[];
  readonly edits: number;
  readonly deaths: number;
  /** How often plans followed what was done in Outlook. */
  readonly followed: number;
  readonly lines: readonly string[];
}

const dayMs = 86_400_000;
const iso = (ms: number): Instant => new Date(ms).toISOString();
const rounds = 8;
const calmMs = 600_000;
const quietMs = 60 * 60_000;
const fromCalendar: readonly HistoryKind[] = ['movedInCalendar', 'declinedInCalendar', 'deletedInCalendar'];

/** Two workers that die, an Outlook at its worst, people who change plans and people who change events; the same for the same seed. */
export async function playCalendarSeed(
  seed: number,
  { mutant, store: given, keepLines }: Options = {},
): Promise<Played> {
  const random = createRandom(seed);
  const time = createVirtualTime(0);
  const lines: string[] = [];
  const faults: string[] = [];
  let ahead = Date.parse('2026-08-20T08:00:00.000Z');
  const now = (): Instant => iso(ahead + time.now());
  const tell = (line: string): void => void (keepLines && lines.push(`${now()} ${line}`));
  const plain =
    (await given?.(time)) ?? createMemoryStore({ tenantId, now: time.now, newId: random.id, withCalendars: true });
  const store: Store = { ...plain, inTenant: (tenant, work) => time.during(plain.inTenant(tenant, work)) };
  const world = worldOn(store, { now, newId: random.id });
  const lostShare = random.pick([0, 0.3, 1]);
  let isOpen = true;
  let isAsleep = false;
  const outlook = playOutlook({
    time,
    random,
    people: everyone,
    now,
    faultShare: random.pick([0, 0.05, 0.2, 0.4]),
    changed: (mailboxId) => {
      if (isOpen && !random.chance(lostShare)) void tellLater(mailboxId);
    },
  });
  async function tellLater(mailboxId: Id): Promise<void> {
    for (let left = random.pick([1, 1, 2]); left > 0; left -= 1) {
      await time.sleep(random.int(0, 20_000));
      await store.inTenant(tenantId, (tx) => tx.mailboxes.notice([{ mailboxId, kind: 'changed' }]));
    }
  }

  const from = await foundMunicipality(world, random);
  ahead = Date.parse(instantAt(addDays(from, 1), '09:00'));
  const ids = await startPlans(world, random, from);
  let deaths = 0;
  const mortality = random.pick([0, 0.5]);
  let looks = 0;
  function employ(): void {
    const waits = isOpen && random.chance(mortality) ? random.int(1, 60) : Number.POSITIVE_INFINITY;
    const died = (at: string): void => {
      deaths += 1;
      tell(`dies ${at}`);
      void time.sleep(random.int(500, 40_000)).then(employ);
    };
    const life = createLife({ time, random, waits, stallShare: isOpen ? 0.01 : 0, died });
    const send = mutant?.outlook?.(outlook.send) ?? outlook.send;
    const mortal: Send = (request) => life.onWire(() => send(request));
    const inMailboxes = { send: mortal, attendees: createAttendees(mortal), inLane: createLanes() };
    const calendar = createCalendar({ ...inMailboxes, tenantId, notices: null });
    const itsWorld = life.world({ ...world, store: mutant?.store?.(store) ?? store });
    const run = async (): Promise<void> => {
      while (!life.isOver()) {
        await time.sleep(
          isAsleep ? random.int(dayMs / 4, dayMs / 2) : isOpen ? random.int(1000, 15_000) : random.int(60_000, calmMs),
        );
        while (await readCalendars(itsWorld, calendar, tenantId));
        while (await syncEvents(itsWorld, calendar, { tenantId, goOn: () => !life.isOver(), protocol: time }));
        looks += 1;
      }
    };
    run().catch((error: unknown) => faults.push(`a worker broke: ${error}`));
  }
  employ();
  employ();

  let edits = 0;
  const editShare = random.pick([0, 0.5, 0.7]);
  for (let round = 0; round < rounds; round += 1) {
    ahead += random.pick([0, 3_600_000, dayMs, 5 * dayMs]);
    for (let change = random.int(1, 4); change > 0; change -= 1) {
      await pass(random.int(0, 40_000));
      if (!random.chance(editShare)) tell(await changeSomething(world, random, { ids, more: wideChanges }));
      else if (await editInOutlook(outlook, random, { now: now(), tell })) edits += 1;
    }
    await pass(random.pick([0, 20_000, 120_000]));
  }

  // Nothing goes wrong any more, no notice arrives, and the next day comes.
  isOpen = false;
  outlook.calm();
  employ();
  await pass(quietMs);
  await skip(dayMs);
  const seen = looks;
  await pass(dayMs / 2 + quietMs);
  if (looks <= seen) faults.push('no worker is left');
  const plans = await plansOf(store, ids);
  faults.push(
    ...judged(
      plans.map(({ plan }) => plan),
      outlook.events(),
      now(),
    ),
  );
  const followed = plans.flatMap(({ kinds }) => kinds).filter((kind) => fromCalendar.includes(kind)).length;
  if (edits === 0 && followed > 0) faults.push('something of our own came back as a change');
  return { faults, edits, deaths, followed, lines };

  /** Protocol time goes on though nobody works. */
  async function skip(ms: number): Promise<void> {
    isAsleep = true;
    await pass(ms);
    isAsleep = false;
  }

  async function pass(ms: number): Promise<void> {
    await time.passUntil(() => false, ms);
  }
}

const worldOn = (store: Store, { now, newId }: { now: () => Instant; newId: () => Id }): World => ({
  ...withoutRosters,
  freeBusy: closedCalendars,
  store,
  clock: { now },
  ids: { next: newId },
  wakes: { wake: async () => {} },
  directory: {
    person: async () => null,
    search: async () => [],
    photo: async () => null,
    isTeamMember: async () => false,
  },
});

const plansOf = (store: Store, ids: readonly Id[]) =>
  store.inTenant(tenantId, async (tx) => {
    const plans: { plan: Mentorship; kinds: HistoryKind[] }[] = [];
    for (const id of ids) {
      const kinds = (await tx.mentorships.history(id, 1000)).map(({ kind }) => kind);
      plans.push({ plan: (await tx.mentorships.get(id)) as Mentorship, kinds });
    }
    return plans;
  });

/** An event in words: whose, when, with whom. */
const inWords = (of: {
  organiser: Id;
  attendee: string;
  mark: string;
  startsAt: string;
  endsAt: string;
  online: boolean;
}): string =>
  `${of.mark} of ${of.organiser} with ${of.attendee} ${of.startsAt}–${of.endsAt}${of.online ? ' with a link' : ''}`;

/** The events to come that carry our mark are the ones that plans want, each once. */
function judged(plans: readonly Mentorship[], events: readonly MailboxEvent[], now: Instant): string[] {
  const wanted = plans.flatMap((plan) =>
    desiredEvents(plan)
      .filter(({ endsAt }) => endsAt > now)
      .map(({ organiserId: organiser, attendeeId: attendee, itemKey, startsAt, endsAt, online }) =>
        inWords({ organiser, attendee, mark: `${plan.id}/${itemKey}`, startsAt, endsAt, online }),
      ),
  );
  const there = events
    .filter((event) => event.mailboxId === event.organizerId && event.extended.length > 0 && event.endsAt > now)
    .map(({ organizerId, attendees, extended, startsAt, endsAt, content }) =>
      inWords({
        organiser: organizerId,
        attendee: (attendees[0]?.address ?? '').split('@')[0] ?? '',
        mark: extended[0]?.value ?? '',
        startsAt,
        endsAt,
        online: content.joinUrl !== null,
      }),
    );
  const lacking = wanted.filter((event) => !there.includes(event)).map((event) => `lacking: ${event}`);
  const extra = there.filter((event) => !wanted.includes(event)).map((event) => `not wanted: ${event}`);
  const doubled = there.filter((event, index) => there.indexOf(event) < index).map((event) => `doubled: ${event}`);
  return [...lacking, ...extra, ...doubled];
}

/** Somebody does something to one of the events, as in Outlook. Answers whether anything was done. */
async function editInOutlook(
  outlook: PlayedOutlook,
  random: Random,
  { now, tell }: { now: Instant; tell: (line: string) => void },
): Promise<boolean> {
  const living = outlook.events().filter(({ isCancelled, endsAt }) => !isCancelled && endsAt > now);
  const event = living[random.int(0, Math.max(0, living.length - 1))];
  if (event === undefined) return false;
  const path = `/users/${event.mailboxId}/events/${encodeURIComponent(event.id)}`;
  const isOwn = event.mailboxId === event.organizerId;
  const what = isOwn
    ? random.pick(['move', 'move', 'stretch', 'year', 'past', 'delete', 'place', 'copy'])
    : random.pick(['decline', 'accept']);
  tell(`${what} in Outlook, ${event.mailboxId}`);
  const at = (ms: number) => ({ dateTime: iso(ms).slice(0, 19), timeZone: 'UTC' });
  const between = (start: number, minutes: number) => ({ start: at(start), end: at(start + minutes * 60_000) });
  const start = Date.parse(event.startsAt);
  const bodies: Readonly<Record<string, object>> = {
    move: between(start + random.pick([-dayMs, 3_600_000, dayMs, 9 * dayMs, 40 * dayMs]), 45),
    stretch: between(start, random.pick([15, 60, 240])),
    year: between(start + 365 * 4 * dayMs, 45),
    past: between(start - 300 * dayMs, 45),
    place: { location: { displayName: random.pick(['Møterom 2', 'Kantina', '', 'x'.repeat(200)]) } },
  };
  const body = bodies[what];
  if (what === 'copy')
    await outlook.byHand({ method: 'POST', path: `/users/${event.mailboxId}/events`, body: copyOf(event) });
  else if (body) await outlook.byHand({ method: 'PATCH', path, body });
  else if (what === 'delete') await outlook.byHand({ method: 'DELETE', path });
  else await outlook.byHand({ method: 'POST', path: `${path}/${what}`, body: {} });
  return true;
}

/** The same meeting once more, our mark and all: what a retry or an import leaves behind. */
const copyOf = ({ content, startsAt, endsAt, attendees, extended }: MailboxEvent): object => ({
  subject: content.subject,
  sensitivity: 'private',
  start: { dateTime: startsAt.slice(0, 19), timeZone: 'UTC' },
  end: { dateTime: endsAt.slice(0, 19), timeZone: 'UTC' },
  attendees: attendees.map(({ address, name }) => ({ type: 'required', emailAddress: { address, name } })),
  singleValueExtendedProperties: extended,
});
