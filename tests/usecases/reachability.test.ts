import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { type Ask, graphOf } from '../localTenant/graphClient.ts';
import { teamsAppId, tenantId } from '../support/localTenant.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let mentorshipId: string;
let graph: Ask;

const book = async (on: Day) => {
  const { revision } = await world.ask('jonas.rygg', 'plan', { mentorshipId });
  const time = { on, time: '13:15', minutes: 45, place: null } as const;
  await world.ask('jonas.rygg', 'bookItem', {
    requestId: newId(),
    revision,
    mentorshipId,
    itemKey: 'talk-w03',
    ...time,
  });
};
/** Everything said, heard and worked off. */
const settled = async () => {
  await world.app.settle();
  await world.tenant.tenant.flush();
  await world.app.settle();
};
const inStore = <T>(work: Parameters<typeof world.app.world.store.inTenant<T>>[1]) =>
  world.app.world.store.inTenant(tenantId, work);
const unreachable = async (who: string) => {
  const id = await world.idOf(who);
  return inStore((tx) => tx.reachability.get(id));
};
const stateOf = async (who: string, on: Day) => {
  const id = await world.idOf(who);
  const rows = await inStore((tx) => tx.reminders.of(mentorshipId));
  return rows.find((row) => row.recipientId === id && row.kind === 'talkToday' && row.dueOn === on)?.state;
};
const feedLines = async (who = 'marte.fossli') =>
  world.tenant.requests(`${await world.idOf(who)}/teamwork/sendActivityNotification`);
const writes = async () =>
  (await world.tenant.requests('/activities')).filter(({ method }) => method === 'POST').length;
/** What an administrator or Teams does behind the app's back. */
const refuse = (code: string) =>
  world.tenant.fault({ path: '/_microsoft/connector/v3/.+/activities', method: 'POST', count: 99, status: 403, code });
const installsOf = (who: string) => `/users/${who}@lysvaer.example/teamwork/installedApps`;
const install = async (who: string) => {
  const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`;
  await graph('POST', installsOf(who), { body: { 'teamsApp@odata.bind': bind } });
  await settled();
};
const uninstall = async (who: string) => {
  const { body } = await graph('GET', installsOf(who));
  await graph('DELETE', `${installsOf(who)}/${body.value[0].id}`);
  await settled();
};
const write = async (who: string, text: string) => {
  const [message] = await world.chatOf(who);
  const path = `/_shell/chats/${encodeURIComponent(message?.chatId ?? '')}/messages?as=${who}@lysvaer.example`;
  await world.tenant.post(path, { text });
};

beforeAll(async () => {
  world = await startWorld();
  graph = await graphOf(world.tenant);
  mentorshipId = (await startedMentorship(world)).mentorshipId;
  await book('2026-09-17');
  await settled();
});
afterAll(() => world.close());

test('as long as messages arrive, nobody is unreachable', async () => {
  expect(await stateOf('marte.fossli', '2026-09-17')).toBe('sent');
  expect(await inStore((tx) => tx.reachability.count())).toBe(0);
});

describe('someone who has blocked the app', () => {
  beforeAll(async () => {
    await book('2026-09-18');
    await refuse('ConversationBlockedByUser');
    await world.tenant.advance({ days: 1 });
    await settled();
  });

  test('is known with the reason, and what she did not get is not called sent', async () => {
    expect(await unreachable('marte.fossli')).toMatchObject({
      reason: 'ConversationBlockedByUser',
      since: '2026-09-18T06:20:00.000Z',
      feed: 'told',
    });
    expect(await stateOf('marte.fossli', '2026-09-18')).toBe('permanent');
  });

  test('is told in the activity feed that something waits, and not what or about whom', async () => {
    const lines = await feedLines();
    expect(lines.map(({ status }) => status)).toEqual(lines.map(() => 204));
    expect(JSON.stringify(lines)).toContain('Noe venter på deg');
    expect(JSON.stringify(lines)).not.toMatch(/Jonas|13.15|[Ss]amtale/);
  });

  test('is not written to again, and gets what still helps when she writes to the bot', async () => {
    const before = await writes();
    await settled();
    expect(await writes()).toBe(before);
    await world.tenant.clearFaults();
    await write('marte.fossli', 'hjelp');
    await settled();
    expect(await unreachable('marte.fossli')).toBeNull();
    expect(await stateOf('marte.fossli', '2026-09-18')).toBe('sent');
    expect(JSON.stringify(await world.chatOf('marte.fossli'))).toContain('18. september');
  });

  test('the other one, who has not written, is still unreachable', async () => {
    expect(await unreachable('jonas.rygg')).toMatchObject({ reason: 'ConversationBlockedByUser' });
  });
});

describe('someone whose app is taken away', () => {
  beforeAll(async () => {
    await uninstall('marte.fossli');
  });

  test('is known at once; neither chat nor feed is tried, since both need the app', async () => {
    const lines = (await feedLines()).length;
    const before = await writes();
    await book('2026-09-21');
    await world.tenant.advance({ days: 3 });
    await settled();
    expect(await unreachable('marte.fossli')).toMatchObject({ reason: 'BotNotInConversationRoster', feed: 'none' });
    expect(await stateOf('marte.fossli', '2026-09-21')).toBe('permanent');
    expect([await writes(), (await feedLines()).length]).toEqual([before, lines]);
  });

  test('gets what still helps when the app is back', async () => {
    await install('marte.fossli');
    expect(await unreachable('marte.fossli')).toBeNull();
    expect(await stateOf('marte.fossli', '2026-09-21')).toBe('sent');
  });

  test('a person without a plan is no business of ours', async () => {
    await install('leif.brekke');
    await uninstall('leif.brekke');
    expect(await unreachable('leif.brekke')).toBeNull();
  });
});

describe('someone for whom an administrator has switched the app off', () => {
  test('is unreachable while the message waits, and gets it when it is on again', async () => {
    await book('2026-09-22');
    await world.tenant.clearFaults();
    await world.tenant.fault({
      path: '/_microsoft/connector/v3/.+/activities',
      method: 'POST',
      count: 2,
      status: 403,
      code: 'BotDisabledByAdmin',
    });
    await world.tenant.advance({ days: 1 });
    await settled();
    expect(await unreachable('marte.fossli')).toMatchObject({ reason: 'BotDisabledByAdmin' });
    expect(await stateOf('marte.fossli', '2026-09-22')).toBe('planned');
    await world.tenant.clearFaults();
    await world.letWaitsRunOut();
    await settled();
    expect(await unreachable('marte.fossli')).toBeNull();
    expect(await stateOf('marte.fossli', '2026-09-22')).toBe('sent');
  });
});
