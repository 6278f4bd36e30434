import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/people.ts';
import type { PlanItem } from '../../src/domain/plan/mentorship.ts';
import { setLanguage } from '../../src/usecases/person/setLanguage.ts';
import { bookItem } from '../../src/usecases/plan/bookItem.ts';
import { redrawCards } from '../../src/usecases/reminder/redrawCards.ts';
import { sendReminders } from '../../src/usecases/reminder/sendReminders.ts';
import { tenantId } from '../support/localTenant.ts';
import { agreed, sarasPlan } from '../support/sarasPlan.ts';
import { type BotWorld, startBotWorld } from './botWorld.ts';
import { activityOf, chatOf, deliver, type Shown } from './chat.ts';

let here: BotWorld;
let sara: Actor;
let ingrid: Actor;
let mentorshipId: string;
let saras: Shown;
let ingrids: Shown;

/** Both have got the card of today's talk. */
async function bothHaveTheCard(): Promise<void> {
  here = await startBotWorld();
  [sara, ingrid] = await Promise.all([here.actor('sara.eira'), here.actor('ingrid.haugland')]);
  mentorshipId = (await sarasPlan(here.world, here.actor)).id;
  // Greeted already, so that the reminder comes alone.
  for (const { personId } of [sara, ingrid]) await here.bot.messenger.reach(tenantId, personId);
  await here.tenant.tenant.flush();
  await work();
  saras = await todaysCard('sara.eira');
  ingrids = await todaysCard('ingrid.haugland');
}
const close = () => here.close();

/** The worker's turn: what is due is sent, what is stale is redrawn. */
async function work(): Promise<void> {
  while (await sendReminders(here.world, here.bot.messenger, tenantId));
  while (await redrawCards(here.world, here.bot.messenger, { tenantId, goOn: () => true }));
  await here.tenant.tenant.flush();
}

async function todaysCard(name: string): Promise<Shown> {
  const cards = (await chatOf(here, name).messages()).filter(({ attachments }) =>
    attachments[0]?.fallbackText.startsWith('Mentorsamtale med'),
  );
  expect(cards).toHaveLength(1);
  return cards[0] as Shown;
}

const data = (own: object = {}) => ({ mentorshipId, itemKey: 'talk-w03', kind: 'talkToday', ...own });
const tap = (name: string, verb: string, own: object = {}) =>
  chatOf(here, name).tap(name === 'sara.eira' ? saras.id : ingrids.id, verb, data(own));
const shown = async (name: string, id: string) =>
  (await chatOf(here, name).messages()).find((message) => message.id === id)?.attachments[0]?.fallbackText;
const stored = () => here.world.store.inTenant(tenantId, (tx) => tx.mentorships.get(mentorshipId));
const item = async (key = 'talk-w03'): Promise<PlanItem | undefined> =>
  (await stored())?.items.find((known) => known.key === key);

describe('one tap', () => {
  beforeEach(bothHaveTheCard);
  afterEach(close);

  test('«Vi har hatt samtalen» by the mentee: her card changes, the mentor’s too, and the plan shows it', async () => {
    const answer = await tap('sara.eira', 'held');
    expect(answer.card?.fallbackText).toBe('Mentorsamtalen med Ingrid Haugland er gjennomført');
    expect(await item()).toMatchObject({ state: 'held', doneOn: '2026-09-17' });
    await work();
    expect(await shown('sara.eira', saras.id)).toBe('Mentorsamtalen med Ingrid Haugland er gjennomført');
    expect(await shown('ingrid.haugland', ingrids.id)).toBe('Mentorsamtalen med Sara Eira er gjennomført – og 1 til');
  });

  test('«Det ble ikke noe av» by the mentor', async () => {
    const answer = await tap('ingrid.haugland', 'notHeld');
    expect(answer.card?.fallbackText).toBe('Mentorsamtalen med Sara Eira ble ikke gjennomført');
    expect(await item()).toMatchObject({ state: 'notHeld' });
  });

  test('«Flytt» by the mentee asks for a new time; the mentor’s card says so and offers to move', async () => {
    const answer = await tap('sara.eira', 'askNewTime');
    expect(answer.card?.fallbackText).toBe('Du har bedt om ny tid');
    await work();
    expect(await shown('ingrid.haugland', ingrids.id)).toBe('Sara Eira ber om ny tid – og 1 til');
    expect(await item()).toMatchObject({ state: 'booked', newTimeAskedAt: here.tenant.tenant.now() });
  });

  test('«Flytt» by the mentor asks when, and «Lagre ny tid» moves the talk with its length and place', async () => {
    expect((await tap('ingrid.haugland', 'move')).card?.fallbackText).toBe('Velg ny tid for mentorsamtalen');
    const answer = await tap('ingrid.haugland', 'saveMove', { on: '2026-09-18', time: '09:30' });
    expect(answer.card?.fallbackText).toBe('Mentorsamtalen med Sara Eira har fått ny tid');
    expect((await item())?.booking).toMatchObject({
      startsAt: '2026-09-18T07:30:00.000Z',
      minutes: 45,
      place: 'Møterom 2',
    });
    await work();
    expect(await shown('sara.eira', saras.id)).toBe('Mentorsamtalen med Ingrid Haugland har fått ny tid');
  });

  test('«Tilbake» shows the card again and changes nothing', async () => {
    const before = await stored();
    expect((await tap('ingrid.haugland', 'show')).card?.fallbackText).toMatch(/^Mentorsamtale med Sara Eira i dag/);
    expect(await stored()).toEqual(before);
  });

  test('the answer comes in the language of the one who tapped', async () => {
    await setLanguage(here.world, sara, 'nn');
    expect((await tap('sara.eira', 'notHeld')).card?.fallbackText).toBe(
      'Mentorsamtalen med Ingrid Haugland blei ikkje gjennomført',
    );
  });
});

/** What Ingrid gets this morning: today's talk, and the mapping of needs. */
describe('a tap on one of several reminders in a message', () => {
  beforeEach(bothHaveTheCard);
  afterEach(close);

  const partsOf = (card: unknown): string[] =>
    (card as { body: { items: { text?: string }[] }[] }).body.map(({ items }) => items[0]?.text ?? '');
  const messageId = async () => {
    const rows = await here.world.store.inTenant(tenantId, (tx) => tx.reminders.of(mentorshipId));
    return rows.find((row) => row.kind === 'talkToday' && row.recipientId === ingrid.personId)?.messageId;
  };

  test('answers with the whole message: the tapped part as it is now, the others as they were', async () => {
    expect(partsOf(ingrids.attachments[0])).toEqual([
      'Mentorsamtale med Sara Eira',
      'Kartlegging av behov sammen med Sara Eira',
    ]);
    const held = await tap('ingrid.haugland', 'held', { messageId: await messageId() });
    expect(held.card?.fallbackText).toBe('Mentorsamtalen med Sara Eira er gjennomført – og 1 til');
    expect(partsOf(held.card)).toEqual([
      'Mentorsamtalen med Sara Eira er gjennomført',
      'Kartlegging av behov sammen med Sara Eira',
    ]);
    const mapping = { itemKey: 'step-needsMapping', kind: 'needsMapping', messageId: await messageId() };
    const done = await tap('ingrid.haugland', 'stepDone', mapping);
    expect(partsOf(done.card)).toEqual([
      'Mentorsamtalen med Sara Eira er gjennomført',
      'Kartlegging av behov sammen med Sara Eira er registrert som gjort',
    ]);
    expect(await item('step-needsMapping')).toMatchObject({ state: 'done', doneOn: '2026-09-17' });
    expect(JSON.stringify(done.card)).toContain(await messageId());
  });

  test('«Flytt» opens its form in its own part, and a fault in it stands there', async () => {
    const form = await tap('ingrid.haugland', 'move', { messageId: await messageId() });
    expect(partsOf(form.card)).toEqual([
      'Ny tid for samtalen med Sara Eira',
      'Kartlegging av behov sammen med Sara Eira',
    ]);
    const wrong = await tap('ingrid.haugland', 'saveMove', { on: '', time: '10:00', messageId: await messageId() });
    expect(partsOf(wrong.card)[0]).toBe('Velg en dag.');
    expect(JSON.stringify(wrong.card).match(/Velg en dag\./g)?.length).toBeLessThanOrEqual(2);
  });

  test('the name of somebody else’s message shows nothing of it', async () => {
    const answer = await tap('sara.eira', 'show', { messageId: await messageId() });
    expect(answer.card?.fallbackText).toMatch(/^Mentorsamtale med Ingrid Haugland/);
    expect(JSON.stringify(answer.card)).not.toContain('Kartlegging');
  });
});

const firstText = (answer: { card?: { body: { text?: string }[] } }) => answer.card?.body[0]?.text;

describe('a card that time has overtaken', () => {
  beforeEach(bothHaveTheCard);
  afterEach(close);

  test('says what has happened since: the other one has answered', async () => {
    await tap('sara.eira', 'held');
    const answer = await tap('ingrid.haugland', 'move');
    expect(firstText(answer)).toBe('Samtalen har ingen avtalt tid. Slik er det nå:');
    expect(answer.card?.fallbackText).toBe('Mentorsamtalen med Sara Eira er gjennomført');
    expect(await item()).toMatchObject({ state: 'held' });
  });

  test('says that the talk was moved, and keeps an answer about a talk that is still ahead from being stored', async () => {
    const request = {
      mentorshipId,
      itemKey: 'talk-w03',
      minutes: 45,
      place: null,
      online: false,
      revision: null,
    } as const;
    agreed(await bookItem(here.world, ingrid, { ...request, on: '2026-09-21', time: '10:00' }));
    const answer = await tap('sara.eira', 'held');
    expect(firstText(answer)).toMatch(/^Samtalen er ikke før senere/);
    expect(answer.card?.fallbackText).toBe('Mentorsamtalen med Ingrid Haugland har fått ny tid');
    expect(await item()).toMatchObject({ state: 'booked' });
  });

  test('a talk that fulfils an older window still shows as held on its own card', async () => {
    // The talk of week 4 is held while that of week 3 was not: it fulfils week 3 (the oldest window).
    agreed(
      await bookItem(here.world, ingrid, {
        mentorshipId,
        itemKey: 'talk-w04',
        on: '2026-09-17',
        time: '15:00',
        minutes: 45,
        place: null,
        online: false,
        revision: null,
      }),
    );
    const answer = await tap('sara.eira', 'held', { itemKey: 'talk-w04' });
    expect(answer.card?.fallbackText).toBe('Mentorsamtalen med Ingrid Haugland er gjennomført');
    expect(await item('talk-w03')).toMatchObject({ state: 'held', doneOn: '2026-09-17' });
    expect(await item('talk-w04')).toMatchObject({ state: 'planned' });
  });
});

describe('input that will not do', () => {
  beforeAll(bothHaveTheCard);
  afterAll(close);

  test('a time that has passed: the form again, with the reason', async () => {
    const answer = await tap('ingrid.haugland', 'saveMove', { on: '2026-09-16', time: '10:00' });
    expect(firstText(answer)).toBe('Den tiden er allerede passert. Velg en tid fram i tid.');
    expect(answer.card?.fallbackText).toBe('Velg ny tid for mentorsamtalen');
    expect((await item())?.booking?.startsAt).toBe('2026-09-17T11:15:00.000Z');
  });

  test.each([
    [{ on: '', time: '10:00' }, 'Velg en dag.'],
    [{ on: '2026-02-30', time: '10:00' }, 'Velg en dag.'],
    [{ on: '2026-09-18' }, 'Velg et klokkeslett.'],
    [{ on: '2026-09-18', time: '25:00' }, 'Velg et klokkeslett.'],
  ])('%j: the form again', async (own, words) => {
    expect(firstText(await tap('ingrid.haugland', 'saveMove', own))).toBe(words);
  });
});

describe('taps that nobody may make', () => {
  beforeAll(bothHaveTheCard);
  afterAll(close);

  test('the mentee cannot move by herself', async () => {
    const before = await stored();
    expect(firstText(await tap('sara.eira', 'move'))).toMatch(/^Det kan du ikke gjøre med denne samtalen/);
    await tap('sara.eira', 'saveMove', { on: '2026-09-18', time: '10:00' });
    expect(await stored()).toEqual(before);
  });

  test('someone outside the pair learns nothing and changes nothing', async () => {
    const jonas = await here.actor('jonas.rygg');
    await here.bot.messenger.reach(tenantId, jonas.personId);
    await here.tenant.tenant.flush();
    const [hello] = await chatOf(here, 'jonas.rygg').messages();
    const before = await stored();
    for (const verb of ['show', 'held', 'notHeld', 'askNewTime', 'move']) {
      const answer = await chatOf(here, 'jonas.rygg').tap(hello?.id ?? '', verb, data());
      expect(answer).toEqual({ message: expect.stringMatching(/^Denne samtalen hører ikke til en plan du er med i/) });
    }
    expect(await stored()).toEqual(before);
  });

  test.each([
    ['dropEverything', {}],
    ['held', { mentorshipId: 7 }],
    ['held', { kind: 'salary' }],
    ['saveMove', { mentorshipId: null, on: '2026-09-18', time: '10:00' }],
  ])('a forged payload (%s %j) is refused with a sentence, and logged without its content', async (verb, own) => {
    const before = await stored();
    here.log.length = 0;
    const answer = await tap('sara.eira', verb, { ...own, secret: 'fødselsnummer' });
    expect(answer).toEqual({ message: expect.stringMatching(/^Jeg kjenner ikke igjen denne knappen/) });
    expect(await stored()).toEqual(before);
    expect(here.log.map(({ level }) => level)).toEqual(['warn']);
    expect(JSON.stringify(here.log)).not.toMatch(/fødsel|salary|dropEverything|Sara/);
  });

  test('a tap without anything in it, or from a channel, is refused with a sentence', async () => {
    const conversation = { conversationType: 'channel', tenantId, id: 'x' };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action' };
    for (const own of [{}, { value: null }, { value: { action: { verb: 'held', data: data() } }, conversation }]) {
      const answer = await deliver(here, activityOf(here, sara, { ...invoke, ...own }));
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    }
    expect(await item()).toMatchObject({ state: 'booked' });
  });
});

describe('when the database does not answer', () => {
  beforeAll(bothHaveTheCard);
  afterAll(close);

  test('the card says that the answer is not saved and what to do', async () => {
    const { store } = here.world;
    const broken = { ...store, inTenant: () => Promise.reject(new Error('connection to Sara Eira lost')) };
    Object.assign(here.world, { store: broken });
    const answer = await tap('sara.eira', 'held');
    Object.assign(here.world, { store });
    expect(answer.card?.fallbackText).toBe('Svaret ditt er ikke lagret');
    expect(JSON.stringify(here.log)).not.toContain('Eira');
    expect((await tap('sara.eira', 'show')).card?.fallbackText).toMatch(/^Mentorsamtale med Ingrid Haugland/);
  });
});
