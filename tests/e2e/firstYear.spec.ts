import { expect, test } from '@playwright/test';
import { openDemo, type Stage, stageOn, textsOf } from './stage.ts';

// Marte Fossli's first year, as the people around her see it: each step continues where the one before left off.
test.describe.configure({ mode: 'serial' });

const topic = 'Hva som er godt nok når vi er få på vakt';

interface CalendarEvent {
  readonly subject: string;
  readonly sensitivity: string;
  readonly startsAt: string;
  readonly location: string;
  readonly body: string;
}

let demo: Awaited<ReturnType<typeof openDemo>>;
let stage: Stage;

test.beforeAll(async () => {
  test.setTimeout(200_000);
  demo = await openDemo();
});
test.afterAll(() => demo?.close());
test.beforeEach(async ({ page }) => {
  stage = await stageOn(page, demo, 'test-results/story');
});

test('1 · the coordinator sees the plan before it starts, says what becomes of the past, and starts it', async () => {
  const { app } = stage;
  await stage.as('kari.lindvik', 'personal');
  await app.getByRole('button', { name: 'Start et mentorforhold' }).click();
  await pick('Nyansatt', 'Marte Fossli');
  await app.getByRole('radio', { name: 'Nyutdannet' }).check();
  await pick('Mentor', 'Jonas Rygg');
  await pick('Avdelingsleder', 'Silje Moen');
  await app.getByLabel('Enhet').selectOption('Bekkefaret bofellesskap');
  await app.getByLabel('Tiltredelse').fill('2026-09-01');
  await expect(app.getByLabel('Første arbeidsdag')).toHaveValue('2026-09-01');
  await app.getByRole('radio', { name: 'Prøvetid er avtalt skriftlig' }).check();
  await app.getByRole('button', { name: 'Bruk siste trygge dag: søndag 28. februar 2027' }).click();
  await app.getByRole('radio', { name: /Kristiansand, omsorgssenter, rev\. 2/ }).check();
  await stage.picture('1-facts');
  await app.getByRole('button', { name: 'Se planen' }).click();

  await expect(app.getByRole('heading', { name: 'Planen til Marte Fossli' })).toBeVisible();
  await expect(app.getByText('18 mentorsamtaler etter Kristiansand, omsorgssenter, rev. 2.')).toBeVisible();
  await expect(app.getByText('3 prøvetidssamtaler.')).toBeVisible();
  await expect(app.getByText('Datoer for opplæringsvakter mangler')).toBeVisible();
  await expect(app.getByText('Jonas Rygg har ikke skrevet om seg selv')).toBeVisible();
  await stage.picture('1-plan');
  await app.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(app.getByText('Velg ett av alternativene.')).toBeVisible();
  await stage.picture('1-past');
  await app.getByRole('radio', { name: /^Det er gjort/ }).check();
  await app.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(app.getByRole('heading', { name: 'Marte Fossli' })).toBeVisible();
  await stage.picture('1-started');
});

test('2 · the newcomer sees her mentor, what is next, her year, and what she wants to talk about', async () => {
  const { app } = stage;
  await stage.as('marte.fossli', 'personal');
  await expect(app.getByRole('heading', { name: 'Hei Marte' })).toBeVisible();
  await expect(app.getByText('Uke 3 i planen · 15.–21. september (uke 38–39)')).toBeVisible();
  await expect(app.getByText('Jonas foreslår tid for samtalen 15.–21. september (uke 38–39).')).toBeVisible();
  await expect(app.getByText('Uke 3 av 52. 0 av 18 mentorsamtaler er gjennomført.')).toBeVisible();
  await app.getByRole('button', { name: 'Legg til tema' }).first().click();
  await expect(app.getByLabel('Nytt tema')).toBeFocused();
  await app.getByLabel('Nytt tema').fill(topic);
  await app.getByLabel('Nytt tema').press('Enter');
  await expect(app.getByRole('listitem').filter({ hasText: topic })).toBeVisible();
  await stage.picture('2-plan');
  await app.getByText('Mentoren min').click();
  await expect(app.getByText('Jonas har ikke skrevet noe om seg selv ennå.')).toBeVisible();
  await app.getByText('De første ukene').click();
  await expect(app.getByText('Kartlegging av behov').first()).toBeVisible();
  await stage.picture('2-parts');
  await app.getByText('Hele planen').click();
  await expect(app.getByText('Uke 50 · 10.–30. august (uke 32–35)')).toBeVisible();
});

test('3 · the mentor sees who needs him first, and books the talk into both calendars', async () => {
  const { app } = stage;
  await stage.as('jonas.rygg', 'personal');
  const first = app.getByRole('listitem').first();
  await expect(first).toContainText('Marte Fossli');
  await expect(first).toContainText(
    'Neste samtale skal holdes innen mandag 21. september (uke 39). Tid er ikke avtalt.',
  );
  await stage.picture('3-caseload');
  await app.getByRole('button', { name: 'Foreslå tid: Marte Fossli' }).click();
  const dialog = app.getByRole('dialog', { name: 'Foreslå tid for samtale med Marte' });
  await dialog.getByRole('radio', { name: 'En annen tid' }).check();
  await dialog.getByRole('textbox', { name: 'Dag' }).fill('2026-09-18');
  await dialog.getByLabel('Klokkeslett').fill('13:15');
  await dialog.getByLabel('Sted (valgfritt)').fill('Vaktrommet');
  await stage.picture('3-book');
  await dialog.getByRole('button', { name: 'Avtal tiden' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.getByText('Tiden er avtalt.')).toBeVisible();
  await expect(app.getByText('i morgen kl. 13.15')).toBeVisible();
  for (const name of ['marte.fossli', 'jonas.rygg']) {
    const events = () => stage.demo.ask<CalendarEvent[]>(`/_shell/calendar?as=${name}&from=2026-09-18&to=2026-09-18`);
    await expect.poll(async () => (await events()).length).toBe(1);
    const [event] = await events();
    expect(event).toMatchObject({ subject: 'Avtalt samtale', sensitivity: 'private', location: 'Vaktrommet' });
    expect(event?.startsAt).toContain('2026-09-18T11:15:00');
    expect(event?.body).toBe('');
  }
  await stage.as('marte.fossli', 'calendar');
  await stage.picture('3-calendar');
});

test('4 · time moves, the bot writes to both, and one tap is seen everywhere', async () => {
  const { app, page } = stage;
  await stage.as('jonas.rygg', 'chat');
  await page.getByRole('button', { name: '+1 dag' }).click();
  await expect(page.getByText('fredag 18. september 2026')).toBeVisible();
  const card = page.getByRole('article').last();
  await expect(card).toContainText('Mentorsamtale med Marte Fossli');
  await expect(card).toContainText('Vaktrommet');
  await expect(card.getByRole('button', { name: 'Flytt' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'Det ble ikke noe av' })).toBeVisible();
  await stage.picture('4-card');
  await expect
    .poll(async () => textsOf(await stage.messages('marte.fossli')))
    .toContain('Mentorsamtale med Jonas Rygg');
  await card.getByRole('button', { name: 'Vi har hatt samtalen' }).click();
  await expect(card).toContainText('Mentorsamtalen med Marte Fossli er gjennomført');
  await stage.picture('4-tapped');
  for (const name of ['jonas.rygg', 'marte.fossli'])
    expect((await stage.messages(name)).filter(({ from }) => from === 'me')).toEqual([]);

  await stage.as('marte.fossli', 'chat');
  const theirs = page.getByRole('article').filter({ hasText: 'Mentorsamtalen med Jonas Rygg er gjennomført' });
  await expect(theirs).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vi har hatt samtalen' })).toHaveCount(0);
  await stage.picture('4-other');
  await stage.as('marte.fossli', 'personal');
  await expect(app.getByText('1 av 18 mentorsamtaler er gjennomført.')).toBeVisible();
  await stage.as('jonas.rygg', 'personal');
  await expect(app.getByText('1 av 18 samtaler er gjennomført til sammen.')).toBeVisible();
  await stage.picture('4-caseload');
});

test('5 · the leader is reminded of the probation talk and records it, and sees nothing of the mentor talks', async () => {
  const { app, page } = stage;
  await stage.as('silje.moen', 'chat');
  const card = page.getByRole('article').filter({ hasText: 'Prøvetidssamtale etter 14 dager med Marte Fossli' }).last();
  await expect(card).toBeVisible();
  await stage.picture('5-card');
  await card.getByRole('link', { name: 'Registrer samtalen' }).click();
  await expect(page).toHaveURL(/view=personal/);
  await stage.picture('5-linked');
  await stage.as('silje.moen', 'personal');
  await app.getByRole('button', { name: 'Registrer samtalen: Marte Fossli' }).click();
  await stage.picture('5-dialog');
  await app.getByRole('button', { name: 'Registrer som holdt' }).click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await app.getByRole('button', { name: 'Åpne planen til Marte Fossli' }).click();
  await expect(app.getByText('Holdt fredag 18. september')).toBeVisible();
  await expect(app.getByText('1 av 18 mentorsamtaler er gjennomført.').first()).toBeVisible();
  await stage.picture('5-newcomer');
  await app.getByText('Hele planen').click();
  await expect(app.locator('body')).not.toContainText(topic);
});

async function pick(label: string, name: string): Promise<void> {
  const { app } = stage;
  await app.getByRole('combobox', { name: label, exact: true }).fill(name.split(' ')[1] ?? '');
  await app.getByRole('option', { name }).click();
}

test('nobody is reminded of that talk again', async () => {
  const { page } = stage;
  await stage.as('jonas.rygg', 'chat');
  await page.getByRole('button', { name: '+1 uke' }).click();
  await expect(page.getByText('fredag 25. september 2026')).toBeVisible({ timeout: 60_000 });
  for (const name of ['jonas.rygg', 'marte.fossli'])
    expect(textsOf(await stage.messages(name))).not.toContain('Ble det mentorsamtale med');
});

test('6 · the unit leader sees counts without names, two newcomers only whether something waits, and others nothing', async () => {
  const { app, demo, page } = stage;
  await stage.as('turid.nymoen', 'channel');
  await page.getByRole('link', { name: 'Solhaug' }).click();
  await expect(app.getByRole('heading', { name: 'Mentorprogrammet i Solhaug omsorgssenter' })).toBeVisible();
  await expect(app.getByText(/av 6 planer må følges opp/)).toBeVisible();
  await app.getByRole('button', { name: 'Vis som tabell' }).click();
  await expect(app.getByRole('row', { name: /^gjennomført \d+$/ })).toBeVisible();
  await expect(app.getByRole('row', { name: /^fristen har gått ut \d+$/ })).toBeVisible();
  await expect(app.getByRole('row', { name: /^planlagt framover \d+$/ })).toBeVisible();
  for (const name of ['Sara', 'Emil', 'Amina', 'Frida', 'Oskar', 'Maja', 'Ingrid', 'Berit'])
    await expect(app.locator('body')).not.toContainText(name);
  await stage.picture('6-counts');
  const solhaug = new URL(page.url()).searchParams;

  await stage.as('odd.tveiten', 'channel');
  await page.getByRole('link', { name: 'Bekkefaret' }).click();
  await page.getByRole('link', { name: 'Legg til en fane' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fotfeste' }).click();
  await expect(app.getByRole('radio', { name: 'Bekkefaret bofellesskap' })).toBeChecked();
  await stage.picture('6-configure');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(app.getByRole('heading', { name: 'Mentorprogrammet i Bekkefaret bofellesskap' })).toBeVisible();
  await expect(app.getByText('Ingenting må følges opp nå.')).toBeVisible();
  await demo.post('/_control/clock', { to: '2026-09-30' });
  await page.reload();
  await expect(app.getByText('Noe må følges opp. Se din egen fane.')).toBeVisible();
  await expect(app.getByText('Enheten har færre enn fem nyansatte.')).toBeVisible();
  await expect(app.getByRole('table')).toHaveCount(0);
  await stage.picture('6-small');

  const [team, channel] = ['team', 'channel'].map((name) => solhaug.get(name) ?? '');
  await stage.as('leif.brekke', 'channel', `&team=${team}&channel=${channel}`);
  await expect(app.getByRole('heading', { name: 'Du har ikke tilgang til denne siden' })).toBeVisible();
  await expect(app.locator('body')).not.toContainText(/planer|Solhaug/);
  await stage.picture('6-outside');
  const answer = await stage.call('leif.brekke', 'channelOverview', { groupId: team, channelId: channel });
  expect(answer.status).toBe(403);
  expect(JSON.stringify(answer.body)).not.toMatch(/Solhaug|planned|held/);
});

test('7 · a status report is one item in the list, sent twice and through Graph’s bad days', async () => {
  const { app, demo } = stage;
  const items = '/sites/.+/lists/.+/items';
  await demo.post('/_control/faults', { path: items, method: 'POST', status: 429, retryAfter: 1, count: 1 });
  await demo.post('/_control/faults', { path: items, method: 'POST', status: 503, retryAfter: 1, count: 1 });
  await demo.post('/_control/faults', { path: items, method: 'POST', doneBut: 503, count: 1 });
  await stage.as('hanne.vik', 'personal');
  await app.getByRole('button', { name: 'Skriv rapporten' }).first().click();
  await app.getByLabel('Hva vil dere oppnå?').fill('Alle nyansatte har en mentor fra første dag');
  await app.getByLabel('Tiltak 1', { exact: true }).fill('Mentorene står i turnusen sammen med den nyansatte');
  await app.getByRole('radio', { name: 'I gang' }).check();
  await expect(app.getByText(/^Lagret \d\d\.\d\d$/)).toBeVisible();
  await stage.picture('7-report');
  await app.getByRole('button', { name: 'Lever rapporten' }).click();
  await expect(app.getByText('På vei til listen.', { exact: false })).toBeVisible();
  // A moment of the demo's time passes between two looks at what is still to be written.
  const inList = async () => {
    await demo.post('/_control/clock', { advance: { minutes: 1 } });
    return JSON.stringify((await demo.ask<{ items: unknown[] }[]>('/_shell/lists'))[0]?.items);
  };
  await expect.poll(inList, { timeout: 60_000, intervals: [1_500] }).toContain('Alle nyansatte har en mentor');
  await expect(app.getByText('Ligger i listen.')).toBeVisible({ timeout: 20_000 });
  await stage.picture('7-delivered');
  await app.getByRole('button', { name: 'Endre rapporten' }).click();
  await app.getByRole('radio', { name: 'Nådd' }).check();
  await app.getByRole('button', { name: 'Lever på nytt' }).click();
  await expect(app.getByText('Måloppnåelse: Nådd')).toBeVisible();
  await expect.poll(inList, { timeout: 60_000, intervals: [1_500] }).toContain('Nådd');
  const [reports] = await demo.ask<{ items: unknown[] }[]>('/_shell/lists');
  expect(reports?.items).toHaveLength(1);
  const tried = (await demo.requests('/items', 'POST')).filter(({ path }) => /lists\/.+\/items$/.test(path));
  expect(tried.map(({ status }) => status)).toEqual([429, 503, 503]);
  await stage.as('hanne.vik', 'list');
  await stage.picture('7-list');
});

test('8 · after the last week the plan is completed, and can still be read', async () => {
  test.setTimeout(200_000);
  const { app, demo } = stage;
  await demo.post('/_control/clock', { to: '2027-09-01' });
  await stage.as('marte.fossli', 'personal');
  await expect(app.getByText('Du fullførte det første året', { exact: false })).toBeVisible();
  await stage.picture('8-finished');
  await expect(app.getByText('Uke 50 · 10.–30. august (uke 32–35)')).toBeVisible();
  await stage.as('jonas.rygg', 'personal');
  await expect(app.getByText('Planen er fullført.')).toBeVisible();
  await stage.picture('8-mentor');
});
