import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SlotsView } from '../../src/contract/slotViews.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { askByHand } from '../graph/playedGraph.ts';
import { knowShifts } from '../support/shifts.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

/** Marte and Jonas, Thursday 17 September 2026; the talk of week 4 opens on Tuesday the 22nd. */
beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  await knowShifts(world, world.unitId, {
    'marte.fossli': ['day 2026-09-22 07:30-15:00', 'evening 2026-09-24 14:30-22:00', 'day 2026-09-29 07:30-15:00'],
    'jonas.rygg': ['day 2026-09-22 07:30-15:00', 'day 2026-09-24 07:30-15:00', 'night 2026-09-28 21:45-07:45'],
  });
});
afterAll(() => world.close());

const ofTalk = (itemKey: string) => ({ mentorshipId: plan.mentorshipId, itemKey });
const slots = (itemKey = 'talk-w04', who = 'jonas.rygg') => world.ask(who, 'slots', ofTalk(itemKey));
const times = ({ proposals }: SlotsView) => proposals.map(({ on, time, minutes }) => `${on} ${time} ${minutes}`);
const booking = async (startsAt: string, minutes: number, itemKey = 'talk-w04') => ({
  requestId: newId(),
  revision: (await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId })).revision,
  ...ofTalk(itemKey),
  startsAt,
  minutes,
  place: null,
  online: false,
});
const bookingIn = ({ items }: PlanView) => items.find(({ key }) => key === 'talk-w04')?.booking;
/** Something else in a calendar; times are Norwegian. */
const occupy = async (who: string, day: string, [from, to]: readonly [string, string]) =>
  askByHand(world.origin, {
    method: 'POST',
    path: `/users/${await world.idOf(who)}/events`,
    body: {
      subject: 'Kurs',
      showAs: 'busy',
      start: { dateTime: `${day}T${from}:00`, timeZone: 'Europe/Oslo' },
      end: { dateTime: `${day}T${to}:00`, timeZone: 'Europe/Oslo' },
    },
  });

describe('where both are on shift a time is proposed', () => {
  test('with its reasons, for the one who books', async () => {
    const found = await slots();
    expect(found).toMatchObject({ none: null, unread: [], leaderName: 'Silje Moen' });
    expect(times(found)[0]).toBe('2026-09-22 13:00 45');
    expect(found.proposals[0]?.reasons.map(({ key }) => key)).toEqual(['bothOnShift', 'calm', 'earlyInWindow']);
    expect(new Set(found.proposals.map(({ on }) => on))).toEqual(new Set(['2026-09-22', '2026-09-24']));
  });
  test('nobody else is told: not the newcomer, the leaders, the coordinator', async () => {
    for (const who of ['marte.fossli', 'silje.moen', 'odd.tveiten', 'kari.lindvik'])
      expect(await world.refused(who, 'slots', ofTalk('talk-w04')), who).toMatchObject({ status: 403 });
    expect(await world.refused('geir.storli', 'slots', ofTalk('talk-w04'))).toMatchObject({ status: 404 });
  });
  test('and no shift leaves the server but as a reason', async () => {
    expect(JSON.stringify(await slots())).not.toMatch(/07:30|T05:30/);
  });
});

describe('what stands in Outlook is in the way', () => {
  test('of either of them', async () => {
    await occupy('marte.fossli', '2026-09-22', ['12:30', '14:00']);
    expect(times(await slots())[0]).not.toBe('2026-09-22 13:00 45');
  });
  test('where Outlook does not answer, rosters are enough, and the dialog says so', async () => {
    await world.tenant.fault({ path: 'getSchedule$', method: 'POST', count: 3, status: 403 });
    const found = await slots();
    expect(times(found)[0]).toBe('2026-09-22 13:00 45');
    expect(found.unread).toEqual([null, 'Marte']);
    await world.tenant.clearFaults();
  });
});

describe('a proposal is looked at again right before it is booked', () => {
  test('one that has been taken meanwhile is refused, and there are others', async () => {
    const [first] = (await slots()).proposals;
    if (!first) throw new Error('nothing was proposed');
    await occupy('jonas.rygg', first.on, [first.time, first.endTime]);
    const request = await booking(first.startsAt, first.minutes);
    expect(await world.refused('jonas.rygg', 'bookSlot', request)).toMatchObject({ error: 'slotTaken', status: 409 });
    expect(times(await slots())).not.toContain(`${first.on} ${first.time} ${first.minutes}`);
  });
  test('a time that is no proposal is refused too', async () => {
    const night = await booking('2026-09-22T01:00:00.000Z', 45);
    expect(await world.refused('jonas.rygg', 'bookSlot', night)).toMatchObject({ error: 'slotTaken' });
    const short = await booking('2026-09-22T11:00:00.000Z', 5);
    expect(await world.refused('jonas.rygg', 'bookSlot', short)).toMatchObject({ error: 'slotTaken' });
    const forged = { ...(await booking('2026-09-22', 45)) };
    expect(await world.refused('jonas.rygg', 'bookSlot', forged)).toMatchObject({ status: 400 });
  });
  test('the newcomer does not book', async () => {
    const request = await booking('2026-09-22T11:00:00.000Z', 45);
    expect(await world.refused('marte.fossli', 'bookSlot', request)).toMatchObject({ status: 403 });
  });
  test('one that stands is booked, once, and lies in both calendars', async () => {
    const [first] = (await slots()).proposals;
    if (!first) throw new Error('nothing was proposed');
    const request = await booking(first.startsAt, first.minutes);
    const booked = await world.ask('jonas.rygg', 'bookSlot', request);
    expect(await world.ask('jonas.rygg', 'bookSlot', request)).toMatchObject({ revision: booked.revision });
    const { on, time, minutes } = first;
    expect(bookingIn(booked)).toMatchObject({ on, time, minutes });
    await world.app.settle();
    for (const who of ['jonas.rygg', 'marte.fossli']) {
      const path = `/users/${await world.idOf(who)}/events`;
      const { value } = await askByHand(world.origin, { method: 'GET', path });
      expect((value as { subject: string }[]).map(({ subject }) => subject)).toContain('Avtalt samtale');
    }
  });
  test('its time is not proposed once more, and does not stand in the way of its neighbours', async () => {
    const at = bookingIn(await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId }));
    const found = await slots();
    expect(found.proposals.length).toBeGreaterThan(0);
    expect(found.proposals.map(({ on, time }) => ({ on, time }))).not.toContainEqual({ on: at?.on, time: at?.time });
  });
  test('when the newcomer has asked for another, nothing that overlaps it is proposed', async () => {
    const { revision } = await world.ask('marte.fossli', 'plan', { mentorshipId: plan.mentorshipId });
    const asked = await world.ask('marte.fossli', 'askNewTime', {
      requestId: newId(),
      revision,
      ...ofTalk('talk-w04'),
    });
    const at = bookingIn(asked);
    if (!at) throw new Error('it is still booked');
    const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const free = (await slots()).proposals.map(({ on, time, endTime }) => {
      const isBefore = minuteOf(endTime) <= minuteOf(at.time);
      return on !== at.on || isBefore || minuteOf(time) >= minuteOf(at.time) + at.minutes;
    });
    expect(free).toEqual(free.map(() => true));
  });
});

describe('where they have no common time', () => {
  test('it is said why, what is nearest, and what the leader could do', async () => {
    const found = await slots('talk-w05');
    expect(found.proposals).toEqual([]);
    expect(found.none).toMatchObject({
      because: { key: 'noCommonShift', names: [] },
      nearest: { side: 'before' },
      request: { minutes: 30 },
    });
  });
  test('the nearest can be booked as it stands', async () => {
    const { none } = await slots('talk-w05');
    const nearest = none?.nearest;
    if (!nearest) throw new Error('nothing is near');
    await world.ask('jonas.rygg', 'bookSlot', await booking(nearest.startsAt, nearest.minutes, 'talk-w05'));
  });
  test('a roster that ends before the window says so', async () => {
    const { none } = await slots('talk-w12');
    expect(none?.because).toMatchObject({ key: 'rosterEnds', known: { toOn: '2026-10-31' } });
  });
});

describe('a time that one has in mind', () => {
  const check = (on: `${number}-${number}-${number}`, time: `${number}:${number}`) =>
    world.ask('jonas.rygg', 'checkTime', { ...ofTalk('talk-w06'), on, time, minutes: 45 });

  test('may be outside a shift, and that is said', async () => {
    const found = await check('2026-09-24', '10:00');
    expect(found.faults).toEqual([{ key: 'offShift', name: 'Marte' }]);
  });
  test('may be taken, and that is said', async () => {
    expect((await check('2026-09-22', '13:00')).busy).toContain('Marte');
  });
});
