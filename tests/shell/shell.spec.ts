import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type ShellWorld, startShellWorld } from './shellWorld.ts';

let world: ShellWorld;
let shownTo: Page;

test.beforeAll(async () => {
  world = await startShellWorld(test.info().outputPath('shell'));
});
test.afterAll(() => world.close());

test.beforeEach(async ({ page }) => {
  shownTo = page;
  await page.route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.addInitScript(() => localStorage.setItem('fotfeste.demo.welcomed', 'yes'));
});

const open = (query: string) => shownTo.goto(`${world.origin}/?${query}`);
const app = () => shownTo.frameLocator('iframe');

async function told(): Promise<Record<string, never> & { address: string; name: string; context: Context }> {
  await expect(app().locator('#told')).not.toBeEmpty();
  return JSON.parse((await app().locator('#told').textContent()) ?? '');
}

interface Context {
  app: { locale: string; theme: string };
  page: { id: string; subPageId?: string; frameContext: string };
  user: { id: string; userPrincipalName: string; tenant: { id: string } };
  channel?: { id: string; displayName: string };
  team?: { groupId: string };
}

test('a page of the app is told who looks, in which language and theme, and gets that person’s token', async () => {
  await open('as=sara.eira&view=personal&lang=nn&theme=dark');
  const { address, context, name } = await told();
  expect(address).toBe('/tab/personal.html?locale=nn-NO&theme=dark');
  expect(context.app).toMatchObject({ locale: 'nn-NO', theme: 'dark' });
  expect(context.user.id).toBe(await world.idOf('sara.eira'));
  expect(name).toBe('sara.eira@lysvaer.example');
});

test('another theme reaches the page without reloading it', async ({ page }) => {
  await open('as=sara.eira&view=personal');
  await expect(app().locator('#theme')).toHaveText('default');
  await app()
    .locator('h1')
    .evaluate((heading) => heading.append(' er åpen'));
  await page.getByLabel('Tema').selectOption('contrast');
  await expect(app().locator('#theme')).toHaveText('contrast');
  await expect(app().locator('h1')).toHaveText('En side i appen er åpen');
});

test('a deep link opens its page inside the shell, and back leads back', async ({ page }) => {
  await open('as=sara.eira&view=personal');
  await told();
  await app().locator('#link').click();
  await expect(page).toHaveURL(/sub=talk-w03/);
  expect((await told()).context.page.subPageId).toBe('talk-w03');
  await page.goBack();
  await expect(page).not.toHaveURL(/sub=/);
});

test('another person means another page with another token, and the view stays', async ({ page }) => {
  await open('as=sara.eira&view=personal');
  await told();
  await page.getByRole('button', { name: 'Du er Sara Eira' }).click();
  await page.getByRole('searchbox').fill('haugland');
  await page.getByRole('button', { name: 'Ingrid Haugland' }).click();
  await expect(page).toHaveURL(/as=ingrid\.haugland%40lysvaer\.example&view=personal/);
  await expect.poll(async () => (await told()).name).toBe('ingrid.haugland@lysvaer.example');
});

test('a channel tab can be saved only when its page says so, and opens with what the page remembered', async ({
  page,
}) => {
  await open('as=turid.nymoen&view=channel');
  await page.getByRole('link', { name: 'Solhaug' }).click();
  await page.getByRole('link', { name: 'Legg til en fane' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fotfeste' }).click();
  expect((await told()).context.page.frameContext).toBe('settings');
  const save = page.getByRole('button', { name: 'Lagre' });
  await expect(save).toBeDisabled();
  await app().locator('#valid').click();
  await save.click();
  await expect(page.getByRole('link', { name: 'Nyansatte' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { address, context } = await told();
  expect(address).toBe('/tab/channel.html?unit=solhaug&locale=nb-NO&theme=default');
  expect(context.page).toMatchObject({ id: 'unit-solhaug', frameContext: 'content' });
  expect(context.channel?.displayName).toBe('Solhaug');
});

test('someone outside the team sees no channel; with an address only the app itself can answer', async ({ page }) => {
  await open('as=leif.brekke&view=channel');
  await expect(page.getByText('Leif Brekke er ikke med i noe team')).toBeVisible();
  await open('as=leif.brekke&view=channel&channel=19:someone-elses&tab=unit-solhaug');
  const { context, name } = await told();
  expect(context.channel?.id).toBe('19:someone-elses');
  expect(name).toBe('leif.brekke@lysvaer.example');
});

test('a tap on a card puts the answered card in its place, and a refusal stands under it', async ({ page }) => {
  await world.sendCard('ingrid.haugland@lysvaer.example');
  await open('as=ingrid.haugland&view=calendar');
  await expect(page.getByRole('link', { name: /Chat.*1 ulest melding/ })).toBeVisible();
  await page.getByRole('link', { name: /^Chat/ }).click();
  await page.getByRole('button', { name: 'Flytt', exact: true }).click();
  await expect(page.getByText('Samtalen er alt flyttet til fredag.')).toBeVisible();
  await page.getByRole('button', { name: 'Vi har hatt samtalen' }).click();
  await expect(page.getByText('Samtalen er holdt.')).toBeVisible();
  await expect(page.getByText('Mentorsamtale i dag', { exact: true }).and(page.getByRole('heading'))).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Samtalen er holdt.')).toBeVisible();
});

test('what is written in the chat is sent with Enter, and what the bot writes appears by itself', async ({ page }) => {
  await world.sendCard('per.aasland@lysvaer.example');
  await open('as=per.aasland&view=chat');
  await page.getByRole('textbox', { name: 'Skriv en melding' }).fill('hjelp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('hjelp')).toBeVisible();
  await world.sendCard('per.aasland@lysvaer.example');
  await expect(page.getByRole('heading', { name: 'Mentorsamtale i dag' })).toHaveCount(2);
});

for (const theme of ['light', 'dark', 'contrast']) {
  test(`nobody is shut out of the shell in the ${theme} theme`, async ({ page }) => {
    await world.sendCard('tor.ekeberg@lysvaer.example');
    for (const view of ['chat', 'personal', 'channel', 'calendar', 'shifts', 'list']) {
      await open(`as=tor.ekeberg&view=${view}&theme=${theme}`);
      await expect(page.getByText('Henter …').filter({ visible: true })).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      expect(violations.map(({ id, nodes }) => `${view} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('a leader gives a shift to somebody else and changes the hours of another; others only look', async ({ page }) => {
  const shiftsOf = (name: string) => page.getByRole('row', { name }).getByRole('button');
  await open('as=sara.eira&view=shifts');
  await shiftsOf('Sara Eira').first().click();
  await expect(page.getByText('Vaktplanen endres av en leder.', { exact: false })).toBeVisible();
  await open('as=berit.solbakken&view=shifts');
  await expect(shiftsOf('Sara Eira')).toHaveCount(6);
  await shiftsOf('Ingrid Haugland').last().click();
  const dialog = page.getByRole('dialog', { name: 'Dagvakt, Ingrid Haugland' });
  await expect(dialog).toContainText('fredag 18. september kl. 07.30–15.00');
  await dialog.getByRole('combobox').selectOption('Per Aasland (bytter vakt)');
  await dialog.getByRole('button', { name: 'Gi vakten videre' }).click();
  await expect(shiftsOf('Ingrid Haugland').last()).toHaveText(/14\.30–22\.00\s+Kveldsvakt/);
  await expect(shiftsOf('Per Aasland').last()).toHaveText(/07\.30–15\.00\s+Dagvakt/);
  await shiftsOf('Sara Eira').last().click();
  await page.getByLabel('Fra').fill('09:00');
  await page.getByLabel('Til', { exact: true }).fill('17:00');
  await page.getByRole('button', { name: 'Endre tidene' }).click();
  await expect(shiftsOf('Sara Eira').last()).toHaveText(/09\.00–17\.00\s+Vakt/);
});

test('time moves day by day, and the week on show follows', async ({ page }) => {
  await open('as=sara.eira&view=calendar');
  await expect(page.getByText('Uke 38')).toBeVisible();
  await page.getByRole('button', { name: '+1 uke' }).click();
  await expect(page.getByText('torsdag 24. september 2026 kl. 08.20')).toBeVisible();
  await expect(page.getByText('Uke 39')).toBeVisible();
});
