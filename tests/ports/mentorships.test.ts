import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameOf } from '../../src/domain/plan/changes/trace.ts';
import type { HistoryEntry } from '../../src/domain/plan/history.ts';
import type { Mentorship, PlanItem } from '../../src/domain/plan/mentorship.ts';
import { StaleRevision } from '../../src/store.ts';
import { describeOnBothEngines, otherTenant, type TestStore, testTenant } from '../support/database.ts';
import { entryFor, plannedMentorship } from '../support/plannedMentorship.ts';

const booked = (item: PlanItem): PlanItem => ({
  ...item,
  state: 'booked',
  booking: {
    startsAt: '2026-09-17T11:15:00.000Z',
    minutes: 45,
    place: 'Møterom 2',
    online: false,
    organiserId: 'ingrid',
    attendeeId: 'sara',
    number: 2,
  },
});

const withFirstTalk = (m: Mentorship, change: (item: PlanItem) => PlanItem): Mentorship => ({
  ...m,
  revision: m.revision + 1,
  items: m.items.map((item) => (item.key === 'talk-w03' ? change(item) : item)),
});

describeOnBothEngines('mentorships', ({ engine, open }) => {
  let db: TestStore;
  const save = (after: Mentorship, entry: HistoryEntry = entryFor(after), tenantId = testTenant.id) =>
    db.store.inTenant(tenantId, (tx) => tx.mentorships.save(after, entry));
  const get = (id: string) => db.store.inTenant(testTenant.id, (tx) => tx.mentorships.get(id));
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.close());

  test('come back exactly as they were saved', async () => {
    const started = plannedMentorship('m1');
    await save(started);
    expect(await get('m1')).toEqual(started);
    const changed: Mentorship = {
      ...withFirstTalk(started, booked),
      absences: [
        { who: 'mentor', fromOn: '2026-10-05', toOn: '2026-10-11', kind: 'holiday', personId: 'ingrid' },
        { who: 'mentee', fromOn: '2026-09-21', toOn: '2026-09-25', kind: 'other', personId: 'sara' },
      ],
      pairings: [
        { mentorId: 'ingrid', reserveMentorId: 'per', fromOn: '2026-09-01', toOn: '2026-11-30' },
        { mentorId: 'per', reserveMentorId: null, fromOn: '2026-12-01', toOn: null },
      ],
      adjustments: [
        { kind: 'cadence', cadence: 'lighter', fromWeek: 10, fromOn: '2026-11-01' },
        { kind: 'joined', itemKey: 'talk-w04', nextKey: 'talk-w05' },
      ],
      leaving: {
        on: '2027-01-31',
        destination: 'otherUnit',
        to: { unitId: 'nord', leaderId: 'nina', mentorId: null },
      },
    };
    await save(changed);
    expect(await get('m1')).toEqual(changed);
    expect(JSON.stringify(await get('m1'))).toBe(JSON.stringify(changed));
  });

  test('come back with what each of the two has answered, and how many revisions are theirs alone', async () => {
    const started = plannedMentorship('answered');
    await save(started);
    const answers = {
      about: 'talk-w03',
      revision: 2,
      mentor: 'held',
      mentee: 'notHeld',
      differSince: '2026-09-17T13:00:00.000Z',
    } as const;
    const held = withFirstTalk(started, (item) => ({ ...item, state: 'held', doneOn: '2026-09-17', answers }));
    const changed: Mentorship = { ...held, hiddenRevisions: 1 };
    await save(changed, { ...entryFor(changed), kind: 'answered', itemsBefore: held.items.slice(0, 12) });
    expect(await get('answered')).toEqual(changed);
    const again = withFirstTalk(changed, (item) => ({
      ...item,
      answers: { ...answers, mentee: 'held', differSince: null },
    }));
    await save({ ...again, hiddenRevisions: 2 });
    expect(await get('answered')).toEqual({ ...again, hiddenRevisions: 2 });
    const [, entry] = await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.history('answered', 2));
    expect(entry).toMatchObject({ kind: 'answered', itemsBefore: held.items.slice(0, 12) });
  });

  test('refuse to be saved over a change that the writer has not seen', async () => {
    const started = plannedMentorship('stale');
    await save(started);
    await save(withFirstTalk(started, booked));
    await expect(save(withFirstTalk(started, booked))).rejects.toThrow(StaleRevision);
    await expect(save(started)).rejects.toThrow(StaleRevision);
    await expect(save({ ...started, revision: 4 })).rejects.toThrow(StaleRevision);
    await expect(save({ ...plannedMentorship('never-stored'), revision: 2 })).rejects.toThrow(StaleRevision);
    expect((await get('stale'))?.revision).toBe(2);
  });

  test('write only the items that changed', async () => {
    const started = plannedMentorship('few');
    await save(started);
    const changed = withFirstTalk(started, booked);
    await save({ ...changed, items: changed.items.filter(({ key }) => key !== 'talk-w50') });
    const settings = { 'app.tenant': testTenant.id };
    const versions = await db.sql<{ count: number }>(
      settings,
      `select count(distinct xmin::text)::int as count from plan_item where mentorship_id = 'few'`,
    );
    expect(versions).toEqual([{ count: 2 }]);
    const written = await db.sql<{ key: string }>(
      settings,
      `select key from plan_item where mentorship_id = 'few' and state = 'booked'`,
    );
    expect(written).toEqual([{ key: 'talk-w03' }]);
    expect((await get('few'))?.items.some(({ key }) => key === 'talk-w50')).toBe(false);
  });

  test('keep a history, newest first, whose items can be put back with the room they were in', async () => {
    const started = plannedMentorship('told');
    await save(started);
    const first = withFirstTalk(started, booked);
    await save(first, { ...entryFor(first, 'booked'), itemKey: 'talk-w03' });
    const before = first.items.filter(({ key }) => key === 'talk-w03');
    const second = withFirstTalk(first, (item) => ({ ...item, state: 'held', doneOn: '2026-09-17' }));
    const trace = { itemsBefore: before, itemsMade: ['extra-3'], frameBefore: frameOf({ ...first, state: 'left' }) };
    const entry: HistoryEntry = { ...entryFor(second, 'held'), itemKey: 'talk-w03', ...trace };
    await save(second, entry);
    const history = await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.history('told', 2));
    expect(history.map(({ kind }) => kind)).toEqual(['held', 'booked']);
    expect(history[0]).toEqual(entry);
  });

  test('keep no text that a person typed readable in history, and never rewrite it', async () => {
    const settings = { 'app.tenant': testTenant.id };
    const rows = await db.sql<{ text: string }>(settings, 'select history::text as text from history');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ text }) => text.includes('Møterom'))).toEqual([]);
    const asApp = { ...settings, role: 'fotfeste_app' };
    await expect(db.sql(asApp, `update history set kind = 'held'`)).rejects.toThrow(/permission denied/);
    await expect(db.sql(asApp, 'delete from history')).rejects.toThrow(/permission denied/);
  });

  test('are found by everyone who is or was in them, newest start first', async () => {
    const former = plannedMentorship('p-old', { menteeId: 'x1', mentorId: 'silje', leaderId: 'odd' });
    await save({
      ...former,
      pairings: [
        { mentorId: 'jonas', reserveMentorId: 'nina', fromOn: '2026-09-01', toOn: '2026-09-30' },
        { mentorId: 'silje', reserveMentorId: null, fromOn: '2026-10-01', toOn: null },
      ],
    });
    await save(
      plannedMentorship('p-new', {
        menteeId: 'x2',
        mentorId: 'silje',
        leaderId: 'odd',
        startsOn: '2026-09-14',
        trainingShiftsOn: [],
      }),
    );
    const of = async (person: string) =>
      (await db.store.inTenant(testTenant.id, (tx) => tx.mentorships.ofPerson(person))).map(({ id }) => id);
    expect(await of('silje')).toEqual(['p-new', 'p-old']);
    expect(await of('odd')).toEqual(['p-new', 'p-old']);
    expect(await of('jonas')).toEqual(['p-old']);
    expect(await of('nina')).toEqual(['p-old']);
    expect(await of('x1')).toEqual(['p-old']);
    expect(await of('nobody')).toEqual([]);
  });

  test('are listed page by page without loss or repetition', async () => {
    const starts = ['2026-09-01', '2026-09-08', '2026-09-08', '2026-09-08', '2026-09-15'] as const;
    for (const [index, startsOn] of starts.entries()) {
      const facts = { unitId: 'nord', startsOn, trainingShiftsOn: [], menteeId: `n${index}` };
      await save(plannedMentorship(`l${index}`, facts), undefined, otherTenant.id);
    }
    const finished = plannedMentorship('l9', { unitId: 'nord' });
    await save({ ...finished, state: 'finished', finishedOn: '2027-08-30' }, undefined, otherTenant.id);
    await save(plannedMentorship('elsewhere', { unitId: 'bekkefaret' }), undefined, otherTenant.id);
    const pages = await db.store.inTenant(otherTenant.id, async (tx) => {
      const found: string[][] = [];
      for (let afterId: string | undefined; ; ) {
        const page = await tx.mentorships.list({
          unitId: 'nord',
          state: 'active',
          limit: 2,
          ...(afterId ? { afterId } : {}),
        });
        if (page.length === 0) return found;
        found.push(page.map(({ id }) => id));
        afterId = page.at(-1)?.id;
      }
    });
    expect(pages).toEqual([['l4', 'l1'], ['l2', 'l3'], ['l0']]);
  });

  test('that are over are found once their last day has passed', async () => {
    const ended = async (day: `${number}-${number}-${number}`) =>
      db.store.inTenant(otherTenant.id, (tx) => tx.mentorships.endedBefore(day));
    expect(await ended('2027-08-30')).toEqual([]);
    expect(await ended('2027-08-31')).toEqual(['elsewhere', 'l0']);
  });

  if (engine === 'PostgreSQL')
    test('changed by two people at once are changed one after the other', async () => {
      await save(plannedMentorship('held'));
      const other = db.another();
      const steps: string[] = [];
      let second: Promise<void> = Promise.resolve();
      await db.store.inTenant(testTenant.id, async (tx) => {
        const before = await tx.mentorships.lock('held');
        second = other.inTenant(testTenant.id, async (theirs) => {
          steps.push('second asks');
          const seen = await theirs.mentorships.lock('held');
          steps.push(`second sees revision ${seen?.revision}`);
        });
        await expect.poll(() => steps.length).toBe(1);
        if (before) await tx.mentorships.save(withFirstTalk(before, booked), entryFor({ ...before, revision: 2 }));
        steps.push('first saves');
      });
      await second;
      expect(steps).toEqual(['second asks', 'first saves', 'second sees revision 2']);
    });
});
