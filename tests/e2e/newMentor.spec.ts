import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openDemo, type Stage, stageOn } from './stage.ts';

// Tor takes over after Ingrid as Sara's mentor: the two choose what he may see, and the plan tells what has happened.
test.describe.configure({ mode: 'serial' });

let demo: Awaited<ReturnType<typeof openDemo>>;
let stage: Stage;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  demo = await openDemo();
});
test.afterAll(() => demo?.close());
test.beforeEach(async ({ page }) => {
  stage = await stageOn(page, demo, 'test-results/newMentor');
});

const topic = 'Hvordan dere prioriterer når to ringer samtidig på kvelden';

async function expectNoViolations() {
  const { violations } = await new AxeBuilder({ page: stage.page })
    .include(['iframe', 'body'])
    .exclude(['iframe', '[data-tabster-dummy]'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('1 · the leader chooses another mentor, having read what it does', async () => {
  const { app } = stage;
  await stage.as('berit.solbakken', 'personal');
  await app
    .getByRole('button', { name: /Sara Eira/ })
    .first()
    .click();
  await stage.settled();
  await app.getByText('Endre planen').click();
  await app.getByRole('button', { name: 'Bytt mentor' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny mentor for Sara' });
  await expect(dialog.getByText(/Sara og Ingrid velger sammen hva som følger med/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Bytt mentor' }).click();
  await expect(dialog.getByText('Søk etter navnet og velg en person i listen.')).toBeVisible();
  await expectNoViolations();
  await dialog.getByRole('combobox', { name: 'Ny mentor' }).fill('Tor Ek');
  await dialog.getByRole('option', { name: /Tor Ekeberg/ }).click();
  await dialog.getByRole('button', { name: 'Bytt mentor' }).click();
  await expect(app.getByText(/Ny mentor\. .*Du kan angre til/)).toBeVisible();
  await app.getByText('Hva som har skjedd').click();
  await expect(app.getByText(/Tor Ekeberg er mentor fra torsdag 17\. september 2026/)).toBeVisible();
  await stage.picture('1-history');
});

test('2 · the newcomer ticks what may go on, and sees that it waits for the other', async () => {
  const { app } = stage;
  await stage.page.setViewportSize({ width: 375, height: 740 });
  await stage.as('sara.eira', 'personal');
  await app.getByRole('button', { name: 'Velg hva som følger med' }).click();
  await app.getByRole('checkbox', { name: `Gi «${topic}» videre til Tor` }).check();
  await expect(app.getByText('Venter på Ingrid.')).toBeVisible();
  await expectNoViolations();
  await stage.picture('2-newcomer');
  await stage.as('tor.ekeberg', 'personal');
  await app
    .getByRole('button', { name: /Sara Eira/ })
    .first()
    .click();
  await stage.settled();
  await expect(app.getByText('Ingen temaer ennå.')).toBeVisible();
});

test('3 · the mentor before comes from her card, ticks it too, and has nothing else of the plan', async () => {
  const { app, page } = stage;
  await expect.poll(async () => JSON.stringify(await stage.messages('ingrid.haugland'))).toContain('handOver%2F');
  await stage.as('ingrid.haugland', 'chat');
  await page
    .getByRole('article')
    .filter({ hasText: 'Tor Ekeberg blir mentor for Sara Eira' })
    .getByText('Velg hva som følger med')
    .click();
  await expect(app.getByText('Sara vil gi det videre.')).toBeVisible();
  await app.getByRole('checkbox').check();
  await expect(app.getByText('Dere har begge valgt det. Tor får se temaet.')).toBeVisible();
  await stage.picture('3-mentor-before');
  await stage.as('ingrid.haugland', 'personal');
  await stage.settled();
  await expect(app.getByRole('button', { name: 'Åpne planen til Sara Eira' })).toHaveCount(0);
});

test('4 · the new mentor reads what both have passed on', async () => {
  const { app } = stage;
  await stage.as('tor.ekeberg', 'personal');
  await app
    .getByRole('button', { name: /Sara Eira/ })
    .first()
    .click();
  await expect(app.getByText(topic)).toBeVisible();
  await stage.picture('4-new-mentor');
});
