import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DesiredEvent } from '../../src/domain/calendar/desiredEvent.ts';
import { usualWorkingHours } from '../../src/domain/reminder/workingHours.ts';
import type { Tx } from '../../src/store.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

import {
  at,
  chooseNext,
  draftOf,
  everything,
  type Held,
  later,
  ownProgramme,
  reportOf,
  secret,
  teamOf,
  unpaused,
} from './everyCall.ts';
import { connectionOf, dayShift, fileOf } from './rosterCalls.ts';

const due = {
  itemKey: 'talk-w03',
  kind: 'bookTalk',
  recipientId: 'ingrid',
  dueOn: '2026-09-15',
  dueAt: '2026-09-15T06:00:00.000Z',
} as const;
const event: DesiredEvent = {
  itemKey: 'talk-w03',
  subject: 'mentorTalk',
  organiserId: 'ingrid',
  attendeeId: 'sara',
  startsAt: '2026-09-18T11:15:00.000Z',
  endsAt: '2026-09-18T12:00:00.000Z',
  place: secret,
  online: false,
  bookingNumber: 2,
};

/** Tor is to take over after Ingrid. */
const handedOver = [
  { mentorId: 'ingrid', reserveMentorId: null, fromOn: '2026-09-01', toOn: '2026-09-30' },
  { mentorId: 'tor', reserveMentorId: null, fromOn: '2026-10-01', toOn: null },
] as const;

function methodsOf({ topicsFor, settings, ...parts }: Tx): string[] {
  const all = { ...parts, topics: topicsFor('x'), settings: settingsOf(settings) };
  return namesIn(all);
}

const settingsOf = (settings: Tx['settings']) => ({
  ...settings,
  workingHours: settings.workingHours('x'),
  unitTimes: settings.unitTimes('x'),
  shiftPattern: settings.shiftPattern('x'),
});

const namesIn = (part: object): string[] =>
  Object.entries(part).flatMap(([name, inner]) => {
    if (typeof inner === 'function') return [name];
    return typeof inner === 'object' && inner !== null ? namesIn(inner).map((method) => `${name}.${method}`) : [];
  });

/** Rows of the same ids in every table of the first municipality, and rows that its worker holds. */
async function fill(tx: Tx): Promise<Held> {
  for (const id of ['sara', 'ingrid'])
    await tx.people.save({
      id,
      displayName: secret,
      jobTitle: secret,
      language: 'nb',
      presentation: secret,
      ...unpaused,
    });
  await tx.units.save({ id: 'solhaug', revision: 1, name: secret, leaderIds: ['turid'] });
  const mentorship = { ...plannedMentorship('m1'), pairings: handedOver };
  await tx.mentorships.save(mentorship, entryFor(mentorship));
  await tx.topicsFor('sara').save({ id: 't1', mentorshipId: 'm1', authorId: 'sara', text: secret, at });
  await tx.topicsFor('sara').pass({ mentorshipId: 'm1', topicId: 't1', toMentorId: 'tor' });
  const three = ['talk-w03', 'talk-w04', 'talk-w05'].map((itemKey) => ({ ...due, itemKey }));
  await tx.reminders.plan('m1', three, 'done');
  await tx.events.plan('m1', [event]);
  await tx.networks.saveTeam(teamOf('sara'));
  await tx.networks.saveReport(reportOf('sara', 1));
  await tx.programmes.publish(ownProgramme(1, secret), { personId: 'kari', at });
  await tx.programmes.saveDraft(draftOf('sara', secret));
  await tx.channels.save({ groupId: 'sara', channelId: 'sara', unitId: 'solhaug', configuredBy: secret });
  await tx.conversations.save({ personId: 'sara', conversationId: secret, serviceUrl: secret });
  await tx.requests.save({ personId: 'sara', requestId: 'sara', name: 'x', hash: 'x', answer: secret });
  await tx.greetings.promise('sara');
  await tx.reachability.unreachable('sara', 'ConversationBlockedByUser', at);
  const [unreachable] = await tx.reachability.leaseFeed(10);
  await chooseNext(tx.settings.reminders, { welcome: { days: [20] } }, secret);
  await chooseNext(tx.settings.workingHours('solhaug'), { ...usualWorkingHours, from: '09:00' }, secret);
  await tx.rosters.add({ ...fileOf('sara'), importedBy: secret }, [{ personId: 'sara', shifts: [dayShift('sara')] }]);
  await tx.rosters.connect({ ...connectionOf('solhaug'), groupId: secret, actsAsId: secret, connectedBy: secret });
  await tx.rosters.trainingLooked(at);
  const [schedule] = await tx.rosters.leaseSchedules(at, 1);
  const [changed] = await tx.rosters.leaseChanged(1);
  const [card, reminder, waiting] = await tx.reminders.lease(later, 10);
  const [leasedEvent] = await tx.events.lease(10);
  await tx.mailboxes.notice([{ mailboxId: 'ingrid', kind: 'changed' }]);
  const [write] = await tx.networks.leaseWrites(10);
  if (!card || !reminder || !waiting || !leasedEvent || !write || !unreachable || !schedule || !changed)
    throw new Error('nothing was leased');
  await tx.reminders.hold(waiting, later, 'offDuty');
  await tx.reminders.attempting(card);
  await tx.reminders.sent(card, { conversationId: secret, activityId: secret });
  await tx.reminders.markStale('m1', [card.itemKey]);
  const [stale] = await tx.reminders.leaseStale(10);
  if (!stale) throw new Error('no card is stale');
  return { reminder, card: stale, event: leasedEvent, write, unreachable, schedule, changed };
}

const nasty = [
  `'; drop table person; --`,
  `' or '1'='1`,
  `'); select set_config('app.tenant', '${testTenant.id}', true); --`,
  `x' union select * from person --`,
  '\\',
  '$1',
  `$$; reset role; $$`,
  '"; reset role; --',
  '%',
  '{"a":1}',
  `E'\\047`,
];

describeOnBothEngines('one municipality meets another through no call of the store', ({ open }) => {
  let db: TestStore;
  let held: Held;
  beforeAll(async () => {
    db = await open();
    held = await db.store.inTenant(testTenant.id, fill);
    await db.store.pacer.reserve(testTenant.id, { wanted: 1, leadMs: 0 });
  });
  afterAll(() => db.close());

  /** Everything the first municipality has, as its newcomer may see it. */
  async function stored(): Promise<string> {
    const asSara = {
      role: 'fotfeste_app',
      'app.tenant': testTenant.id,
      'app.person': 'sara',
      'app.today': '2026-09-17',
    };
    const tables = await db.sql<{ name: string }>(
      {},
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity order by 1`,
    );
    const found: unknown[] = [];
    for (const { name } of tables) {
      const rows = await db.sql(asSara, `select row_to_json(t)::text as row from ${name} t order by 1`);
      if (name !== 'absence') expect(rows.length, name).toBeGreaterThan(0);
      found.push([name, rows]);
    }
    return JSON.stringify(found);
  }

  test('every call is tried', async () => {
    const methods = await db.store.inTenant(otherTenant.id, async (tx) => methodsOf(tx));
    expect(Object.keys(everything('sara', held)).toSorted()).toEqual(methods.toSorted());
  });

  test('with the ids and leases of the other it sees nothing and changes nothing there', async () => {
    const before = await stored();
    for (const [name, call] of Object.entries(everything('sara', held))) {
      const seen = await db.store.inTenant(otherTenant.id, call).catch((error: Error) => error.message);
      expect(JSON.stringify(seen) ?? '', name).not.toContain(secret);
    }
    expect(await stored()).toBe(before);
  });

  test.each(nasty)('with %s for an id it is a text like any other', async (text) => {
    const before = await stored();
    for (const [name, call] of Object.entries(everything(text, held))) {
      const seen = await db.store.inTenant(otherTenant.id, call).catch((error: Error) => error);
      expect(JSON.stringify(seen) ?? '', name).not.toContain(secret);
      if (seen instanceof Error) expect(seen.message, name).not.toMatch(/syntax|does not exist|unterminated/);
    }
    expect(await stored()).toBe(before);
    const back = await db.store.inTenant(otherTenant.id, (tx) => tx.people.get(text));
    expect(back).toMatchObject({ id: text, displayName: 'En annen' });
  });
});
