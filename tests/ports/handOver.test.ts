import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/instant.ts';
import type { Pairing } from '../../src/domain/plan/mentorship.ts';
import type { Tx } from '../../src/store.ts';
import { describeOnBothEngines, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

/** Ingrid, then Tor from 1 October, then Eva from 1 November. */
const pairing = (mentorId: string, fromOn: Pairing['fromOn'], toOn: Pairing['toOn']): Pairing => ({
  mentorId,
  reserveMentorId: null,
  fromOn,
  toOn,
});
const pairings = [
  pairing('ingrid', '2026-09-01', '2026-09-30'),
  pairing('tor', '2026-10-01', '2026-10-31'),
  pairing('eva', '2026-11-01', null),
];
const at = '2026-09-10T10:00:00.000Z';

describeOnBothEngines('what is handed over when the mentor changes', ({ open }) => {
  let now: Instant = '2026-09-17T06:20:00.000Z';
  let db: TestStore;
  const on = (day: string) => {
    now = `${day}T10:00:00.000Z`;
  };
  const as = <T>(person: string, work: (topics: ReturnType<Tx['topicsFor']>) => Promise<T>): Promise<T> =>
    db.store.inTenant(testTenant.id, (tx) => work(tx.topicsFor(person)));
  const write = (person: string, id: string) =>
    as(person, (topics) => topics.save({ id, mentorshipId: 'm1', authorId: person, text: `Tema ${id}`, at }));
  const read = async (person: string) => (await as(person, (topics) => topics.of('m1'))).map(({ id }) => id);
  const pass = (person: string, topicId: string, toMentorId = 'tor') =>
    as(person, (topics) => topics.pass({ mentorshipId: 'm1', topicId, toMentorId }));
  const keep = (person: string, topicId: string) =>
    as(person, (topics) => topics.keep({ mentorshipId: 'm1', topicId, toMentorId: 'tor' }));
  const ticks = async (person: string) =>
    (await as(person, (topics) => topics.passesTo('m1', 'tor'))).map(({ topicId, byId }) => `${topicId} ${byId}`);
  const asApp = (person: string, day = now.slice(0, 10)) => ({
    role: 'fotfeste_app',
    'app.tenant': testTenant.id,
    'app.person': person,
    'app.today': day,
  });

  beforeAll(async () => {
    db = await open({ now: () => now });
    const mentorship = { ...plannedMentorship('m1'), pairings };
    await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.save(mentorship, entryFor(mentorship)));
    for (const id of ['a', 'b', 'c']) await write('sara', id);
    await write('ingrid', 'd');
  });
  afterAll(() => db.close());

  test('only the newcomer and the mentor who leaves say what is passed on', async () => {
    for (const person of ['tor', 'eva', 'berit', 'kari', 'per', ''])
      await expect(pass(person, 'a'), person).rejects.toThrow(/row-level security/);
    // Nor does anybody say it for somebody else.
    const forged = `insert into topic_pass (mentorship_id, topic_id, to_mentor_id, by_id) values ('m1', 'a', 'tor', 'sara')`;
    await expect(db.sql(asApp('ingrid'), forged)).rejects.toThrow(/row-level security/);
    await expect(pass('ingrid', 'a', 'berit')).rejects.toThrow(/row-level security/);
    await pass('sara', 'a');
    await pass('sara', 'a');
    await pass('ingrid', 'a');
    await pass('sara', 'b');
    await pass('ingrid', 'c');
    for (const person of ['sara', 'ingrid'])
      expect((await ticks(person)).toSorted()).toEqual(['a ingrid', 'a sara', 'b sara', 'c ingrid']);
    for (const person of ['tor', 'berit', 'kari']) expect(await ticks(person)).toEqual([]);
  });

  test('before the change the mentor to come reads nothing', async () => {
    expect(await read('ingrid')).toEqual(['a', 'b', 'c', 'd']);
    expect(await read('tor')).toEqual([]);
  });

  test('from the day of the change the new mentor reads what both have said, and nothing else of it exists for her', async () => {
    on('2026-10-01');
    expect(await read('tor')).toEqual(['a']);
    expect(await db.sql(asApp('tor'), 'select id from topic')).toEqual([{ id: 'a' }]);
    expect(await db.sql(asApp('tor'), 'select * from topic_pass')).toEqual([]);
    await pass('ingrid', 'b');
    expect(await read('tor')).toEqual(['a', 'b']);
    await keep('sara', 'b');
    expect(await read('tor')).toEqual(['a']);
  });

  test('nobody takes back for somebody else', async () => {
    await keep('tor', 'a');
    await keep('ingrid', 'c');
    await keep('sara', 'c');
    expect((await ticks('sara')).toSorted()).toEqual(['a ingrid', 'a sara', 'b ingrid']);
    expect(await db.sql(asApp('ingrid'), `delete from topic_pass where by_id = 'sara' returning topic_id`)).toEqual([]);
    await expect(db.sql(asApp('sara'), `update topic_pass set by_id = 'sara'`)).rejects.toThrow(/permission denied/);
  });

  test('the mentor who left reads her own topics and writes none; what is new is not hers', async () => {
    await write('sara', 'e');
    await write('tor', 'f');
    expect(await read('tor')).toEqual(['a', 'e', 'f']);
    expect(await read('ingrid')).toEqual(['a', 'b', 'c', 'd']);
    expect(await read('sara')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    await expect(write('ingrid', 'g')).rejects.toThrow(/row-level security/);
    await expect(pass('ingrid', 'e')).rejects.toThrow(/row-level security/);
    const forged = `insert into topic (mentorship_id, id, author_id, mentor_id, at, content)
      values ('m1', 'g', 'tor', 'ingrid', '${at}', '\\x00')`;
    await expect(db.sql(asApp('tor'), forged)).rejects.toThrow(/row-level security/);
    const moved = `update topic set mentor_id = 'tor' where id = 'b' returning id`;
    expect(await db.sql(asApp('tor'), moved)).toEqual([]);
  });

  test('14 days after the change it is closed, and the mentor who left reads nothing', async () => {
    on('2026-10-15');
    expect(await read('ingrid')).toEqual(['a', 'b', 'c', 'd']);
    on('2026-10-16');
    expect(await read('ingrid')).toEqual([]);
    expect(await ticks('ingrid')).toEqual([]);
    for (const person of ['sara', 'ingrid'])
      await expect(pass(person, 'd'), person).rejects.toThrow(/row-level security/);
    await keep('sara', 'a');
    expect(await read('tor')).toEqual(['a', 'e', 'f']);
  });

  test('at the next change what was passed before may go on, and goes only when both say so again', async () => {
    on('2026-11-02');
    expect(await read('eva')).toEqual([]);
    expect(await read('tor')).toEqual(['a', 'e', 'f']);
    for (const topicId of ['a', 'e']) for (const person of ['sara', 'tor']) await pass(person, topicId, 'eva');
    await pass('sara', 'b', 'eva');
    await expect(pass('tor', 'b', 'eva')).rejects.toThrow(/row-level security/);
    expect(await read('eva')).toEqual(['a', 'e']);
    expect(await read('ingrid')).toEqual([]);
  });

  test('a topic that is taken away takes with it what was said of it', async () => {
    await as('sara', (topics) => topics.remove('m1', 'a'));
    expect(await read('eva')).toEqual(['e']);
    expect(await db.sql(asApp('sara'), `select * from topic_pass where topic_id = 'a'`)).toEqual([]);
  });
});
