import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendReminders } from '../../src/usecases/reminder/sendReminders.ts';
import { tenantId } from '../support/localTenant.ts';
import { sarasPlan } from '../support/sarasPlan.ts';
import { type BotWorld, startBotWorld } from './botWorld.ts';
import { activityOf, chatOf, deliver, type Shown } from './chat.ts';

let here: BotWorld;

beforeEach(async () => {
  here = await startBotWorld();
  await sarasPlan(here.world, here.actor);
});
afterEach(() => here.close());

const send = async () => {
  while (await sendReminders(here.world, here.bot.messenger, tenantId));
  await here.tenant.tenant.flush();
};
const cards = async (name: string): Promise<Shown[]> =>
  (await chatOf(here, name).messages()).filter(({ from }) => from === 'bot');
const wordsOf = (shown: Shown | undefined) => JSON.stringify(shown?.attachments[0]?.body);

test('the first that somebody hears from the bot says who writes, and what it is about, in one message', async () => {
  await send();
  const [first, ...more] = await cards('sara.eira');
  expect(more).toEqual([]);
  expect(wordsOf(first)).toMatch(/^\[\{"type":"TextBlock","text":"Hei\. Jeg er Fotfeste\./);
  expect(wordsOf(first)).toContain('Mentorsamtale med Ingrid Haugland');
  expect(first?.attachments[0]?.fallbackText).toBe('Mentorsamtale med Ingrid Haugland i dag kl. 13.15');
});

test('Teams telling once more that the app has come brings no second greeting', async () => {
  await send();
  const sara = await here.actor('sara.eira');
  const [first] = await cards('sara.eira');
  const ref = await here.world.store.inTenant(tenantId, (tx) => tx.conversations.get(sara.personId));
  const conversation = { conversationType: 'personal', tenantId, id: ref?.conversationId };
  await deliver(here, activityOf(here, sara, { type: 'installationUpdate', action: 'add', conversation }));
  expect((await cards('sara.eira')).map(({ id }) => id)).toEqual([first?.id]);
});

test('somebody who has been greeted already gets the reminder alone', async () => {
  const sara = await here.actor('sara.eira');
  await here.bot.messenger.reach(tenantId, sara.personId);
  await here.tenant.tenant.flush();
  await send();
  const [greeting, reminder, ...more] = await cards('sara.eira');
  expect(more).toEqual([]);
  expect(greeting?.attachments[0]?.fallbackText).toBe('Fotfeste er klar for deg');
  expect(wordsOf(reminder)).not.toContain('Jeg er Fotfeste');
});

test('a reminder that could not be sent keeps its greeting for the next try, and says it once', async () => {
  const sends = { path: '/_microsoft/connector/v3/conversations/', method: 'POST' };
  await here.tenant.fault({ ...sends, count: 100, status: 412 });
  await send();
  expect(await cards('sara.eira')).toEqual([]);
  await here.tenant.clearFaults();
  await expect
    .poll(
      async () => {
        await send();
        return (await cards('sara.eira')).length;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(1);
  expect(wordsOf((await cards('sara.eira'))[0])).toContain('Jeg er Fotfeste');
});

test('when the app has gone and comes back, it greets again', async () => {
  const sara = await here.actor('sara.eira');
  const chat = { conversationType: 'personal', tenantId, id: '' };
  await here.bot.messenger.reach(tenantId, sara.personId);
  await here.tenant.tenant.flush();
  const ref = await here.world.store.inTenant(tenantId, (tx) => tx.conversations.get(sara.personId));
  const conversation = { ...chat, id: ref?.conversationId };
  for (const action of ['remove', 'add'])
    await deliver(here, activityOf(here, sara, { type: 'installationUpdate', action, conversation }));
  expect((await cards('sara.eira')).map(({ attachments }) => attachments[0]?.fallbackText)).toEqual([
    'Fotfeste er klar for deg',
    'Fotfeste er klar for deg',
  ]);
});
