import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { knowPeople } from '../../src/usecases/person/knowPeople.ts';
import { createDatabase } from '../support/database.ts';
import { tenantId } from '../support/localTenant.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { configEnvironment, newId, startWorld, type TestWorld } from '../support/world.ts';

/** Two workers are at work at once, and both are killed in each round. */
const kills = Number(process.env.KILLS ?? 20);
const rounds = Math.ceil(kills / 2);
const workerFile = fileURLToPath(new URL('./workerProcess.ts', import.meta.url));
/** The day before the talks, and the morning of them. */
const thursday = '2026-09-17T06:20:00.000Z';
const friday = '2026-09-18T06:20:00.000Z';

const hasServer = Boolean(process.env.TEST_DATABASE_URL);
if (!hasServer && process.env.CI === 'true') throw new Error('TEST_DATABASE_URL is not set');

let world: TestWorld;
let database: Awaited<ReturnType<typeof createDatabase>>;
let owner: pg.Client;
let newcomers: string[];
let teamId: string;

beforeAll(async () => {
  if (!hasServer) return;
  database = await createDatabase();
  // Reading chats is granted: so whatever nobody knows of can be settled.
  world = await startWorld({ databaseUrl: database.url, moreRoles: ['Chat.Read.WhereInstalled'] });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  // Row-level security binds the owner of the tables too.
  await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
  const users = (await world.tenant.get('/_control/users')) as { upn: string }[];
  const others = ['kari.lindvik', 'jonas.rygg', 'silje.moen'];
  newcomers = users
    .map(({ upn }) => upn.split('@')[0] ?? '')
    .filter((who) => !others.includes(who))
    .slice(0, Math.min(rounds, 20));
  teamId = await makeTeam();
  // Slow enough that a kill can fall before, during and after a request.
  for (const path of ['/_microsoft/connector', '/_microsoft/graph'])
    await world.tenant.fault({ path, count: 100_000, delayMs: 40 });
});
afterAll(async () => {
  if (!hasServer) return;
  await owner.end();
  await world.close();
  await database.drop();
});

async function makeTeam(): Promise<string> {
  const coordinator = await world.actor('kari.lindvik');
  const memberIds = [await world.idOf('hanne.vik')];
  await knowPeople(world.app.world, coordinator, [{ field: 'member', id: memberIds[0] ?? '' }]);
  const gathering = {
    on: '2026-10-08',
    precision: 'day',
    status: 'confirmed',
    format: null,
    theme: 'Målinger',
  } as const;
  const team = {
    id: newId(),
    networkId: newId(),
    networkName: 'Læringsnettverk',
    name: 'Lysvær',
    memberIds,
    gatherings: [1, 2, 3].map((number) => ({ ...gathering, number })),
  };
  await saveTeam(world.app.world, coordinator, team);
  return team.id;
}

const bookings = new Map<string, { mentorshipId: string; revision: number }>();
const times = ['13:15', '13:45', '14:15', '14:45'] as const;

/** One more newcomer with a booked talk, or another time for a talk that was booked; and one more version of a report. */
async function feed(round: number): Promise<void> {
  const newcomer = newcomers[round % newcomers.length] ?? '';
  const known = bookings.get(newcomer) ?? (await startedMentorship(world, { menteeId: await world.idOf(newcomer) }));
  const { revision } = await world.ask('jonas.rygg', 'bookItem', {
    requestId: newId(),
    revision: known.revision,
    mentorshipId: known.mentorshipId,
    itemKey: 'talk-w03',
    on: '2026-09-18',
    time: times[Math.floor(round / newcomers.length) % times.length] ?? '13:15',
    minutes: 45,
    place: null,
  });
  bookings.set(newcomer, { mentorshipId: known.mentorshipId, revision });
  await world.ask('hanne.vik', 'saveReport', {
    requestId: newId(),
    revision: Math.floor(round / 3),
    teamId,
    gatheringNumber: (round % 3) + 1,
    subGoals: [{ text: `Mål ${round}`, measures: [], goalAttainment: 'underway' }],
    submit: true,
  });
}

function startWorker(productTime: string): ChildProcess {
  const environment = { ...configEnvironment(world.origin, database.url), PRODUCT_TIME: productTime };
  return fork(workerFile, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Leases run out by themselves within two minutes; here that time is said to have passed. */
async function letLeasesRunOut(): Promise<void> {
  for (const table of ['reminder', 'calendar_event', 'mailbox', 'report_write']) {
    await owner.query(`update ${table} set leased_until = now() - interval '1 second' where leased_until is not null`);
  }
}

const counted = async (query: string) => Number((await owner.query<{ count: string }>(query)).rows[0]?.count);

/** Waits for what a worker says; one that ends by itself instead fails the test at once, and does not let it wait. */
const told = (worker: ChildProcess): Promise<unknown> =>
  Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(([code]) => {
      throw new Error(`A worker ended by itself (${code}).`);
    }),
  ]);

/** Starts a worker, and kills it that long after it has begun. */
async function killedWorker(productTime: string, afterMs: number): Promise<void> {
  const worker = startWorker(productTime);
  const ended = once(worker, 'exit');
  await told(worker);
  await wait(afterMs);
  worker.kill('SIGKILL');
  await ended;
}

test.runIf(hasServer)(
  `two workers at once, killed ${rounds * 2} times: every event, report and reminder is there once, and nothing is in doubt`,
  async () => {
    for (let round = 0; round < rounds; round++) {
      await feed(round);
      const productTime = round < rounds / 2 ? thursday : friday;
      await Promise.all([
        killedWorker(productTime, (round * 67) % 400),
        killedWorker(productTime, (round * 151) % 500),
      ]);
      await letLeasesRunOut();
    }
    await workToTheEnd();
    await expectEventsOnce();
    await expectReportsOnce();
    await expectRemindersOnce();
  },
  300_000 + kills * 15_000,
);

async function workToTheEnd(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const worker = startWorker(friday);
    const ended = once(worker, 'exit');
    await told(worker);
    await told(worker);
    worker.send('stop');
    await ended;
    await letLeasesRunOut();
    await owner.query(`update reminder set not_before = null, unknown_since = unknown_since - interval '2 minutes'`);
    await owner.query('update calendar_event set not_before = null');
    await owner.query('update mailbox set not_before = null, read_not_before = null');
    await owner.query('update report_write set not_before = null');
    const left = await counted(
      `select count(*) from reminder where state in ('planned', 'leased', 'attempting', 'unknown') and due_at <= '${friday}' and (held_until is null or held_until <= '${friday}')`,
    );
    const outOfStep = await counted('select count(*) from calendar_event where not in_step');
    if (left + outOfStep === 0) return;
  }
  const { rows } = await owner.query(
    `select item_key, kind as what, state, held_until::text as waits, due_at::text as why from reminder
       where state in ('planned', 'leased', 'attempting', 'unknown') and due_at <= '${friday}'
     union all select item_key, mailbox_id, 'event', not_before::text, reason from calendar_event where not in_step`,
  );
  throw new Error(`the worker never came to the end of what is due: ${JSON.stringify(rows)}`);
}

async function expectEventsOnce() {
  for (const newcomer of newcomers) {
    const events = (await world.tenant.get(
      `/_shell/calendar?as=${newcomer}@lysvaer.example&from=2026-09-14&to=2026-09-30`,
    )) as unknown[];
    expect(events, `events of ${newcomer}`).toHaveLength(1);
  }
}

async function expectReportsOnce() {
  const [list] = (await world.tenant.get('/_shell/lists')) as { items: { fields: Record<string, unknown> }[] }[];
  const keys = list?.items.map(({ fields }) => fields.ReportKey);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(3);
  const revisions = [0, 1, 2].map((gathering) => Math.ceil((rounds - gathering) / 3));
  expect(list?.items.map(({ fields }) => fields.Revision).toSorted()).toEqual(revisions.toSorted());
}

/** The ledger's name for the message, hidden in its card; the greeting on install has none. */
const nameOf = (attachments: readonly unknown[]): string | null =>
  (attachments as { body?: { id?: string }[] }[])[0]?.body?.[0]?.id ?? null;

async function expectRemindersOnce() {
  const { rows } = await owner.query<{
    recipient_id: string;
    state: string;
    message_id: string | null;
    activity_id: string | null;
  }>(`select recipient_id, state, message_id, activity_id from reminder where state not in ('planned', 'dropped')`);
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(rows.length).toBeGreaterThan(newcomers.length);
  for (const who of [...newcomers, 'jonas.rygg', 'silje.moen']) {
    const id = await world.idOf(who);
    const mine = rows.filter(({ recipient_id }) => recipient_id === id);
    const cards = (await world.chatOf(who)).filter(({ attachments }) => nameOf(attachments) !== null);
    const sent = new Set(mine.map(({ activity_id }) => activity_id));
    expect(cards.map((card) => card.id).toSorted(), `messages to ${who}`).toEqual([...sent].toSorted());
    expect(new Set(cards.map(({ attachments }) => nameOf(attachments))).size, `messages to ${who}`).toBe(cards.length);
  }
}

test.skipIf(hasServer)(
  'set TEST_DATABASE_URL to the address of a PostgreSQL server to kill two workers again and again',
  () => {},
);
