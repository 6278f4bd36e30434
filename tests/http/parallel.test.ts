import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiName, RequestOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { createDatabase } from '../support/database.ts';
import { tenantId } from '../support/localTenant.ts';
import { eventually } from '../support/runServer.ts';
import { factsOf } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

const serverUrl = process.env.TEST_DATABASE_URL;
const title = 'many at once, on a database server';

if (!serverUrl && process.env.CI !== 'true') test.skip(`${title}: set TEST_DATABASE_URL to run this`, () => {});

describe.runIf(serverUrl || process.env.CI === 'true')(title, () => {
  let world: TestWorld;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let plan: PlanView;
  const teamId = newId();

  beforeAll(async () => {
    if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set');
    database = await createDatabase();
    world = await startWorld({ databaseUrl: database.url });
    await saveTeam(world.app.world, await world.actor('kari.lindvik'), {
      id: teamId,
      networkId: newId(),
      networkName: 'Læringsnettverk for mentorer',
      name: 'Lysvær',
      memberIds: [await world.idOf('hanne.vik')],
      gatherings: [
        { number: 2, on: '2026-10-08', precision: 'day', status: 'confirmed', format: null, theme: 'Målinger' },
      ],
    });
  });
  afterAll(async () => {
    await world.close();
    await database.drop();
  });

  const times = <T>(count: number, work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));
  const asker = async (who: string) => {
    const authorization = `Bearer ${await world.tenant.tokenOf(`${who}@lysvaer.example`)}`;
    return <Name extends ApiName>(name: Name, request: RequestOf<Name>) => world.send(name, request, { authorization });
  };
  const count = async (table: string): Promise<number> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // Row-level security binds the owner of the tables too.
    await client.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    const { rows } = await client.query(`select count(*)::int as count from ${table}`);
    await client.end();
    return rows[0].count;
  };
  const statusesOf = (answers: Response[]) => answers.map(({ status }) => status).toSorted();

  test('a newcomer who is started by ten at the same moment gets one plan; nine are told of it', async () => {
    const ask = await asker('kari.lindvik');
    const facts = await factsOf(world);
    const answers = await times(10, () => ask('startMentorship', { requestId: newId(), facts, pastItems: 'open' }));
    expect(statusesOf(answers)).toEqual([200, ...Array(9).fill(409)]);
    for (const answer of answers) {
      if (answer.status === 200) plan = (await answer.json()) as PlanView;
      else expect(await answer.json()).toMatchObject({ error: 'overlappingMentorship' });
    }
    expect(await count('mentorship')).toBe(1);
  });

  test('the same request sent twenty times at once takes effect once, and each gets the answer', async () => {
    const ask = await asker('jonas.rygg');
    const { mentorshipId, revision } = plan;
    const when = { on: '2026-09-18', time: '13:15', minutes: 45, place: null } as const;
    const booking = { requestId: newId(), mentorshipId, revision, itemKey: 'talk-w03', ...when };
    const answers = await times(20, () => ask('bookItem', booking));
    expect(statusesOf(answers)).toEqual(Array(20).fill(200));
    for (const answer of answers) expect(await answer.json()).toMatchObject({ revision: revision + 1 });
    const topic = { requestId: newId(), mentorshipId, text: 'Nattevakter' };
    expect(statusesOf(await times(20, () => ask('addTopic', topic)))).toEqual(Array(20).fill(200));
    const { topics } = await world.ask('jonas.rygg', 'plan', { mentorshipId });
    expect(topics).toHaveLength(1);
    expect(await count('history')).toBe(2);
  });

  test('of twenty changes of one plan made at once one is done, and the others are told who was faster', async () => {
    const ask = await asker('jonas.rygg');
    const { mentorshipId } = plan;
    const revision = plan.revision + 1;
    const answers = await times(20, (index) =>
      ask('bookItem', {
        requestId: newId(),
        mentorshipId,
        revision,
        itemKey: 'talk-w03',
        on: '2026-09-18',
        time: `${10 + (index % 10)}:00` as '10:00',
        minutes: 45,
        place: null,
      }),
    );
    expect(statusesOf(answers)).toEqual([200, ...Array(19).fill(409)]);
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(await answer.json()).toMatchObject({ error: 'staleRevision', params: { by: 'Jonas Rygg' } });
  });

  test('of ten who save one report at once one is done, and the others are told', async () => {
    const ask = await asker('hanne.vik');
    const answers = await times(10, (index) =>
      ask('saveReport', {
        requestId: newId(),
        revision: 0,
        teamId,
        gatheringNumber: 2,
        subGoals: [{ text: `Delmål ${index}`, measures: [], goalAttainment: 'underway' }],
        submit: false,
      }),
    );
    expect(statusesOf(answers)).toEqual([200, ...Array(9).fill(409)]);
  });

  test('one who asks three hundred times at once does not keep the others out', { timeout: 60_000 }, async () => {
    const [much, once] = [await asker('jonas.rygg'), await asker('sara.eira')];
    const ended: number[] = [];
    const hammering = times(300, async () => {
      const { status } = await much('home', {});
      ended.push(status);
    });
    await eventually(() => ended.includes(200));
    expect((await once('home', {})).status).toBe(200);
    expect(ended.filter((status) => status === 200).length).toBeLessThan(100);
    await hammering;
    expect(new Set(ended)).toEqual(new Set([200, 429]));
    expect((await once('home', {})).status).toBe(200);
  });
});
