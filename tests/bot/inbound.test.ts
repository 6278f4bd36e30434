import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/domain/people.ts';
import { setLanguage } from '../../src/usecases/person/setLanguage.ts';
import { tenantId } from '../support/localTenant.ts';
import { type BotWorld, startBotWorld } from './botWorld.ts';
import { activityOf, chatOf, deliver, post } from './chat.ts';

let here: BotWorld;
let sara: Actor;

// Spied on before the first activity, so that the bot's guard lies above it.
const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  here = await startBotWorld();
  sara = await here.actor('sara.eira');
  await here.bot.messenger.reach(tenantId, sara.personId);
  await here.tenant.tenant.flush();
});
afterAll(() => here.close());

const stored = (personId: string) => here.world.store.inTenant(tenantId, (tx) => tx.conversations.get(personId));
const conversation = async () => ({
  conversationType: 'personal',
  tenantId,
  id: (await stored(sara.personId))?.conversationId,
});
const sends = async () =>
  (await here.tenant.requests('/_microsoft/connector/v3/conversations/')).filter(({ method }) => method === 'POST');

const lastText = async () => ((await sends()).at(-1)?.body as { text: string } | undefined)?.text;

describe('what one may write to the bot', () => {
  test.each(['hjelp', 'Hjelp meg', 'help', 'Kva kan du?', '…', 'Kor er kaffien'])(
    '«%s» is answered with what one can ask for',
    async (text) => {
      const before = (await chatOf(here, 'sara.eira').heard()).length;
      await chatOf(here, 'sara.eira').say(text);
      expect((await chatOf(here, 'sara.eira').heard()).slice(before).map((each) => each.slice(0, 5))).toEqual([
        'Hjelp',
      ]);
    },
  );

  test('the answer comes in the language one has chosen', async () => {
    await setLanguage(here.world, sara, 'nn');
    await chatOf(here, 'sara.eira').say('hjelp');
    expect((await chatOf(here, 'sara.eira').heard()).at(-1)).toBe('Hjelp frå Fotfeste');
    await setLanguage(here.world, sara, 'nb');
  });

  test('in a channel it answers without names and without repeating what was written', async () => {
    const channel = { conversationType: 'channel', tenantId, id: (await conversation()).id };
    const text = '<at>Fotfeste</at> hvordan går det med Sara Eira?';
    const answer = await deliver(here, activityOf(here, sara, { conversation: channel, text }));
    expect(answer.status).toBe(200);
    expect(await lastText()).toMatch(/^Her i kanalen svarer jeg ikke om enkeltpersoner/);
    expect(await lastText()).not.toMatch(/Sara|Eira|hvordan/);
  });

  test('a guest is told in a friendly way that the app is not for guests', async () => {
    const asked = vi.spyOn(here.world.directory, 'person');
    asked.mockResolvedValueOnce({ id: 'guest', displayName: 'Gjest', jobTitle: null, isGuest: true });
    const from = { id: '29:guest', name: 'Gjest', aadObjectId: 'guest' };
    await deliver(here, activityOf(here, sara, { from, conversation: await conversation() }));
    asked.mockRestore();
    expect(await lastText()).toMatch(/^Fotfeste er for ansatte i kommunen/);
    expect(await stored('guest')).toBeNull();
  });

  test('Graph not answering at all does not silence the bot', async () => {
    const asked = vi.spyOn(here.world.directory, 'person');
    asked.mockReturnValueOnce(new Promise(() => undefined));
    await chatOf(here, 'sara.eira').say('hjelp');
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
    expect((await chatOf(here, 'sara.eira').heard()).at(-1)).toBe('Hjelp fra Fotfeste');
  });

  test('Graph being away does not silence the bot', async () => {
    await here.tenant.fault({ path: '/_microsoft/graph/', count: 20, status: 503 });
    await chatOf(here, 'sara.eira').say('hjelp');
    await here.tenant.clearFaults();
    expect((await chatOf(here, 'sara.eira').heard()).at(-1)).toBe('Hjelp fra Fotfeste');
  });
});

describe('who comes to know the bot', () => {
  test('someone who installs it is welcomed once and can be written to from then on', async () => {
    const per = await here.actor('per.aasland');
    await here.bot.messenger.reach(tenantId, per.personId);
    await here.tenant.tenant.flush();
    expect(await chatOf(here, 'per.aasland').heard()).toEqual(['Fotfeste er klar for deg']);
    const ref = await stored(per.personId);
    expect(ref).toMatchObject({ personId: per.personId, serviceUrl: `${here.tenant.origin}/_microsoft/connector/` });
  });

  test('the newest address counts', async () => {
    const moved = `${here.tenant.origin}/_microsoft/connector/emea/`;
    await deliver(here, activityOf(here, sara, { serviceUrl: moved, conversation: await conversation() }));
    expect((await stored(sara.personId))?.serviceUrl).toBe(moved);
    await chatOf(here, 'sara.eira').say('hjelp');
    expect((await stored(sara.personId))?.serviceUrl).toBe(`${here.tenant.origin}/_microsoft/connector/`);
  });

  test('an activity that arrives twice is answered once', async () => {
    const activity = activityOf(here, sara, { conversation: await conversation() });
    const before = (await sends()).length;
    expect((await deliver(here, activity)).status).toBe(200);
    expect((await deliver(here, activity)).status).toBe(200);
    expect((await sends()).length - before).toBe(1);
  });
});

describe('who is not listened to', () => {
  beforeEach(() => {
    here.log.length = 0;
    printed.mockClear();
  });

  const bearer = async (sign = here.sign, serviceUrl = `${here.tenant.origin}/_microsoft/connector/`) =>
    `Bearer ${await sign(serviceUrl)}`;

  test('without a token, with a wrong signature or with a token of another kind: 401', async () => {
    const activity = activityOf(here, sara);
    for (const authorization of [
      null,
      'Bearer nonsense',
      await bearer(here.forge),
      `Bearer ${await here.tenant.tokenOf('sara.eira@lysvaer.example')}`,
    ]) {
      const answer = await post(here, activity, authorization);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ error: { code: 'Unauthorized', message: expect.any(String) } });
    }
  });

  test('with an address to answer at that the token does not name: 401', async () => {
    const elsewhere = activityOf(here, sara, { serviceUrl: 'https://elsewhere.example/' });
    expect((await post(here, elsewhere, await bearer())).status).toBe(401);
    const { serviceUrl: _, ...nowhere } = activityOf(here, sara);
    expect((await post(here, nowhere, await bearer())).status).toBe(401);
  });

  test('from another channel than Teams: 401', async () => {
    expect((await post(here, activityOf(here, sara, { channelId: 'directline' }), await bearer())).status).toBe(401);
  });

  test('from a tenant that is not registered, or two tenants at once: 403', async () => {
    const other = 'c0ffee00-0000-4000-8000-000000000000';
    const conversation = { conversationType: 'personal', tenantId: other, id: 'a:x' };
    for (const channelData of [{ tenant: { id: other } }, { tenant: { id: tenantId } }]) {
      const activity = activityOf(here, sara, { conversation, channelData });
      expect((await post(here, activity, await bearer())).status).toBe(403);
    }
  });

  test('without a type, or without being an activity at all: 400', async () => {
    const { type: _, ...untyped } = activityOf(here, sara);
    for (const body of [untyped, { type: '' }, [], 'hjelp', null]) {
      expect((await post(here, body, await bearer())).status).toBe(400);
    }
  });

  test('an invoke that nothing of ours sends is refused, not a server error', async () => {
    const invoke = activityOf(here, sara, {
      type: 'invoke',
      name: 'composeExtension/query',
      conversation: await conversation(),
    });
    expect((await deliver(here, invoke)).status).toBe(400);
  });

  test('no token, key or name is printed or logged', async () => {
    await post(here, activityOf(here, sara), await bearer(here.forge));
    expect(printed).not.toHaveBeenCalled();
    expect(JSON.stringify(here.log)).not.toMatch(/Eira|BEGIN|eyJ/);
    console.error('what others print is printed');
    expect(printed).toHaveBeenCalledOnce();
  });
});
