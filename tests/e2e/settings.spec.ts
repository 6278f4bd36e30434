import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type Stage, stageOn, sharedTest as test } from './stage.ts';

// What the coordinator chooses: which reminders come and when, and when a unit's people are written to.
let stage: Stage;

test.beforeEach(async ({ page, demo }) => {
  stage = await stageOn(page, demo, 'test-results/settings');
});

async function openReminders(more = ''): Promise<void> {
  await stage.as('kari.lindvik', 'personal', more);
  await stage.app.getByRole('button', { name: 'Påminnelser' }).click();
  await expect(stage.app.getByRole('table', { name: 'Påminnelser' })).toBeVisible();
}

const shiftDays = () => stage.app.getByLabel('Dager før første arbeidsdag: Datoer for opplæringsvakter');
const button = (name: string) => stage.app.getByRole('button', { name, exact: true });

test('other days are chosen, refused out of bounds, and taken back', async () => {
  await openReminders();
  await expect(shiftDays()).toHaveValue('7');
  await shiftDays().fill('29, to');
  await expect(stage.app.getByText('Skriv hele tall fra 1 til 28.')).toBeVisible();
  await expect(button('Lagre')).toHaveCount(0);
  const refused = await stage.call('kari.lindvik', 'saveReminderSettings', {
    requestId: crypto.randomUUID(),
    revision: 0,
    settings: [{ kind: 'trainingShiftDates', isOn: true, days: [29] }],
  });
  expect(refused).toMatchObject({
    status: 400,
    body: { error: 'reminderDayOutOfBounds', field: 'settings.trainingShiftDates.days.0' },
  });
  await shiftDays().fill('10, 3');
  await button('Tilbake').click();
  await expect(stage.app.getByText('Lagre eller forkast endringene før du går tilbake.')).toBeVisible();
  await button('Lagre').click();
  await expect(stage.app.getByText(/^Sist endret av Kari Lindvik i dag kl\./)).toBeVisible();
  await expect(stage.app.getByText(/^Oppdateres/)).toHaveCount(0);
  await button('Tilbake').click();
  await stage.app.getByRole('button', { name: 'Påminnelser' }).click();
  await expect(shiftDays()).toHaveValue('10, 3');
  await button('Angre').click();
  await expect(shiftDays()).toHaveValue('7');
});

test('a deadline in law cannot be switched off, and what can be finds its way back', async () => {
  await openReminders();
  const row = stage.app.getByRole('row', { name: /^Prøvetidssamtale/ });
  await expect(row.getByText('Alltid på, fordi det gjelder en frist i loven.')).toBeVisible();
  await expect(row.getByRole('switch')).toHaveCount(0);
  await stage.app.getByRole('switch', { name: 'Send «Velkommen»' }).focus();
  await stage.page.keyboard.press('Space');
  await expect(stage.app.getByLabel('Dager før første arbeidsdag: Velkommen')).toBeDisabled();
  await button('Tilbake til det vanlige: Velkommen').click();
  await expect(stage.app.getByText('Du har endringer som ikke er lagret.')).toHaveCount(0);
});

test('a unit’s hours are chosen and taken back', async () => {
  const { app } = stage;
  await stage.as('kari.lindvik', 'personal');
  await app.getByRole('button', { name: 'Arbeidstid for Bekkefaret bofellesskap' }).click();
  const dialog = app.getByRole('dialog', { name: 'Arbeidstid i Bekkefaret bofellesskap' });
  await dialog.getByRole('checkbox', { name: 'lørdag' }).check();
  await dialog.getByLabel('Til').fill('22:00');
  await dialog.getByRole('button', { name: 'Lagre arbeidstiden' }).click();
  await expect(
    dialog.getByText('Velg et klokkeslett fra 07.00 til 21.00. Om natta sender vi ingenting.'),
  ).toBeVisible();
  await dialog.getByLabel('Til').fill('20:00');
  await dialog.getByRole('button', { name: 'Lagre arbeidstiden' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.getByText('Meldinger kommer mandag–lørdag kl. 08.00–20.00')).toBeVisible();
  await app.getByRole('button', { name: 'Angre arbeidstiden for Bekkefaret bofellesskap' }).click();
  await expect(app.getByText('Meldinger kommer mandag–lørdag kl. 08.00–20.00')).toHaveCount(0);
});

for (const [theme, ...widths] of [['light', 1280, 375] as const, ['dark', 375] as const, ['contrast', 1280] as const]) {
  test(`the page of reminders is for everybody in the ${theme} theme`, async ({ page }) => {
    await openReminders(`&theme=${theme}`);
    await shiftDays().fill('99');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page })
        .include(['iframe', 'html'])
        .exclude(['iframe', '[data-tabster-dummy]'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${theme} ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
