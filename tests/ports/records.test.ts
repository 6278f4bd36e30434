import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/domain/people.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { type AnsweredRequest, RequestTaken, type Tx } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';

const ingrid: Person = {
  id: 'ingrid',
  displayName: 'Ingrid Haugland',
  jobTitle: 'Sykepleier',
  language: 'nn',
  presentation: 'Eg har vore her i tolv år.',
  pausedUntil: '2026-10-05',
  snoozedUntil: '2026-09-18T05:30:00.000Z',
  meetsOffShift: true,
};
const request: AnsweredRequest = {
  personId: 'ingrid',
  requestId: 'r1',
  name: 'bookItem',
  hash: 'abc',
  answer: { revision: 2, list: [1, null] },
};

describeOnBothEngines('what is remembered', ({ open }) => {
  let db: TestStore;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.close());

  test('people, newest words last, and unknown ids left out', async () => {
    const found = await db.store.inTenant(testTenant.id, async ({ people }) => {
      await people.save({ ...ingrid, presentation: null, language: 'nb', pausedUntil: null });
      await people.save(ingrid);
      return [await people.get('ingrid'), await people.get('nobody'), await people.getMany(['nobody', 'ingrid'])];
    });
    expect(found).toEqual([ingrid, null, [ingrid]]);
    expect(await db.store.inTenant(testTenant.id, ({ people }) => people.getMany([]))).toEqual([]);
  });

  test('units with their leaders', async () => {
    const units: Unit[] = [
      { id: 'u2', revision: 1, name: 'Bekkefaret', leaderIds: [] },
      { id: 'u1', revision: 3, name: 'Solhaug', leaderIds: ['turid', 'berit'] },
    ];
    const found = await db.store.inTenant(testTenant.id, async (tx) => {
      for (const unit of units) await tx.units.save(unit);
      return [await tx.units.all(), await tx.units.get('u1'), await tx.units.get('u9')];
    });
    expect(found).toEqual([units, units[1], null]);
  });

  test('who is greeted, once: by itself, or with the first reminder where that was promised first', async () => {
    const of = (work: (greetings: Tx['greetings']) => Promise<unknown>) =>
      db.store.inTenant(testTenant.id, ({ greetings }) => work(greetings));
    expect(await of((greetings) => greetings.giveFirst('tor'))).toBe(true);
    expect(await of((greetings) => greetings.giveFirst('tor'))).toBe(false);
    await of((greetings) => greetings.promise('tor'));
    expect(await of((greetings) => greetings.isPromised('tor'))).toBe(false);
    await of((greetings) => greetings.promise('nina'));
    await of((greetings) => greetings.promise('nina'));
    expect(await of((greetings) => greetings.isPromised('nina'))).toBe(true);
    expect(await of((greetings) => greetings.giveFirst('nina'))).toBe(false);
    await of((greetings) => greetings.given('nina'));
    expect(await of((greetings) => greetings.isPromised('nina'))).toBe(false);
    await of((greetings) => greetings.forget('nina'));
    expect(await of((greetings) => greetings.giveFirst('nina'))).toBe(true);
  });

  test('which unit a channel shows, and where a person is written to, newest known', async () => {
    const tab = { groupId: 'g', channelId: '19:x@thread.tacv2', unitId: 'u1', configuredBy: 'turid' };
    const ref = { personId: 'ingrid', conversationId: 'a:1', serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    const found = await db.store.inTenant(testTenant.id, async ({ channels, conversations }) => {
      await channels.save(tab);
      await channels.save({ ...tab, unitId: 'u2' });
      await conversations.save(ref);
      await conversations.save({ ...ref, serviceUrl: 'https://smba.trafficmanager.net/no/' });
      return [
        await channels.get('g', tab.channelId),
        await channels.get('g', 'other'),
        await conversations.get('ingrid'),
        await conversations.get('sara'),
      ];
    });
    const newest = { ...ref, serviceUrl: 'https://smba.trafficmanager.net/no/' };
    expect(found).toEqual([{ ...tab, unitId: 'u2' }, null, newest, null]);
  });

  test('the answer to a request, for a day; a second answer to it is refused', async () => {
    const save = (answered: AnsweredRequest) => db.store.inTenant(testTenant.id, (tx) => tx.requests.save(answered));
    const find = () => db.store.inTenant(testTenant.id, (tx) => tx.requests.find('ingrid', 'r1'));
    await save(request);
    expect(await find()).toEqual(request);
    await expect(save({ ...request, hash: 'other' })).rejects.toThrow(RequestTaken);
    await save({ ...request, personId: 'sara' });
    await db.sql(
      { 'app.tenant': testTenant.id },
      `update answered_request set answered_at = now() - interval '25 hours'`,
    );
    expect(await find()).toBeNull();
    await save({ ...request, answer: null });
    expect((await find())?.answer).toBeNull();
  });

  test('that the database answers', async () => {
    await expect(db.store.ping()).resolves.toBeUndefined();
    expect((await db.store.tenants()).map(({ name }) => name)).toEqual(['Lysvær kommune', 'Fjordvik kommune']);
  });
});
