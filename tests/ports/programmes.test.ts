import { afterAll, beforeAll, expect, test } from 'vitest';
import { StaleRevision, type Tx } from '../../src/store.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';
import { draftOf, ownProgramme } from './everyCall.ts';

const by = { personId: 'kari', at: '2026-09-17T06:20:00.000Z' };
const first = ownProgramme(1, 'Lysvær, sykehjem, rev. 1');
const second = { ...ownProgramme(2, 'Lysvær, sykehjem, rev. 2'), weeks: 104 };

describeOnBothEngines('the programmes of a municipality', ({ open }) => {
  let db: TestStore;
  const act = <T>(work: (tx: Tx) => Promise<T>, tenantId = testTenant.id) => db.store.inTenant(tenantId, work);
  beforeAll(async () => {
    db = await open();
    await act((tx) => tx.programmes.publish(first, by));
  });
  afterAll(() => db.close());

  test('are those that come with the app, and its own', async () => {
    expect((await act((tx) => tx.programmes.get({ id: 'farsund', revision: 1 })))?.name).toContain('Farsund');
    expect(await act((tx) => tx.programmes.get(first))).toEqual(first);
    expect(await act((tx) => tx.programmes.get({ id: 'own-1', revision: 7 }))).toBeNull();
    expect(await act((tx) => tx.programmes.get(first), otherTenant.id)).toBeNull();
  });

  test('get revisions one after the other, and running plans find theirs', async () => {
    for (const revision of [1, 3])
      await expect(act((tx) => tx.programmes.publish(ownProgramme(revision, 'x'), by))).rejects.toThrow(StaleRevision);
    await act((tx) => tx.programmes.publish(second, by));
    expect(await act((tx) => tx.programmes.get(first))).toEqual(first);
    const names = (await act((tx) => tx.programmes.all())).map(
      ({ programme }) => `${programme.id} ${programme.revision}`,
    );
    expect(names).toEqual(['kristiansand 2', 'farsund 1', 'trondheim 1', 'own-1 2', 'own-1 1']);
  });

  test('never change once they are published: the database itself says no', async () => {
    const settings = { role: 'fotfeste_app', 'app.tenant': testTenant.id };
    for (const statement of [`update programme set content = '{}' where id = 'own-1'`, `delete from programme`])
      await expect(db.sql(settings, statement)).rejects.toThrow(/permission denied/);
    expect(await act((tx) => tx.programmes.get(first))).toEqual(first);
  });

  test('are counted by the running plans that follow them', async () => {
    for (const [id, programme] of [
      ['m1', first],
      ['m2', first],
    ] as const) {
      const planned = plannedMentorship(id);
      const { id: programmeId, revision } = programme;
      const m = { ...planned, facts: { ...planned.facts, programme: { id: programmeId, revision } } };
      await act((tx) => tx.mentorships.save(id === 'm2' ? { ...m, state: 'finished' } : m, entryFor(m)));
    }
    expect(await act((tx) => tx.programmes.running())).toEqual([{ id: 'own-1', revision: 1, plans: 1 }]);
  });

  test('are drafted one at a time, and who saw an older draft overwrites nothing', async () => {
    const draft = draftOf('own-1', 'Utkast');
    await act((tx) => tx.programmes.saveDraft(draft));
    await expect(act((tx) => tx.programmes.saveDraft(draft))).rejects.toThrow(StaleRevision);
    const later = { ...draft, revision: 2, isDiscarded: true };
    await act((tx) => tx.programmes.saveDraft(later));
    await expect(act((tx) => tx.programmes.saveDraft(later))).rejects.toThrow(StaleRevision);
    expect(await act((tx) => tx.programmes.draft('own-1'))).toEqual(later);
    expect(await act((tx) => tx.programmes.drafts(), otherTenant.id)).toEqual([]);
    await act((tx) => tx.programmes.removeDraft('own-1'));
    expect(await act((tx) => tx.programmes.drafts())).toEqual([]);
  });
});
