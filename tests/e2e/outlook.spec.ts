import { expect, test } from '@playwright/test';
import { openDemo, type Stage, stageOn, textsOf } from './stage.ts';

// Ingrid and Sara do with a talk in Outlook what people do there, and the plan follows.
test.describe.configure({ mode: 'serial' });

let demo: Awaited<ReturnType<typeof openDemo>>;
let stage: Stage;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  demo = await openDemo();
});
test.afterAll(() => demo?.close());
test.beforeEach(async ({ page }) => {
  stage = await stageOn(page, demo, 'test-results/outlook');
});

const mentor = 'ingrid.haugland';
const newcomer = 'sara.eira';

/** The talk as its mentor's plan has it. */
async function talk(): Promise<{ booking: { on: string; time: string } | null; calendarQuestion: string | null }> {
  const { plan } = await planOf();
  return plan.items.find(({ key }) => key === 'talk-w03') as never;
}

async function planOf() {
  const { body: home } = await stage.call(newcomer, 'home', {});
  const { myMentorshipId: mentorshipId } = home as { myMentorshipId: string };
  const { body } = await stage.call(mentor, 'plan', { mentorshipId });
  return { mentorshipId, plan: body as { revision: number; items: { key: string }[] } };
}

const event = () =>
  stage.page.getByRole('button', { name: /Avtalt samtale/ }).and(stage.page.locator(':not(.cancelled)'));

/** Opens the meeting in the mentor's calendar and gives it another day. */
async function giveAnotherDay(from: string, on: string) {
  await stage.as(mentor, 'calendar', `&date=${from}`);
  await event().click();
  await stage.page.getByLabel('Dag', { exact: true }).fill(on);
  await stage.page.getByRole('button', { name: 'Lagre' }).click();
  await expect(stage.page.getByRole('dialog')).toHaveCount(0);
}

test('1 · the mentor drags the talk in her calendar; plan, chat and the newcomer’s calendar follow', async () => {
  const { app, page } = stage;
  const { mentorshipId, plan } = await planOf();
  const time = { itemKey: 'talk-w03', on: '2026-09-17', time: '13:15', minutes: 45, place: 'Møterom 2' };
  const change = { requestId: crypto.randomUUID(), mentorshipId, revision: plan.revision, ...time };
  expect((await stage.call(mentor, 'bookItem', change)).status).toBe(200);
  await expect.poll(async () => textsOf(await stage.messages(newcomer))).toContain('"kind":"talkToday"');

  await stage.as(mentor, 'calendar');
  const from = await event().boundingBox();
  const to = await page.getByRole('region', { name: 'fredag 18. september' }).boundingBox();
  if (from === null || to === null) throw new Error('nothing is drawn');
  await page.mouse.move(from.x + 20, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, from.y + 6 - to.height / 14, { steps: 8 });
  await stage.picture('1-drag');
  await page.mouse.up();
  await expect.poll(async () => (await talk()).booking).toMatchObject({ on: '2026-09-18', time: '12:15' });

  await stage.as(newcomer, 'personal');
  await expect(app.getByText(/fredag 18\. sept\. kl\. 12\.15/).first()).toBeVisible();
  await stage.as(newcomer, 'chat');
  await expect(page.getByText('Mentorsamtalen med Ingrid Haugland har fått ny tid').first()).toBeVisible();
  await stage.picture('1-card');
  await stage.as(newcomer, 'calendar');
  await expect(page.getByRole('region', { name: 'fredag 18. september' }).getByText('12.15–13.00')).toBeVisible();
});

test('2 · moved out of its time in the plan, she is asked, and one tap says that it is well', async () => {
  const { app, page } = stage;
  await giveAnotherDay('2026-09-18', '2026-10-29');
  await expect.poll(async () => (await talk()).calendarQuestion).toBe('outsideWindow');
  await stage.as(mentor, 'personal');
  await expect(app.getByText(/Samtalen ble flyttet i Outlook, og er nå avtalt torsdag 29. oktober/)).toBeVisible();
  await stage.picture('2-caseload');
  await stage.as(mentor, 'chat');
  const card = page.getByRole('article').filter({ hasText: 'ligger utenfor tiden i planen' }).last();
  await expect(card).toContainText('torsdag 29. okt. kl. 12.15');
  await stage.picture('2-card');
  await card.getByRole('button', { name: 'Det er greit' }).click();
  await expect(page.getByText('Mentorsamtalen med Sara Eira er avtalt').first()).toBeVisible();
  expect((await talk()).calendarQuestion).toBeNull();
});

test('3 · moved to another year it is put back, and she reads why', async () => {
  const { app } = stage;
  await giveAnotherDay('2026-10-29', '2031-10-29');
  await expect.poll(async () => (await talk()).calendarQuestion).toBe('putBack');
  expect((await talk()).booking).toMatchObject({ on: '2026-10-29', time: '12:15' });
  await stage.as(mentor, 'calendar', '&date=2026-10-29');
  await expect(stage.page.getByRole('region', { name: 'torsdag 29. oktober' }).getByText('12.15–13.00')).toBeVisible();
  await stage.as(mentor, 'personal');
  await app
    .getByRole('button', { name: /Åpne planen til Sara Eira/ })
    .first()
    .click();
  await expect(app.getByText(/Vi satte den tilbake/)).toBeVisible();
  await stage.picture('3-putBack');
  await app.getByRole('button', { name: 'Det er greit' }).click();
  await expect(app.getByText('Tiden står.')).toBeVisible();
  await expect(app.getByText(/Vi satte den tilbake/)).toHaveCount(0);
});

test('4 · the newcomer declines the invitation, and her mentor is asked for another time', async () => {
  const { app, page } = stage;
  await stage.as(newcomer, 'calendar', '&date=2026-10-29');
  await event().click();
  await page.getByRole('button', { name: 'Avslå' }).click();
  await stage.as(mentor, 'personal');
  await expect(app.getByText(/Sara ber om ny tid/)).toBeVisible();
  await stage.as(newcomer, 'personal');
  await expect(app.getByText(/Du har bedt om ny tid/)).toBeVisible();
});

test('5 · deleted in the mentor’s calendar, the talk has no time any more, and the plan tells what happened', async () => {
  const { app, page } = stage;
  await stage.as(mentor, 'calendar', '&date=2026-10-29');
  await event().click();
  await page.getByRole('button', { name: 'Slett' }).click();
  await expect.poll(async () => (await talk()).booking).toBeNull();
  await stage.as(mentor, 'chat');
  await expect(page.getByText(/Mentorsamtale med Sara Eira er ikke lenger avtalt/).first()).toBeVisible();
  await stage.picture('5-card');
  await stage.as(newcomer, 'personal');
  await stage.settled();
  await stage.unfold();
  for (const what of [
    'Flyttet i Outlook',
    'Tiden ble satt tilbake i Outlook',
    'Avslått i Outlook',
    'Slettet i Outlook',
  ])
    await expect(app.getByText(what).first()).toBeVisible();
  await stage.picture('5-history');
});
