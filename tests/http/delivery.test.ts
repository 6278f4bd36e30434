import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { tenantId } from '../support/localTenant.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let mentorshipId: string;
const first = { after: null, afterPersonId: null };

/** Everything said, heard and worked off. */
async function settled() {
  await world.app.settle();
  await world.tenant.tenant.flush();
  await world.app.settle();
}

async function book(on: Day) {
  const { revision } = await world.ask('jonas.rygg', 'plan', { mentorshipId });
  const time = { on, time: '13:15', minutes: 45, place: 'Møterom 2' } as const;
  await world.ask('jonas.rygg', 'bookItem', {
    requestId: newId(),
    revision,
    mentorshipId,
    itemKey: 'talk-w03',
    ...time,
  });
}

beforeAll(async () => {
  world = await startWorld();
  mentorshipId = (await startedMentorship(world)).mentorshipId;
  await book('2026-09-17');
  await settled();
  await book('2026-09-18');
});
afterAll(() => world.close());

const refuse = (code: string) =>
  world.tenant.fault({ path: '/_microsoft/connector/v3/.+/activities', method: 'POST', count: 99, status: 403, code });

test('when everything has arrived, nothing waits and nobody is unreachable', async () => {
  const page = await world.ask('kari.lindvik', 'deliveryOverview', first);
  expect(page).toMatchObject({ fromOn: '2026-08-18', unreachable: [], nextAfter: null, nextPersonId: null });
  expect(page.counts).toMatchObject({ unknown: 0, closed: 0, failed: 0 });
});

describe('when people have blocked the app', () => {
  beforeAll(async () => {
    await refuse('ConversationBlockedByUser');
    await world.tenant.advance({ days: 1 });
    await settled();
  });

  test('the coordinator sees who, why, since when, and what did not arrive', async () => {
    const page = await world.ask('kari.lindvik', 'deliveryOverview', first);
    const marte = await world.idOf('marte.fossli');
    expect(page.unreachable.find(({ person }) => person.id === marte)).toEqual({
      person: expect.objectContaining({ displayName: 'Marte Fossli' }),
      reason: 'ConversationBlockedByUser',
      sinceOn: '2026-09-18',
      feed: expect.stringMatching(/told|waiting/),
    });
    expect(page.undelivered).toContainEqual({
      person: expect.objectContaining({ displayName: 'Marte Fossli' }),
      kind: 'talk',
      dueOn: '2026-09-18',
      why: 'unreachable',
      heldUntil: null,
      heldWhy: null,
    });
    expect(page.counts.failed).toBeGreaterThan(0);
  });

  test('no message tells what it says, whose plan it is about, or that it is about probation', async () => {
    const text = JSON.stringify(await world.ask('kari.lindvik', 'deliveryOverview', first));
    expect(text).not.toMatch(/probation|Møterom|13:15|talk-w|mentorship|a:1/i);
    expect(text).not.toContain(mentorshipId);
  });

  test('the coordinator sees on the plan who gets no messages; nobody else does', async () => {
    const marte = await world.idOf('marte.fossli');
    const seen = async (who: string) => (await world.ask(who, 'plan', { mentorshipId })).unreachable;
    expect(await seen('kari.lindvik')).toContainEqual({ personId: marte, reason: 'ConversationBlockedByUser' });
    for (const who of ['marte.fossli', 'jonas.rygg', 'silje.moen', 'odd.tveiten']) expect(await seen(who)).toEqual([]);
    expect((await world.ask('kari.lindvik', 'coordinatorOverview', { afterId: null })).unreachablePeople).toBe(
      (await world.ask('kari.lindvik', 'deliveryOverview', first)).unreachablePeople,
    );
  });
});

test.each(['marte.fossli', 'jonas.rygg', 'silje.moen', 'odd.tveiten', 'leif.brekke'])(
  '%s is no coordinator and sees nothing of it',
  async (who) => {
    expect((await world.refused(who, 'deliveryOverview', first)).status).toBe(403);
  },
);

test('a page that never was is refused, and one behind nobody has nothing on it', async () => {
  const nonsense = { after: 'nonsense', afterPersonId: null };
  expect(await world.refused('kari.lindvik', 'deliveryOverview', nonsense)).toMatchObject({
    status: 400,
    field: 'after',
  });
  const page = await world.ask('kari.lindvik', 'deliveryOverview', { after: null, afterPersonId: 'nobody' });
  expect(page.unreachable).toEqual([]);
});

test('a bot that an administrator has switched off for everybody is named first, and no more once an answer gets through', async () => {
  const isDisabled = async () => (await world.ask('kari.lindvik', 'deliveryOverview', first)).botIsDisabled;
  const ids = await Promise.all(['marte.fossli', 'jonas.rygg'].map(world.idOf));
  const unblocked = () =>
    world.app.world.store.inTenant(tenantId, async (tx) => {
      for (const id of ids) await tx.reachability.reachable(id);
    });
  expect(await isDisabled()).toBe(false);
  await world.tenant.clearFaults();
  const code = 'BotDisabledByAdmin';
  await world.tenant.fault({ path: '/_microsoft/connector/v3/.+/activities', count: 99, status: 403, code });
  for (const on of ['2026-09-21', '2026-09-22'] as const) {
    await unblocked();
    await book(on);
    await world.tenant.moveTo(`${on}T06:20:00.000Z`);
    await settled();
  }
  expect(await isDisabled()).toBe(true);
  await world.tenant.clearFaults();
  const [message] = await world.chatOf('marte.fossli');
  const chat = `/_shell/chats/${encodeURIComponent(message?.chatId ?? '')}/messages?as=marte.fossli@lysvaer.example`;
  await world.tenant.post(chat, { text: 'hjelp' });
  await world.tenant.tenant.flush();
  expect(await isDisabled()).toBe(false);
});
