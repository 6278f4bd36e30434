import { expect, test } from '@playwright/test';
import { openDemo, type Stage, stageOn } from './stage.ts';

// Ingrid says that her talk with Sara was held, Sara that it was not: the two hear of it, and nobody else.
test.describe.configure({ mode: 'serial' });

let demo: Awaited<ReturnType<typeof openDemo>>;
let stage: Stage;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  demo = await openDemo();
});
test.afterAll(() => demo?.close());
test.beforeEach(async ({ page }) => {
  stage = await stageOn(page, demo, 'test-results/unclear');
});

const cardFrom = (text: string) => stage.page.getByRole('article').filter({ hasText: text }).last();
const changePlan = async (name: string, api: string, request: object) => {
  const { body: home } = await stage.call('sara.eira', 'home', {});
  const { myMentorshipId: mentorshipId } = home as { myMentorshipId: string };
  const { body: plan } = await stage.call(name, 'plan', { mentorshipId });
  const { revision } = plan as { revision: number };
  const change = { requestId: crypto.randomUUID(), mentorshipId, revision, itemKey: 'talk-w03', ...request };
  expect((await stage.call(name, api, change)).status).toBe(200);
};

test('1 · the mentor says on her card that the talk was held, and the newcomer is asked whether that is so', async () => {
  const { app, page } = stage;
  const time = { on: '2026-09-17', time: '13:15', minutes: 45, place: 'Møterom 2' };
  await changePlan('ingrid.haugland', 'bookItem', time);
  // Of a talk that has begun nobody is told any more.
  for (const name of ['ingrid.haugland', 'sara.eira'])
    await expect.poll(async () => JSON.stringify(await stage.messages(name))).toContain('"kind":"talkToday"');
  await demo.post('/_control/clock', { to: '2026-09-17T12:05:00.000Z' });
  await stage.as('ingrid.haugland', 'chat');
  const card = cardFrom('Mentorsamtale med Sara Eira');
  await card.getByRole('button', { name: 'Vi har hatt samtalen' }).click();
  await expect(page.getByText('Mentorsamtalen med Sara Eira er gjennomført').last()).toBeVisible();
  await stage.as('sara.eira', 'personal');
  await expect(app.getByText('Ingrid har svart at dere hadde samtalen torsdag 17. september (uke 38).')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Det stemmer' })).toBeVisible();
});

test('2 · she says on her own card that it was not, and reads that the two differ', async () => {
  const { app } = stage;
  await stage.as('sara.eira', 'chat');
  await cardFrom('Mentorsamtalen med Ingrid Haugland er gjennomført')
    .getByRole('button', { name: 'Det ble ikke noe av' })
    .click();
  await expect(cardFrom('Du og Ingrid Haugland har svart ulikt om samtalen')).toContainText('Bare dere to ser dette.');
  await stage.picture('2-card');
  await stage.as('sara.eira', 'personal');
  await expect(app.getByText('Du har svart at det ikke ble noe av den.')).toBeVisible();
  await expect(app.getByText('0 av 18 mentorsamtaler er gjennomført.')).toBeVisible();
  await stage.as('ingrid.haugland', 'personal');
  await expect(app.getByText('Dere har svart ulikt om en samtale – ta en prat.')).toBeVisible();
  await stage.picture('2-caseload');
});

test('3 · ten minutes later both are asked in the chat, once', async () => {
  await demo.post('/_control/clock', { to: '2026-09-17T12:20:00.000Z' });
  for (const [name, other] of [
    ['sara.eira', 'Ingrid Haugland'],
    ['ingrid.haugland', 'Sara Eira'],
  ] as const) {
    const asked = async () =>
      (await stage.messages(name)).filter(({ attachments }) =>
        JSON.stringify(attachments).includes('"kind":"answersDiffer"'),
      ).length;
    await expect.poll(asked).toBe(1);
    await stage.as(name, 'chat');
    await cardFrom(`Du og ${other} har svart ulikt`)
      .getByRole('button', { name: 'Hvorfor får jeg denne meldingen?' })
      .click();
    await expect(stage.page.getByText(/Ingen andre får vite at svarene er ulike/)).toBeVisible();
  }
});

test('4 · the leader sees a talk that was held', async () => {
  const { app } = stage;
  await stage.as('berit.solbakken', 'personal');
  await app
    .getByRole('button', { name: /Sara Eira/ })
    .first()
    .click();
  await stage.settled();
  await stage.unfold();
  await expect(app.getByText('Gjennomført').first()).toBeVisible();
  await expect(app.locator('body')).not.toContainText(/svart ulikt|Uavklart/);
});

test('5 · the mentor agrees in her tab; both cards and the plan follow', async () => {
  const { app, page } = stage;
  await stage.as('ingrid.haugland', 'personal');
  await app.getByRole('button', { name: 'Det ble ikke noe av: Sara Eira' }).click();
  await expect(app.getByText('Dere har svart ulikt om en samtale – ta en prat.')).toHaveCount(0);
  await stage.as('sara.eira', 'chat');
  await expect(page.getByText('Mentorsamtalen med Ingrid Haugland ble ikke gjennomført').first()).toBeVisible();
  await expect(page.getByText('Du og Ingrid Haugland har svart ulikt om samtalen', { exact: true })).toHaveCount(0);
  await stage.picture('5-agreed');
});
