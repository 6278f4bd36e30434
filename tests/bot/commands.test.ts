import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/people.ts';
import { setLanguage } from '../../src/usecases/person/setLanguage.ts';
import { sendReminders } from '../../src/usecases/reminder/sendReminders.ts';
import { tenantId } from '../support/localTenant.ts';
import { sarasPlan } from '../support/sarasPlan.ts';
import { type BotWorld, startBotWorld } from './botWorld.ts';
import { activityOf, chatOf, deliver, type Shown } from './chat.ts';

let here: BotWorld;
let sara: Actor;
let ingrid: Actor;

beforeAll(async () => {
  here = await startBotWorld();
  [sara, ingrid] = await Promise.all([here.actor('sara.eira'), here.actor('ingrid.haugland')]);
  await sarasPlan(here.world, here.actor);
  for (const { personId } of [sara, ingrid, await here.actor('jonas.rygg')])
    await here.bot.messenger.reach(tenantId, personId);
  await here.tenant.tenant.flush();
});
afterAll(() => here.close());

/** The newest card of the bot, after this was written to it. */
async function answerTo(name: string, text: string): Promise<Shown> {
  await chatOf(here, name).say(text);
  return (await chatOf(here, name).messages()).filter(({ from }) => from === 'bot').at(-1) as Shown;
}
const words = (shown: Shown): string => JSON.stringify(shown.attachments[0]?.body);
const summary = (shown: Shown) => shown.attachments[0]?.fallbackText;
const tap = (name: string, shown: Shown, verb: string, data: object = {}) =>
  chatOf(here, name).tap(shown.id, verb, data);
const person = (id: string) => here.world.store.inTenant(tenantId, (tx) => tx.people.get(id));

describe('what one can ask for', () => {
  test('«min plan»: the week, what is next and who the mentor is', async () => {
    const card = words(await answerTo('sara.eira', 'Min plan'));
    expect(card).toContain('Uke 3 i planen · 15.–21. september (uke 38–39)');
    expect(card).toContain('torsdag 17. sept. kl. 13.15');
    expect(card).toContain('Ingrid Haugland');
  });

  test('«min plan» by someone without one says what to ask for instead', async () => {
    expect(words(await answerTo('jonas.rygg', 'min plan'))).toContain('Du har ingen egen plan i Fotfeste.');
  });

  test('«neste samtale» has the same buttons as the reminder', async () => {
    const card = await answerTo('ingrid.haugland', 'Når er neste samtale?');
    expect(summary(card)).toBe('Neste samtale er i dag kl. 13.15 med Sara Eira');
    for (const verb of ['held', 'move', 'notHeld']) expect(words(card)).toContain(`"verb":"${verb}"`);
  });

  test('«neste samtale» by someone without talks', async () => {
    expect(summary(await answerTo('jonas.rygg', 'neste samtale'))).toBe('Du har ingen samtaler framover');
  });

  test('«mine nyansatte» names those one is mentor for, and nobody else', async () => {
    expect(words(await answerTo('ingrid.haugland', 'mine nyansatte'))).toContain('Sara Eira: ');
    const others = await answerTo('jonas.rygg', 'mine nyansatte');
    expect(summary(others)).toBe('Du er ikke mentor for noen nå');
    expect(words(others)).not.toContain('Sara');
  });

  test('what is not understood is answered with what can be asked for', async () => {
    const card = await answerTo('sara.eira', 'Kor er kaffien?');
    expect(words(card)).toMatch(/Det forsto jeg ikke\. Dette kan du spørre om:.*«min plan»/);
    expect(words(card)).not.toContain('kaffien');
  });

  test('in a channel the same words are answered without names', async () => {
    const conversation = { conversationType: 'channel', tenantId, id: 'a:unknown' };
    for (const text of [
      '<at>Fotfeste</at> min plan',
      '<at>Fotfeste</at> mine nyansatte',
      '<at>Fotfeste</at> neste samtale',
      '<at>Fotfeste</at> hjelp',
    ]) {
      await deliver(here, activityOf(here, ingrid, { conversation, text }));
      const newest = (await here.tenant.requests('/_microsoft/connector/v3/conversations/')).at(-1)?.body;
      // Whom an answer goes to stands beside it, and is no part of what is read.
      const { text: said, attachments } = newest as { text?: string; attachments?: unknown };
      const sent = { said, attachments };
      expect(JSON.stringify(sent)).toMatch(
        /Her i kanalen svarer jeg ikke om enkeltpersoner|Dette kan jeg gjøre for deg/,
      );
      expect(JSON.stringify(sent)).not.toMatch(/Sara|Eira|Haugland|13\.15/);
    }
  });
});

describe('language', () => {
  afterEach(() => setLanguage(here.world, sara, 'nb'));

  test('«språk» asks which, and one tap chooses it for everything', async () => {
    const card = await answerTo('sara.eira', 'språk');
    const chosen = await tap('sara.eira', card, 'chooseLanguage', { language: 'nn' });
    expect(chosen.card?.fallbackText).toBe('No skriv eg nynorsk');
    expect(summary(await answerTo('sara.eira', 'hjelp'))).toBe('Hjelp frå Fotfeste');
  });

  test('naming the language is enough', async () => {
    expect(summary(await answerTo('sara.eira', 'English please'))).toBe('Now I write English');
    expect((await person(sara.personId))?.language).toBe('en');
  });
});

describe('pause', () => {
  const rows = async (personId: string) => {
    const [plan] = await here.world.store.inTenant(tenantId, (tx) => tx.mentorships.ofPerson(personId));
    const all = await here.world.store.inTenant(tenantId, (tx) => tx.reminders.of(plan?.id ?? ''));
    return all.filter((row) => row.recipientId === personId && row.kind === 'talkToday').map(({ state }) => state);
  };

  test('until a day: nothing comes meanwhile, and one tap ends it and brings what has waited', async () => {
    const card = await answerTo('sara.eira', 'pause');
    const paused = await tap('sara.eira', card, 'pause', { until: '2026-10-01' });
    expect(paused.card?.fallbackText).toBe('Ingen påminnelser før torsdag 1. okt.');
    expect(await person(sara.personId)).toMatchObject({ pausedUntil: '2026-10-01', snoozedUntil: null });
    await sendReminders(here.world, here.bot.messenger, tenantId);
    expect(await rows(sara.personId)).toEqual(['planned']);
    const resumed = await tap('sara.eira', card, 'resume');
    expect(resumed.card?.fallbackText).toBe('Påminnelsene er på');
    await sendReminders(here.world, here.bot.messenger, tenantId);
    expect(await rows(sara.personId)).toEqual(['sent']);
  });

  test('no more today: until the next morning', async () => {
    expect(summary(await answerTo('jonas.rygg', 'ikke mer i dag'))).toBe(
      'Ingen påminnelser før fredag 18. sept. kl. 07.30',
    );
    const jonas = await here.actor('jonas.rygg');
    expect(await person(jonas.personId)).toMatchObject({ snoozedUntil: '2026-09-18T05:30:00.000Z' });
  });

  test.each([
    ['2026-09-17', 'Pausen må vare til en dag som kommer, og torsdag 17. september 2026 er ikke det.'],
    ['2026-09-01', 'Pausen må vare til en dag som kommer, og tirsdag 1. september 2026 er ikke det.'],
    ['2027-09-17', 'En pause kan vare til fredag 19. mars 2027, men ikke lenger.'],
    ['', 'Velg en dag etter i dag, og senest om et halvt år.'],
    ['i morgen', 'Velg en dag etter i dag, og senest om et halvt år.'],
  ])('a day that will not do (%s): the form again, with the reason, and nothing is paused', async (until, reason) => {
    const card = await answerTo('ingrid.haugland', 'pause');
    const answer = await tap('ingrid.haugland', card, 'pause', { until });
    expect(answer.card?.body[0]?.text).toBe(reason);
    expect(await person(ingrid.personId)).toMatchObject({ pausedUntil: null, snoozedUntil: null });
  });

  test('until a day that is written with it, undone by one tap', async () => {
    const card = await answerTo('ingrid.haugland', 'Pause til 1. oktober!');
    expect(summary(card)).toBe('Ingen påminnelser før torsdag 1. okt.');
    expect(await person(ingrid.personId)).toMatchObject({ pausedUntil: '2026-10-01' });
    await tap('ingrid.haugland', card, 'resume');
    expect(await person(ingrid.personId)).toMatchObject({ pausedUntil: null, snoozedUntil: null });
  });

  test.each([
    ['pause til 31. september', 'Den datoen finnes ikke i kalenderen. Velg en dag her.'],
    ['pause til 1. august', 'Pausen må vare til en dag som kommer, og lørdag 1. august 2026 er ikke det.'],
    ['pause til 1. juli 2027', 'En pause kan vare til fredag 19. mars 2027, men ikke lenger.'],
    [
      'pause til jul',
      'Jeg forsto ikke hvilken dag du mente. Velg den her, eller skriv for eksempel «pause til 1. oktober».',
    ],
  ])('«%s» is answered with what is wrong, and nothing is paused', async (text, reason) => {
    expect((await answerTo('ingrid.haugland', text)).attachments[0]?.body[0]?.text).toBe(reason);
    expect(await person(ingrid.personId)).toMatchObject({ pausedUntil: null, snoozedUntil: null });
  });

  test('a button that nobody made is refused, and changes nothing', async () => {
    const card = await answerTo('ingrid.haugland', 'språk');
    const answer = await tap('ingrid.haugland', card, 'chooseLanguage', { language: 'se' });
    expect(answer.message).toMatch(/^Jeg kjenner ikke igjen denne knappen/);
    expect((await person(ingrid.personId))?.language).toBe('nb');
  });
});

describe('what people also write', () => {
  test.each([
    ['kven er mentoren min?', 'Mentoren din er Ingrid Haugland'],
    ['Hvem er mentoren min', 'Mentoren din er Ingrid Haugland'],
    ['hei', 'Hjelp fra Fotfeste'],
    ['HJELP!', 'Hjelp fra Fotfeste'],
    ['Neste samtale??', 'Neste samtale er i dag kl. 13.15 med Ingrid Haugland'],
  ])('«%s» is answered with «%s»', async (text, answer) => {
    expect(summary(await answerTo('sara.eira', text))).toBe(answer);
  });

  test('a language is taken back by one tap', async () => {
    const card = await answerTo('jonas.rygg', 'Nynorsk');
    expect(words(card)).toContain('Tilbake til bokmål');
    const answer = await tap('jonas.rygg', card, 'chooseLanguage', { language: 'nb' });
    expect(answer.card?.fallbackText).toBe('Nå skriver jeg bokmål');
    expect(await person((await here.actor('jonas.rygg')).personId)).toMatchObject({ language: 'nb' });
  });
});
