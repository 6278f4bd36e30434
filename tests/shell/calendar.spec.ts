import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Ask, graphOf } from '../localTenant/graphClient.ts';
import { type ShellWorld, startShellWorld } from './shellWorld.ts';

let world: ShellWorld;
let graph: Ask;
let folder: string;
let ingrid: string;
let page: Page;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fotfeste-calendar-'));
  world = await startShellWorld(folder);
  graph = await graphOf(world);
  ingrid = await world.idOf('ingrid.haugland@lysvaer.example');
});
test.afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

test.beforeEach(async ({ page: fresh }) => {
  page = fresh;
  await page.addInitScript(() => localStorage.setItem('fotfeste.demo.welcomed', 'yes'));
  for (const who of [ingrid, await world.idOf('sara.eira@lysvaer.example')]) {
    const { body } = await graph('GET', `/users/${who}/events?$top=100`);
    for (const { id } of body.value) await graph('DELETE', `/users/${who}/events/${id}`);
  }
  const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Oslo' });
  await graph('POST', `/users/${ingrid}/events`, {
    body: {
      subject: 'Avtalt samtale',
      start: at('2026-09-18T13:15:00'),
      end: at('2026-09-18T14:00:00'),
      attendees: [{ type: 'required', emailAddress: { address: 'sara.eira@lysvaer.example', name: 'Sara Eira' } }],
    },
  });
});

const open = (who: string, more = '') => page.goto(`${world.origin}/?as=${who}&view=calendar${more}`);
const column = (day: string) => page.getByRole('region', { name: day });
const event = () => page.getByRole('button', { name: /Avtalt samtale/ });
const startOf = async () => {
  const { body } = await graph('GET', `/users/${ingrid}/events?$top=100`);
  return body.value.map(({ start }: { start: { dateTime: string } }) => start.dateTime.slice(0, 16));
};

test('a meeting is dragged to another day and a quarter of an hour, and lies there for everybody', async () => {
  await open('ingrid.haugland');
  const from = await event().boundingBox();
  const to = await column('torsdag 17. september').boundingBox();
  if (from === null || to === null) throw new Error('nothing is drawn');
  await page.mouse.move(from.x + 20, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(to.x + 30, from.y + 30, { steps: 5 });
  await expect(page.locator('.event.ghost')).toBeVisible();
  // An hour is a fourteenth of the column: two hours further up than where it was taken hold of.
  await page.mouse.move(to.x + 30, from.y + 6 - (to.height / 14) * 2, { steps: 5 });
  await page.mouse.up();
  await expect(column('torsdag 17. september').getByRole('button', { name: /11\.15–12\.00/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await startOf()).toEqual(['2026-09-17T09:15']);
  await open('sara.eira');
  await expect(column('torsdag 17. september').getByRole('button', { name: /11\.15–12\.00/ })).toBeVisible();
});

test('with the keyboard: arrows show where to, Escape leaves it, Enter saves and keeps the focus', async () => {
  await open('ingrid.haugland');
  await event().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('torsdag 17. september kl. 13.30–14.15')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('.event.ghost')).toHaveCount(0);
  expect(await startOf()).toEqual(['2026-09-18T11:15']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const moved = column('lørdag 19. september').getByRole('button', { name: /13\.00–13\.45/ });
  await expect(moved).toBeFocused();
  expect(await startOf()).toEqual(['2026-09-19T11:00']);
});

test('opened, it is moved to a day that no week shows, and deleted', async () => {
  await open('ingrid.haugland');
  await event().click();
  await page.getByLabel('Dag', { exact: true }).fill('2027-09-18');
  await page.getByLabel('Fra', { exact: true }).fill('09:00');
  await page.getByLabel('Til', { exact: true }).fill('09:45');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await startOf()).toEqual(['2027-09-18T07:00']);
  await open('ingrid.haugland', '&date=2027-09-18');
  await event().click();
  await page.getByRole('button', { name: 'Slett' }).click();
  await expect(event()).toHaveCount(0);
  expect(await startOf()).toEqual([]);
});

test('a time that ends before it starts is refused, and nothing is lost', async () => {
  await open('ingrid.haugland');
  await event().click();
  await page.getByLabel('Fra', { exact: true }).fill('15:00');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText(/Det gikk ikke/)).toBeVisible();
  expect(await startOf()).toEqual(['2026-09-18T11:15']);
});

test('who was invited cannot move it, and accepts or declines; on a phone too', async () => {
  await page.setViewportSize({ width: 375, height: 740 });
  await open('sara.eira');
  await event().click();
  await expect(page.getByLabel('Dag', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Godta' }).click();
  await event().click();
  await expect(page.getByText('Godtatt')).toBeVisible();
  await page.getByRole('button', { name: 'Avslå' }).click();
  await expect(event()).toHaveCount(0);
  const { body } = await graph('GET', `/users/${ingrid}/events?$top=1`);
  expect(body.value[0].attendees[0].status.response).toBe('declined');
});
