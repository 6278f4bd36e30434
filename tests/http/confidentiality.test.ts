import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseStore } from '../../src/adapters/postgres/engine.ts';
import { type ApiName, api, type RequestOf } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { contentOf } from '../../src/domain/programme/draft.ts';
import { farsund } from '../../src/domain/programme/farsund.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { everyChange } from '../support/everyChange.ts';
import { freshDatabase } from '../support/freshDatabase.ts';
import { tenantId } from '../support/localTenant.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';
import { everyRosterCall } from './everyRosterCall.ts';

/** What the newcomer and her mentor write: it must not be found anywhere but with them. */
const secrets = ['Jeg gruer meg til nattevaktene alene', 'Hvordan vi snakket om pårørende i gang C'];
const leadership = ['silje.moen', 'odd.tveiten', 'kari.lindvik'];
const reserve = 'astrid.vangsnes';
const formerMentor = 'henrik.sollien';
const others = [reserve, formerMentor, 'hanne.vik', 'leif.brekke'];

let world: TestWorld;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let plan: PlanView;
let teamId: string;
let group: { id: string; channels: { id: string; displayName: string }[] };
const lines: string[] = [];
const answers: string[] = [];

const tellsSecret = (text: string) => secrets.some((secret) => text.includes(secret));
const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });

beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({ databaseUrl: database.url, logTo: { write: (line) => void lines.push(line) } });
  const reserveMentorId = await world.idOf(reserve);
  plan = await startedMentorship(world, { mentorId: await world.idOf(formerMentor), reserveMentorId });
  group = ((await world.tenant.get('/_shell/state?as=kari.lindvik')) as { teams: [typeof group] }).teams[0];
  teamId = await makeTeam();
  await changeMentor();
  for (const [index, who] of ['marte.fossli', 'jonas.rygg'].entries()) {
    const topic = { requestId: newId(), mentorshipId: plan.mentorshipId, text: secrets[index] ?? '' };
    await world.ask(who, 'addTopic', topic);
  }
  await bookToday();
  await world.tenant.advance({ days: 1 });
});
afterAll(async () => {
  await world.close();
  await database.remove();
});

async function makeTeam(): Promise<string> {
  const id = newId();
  await saveTeam(world.app.world, await world.actor('kari.lindvik'), {
    id,
    networkId: newId(),
    networkName: 'Læringsnettverk for mentorer',
    name: 'Lysvær',
    memberIds: [await world.idOf('hanne.vik'), await world.idOf(formerMentor)],
    gatherings: [
      { number: 2, on: '2026-10-08', precision: 'day', status: 'confirmed', format: null, theme: 'Målinger' },
    ],
  });
  return id;
}

/** Jonas takes over after Henrik on the first day: pairings are dated periods. */
async function changeMentor() {
  const mentorId = await world.idOf('jonas.rygg');
  await world.app.world.store.inTenant(tenantId, async (tx) => {
    const before = await tx.mentorships.get(plan.mentorshipId);
    const first = before?.pairings[0];
    if (!before || !first) throw new Error('the plan was not stored');
    const pairings = [
      { ...first, toOn: '2026-09-10' as const },
      { ...first, mentorId, fromOn: '2026-09-11' as const, toOn: null },
    ];
    const after = { ...before, revision: before.revision + 1, pairings };
    await tx.mentorships.save(after, {
      mentorshipId: after.id,
      revision: after.revision,
      at: world.app.world.clock.now(),
      actorId: null,
      kind: 'undone',
      itemKey: null,
      itemsBefore: [],
      itemsMade: [],
      frameBefore: null,
    });
  });
}

const bookToday = async () =>
  world.ask('jonas.rygg', 'bookItem', {
    requestId: newId(),
    revision: (await planAs('jonas.rygg')).revision,
    mentorshipId: plan.mentorshipId,
    itemKey: 'talk-w03',
    on: '2026-09-18',
    time: '13:15',
    minutes: 45,
    place: 'Møterom 2',
  });

const programmeContent = contentOf(farsund) as RequestOf<'saveProgrammeDraft'>['content'];

/** One request for every call there is; a new call without one does not compile. */
async function everyRequest(revision: number): Promise<{ readonly [Name in ApiName]: RequestOf<Name> }> {
  const { mentorshipId } = plan;
  const facts = await factsOf(world);
  const item = { requestId: newId(), revision, mentorshipId, itemKey: 'talk-w03' };
  const channel = { groupId: group.id, channelId: group.channels[0]?.id ?? '' };
  const topicId = (await planAs('marte.fossli')).topics?.[0]?.id ?? '';
  return {
    home: {},
    photo: { personId: facts.menteeId },
    plan: { mentorshipId },
    caseload: {},
    leaderOverview: {},
    coordinatorOverview: { afterId: null },
    deliveryOverview: { after: null, afterPersonId: null },
    reminderSettings: {},
    findPeople: { query: 'Marte' },
    previewPlan: { facts: { ...facts, menteeId: facts.mentorId, mentorId: facts.menteeId } },
    channelOverview: channel,
    channelChoices: channel,
    network: {},
    planHistory: { mentorshipId, before: null },
    handOver: { mentorshipId },
    passTopic: { requestId: newId(), mentorshipId, topicId, passes: true },
    slots: { mentorshipId, itemKey: 'talk-w03' },
    checkTime: { mentorshipId, itemKey: 'talk-w03', on: '2026-09-19', time: '10:00', minutes: 45 },
    keepTime: item,
    askLeader: { ...item, startsAt: '2026-09-19T08:00:00.000Z', minutes: 30 },
    bookSlot: { ...item, startsAt: '2026-09-19T08:00:00.000Z', minutes: 45, place: null, online: false },
    programmes: {},
    programmeDraft: { programmeId: 'own-1' },
    previewMove: { mentorshipId, to: { id: 'farsund', revision: 1 } },
    startProgrammeDraft: { requestId: newId(), from: { id: 'farsund', revision: 1 }, as: 'copy' },
    saveProgrammeDraft: { requestId: newId(), revision: 1, programmeId: 'own-1', content: programmeContent },
    publishProgramme: { requestId: newId(), revision: 1, programmeId: 'own-1' },
    discardProgrammeDraft: { requestId: newId(), revision: 1, programmeId: 'own-1' },
    undoDiscardDraft: { requestId: newId(), revision: 1, programmeId: 'own-1' },
    moveToRevision: { requestId: newId(), revision, mentorshipId, to: { id: 'farsund', revision: 1 } },
    startMentorship: { requestId: newId(), facts, pastItems: 'open' },
    bookItem: { ...item, on: '2026-09-19', time: '10:00', minutes: 45, place: null },
    askNewTime: item,
    answerCalendarQuestion: item,
    recordTalk: { ...item, outcome: 'held', heldOn: null, reason: null },
    completeStep: { ...item, itemKey: 'probation-14d', doneOn: '2026-09-18' },
    undoChange: { requestId: newId(), revision, mentorshipId },
    ...everyChange({ requestId: newId(), revision, mentorshipId }, facts),
    registerAbsence: {
      requestId: newId(),
      revision,
      mentorshipId,
      who: 'mentee',
      fromOn: '2026-12-07',
      toOn: '2026-12-08',
      kind: 'causedByEmployer',
    },
    addTopic: { requestId: newId(), mentorshipId, text: 'Et tema fra en utenforstående' },
    removeTopic: { requestId: newId(), mentorshipId, topicId },
    setPresentation: { requestId: newId(), text: 'Jeg har jobbet her i ti år.' },
    setLanguage: { requestId: newId(), language: 'nn' },
    saveUnit: { requestId: newId(), revision: 0, unitId: null, name: 'Nattpatruljen', leaderIds: [facts.leaderId] },
    saveReminderSettings: {
      requestId: newId(),
      revision: 0,
      settings: [{ kind: 'welcome', isOn: true, days: [20] }],
    },
    undoReminderSettings: { requestId: newId(), revision: 1 },
    saveWorkingHours: {
      requestId: newId(),
      revision: 0,
      unitId: world.unitId,
      weekdays: [1, 2],
      from: '08:00',
      to: '15:30',
    },
    undoWorkingHours: { requestId: newId(), revision: 1, unitId: world.unitId },
    configureChannel: { requestId: newId(), ...channel, unitId: world.unitId },
    ...everyRosterCall({ unitId: world.unitId, personId: facts.menteeId, team: channel.groupId }),
    saveReport: { requestId: newId(), revision: 0, teamId, gatheringNumber: 2, subGoals: [], submit: false },
  };
}

/** Asks everything as one person, reads before changes, and answers how many were granted. */
async function askEverything(who: string): Promise<ApiName[]> {
  const authorization = `Bearer ${await world.tenant.tokenOf(`${who}@lysvaer.example`)}`;
  const granted: ApiName[] = [];
  const asThingsAre = async () => everyRequest((await planAs('marte.fossli')).revision);
  let requests = await asThingsAre();
  for (const name of Object.keys(api) as ApiName[]) {
    const answer = await world.send(name, requests[name], { authorization });
    expect(answer.status, `${name} as ${who}`).toBeLessThan(500);
    answers.push(await answer.text());
    if (answer.status !== 200) continue;
    granted.push(name);
    if (api[name].changes) requests = await asThingsAre();
  }
  return granted;
}

test('the newcomer and her mentor read what both wrote', async () => {
  for (const who of ['marte.fossli', 'jonas.rygg']) {
    const { topics } = await planAs(who);
    expect(topics?.map(({ text }) => text)).toEqual(secrets);
  }
});

describe('what the pair writes is in no answer', () => {
  test.each(leadership)('to %s, who may read the plan', async (who) => {
    expect((await planAs(who)).topics).toBeNull();
    const granted = await askEverything(who);
    expect(granted).toEqual(expect.arrayContaining(['home', 'plan', 'leaderOverview']));
    expect(granted).not.toContain('addTopic');
    expect(granted).not.toContain('removeTopic');
    expect(answers.filter(tellsSecret)).toEqual([]);
  });
  test.each(others)('to %s, for whom the plan does not exist', async (who) => {
    const granted = await askEverything(who);
    expect(granted).toContain('home');
    for (const name of ['plan', 'addTopic', 'removeTopic', 'bookItem', 'recordTalk', 'undoChange'] as const)
      expect(granted, name).not.toContain(name);
    expect(answers.filter(tellsSecret)).toEqual([]);
  });
});

describe('what the pair writes leaves the app nowhere else', () => {
  test('no chat, calendar or list of anybody holds it', async () => {
    await world.app.settle();
    const users = (await world.tenant.get('/_control/users')) as { upn: string }[];
    const found: string[] = [JSON.stringify(await world.tenant.get('/_shell/lists'))];
    for (const { upn } of users) {
      found.push(JSON.stringify(await world.chatOf(upn.replace('@lysvaer.example', ''))));
      found.push(JSON.stringify(await world.tenant.get(`/_shell/calendar?as=${upn}&from=2026-09-01&to=2027-09-30`)));
    }
    expect(found.join()).toContain('Vi har hatt samtalen');
    expect(found.join()).toContain('Avtalt samtale');
    expect(found.filter(tellsSecret)).toEqual([]);
  });
  test('no request to Microsoft carries it', async () => {
    const requests = (await world.tenant.requests()).map((request) => JSON.stringify(request));
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter(tellsSecret)).toEqual([]);
  });
  test('no log line tells it, nor a name, a place or a token', () => {
    const log = lines.join('\n');
    expect(log).toContain('"call":"addTopic"');
    expect(lines.filter(tellsSecret)).toEqual([]);
    expect(log).not.toMatch(/Marte|Jonas|Silje|Møterom|Bearer|eyJ/);
  });
  test('no table holds it in clear, nor any file of the database', async () => {
    const rows = await everyRow();
    expect(rows.join('\n')).toContain('Marte Fossli');
    expect(rows.filter((row) => row.includes(plan.mentorshipId) && row.includes('content'))).toHaveLength(2);
    expect(rows.filter(tellsSecret)).toEqual([]);
    const hex = secrets.map((secret) => Buffer.from(secret).toString('hex'));
    expect(rows.filter((row) => hex.some((secret) => row.includes(secret)))).toEqual([]);
    await expectFilesWithoutSecrets(database.url.replace('pglite:', ''));
  });
});

/** All rows of all tables, as their owner, whom no policy holds back. */
async function everyRow(): Promise<string[]> {
  const { handle } = world.app.world.store as DatabaseStore;
  if (handle.engine !== 'pglite') throw new Error('this looks into the embedded database');
  const { rows: tables } = await handle.pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await handle.pglite.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    found.push(...rows.map(({ row }) => row));
  }
  return found;
}

async function expectFilesWithoutSecrets(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  let seesNames = false;
  for (const file of files) {
    const bytes = await readFile(file);
    seesNames ||= bytes.includes('Marte Fossli');
    for (const secret of secrets) expect(bytes.includes(secret), file).toBe(false);
  }
  expect(seesNames).toBe(true);
}
