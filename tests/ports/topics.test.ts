import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContentCipher } from '../../src/adapters/postgres/contentCipher.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import type { Topic } from '../../src/domain/plan/topic.ts';
import { describeOnBothEngines, type TestStore, testContentKey, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const secret = 'Jeg er redd for nattevaktene alene';
const topic: Topic = { id: 't1', mentorshipId: 'm1', authorId: 'sara', text: secret, at: '2026-09-10T10:00:00.000Z' };

describeOnBothEngines('what a pair wants to talk about', ({ open }) => {
  let db: TestStore;
  const read = (personId: string) => db.store.inTenant(testTenant.id, (tx) => tx.topicsFor(personId).of('m1'));
  const save = (after: Mentorship) =>
    db.store.inTenant(testTenant.id, (tx) => tx.mentorships.save(after, entryFor(after)));
  const asApp = (personId: string) => ({
    role: 'fotfeste_app',
    'app.tenant': testTenant.id,
    'app.person': personId,
    'app.today': '2026-09-17',
  });

  beforeAll(async () => {
    db = await open();
    await save(plannedMentorship('m1'));
    await db.store.inTenant(testTenant.id, (tx) => tx.topicsFor('sara').save(topic));
  });
  afterAll(() => db.close());

  test('is read by the newcomer and by her mentor', async () => {
    expect(await read('sara')).toEqual([topic]);
    expect(await read('ingrid')).toEqual([topic]);
  });

  test('does not exist for leader, reserve mentor, coordinator or stranger', async () => {
    for (const person of ['berit', 'turid', 'per', 'kari', 'leif', '']) expect(await read(person)).toEqual([]);
  });

  test('does not exist for a leader who speaks SQL', async () => {
    expect(await db.sql(asApp('berit'), 'select * from topic')).toEqual([]);
    expect(await db.sql(asApp('sara'), 'select id from topic')).toEqual([{ id: 't1' }]);
    const write = `insert into topic (mentorship_id, id, author_id, mentor_id, at, content)
      values ('m1', 't9', 'berit', 'ingrid', '2026-09-10T10:00:00.000Z', '\\x00')`;
    await expect(db.sql(asApp('berit'), write)).rejects.toThrow(/row-level security/);
    expect(await db.sql(asApp('berit'), `delete from topic returning id`)).toEqual([]);
  });

  test('cannot be written by anyone else', async () => {
    const writing = db.store.inTenant(testTenant.id, (tx) => tx.topicsFor('berit').save({ ...topic, id: 't2' }));
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test('two people asked for in one transaction each see only their own', async () => {
    const [hers, theirs] = await db.store.inTenant(testTenant.id, (tx) =>
      Promise.all([tx.topicsFor('sara').of('m1'), tx.topicsFor('berit').of('m1')]),
    );
    expect([hers?.length, theirs?.length]).toEqual([1, 0]);
  });

  test('lies encrypted, differently each time, and opens only in its own row with its own key', async () => {
    const [row] = await db.sql<{ content: Uint8Array }>(asApp('sara'), 'select content from topic');
    const content = Buffer.from(row?.content ?? []);
    expect(content.includes('nattevakt')).toBe(false);
    const cipher = createContentCipher(testContentKey);
    const boundTo = [testTenant.id, 'm1', 't1'];
    expect(cipher.decrypt(content, boundTo)).toBe(secret);
    expect(cipher.encrypt(secret, boundTo).equals(content)).toBe(false);
    expect(() => cipher.decrypt(content, [testTenant.id, 'm1', 't2'])).toThrow('CONTENT_KEY');
    const otherKey = createContentCipher(Buffer.alloc(32, 8).toString('base64'));
    expect(() => otherKey.decrypt(content, boundTo)).toThrow('CONTENT_KEY');
  });

  test('appears nowhere in an embedded database', async () => {
    if (db.store.handle.engine !== 'pglite') return;
    await db.sql({}, 'checkpoint');
    const dump = Buffer.from(await (await db.store.handle.pglite.dumpDataDir('none')).arrayBuffer());
    expect(dump.includes('Lysvær kommune')).toBe(true);
    expect(dump.includes('nattevaktene')).toBe(false);
  });

  test('is not the new mentor’s when the pairing changes; what is written from then on is', async () => {
    const before = plannedMentorship('m1');
    await save({
      ...before,
      revision: 2,
      pairings: [
        { mentorId: 'ingrid', reserveMentorId: null, fromOn: '2026-09-01', toOn: '2026-09-16' },
        { mentorId: 'tor', reserveMentorId: null, fromOn: '2026-09-17', toOn: null },
      ],
    });
    expect(await read('tor')).toEqual([]);
    const later: Topic = { ...topic, id: 't2', text: 'Hva er godt nok' };
    await db.store.inTenant(testTenant.id, (tx) => tx.topicsFor('sara').save(later));
    expect(await read('tor')).toEqual([later]);
    expect(await read('ingrid')).toEqual([topic]);
  });

  test('is gone when it is taken away', async () => {
    // The mentor before reads it still, to hand it over, and changes nothing any more.
    for (const person of ['leif', 'tor', 'ingrid'])
      await db.store.inTenant(testTenant.id, (tx) => tx.topicsFor(person).remove('m1', 't1'));
    expect((await read('sara')).length).toBe(2);
    await db.store.inTenant(testTenant.id, (tx) => tx.topicsFor('sara').remove('m1', 't1'));
    expect((await read('sara')).map(({ id }) => id)).toEqual(['t2']);
  });
});
