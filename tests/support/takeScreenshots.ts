import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type FrameLocator, type Page } from '@playwright/test';
import { startDemo } from '../../src/demo/startDemo.ts';
import { buildAll } from '../../tab/build.ts';

// `npx node tests/support/takeScreenshots.ts`: takes the pictures of the README anew from a demo of its own.

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const fonts = fileURLToPath(new URL('./fonts.conf', import.meta.url));
const bytesMax = 150_000;
const desktop = { width: 1120, height: 720 };
const phone = { width: 390, height: 844 };

interface View {
  readonly as: string;
  readonly view: 'chat' | 'personal' | 'channel';
  readonly lang?: 'nn' | 'en';
  readonly theme?: 'dark';
}

/** What can be done with an open page before it is photographed. */
type Prepare = (app: FrameLocator, page: Page) => Promise<unknown>;

interface Picture extends View {
  readonly name: string;
  readonly size?: typeof desktop;
  readonly prepare: Prepare;
}

async function startMarte(app: FrameLocator): Promise<void> {
  const pick = async (label: string, surname: string) => {
    await app.getByRole('combobox', { name: label, exact: true }).fill(surname);
    await app.getByRole('option', { name: surname }).click();
  };
  await app.getByRole('button', { name: 'Start et mentorforhold' }).click();
  await pick('Nyansatt', 'Fossli');
  await app.getByRole('radio', { name: 'Nyutdannet' }).check();
  await pick('Mentor', 'Rygg');
  await pick('Avdelingsleder', 'Moen');
  await app.getByLabel('Enhet').selectOption('Bekkefaret bofellesskap');
  await app.getByLabel('Tiltredelse').fill('2026-09-14');
  await app.getByRole('radio', { name: 'Prøvetid er avtalt skriftlig' }).check();
  await app.getByRole('button', { name: /^Bruk siste trygge dag/ }).click();
  await app.getByRole('radio', { name: /Kristiansand/ }).check();
  await app.getByRole('button', { name: 'Se planen' }).click();
  await app.getByRole('heading', { name: 'Planen til Marte Fossli' }).waitFor();
}

async function bookTomorrow(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Foreslå tid' }).first().click();
  const dialog = app.getByRole('dialog');
  await dialog.locator('input[type=date]').fill('2026-09-18');
  await dialog.locator('input[type=time]').fill('13:15');
  await dialog.getByLabel('Sted').fill('Møterom 2');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'hidden' });
}

/** In the order of the story: a talk is booked between the second and the third. */
const onThursday: readonly Picture[] = [
  { name: 'coordinator-start', as: 'kari.lindvik', view: 'personal', prepare: startMarte },
  {
    name: 'mentor-queue',
    as: 'ingrid.haugland',
    view: 'personal',
    prepare: (app) => app.getByRole('button', { name: 'Foreslå tid' }).first().waitFor(),
  },
  {
    name: 'channel-tab',
    as: 'turid.nymoen',
    view: 'channel',
    prepare: async (app, page) => {
      await page.getByText('Solhaug', { exact: true }).first().click();
      await app.getByText('planlagt framover', { exact: true }).waitFor();
    },
  },
  {
    name: 'leader-dark',
    as: 'berit.solbakken',
    view: 'personal',
    lang: 'en',
    theme: 'dark',
    prepare: (app) => app.getByText('Sara Eira').first().waitFor(),
  },
];

const onceBooked: Picture = {
  name: 'newcomer-phone',
  as: 'sara.eira',
  view: 'personal',
  size: phone,
  prepare: (app) => app.getByText('Møterom 2').first().waitFor(),
};

const onFriday: Picture = {
  name: 'chat-card',
  as: 'ingrid.haugland',
  view: 'chat',
  prepare: async (_app, page) => {
    const card = page.getByRole('button', { name: 'Vi har hatt samtalen' }).last();
    await card.waitFor();
    await card.scrollIntoViewIfNeeded();
  },
};

async function open(browser: Browser, origin: string, { as, view, lang, theme, size = desktop }: View & Sized) {
  const isPhone = size.width < 640;
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: isPhone ? 2 : 1,
    isMobile: isPhone,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
  });
  // teams-js asks for a list of origins on the net; it has its own.
  await page.route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.addInitScript(() => localStorage.setItem('fotfeste.demo.welcomed', 'yes'));
  await page.goto(`${origin}/?${new URLSearchParams({ as, view, ...(lang && { lang }), ...(theme && { theme }) })}`);
  return { page, app: page.frameLocator('iframe') };
}

interface Sized {
  readonly size?: typeof desktop;
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const { page, app } = await open(browser, origin, picture);
  await picture.prepare(app, page);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.mouse.move(0, 0);
  const file = path.join(folder, `${picture.name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await page.close();
  const { size } = await stat(file);
  console.log(`${picture.name}.png ${Math.round(size / 1000)} kB`);
  if (size > bytesMax)
    throw new Error(`${picture.name}.png is ${size} bytes and may be ${bytesMax}: show less of the page.`);
}

async function tellStory(browser: Browser, origin: string): Promise<void> {
  for (const picture of onThursday) await take(browser, origin, picture);
  const { page, app } = await open(browser, origin, { as: 'ingrid.haugland', view: 'personal' });
  await bookTomorrow(app);
  await page.close();
  await take(browser, origin, onceBooked);
  const answer = await fetch(`${origin}/_control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: { days: 1 } }),
  });
  if (!answer.ok) throw new Error(`time did not move: ${await answer.text()}`);
  await take(browser, origin, onFriday);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const scratch = await mkdtemp(path.join(tmpdir(), 'fotfeste-pictures-'));
await mkdir(folder, { recursive: true });
await buildAll();
const port = await freePort();
const origin = `http://localhost:${port}`;
const demo = await startDemo({ port, folder: scratch, fresh: true, say: console.log });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fonts },
});
try {
  await tellStory(browser, origin);
} finally {
  await browser.close();
  await demo.close();
  await rm(scratch, { recursive: true, force: true });
}
