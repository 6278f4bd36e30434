import { expect, type Page } from '@playwright/test';
import { type Stage, stageOn, sharedTest as test } from './stage.ts';

// What holds for everybody: without a mouse, in every language, on a phone, and when the network is away.
let stage: Stage;

test.beforeEach(async ({ page, demo }) => {
  stage = await stageOn(page, demo, 'test-results/everyone');
});

test('a mentor books a talk without a mouse', async ({ page }) => {
  const { app } = stage;
  await stage.as('ingrid.haugland', 'personal');
  await expect(app.getByRole('button', { name: 'Foreslå tid: Sara Eira' })).toBeVisible();
  await tabTo(page, 'Foreslå tid: Sara Eira');
  await page.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Foreslå tid for samtale med Sara' });
  await expect(dialog).toBeVisible();
  await tabTo(page, 'Sted (valgfritt)');
  await page.keyboard.type('Møterom 1');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(app.getByText('Tiden er avtalt.')).toBeVisible();
  await expect(app.getByText('Møterom 1')).toBeVisible();
  const focused = app.locator(':focus');
  await expect(focused).toHaveCount(1);
});

/** Goes on with Tab until the element of that name has the focus; not further than a page can be long. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = stage.app.getByLabel(name).or(stage.app.getByRole('button', { name }));
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to «${name}».`);
}

const pages = [
  { name: 'sara.eira', view: 'personal' },
  { name: 'ingrid.haugland', view: 'personal' },
  { name: 'berit.solbakken', view: 'personal' },
  { name: 'kari.lindvik', view: 'personal' },
  { name: 'hanne.vik', view: 'personal' },
  { name: 'sara.eira', view: 'calendar' },
  { name: 'ingrid.haugland', view: 'chat' },
] as const;

/** Words that are bokmål and neither nynorsk nor English. */
const bokmaal =
  /(?<![\p{L}])(ikke|jeg|dere|hva|hvem|hvordan|noe|uke|uker|ennå|samtaler|samtalene|nyansatt|nyansatte|avdelingslederen|enhetsleder|innen|vært|ønsket)(?![\p{L}])/iu;

/** What people of the municipality have written, in their own language. */
const own = /^(Hvordan dere prioriterer|Jeg har jobbet på Solhaug|(Samling|Gathering) \d: )/;

for (const [lang, hello] of [
  ['nn', 'Hei Sara'],
  ['en', 'Hello Sara'],
] as const) {
  test(`no page in ${lang} falls back on bokmål`, async ({ page }) => {
    for (const { name, view } of pages.filter((one) => one.view !== 'chat')) {
      await stage.as(name, view, `&lang=${lang}`);
      if (view === 'personal') await stage.settled();
      if (view === 'personal' && name === 'sara.eira')
        await expect(stage.app.getByRole('heading', { name: hello })).toBeVisible();
      const lines = await visibleLines(page, view);
      expect(
        lines.filter((line) => bokmaal.test(line) && !own.test(line)),
        `${name} ${view}`,
      ).toEqual([]);
    }
  });
}

/** Everything that is shown, folded parts included. */
async function visibleLines(page: Page, view: string): Promise<string[]> {
  const shell = await page.locator('body').allInnerTexts();
  if (view !== 'personal') return shell.join('\n').split('\n');
  await stage.unfold();
  const app = await stage.app.locator('body').allInnerTexts();
  return [...shell, ...app].join('\n').split('\n');
}

test('on a phone every page fits without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  for (const { name, view } of pages) {
    await stage.as(name, view);
    if (view === 'personal') {
      await stage.settled();
      expect(await besides(stage.app.locator('html')), `${name} ${view}, the app`).toBeLessThanOrEqual(0);
    }
    expect(await besides(page.locator('html')), `${name} ${view}, the shell`).toBeLessThanOrEqual(0);
    await stage.picture(`phone-${name}-${view}`);
  }
});

const besides = (html: ReturnType<Page['locator']>): Promise<number> =>
  html.evaluate((element) => element.scrollWidth - element.clientWidth);

test('when the network is away the page says so, and comes when it is back', async ({ page }) => {
  const { app } = stage;
  await page.route('**/api/**', (route) => route.abort('internetdisconnected'));
  await stage.as('sara.eira', 'personal');
  await expect(app.getByRole('heading', { name: 'Vi får ikke kontakt' })).toBeVisible({ timeout: 30_000 });
  await expect(app.getByText('Det du har lagret, er trygt.', { exact: false })).toBeVisible();
  await stage.picture('no-network');
  await page.unroute('**/api/**');
  await app.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(app.getByRole('heading', { name: 'Hei Sara' })).toBeVisible();
});
