import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type Stage, stageOn, sharedTest as test } from './stage.ts';

let stage: Stage;

test.beforeEach(async ({ page, demo }) => {
  stage = await stageOn(page, demo, 'test-results/axe');
});

const people = [
  { name: 'sara.eira', heading: 'Hei Sara' },
  { name: 'ingrid.haugland', heading: 'Jeg er mentor for' },
  { name: 'berit.solbakken', heading: 'Nyansatte i avdelingen' },
  { name: 'kari.lindvik', heading: 'Programmet' },
  { name: 'hanne.vik', heading: 'Nettverket' },
];
const desk = { width: 1280, height: 800 };
const phone = { width: 375, height: 740 };
/** Colours follow the theme and order follows the size: every theme and both sizes are looked at, not each with each. */
const looks = [
  { theme: 'light', where: 'on a desk and on a phone', sizes: [desk, phone] },
  { theme: 'dark', where: 'on a phone', sizes: [phone] },
  { theme: 'contrast', where: 'on a desk', sizes: [desk] },
];
let sizes = [desk];

for (const { theme, where, sizes: its } of looks) {
  test(`nobody is shut out of the tabs in the ${theme} theme, ${where}`, async () => {
    test.setTimeout(240_000);
    sizes = its;
    for (const { name, heading } of people) {
      await stage.as(name, 'personal', `&theme=${theme}`);
      await expect(stage.app.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await stage.settled();
      await openEverything();
      await expectNoViolations(`${name} ${theme}`);
    }
    await stage.as('kari.lindvik', 'personal', `&theme=${theme}`);
    await stage.app.getByRole('button', { name: 'Meldinger' }).click();
    await expect(stage.app.getByRole('heading', { name: 'Meldinger', level: 1 })).toBeVisible();
    await expectNoViolations(`messages ${theme}`);
    await stage.as('kari.lindvik', 'personal', `&theme=${theme}`);
    await stage.app.getByRole('button', { name: 'Turnus i Solhaug omsorgssenter' }).click();
    await expect(stage.app.getByRole('heading', { name: 'Hvem vi kjenner turnusen til' })).toBeVisible();
    await expectNoViolations(`rosters ${theme}`);
    const { team, channel } = await solhaug();
    await stage.as('turid.nymoen', 'channel', `&theme=${theme}&team=${team}&channel=${channel}`);
    await stage.settled();
    await expectNoViolations(`channel ${theme}`);
  });
}

/** What is folded together is part of the page too. */
async function openEverything(): Promise<void> {
  await stage.unfold();
  const asTable = stage.app.getByRole('button', { name: 'Vis som tabell' });
  if ((await asTable.count()) > 0) await asTable.first().click();
}

/** Inside the shell's frame as people meet it; Tabster's own hidden marks are no content. */
async function expectNoViolations(where: string): Promise<void> {
  for (const size of sizes) {
    await stage.page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page: stage.page })
      .include(['iframe', 'html'])
      .exclude(['iframe', '[data-tabster-dummy]'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${where} ${size.width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    await expectNothingBeside();
  }
}

/** A page that scrolls sideways hides half of every line from someone on a phone. */
async function expectNothingBeside(): Promise<void> {
  const beside = await stage.app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(beside).toBeLessThanOrEqual(0);
}

async function solhaug(): Promise<{ team: string; channel: string }> {
  const { teams } = await stage.demo.ask<{
    teams: { id: string; channels: { id: string; displayName: string }[] }[];
  }>('/_shell/state?as=turid.nymoen');
  const channel = teams[0]?.channels.find(({ displayName }) => displayName === 'Solhaug');
  return { team: teams[0]?.id ?? '', channel: encodeURIComponent(channel?.id ?? '') };
}
