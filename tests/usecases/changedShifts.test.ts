import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanView } from '../../src/contract/views.ts';
import { knowShifts } from '../support/shifts.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let plan: PlanView;

const ofJonas = ['day 2026-09-17 07:30-15:00', 'day 2026-09-18 07:30-15:00', 'day 2026-09-21 07:30-15:00'];
const ofMarte = ['day 2026-09-18 07:30-15:00', 'day 2026-09-21 07:30-15:00'];
const swapped = ['evening 2026-09-18 14:30-22:00', 'day 2026-09-21 07:30-15:00'];

const know = (marte: readonly string[]) =>
  knowShifts(world, world.unitId, { 'marte.fossli': marte, 'jonas.rygg': ofJonas });
const planAs = (who: string) => world.ask(who, 'plan', { mentorshipId: plan.mentorshipId });
const talkAs = async (who = 'jonas.rygg') => (await planAs(who)).items.find(({ key }) => key === 'talk-w03');
const cardsOf = async (who: string, text: string) =>
  (await world.chatOf(who)).filter((each) => JSON.stringify(each.attachments).includes(text));
const swapCards = () => cardsOf('jonas.rygg', 'tiden passer kanskje ikke lenger');

/** Thursday 17 September 2026, 08.20: the talk of week 3 is agreed for Friday at one, when both are on shift. */
beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  await know(ofMarte);
  await world.ask('jonas.rygg', 'bookSlot', {
    requestId: newId(),
    revision: plan.revision,
    mentorshipId: plan.mentorshipId,
    itemKey: 'talk-w03',
    startsAt: '2026-09-18T11:00:00.000Z',
    minutes: 45,
    place: 'Vaktrommet',
    online: false,
  });
  await world.app.settle();
});
afterAll(() => world.close());

describe('a shift that is swapped away from under a talk', () => {
  test('is told to the mentor at once, with why and with new times one tap away', async () => {
    expect(await swapCards()).toEqual([]);
    await know(swapped);
    await world.app.settle();
    const [card] = await swapCards();
    const text = JSON.stringify(card?.attachments);
    expect(text).toContain('Turnusen er endret: Marte er ikke på jobb fredag 18. sept. kl. 13.00.');
    expect(text).toContain('mandag 21. sept. kl. 13.00');
    expect(text).toContain('Behold tiden');
  });
  test('shows to the two of them, and to nobody else', async () => {
    expect((await talkAs())?.timeMayChange).toEqual([{ key: 'offShift', ofMentee: true }]);
    expect((await talkAs('marte.fossli'))?.timeMayChange).toEqual([]);
    for (const who of ['silje.moen', 'odd.tveiten', 'kari.lindvik'])
      expect((await talkAs(who))?.timeMayChange, who).toBeNull();
    expect(await cardsOf('silje.moen', 'Turnusen er endret')).toEqual([]);
  });
  test('stands first in the queue of the one who books', async () => {
    const { rows } = await world.ask('jonas.rygg', 'caseload', {});
    expect(rows[0]?.attention).toMatchObject({ kind: 'timeUnfit', itemKey: 'talk-w03' });
  });
  test('is written once, however often rosters are taken in', async () => {
    const { revision } = await planAs('jonas.rygg');
    await know(swapped);
    await know(swapped);
    await world.app.settle();
    expect((await planAs('jonas.rygg')).revision).toBe(revision);
    expect(await swapCards()).toHaveLength(1);
  });
  test('is well again by itself when the roster is as it was', async () => {
    await know(ofMarte);
    await world.app.settle();
    expect((await talkAs())?.timeMayChange).toBeNull();
    expect(await swapCards()).toEqual([]);
    const { entries } = await world.ask('jonas.rygg', 'planHistory', { mentorshipId: plan.mentorshipId, before: null });
    expect(entries.slice(0, 2).map(({ kind }) => kind)).toEqual(['fitsAgain', 'noLongerFits']);
  });
  test('may be kept as it is, with one tap, and is not asked about again', async () => {
    await know(swapped);
    await world.app.settle();
    const [card] = await swapCards();
    if (!card) throw new Error('nothing was said of the swap');
    const answer = JSON.stringify(await world.tap('jonas.rygg', card, 'keepTime'));
    expect(answer).toContain('er avtalt');
    expect((await talkAs())?.timeMayChange).toBeNull();
    await know([...swapped, 'day 2026-09-29 07:30-15:00']);
    await world.app.settle();
    expect((await talkAs())?.timeMayChange).toBeNull();
    expect(await swapCards()).toEqual([]);
  });
  test('has a new time with one tap, in the same place', async () => {
    await know(ofMarte);
    await world.app.settle();
    await know(swapped);
    await world.app.settle();
    const [card] = await swapCards();
    if (!card) throw new Error('nothing was said of the swap');
    const monday = { startsAt: '2026-09-21T11:00:00.000Z', minutes: 45 };
    expect(JSON.stringify(await world.tap('jonas.rygg', card, 'bookSlot', monday))).toContain('er avtalt');
    expect(await talkAs()).toMatchObject({
      booking: { on: '2026-09-21', time: '13:00', place: 'Vaktrommet' },
      timeMayChange: null,
    });
  });
});
