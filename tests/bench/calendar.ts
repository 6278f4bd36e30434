import { createAttendees } from '../../src/adapters/graph/attendees.ts';
import { createCalendar } from '../../src/adapters/graph/calendar.ts';
import { createLanes } from '../../src/adapters/graph/lanes.ts';
import type { DesiredEvent } from '../../src/domain/calendar/desiredEvent.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { addMinutes, instantAt } from '../../src/domain/instant.ts';
import { talkItems } from '../../src/domain/plan/planItems.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { outlookLimits } from '../../src/localTenant/graph/mailboxLimits.ts';
import type { World } from '../../src/ports.ts';
import type { Store } from '../../src/store.ts';
import { syncEvents } from '../../src/usecases/calendar/syncEvents.ts';
import { createRandom } from '../simulation/random.ts';
import { createVirtualTime } from '../simulation/virtualTime.ts';
import { closedCalendars } from '../support/closedCalendars.ts';
import { createMemoryStore } from '../support/memoryStore.ts';
import { withoutRosters } from '../support/withoutRosters.ts';
import { type CalendarPeer, onePostEach, type PeerWork, unpacedBatches } from './peers/calendarPeers.ts';
import { boundMs, playOutlook, type Tally } from './playedOutlook.ts';

interface Booking {
  readonly requestsPerPlan: number;
  /** In one mailbox: a batch runs four of its parts at once and counts as four. */
  readonly inFlightMax: number;
  readonly throttled: number;
  readonly doubled: number;
  /** The time that four at a time without a pause would take, of the time until the last event was there. */
  readonly shareOfBound: number;
}

interface CalendarResult {
  readonly name: 'calendar';
  readonly plans: number;
  readonly mailboxes: number;
  readonly ours: Booking;
  readonly peers: Readonly<Record<string, Booking>>;
  readonly required: Pick<Booking, 'requestsPerPlan' | 'inFlightMax' | 'doubled' | 'shareOfBound'>;
}

const size = { plans: 10_000, mailboxes: 500 } as const;
const seed = 20260915;
const tenantId = '7f0c1d1e-52a4-4c3b-9d0e-3a6f5b8c2e11';
const now = '2026-09-01T06:00:00.000Z';
const mostMs = 24 * 3_600_000;
const startsOn: Day = '2026-09-01';
const talks = talkItems(kristiansand, startsOn);
const lost = 1.05;
const required = {
  requestsPerPlan: Math.ceil(talks.length / 20) * lost,
  inFlightMax: outlookLimits.atOnce,
  doubled: 0,
  shareOfBound: 0.8,
};

interface Size {
  readonly plans: number;
  readonly mailboxes: number;
}

const mailboxOf = (plan: number, { mailboxes }: Size): string => `mentor-${String(plan % mailboxes).padStart(4, '0')}`;

/** A year's talks of one plan, all booked. */
const eventsOf = (plan: number, of: Size): DesiredEvent[] =>
  talks.map(({ key, opensOn }, index) => {
    const startsAt = instantAt(addDays(opensOn, plan % 5), '13:15');
    return {
      itemKey: key,
      subject: 'mentorTalk',
      organiserId: mailboxOf(plan, of),
      attendeeId: `newcomer${plan}`,
      startsAt,
      endsAt: addMinutes(startsAt, 45),
      place: null,
      online: false,
      bookingNumber: index + 2,
    };
  });

interface Played {
  readonly tally: Tally;
  readonly of: Size;
}

/** The product's own use case and adapter, over rows in memory. */
async function playOurs(of: Size): Promise<Played> {
  const time = createVirtualTime(0);
  const random = createRandom(seed);
  const { send, tally } = playOutlook(time, random);
  const store = createMemoryStore({ tenantId, now: time.now, newId: random.id, withCalendars: true });
  for (let plan = 0; plan < of.plans; plan += 1)
    await store.inTenant(tenantId, (tx) => tx.events.plan(`m${plan}`, eventsOf(plan, of)));
  const world = worldOn(store);
  const calendar = createCalendar({
    send,
    tenantId,
    attendees: createAttendees(send),
    inLane: createLanes(),
    notices: null,
  });
  const isDone = () => tally.made.size >= of.plans * talks.length;
  const work = async (): Promise<void> => {
    while (!isDone()) {
      await syncEvents(world, calendar, { tenantId, goOn: () => true, protocol: time });
      await time.sleep(100);
    }
  };
  await ended(time, work());
  return { tally, of };
}

const worldOn = (store: Store): World => ({
  store,
  clock: { now: () => now },
  ...withoutRosters,
  freeBusy: closedCalendars,
  ids: { next: () => '' },
  wakes: { wake: async () => {} },
  directory: {
    person: async () => null,
    search: async () => [],
    photo: async () => null,
    isTeamMember: async () => false,
  },
});

async function playPeer(peer: CalendarPeer, of: Size): Promise<Played> {
  const time = createVirtualTime(0);
  const { send, tally } = playOutlook(time, createRandom(seed));
  const plans: PeerWork['plans'] = Array.from({ length: of.plans }, (_, plan) =>
    talks.map(({ key }) => ({ mailboxId: mailboxOf(plan, of), mark: `m${plan}/${key}` })),
  );
  await ended(time, peer({ send, time, plans }));
  return { tally, of };
}

async function ended(time: ReturnType<typeof createVirtualTime>, work: Promise<void>): Promise<void> {
  const end: { isReached: boolean; error: unknown } = { isReached: false, error: null };
  work
    .catch((error: unknown) => {
      end.error = error;
    })
    .finally(() => {
      end.isReached = true;
    });
  const isInTime = await time.passUntil(() => end.isReached, mostMs);
  if (!isInTime || end.error) throw new Error('A way of booking did not come to its end.', { cause: end.error });
}

function judged({ tally, of }: Played): Booking {
  const rounded = (value: number) => Number(value.toFixed(4));
  const copies = [...tally.made.values()].reduce((sum, times) => sum + times, 0);
  const perMailbox = Math.ceil(of.plans / of.mailboxes) * talks.length;
  return {
    requestsPerPlan: rounded(tally.requests / of.plans),
    inFlightMax: tally.inFlightMax,
    throttled: tally.throttled,
    doubled: copies - tally.made.size,
    shareOfBound: rounded(boundMs(perMailbox) / tally.lastFirstAt),
  };
}

/** Books a year of talks in every plan, ours and the peers', each with the same Outlook. */
export async function bookEverything(of: Size): Promise<Pick<CalendarResult, 'ours' | 'peers'>> {
  const ours = judged(await playOurs(of));
  const peers: Record<string, Booking> = {};
  for (const [name, peer] of Object.entries({ 'one-post-each': onePostEach, 'unpaced-batches': unpacedBatches }))
    peers[name] = judged(await playPeer(peer, of));
  return { ours, peers };
}

export const calendar = {
  name: 'calendar',
  async run(): Promise<{ table: string; result: CalendarResult }> {
    const booked = await bookEverything(size);
    const result: CalendarResult = { name: 'calendar', ...size, ...booked, required };
    return { table: tableOf(result), result };
  },
};

const meets = (ours: Booking): boolean =>
  ours.requestsPerPlan <= required.requestsPerPlan &&
  ours.inFlightMax <= required.inFlightMax &&
  ours.doubled === 0 &&
  ours.shareOfBound >= required.shareOfBound;

function tableOf({ plans, mailboxes, ours, peers }: CalendarResult): string {
  const head = ['', 'requests a plan', 'in flight', 'throttled', 'doubled', 'of the bound'];
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const lines = [['fotfeste', ours] as const, ...Object.entries(peers)].map(([name, each]) => [
    name,
    each.requestsPerPlan.toFixed(3),
    String(each.inFlightMax),
    String(each.throttled),
    String(each.doubled),
    percent(each.shareOfBound),
  ]);
  const about = `calendar: ${plans} plans of ${talks.length} talks over ${mailboxes} mailboxes of four requests at a time, with faults, on virtual time`;
  const rows = [head, ...lines].map(
    ([name = '', ...cells]) => name.padEnd(18) + cells.map((cell) => cell.padStart(16)).join(''),
  );
  const verdict = `fotfeste: at most ${required.requestsPerPlan} requests a plan with retries, four in flight, none doubled, ${percent(required.shareOfBound)} of the bound: ${meets(ours) ? 'met' : 'NOT MET'}`;
  return [about, ...rows, verdict].join('\n');
}
