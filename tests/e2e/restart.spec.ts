import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type RunningDemo, runDemo } from '../support/runDemo.ts';
import { stageOn } from './stage.ts';

let folder: string;
let demo: RunningDemo | null = null;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fotfeste-restart-'));
});
test.afterEach(async () => {
  await demo?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the demo keeps its state over a restart, and starts over when asked to', async ({ page }) => {
  test.setTimeout(300_000);
  const topic = 'Hvordan vi gir rapport ved vaktskifte';
  demo = await runDemo({ folder });
  const { origin } = demo;
  const port = Number(new URL(origin).port);
  const stage = await stageOn(page, demo, 'test-results/restart');
  await stage.as('sara.eira', 'personal');
  await stage.app.getByLabel('Nytt tema').fill(topic);
  await stage.app.getByLabel('Nytt tema').press('Enter');
  await expect(stage.app.getByRole('listitem').filter({ hasText: topic })).toBeVisible();
  await demo.post('/_control/clock', { advance: { days: 1 } });
  await demo.stop();

  demo = await runDemo({ folder, port });
  expect(demo.lines).toContain(`ready: ${origin}/`);
  await stage.as('sara.eira', 'personal');
  await expect(page.getByText('fredag 18. september 2026')).toBeVisible();
  await expect(stage.app.getByText(topic)).toBeVisible();
  await demo.stop();

  demo = await runDemo({ folder, port, fresh: true });
  expect(demo.lines).toContain('Starting over.');
  await stage.as('sara.eira', 'personal');
  await expect(page.getByText('torsdag 17. september 2026')).toBeVisible();
  await expect(stage.app.getByRole('heading', { name: 'Hei Sara' })).toBeVisible();
  await expect(stage.app.getByText(topic)).toHaveCount(0);
});
