import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/people.ts';
import { appId, tenantId } from '../support/localTenant.ts';
import { sarasPlan } from '../support/sarasPlan.ts';
import { type BotWorld, startBotWorld } from './botWorld.ts';
import { activityOf, deliver, post } from './chat.ts';

let here: BotWorld;
let sara: Actor;
let leif: Actor;
let mentorshipId: string;
let conversation: object;

beforeAll(async () => {
  here = await startBotWorld();
  [sara, leif] = await Promise.all([here.actor('sara.eira'), here.actor('leif.brekke')]);
  mentorshipId = (await sarasPlan(here.world, here.actor)).id;
  const reached = await here.bot.messenger.reach(tenantId, sara.personId);
  if (reached.kind !== 'ok') throw new Error('Sara cannot be reached');
  conversation = { conversationType: 'personal', tenantId, id: reached.value.conversationId };
  await here.tenant.tenant.flush();
});
afterAll(() => here.close());
beforeEach(() => {
  here.log.length = 0;
});

const serviceUrl = () => `${here.tenant.origin}/_microsoft/connector/`;
const sent = async () =>
  (await here.tenant.requests('/_microsoft/connector/v3/conversations/')).filter(({ method }) => method === 'POST')
    .length;
const stored = () => here.world.store.inTenant(tenantId, (tx) => tx.mentorships.get(mentorshipId));
const seconds = Math.floor(performance.timeOrigin / 1000);

const claims = (more: object) => ({
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: serviceUrl(),
  nbf: seconds - 60,
  exp: seconds + 3600,
  ...more,
});

describe('a token that the connector’s own key has signed is not enough', () => {
  const deliverWith = async (more: object) => {
    const token = await here.signClaims(claims(more));
    return post(here, activityOf(here, sara, { conversation }), `Bearer ${token}`);
  };

  test('as it should be, it is', async () => {
    expect((await deliverWith({})).status).toBe(200);
  });
  test.each([
    ['is for another bot', { aud: 'c0ffee00-0000-4000-8000-000000000000' }],
    ['is for nobody', { aud: undefined }],
    ['comes from another issuer', { iss: 'https://sts.windows.net/c0ffee00-0000-4000-8000-000000000000/' }],
    ['comes from the emulator', { iss: 'https://login.microsoftonline.com/botframework.com/v2.0' }],
    [
      'comes from a bot',
      { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: appId, ver: '1.0' },
    ],
    ['has no issuer', { iss: undefined }],
    ['has run out', { exp: seconds - 3600, nbf: seconds - 7200 }],
    ['is not yet valid', { nbf: seconds + 7200, exp: seconds + 10_800 }],
    ['names another address for answers', { serviceurl: 'https://elsewhere.example/' }],
    ['names no address for answers', { serviceurl: undefined }],
  ])('when it %s', async (_what, more) => {
    const before = await sent();
    const answer = await deliverWith(more);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      error: { code: 'Unauthorized', message: 'The token is missing or not valid here.' },
    });
    expect(await sent()).toBe(before);
  });
  test.each([[undefined], [''], ['webchat'], ['emulator'], ['MSTEAMS']])(
    'when the activity comes from %s',
    async (channelId) => {
      const activity = activityOf(here, sara, { conversation, channelId });
      expect((await deliver(here, activity)).status).toBe(401);
    },
  );
});

describe('somebody else’s card', () => {
  const tapAs = async (actor: Actor, data: unknown, verb = 'held') => {
    const activity = activityOf(here, actor, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      conversation: { ...conversation, id: 'a:of-another' },
      value: { action: { type: 'Action.Execute', verb, data } },
    });
    const answer = await deliver(here, activity);
    return { status: answer.status, body: await answer.text() };
  };
  const card = () => ({ mentorshipId, itemKey: 'talk-w03', kind: 'talkToday' });

  test('does nothing for someone outside the plan, and tells nothing of it', async () => {
    const before = await stored();
    for (const verb of ['held', 'notHeld', 'askNewTime', 'move', 'show', 'saveMove', 'stepDone']) {
      const { status, body } = await tapAs(leif, { ...card(), on: '2026-09-21', time: '10:00' }, verb);
      expect(status).toBe(200);
      expect(body).not.toMatch(/Sara|Eira|Ingrid|Haugland|13[:.]15|Møterom/);
    }
    expect(await stored()).toEqual(before);
  });
  test('about oneself is about whoever taps, whatever person the data names', async () => {
    const before = await here.world.store.inTenant(tenantId, (tx) => tx.people.get(sara.personId));
    for (const [verb, more] of [
      ['pause', { until: '2026-10-01' }],
      ['snooze', {}],
      ['chooseLanguage', { language: 'en' }],
    ] as const) {
      const { status } = await tapAs(leif, { personId: sara.personId, recipientId: sara.personId, ...more }, verb);
      expect(status).toBe(200);
    }
    expect(await here.world.store.inTenant(tenantId, (tx) => tx.people.get(sara.personId))).toEqual(before);
  });
  test('shows a leader nothing that is between the two, whatever kind she asks for', async () => {
    const berit = await here.actor('berit.solbakken');
    const before = await stored();
    for (const kind of ['answersDiffer', 'talkOutcome', 'talkToday', 'bookTalk']) {
      const { status, body } = await tapAs(berit, { ...card(), kind }, 'show');
      expect(status).toBe(200);
      expect(body).not.toMatch(/ulikt|"held"|"notHeld"|"askNewTime"/);
    }
    for (const verb of ['held', 'notHeld', 'askNewTime', 'saveMove'])
      await tapAs(berit, { ...card(), on: '2026-09-21', time: '10:00' }, verb);
    expect(await stored()).toEqual(before);
  });
  test('with data that no card of ours makes is refused', async () => {
    const before = await stored();
    for (const data of [
      null,
      'held',
      [],
      {},
      { ...card(), mentorshipId: { $ne: null } },
      { ...card(), mentorshipId: 'x\u0000' },
      { ...card(), itemKey: 'x'.repeat(201) },
      { ...card(), kind: 'everything' },
      JSON.parse(`{"__proto__": ${JSON.stringify(card())}}`),
    ])
      expect((await tapAs(sara, data)).status).toBe(200);
    for (const verb of ['drop', '__proto__', 'constructor', ''])
      expect((await tapAs(sara, card(), verb)).status).toBe(200);
    expect(await stored()).toEqual(before);
    expect(here.log.every(({ level }) => level === 'warn')).toBe(true);
  });
  test('tapped in a channel does nothing', async () => {
    const before = await stored();
    const channel = { conversationType: 'channel', tenantId, id: '19:x@thread.tacv2' };
    const value = { action: { type: 'Action.Execute', verb: 'held', data: card() } };
    await deliver(
      here,
      activityOf(here, sara, { type: 'invoke', name: 'adaptiveCard/action', conversation: channel, value }),
    );
    expect(await stored()).toEqual(before);
  });
});

test('an activity that is sent again is answered again and acted on once', async () => {
  const value = {
    action: { type: 'Action.Execute', verb: 'held', data: { mentorshipId, itemKey: 'talk-w03', kind: 'talkToday' } },
  };
  const activity = activityOf(here, sara, { type: 'invoke', name: 'adaptiveCard/action', conversation, value });
  const first = await deliver(here, activity);
  const revision = (await stored())?.revision;
  const again = await deliver(here, activity);
  expect([again.status, await again.text()]).toEqual([first.status, await first.text()]);
  const replayed = await deliver(here, { ...activity, id: 'another' });
  expect(replayed.status).toBe(200);
  expect((await stored())?.revision).toBe(revision);
});

test('the log of all this names nobody and repeats nothing', async () => {
  await post(here, activityOf(here, sara, { text: 'Hemmelig om Sara' }), 'Bearer eyJhbGciOiJub25lIn0.e30.');
  await deliver(here, activityOf(here, sara, { type: 'event', name: 'Hemmelig', conversation }));
  expect(JSON.stringify(here.log)).not.toMatch(/Eira|Brekke|Hemmelig|eyJ|lysvaer\.example/);
});
