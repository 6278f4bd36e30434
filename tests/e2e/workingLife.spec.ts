import { expect, test } from '@playwright/test';
import { openDemo, type Stage, stageOn } from './stage.ts';

// What moves a plan in working life: rosters, a swapped shift and three weeks away. Each step continues where the one before
// left off.
test.describe.configure({ mode: 'serial' });

let demo: Awaited<ReturnType<typeof openDemo>>;
let stage: Stage;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  demo = await openDemo();
});
test.afterAll(() => demo?.close());
test.beforeEach(async ({ page }) => {
  stage = await stageOn(page, demo, 'test-results/workingLife');
});

const coordinator = 'kari.lindvik';
const leader = 'berit.solbakken';
const mentor = 'ingrid.haugland';
const newcomer = 'sara.eira';

const roster = (...rows: string[]) => ({
  name: 'turnus.csv',
  mimeType: 'text/csv',
  // Excel's own mark in front, semicolons, and Norwegian dates.
  buffer: Buffer.from(`\uFEFF${['Navn;Dato;Fra;Til', ...rows].join('\r\n')}\r\n`),
});

test('1 · a file with a fault is refused by its line; one without is looked at, taken in, and counts', async () => {
  const { app } = stage;
  await stage.as(coordinator, 'personal');
  await app
    .getByRole('button', { name: /^Turnus/ })
    .first()
    .click();
  await expect(app.getByRole('heading', { name: 'Turnus i Bekkefaret bofellesskap' })).toBeVisible();
  await expect(app.getByText('Turnusen er kjent for 0 av 2.')).toBeVisible();
  const file = app.locator('input[type=file]');
  await file.setInputFiles(roster('Astrid Vangsnes;21.09.2026;07:30;15:00', 'Henrik Sollien;31.09.2026;07:30;15:00'));
  await expect(app.getByText('turnus.csv har én feil. Ingenting er tatt inn.')).toBeVisible();
  await expect(app.getByText(/Linje 3/).first()).toBeVisible();
  await stage.picture('1-fault');
  await file.setInputFiles(
    roster(
      'Astrid Vangsnes;21.09.2026;07:30;15:00',
      'Astrid Vangsnes;22.09.2026;21:45;07:45',
      'Henrik Sollien;21.09.2026;07:30;15:00',
    ),
  );
  await expect(app.getByText('3 vakter for 2 personer, 21.–22. september (uke 39).')).toBeVisible();
  await expect(app.getByText('Turnusen er kjent for 0 av 2.')).toBeVisible();
  await stage.picture('1-preview');
  await app.getByRole('button', { name: 'Ta inn 3 vakter' }).click();
  await expect(app.getByText('Turnusen til alle er kjent.')).toBeVisible();
  await stage.picture('1-taken');
});

test('2 · the mentor books a proposed time with one tap in the chat', async () => {
  const { page } = stage;
  await stage.as(mentor, 'chat');
  const card = page.getByRole('article').last();
  await expect(card).toContainText('fredag 18. sept. kl. 13.00–13.45: Begge er på vakt');
  await stage.picture('2-proposals');
  await card.getByRole('button', { name: 'fredag 18. sept. kl. 13.00' }).click();
  await expect(card).toContainText('fredag 18. sept. kl. 13.00');
  await expect(card.getByRole('button', { name: 'torsdag 17. sept. kl. 13.00' })).toHaveCount(0);
  await stage.picture('2-booked');
  for (const name of [mentor, newcomer]) {
    const events = () => demo.ask<{ startsAt: string }[]>(`/_shell/calendar?as=${name}&from=2026-09-18&to=2026-09-18`);
    await expect
      .poll(async () => (await events()).map(({ startsAt }) => startsAt.slice(0, 16)))
      .toEqual(['2026-09-18T11:00']);
  }
});

test('3 · the mentor’s shift is moved to the evening, and within an hour she is asked for another time', async () => {
  const { app, page } = stage;
  await stage.as(leader, 'shifts');
  const row = page.getByRole('row').filter({ hasText: 'Ingrid Haugland' });
  const friday = 4;
  await row.getByRole('cell').nth(friday).getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Fra').fill('14:30');
  await dialog.getByLabel('Til', { exact: true }).fill('22:00');
  await dialog.getByRole('button', { name: 'Endre tidene' }).click();
  await expect(dialog).toHaveCount(0);
  await demo.post('/_control/clock', { advance: { minutes: 65 } });
  await stage.as(mentor, 'chat');
  const card = page.getByRole('article').last();
  await expect(card).toContainText('Turnusen er endret: du er ikke på jobb fredag 18. sept. kl. 13.00.');
  await stage.picture('3-swapped');
  await stage.as(newcomer, 'personal');
  await stage.settled();
  await expect(app.getByText(/Turnusen er endret, så tiden må kanskje endres/)).toBeVisible();
  await stage.picture('3-newcomer');
  await stage.as(mentor, 'chat');
  await card.getByRole('button', { name: 'torsdag 17. sept. kl. 13.00' }).click();
  await expect(card).toContainText('torsdag 17. sept. kl. 13.00');
  await expect(card.getByRole('button', { name: 'Behold tiden' })).toHaveCount(0);
});

test('4 · the newcomer is away for three weeks: what cannot be held gives way, and the plan goes on by itself', async () => {
  const { app } = stage;
  await stage.as(leader, 'personal');
  await app.getByRole('button', { name: 'Åpne planen til Sara Eira' }).click();
  await app.getByRole('button', { name: 'Registrer fravær' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Sara Eira' }).check();
  await dialog.getByLabel('Første dag').fill('2026-09-28');
  await dialog.getByLabel('Siste dag').fill('2026-10-18');
  await dialog.getByRole('button', { name: 'Registrer fraværet' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.getByText('Sara er borte 28. september–18. oktober').first()).toBeVisible();
  await stage.picture('4-away');
  await stage.as(newcomer, 'personal');
  await stage.settled();
  await stage.unfold();
  await expect(app.getByText(/på grunn av fravær/).first()).toBeVisible();
  await stage.picture('4-plan');
});
