import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Drawn } from '../../bot/cards/card.ts';
import { messageCard } from '../../bot/cards/messageCard.ts';
import { reminderCard } from '../../bot/cards/reminderCard.ts';
import { cardAction } from '../../src/contract/cardAction.ts';
import type { ReminderMessage } from '../../src/domain/reminder/reminderMessage.ts';
import { everyDigest, everyOtherCard, everyOtherReminder, manyReminders, messageId } from './sampleAnswers.ts';
import { booking, everyCard, setting, talk, toMentee, toMentor } from './sampleCards.ts';

const languages = ['nb', 'nn', 'en'] as const;
const contracts = process.env.CONTRACTS_DIR;
if (!contracts) console.warn('CONTRACTS_DIR is not set: cards are not checked against the published schema');

const require = createRequire(import.meta.url);
const readSchema = () => JSON.parse(readFileSync(path.join(contracts ?? '', 'adaptive-card-1.5.json'), 'utf8'));
let validate: ValidateFunction | null = null;

/** Microsoft's schema is draft 06, whose `id` this validator no longer takes. */
function schemaFaults(card: unknown): unknown[] {
  if (!validate) {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
    const { id, ...schema } = readSchema();
    ajv.addSchema(schema, 'cards');
    validate = ajv.compile({ $ref: 'cards#/definitions/AdaptiveCard' });
  }
  validate(JSON.parse(JSON.stringify(card)));
  return validate.errors ?? [];
}

type Node = Readonly<Record<string, unknown>>;

/** Every object inside a card. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

const ofType = (drawn: Drawn, type: string): Node[] => nodesOf(drawn.card).filter((node) => node.type === type);
const titles = (drawn: Drawn, type: string): unknown[] => ofType(drawn, type).map((node) => node.title);
/** Neither of two answers that differ is asked for more than the other. */
const isNeutral = (name: string): boolean => name.startsWith('answersDiffer');
const verbs = (drawn: Drawn): unknown[] => ofType(drawn, 'Action.Execute').map((node) => node.verb);

describe.each(languages)('cards in %s', (language) => {
  const cards = Object.entries({ ...everyCard(language), ...everyOtherCard(language) });
  const all = [...cards, ...Object.entries(everyDigest(language))];

  test.each(all)('%s renders without a complaint', (_name, drawn) => {
    const context = new SerializationContext(Versions.v1_5);
    new AdaptiveCard().parse(JSON.parse(JSON.stringify(drawn.card)), context);
    const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    expect(complaints).toEqual([]);
  });

  test.each(cards)('%s says why it came last, has two facts at most and one primary action', (name, drawn) => {
    expect(drawn.card.actions?.map((action) => action.type)).toEqual(['Action.ShowCard']);
    expect(ofType(drawn, 'FactSet').flatMap((set) => set.facts as unknown[]).length).toBeLessThanOrEqual(2);
    expect(nodesOf(drawn.card).filter((node) => node.style === 'positive')).toHaveLength(isNeutral(name) ? 0 : 1);
    expect(nodesOf(drawn.card).filter((node) => node.style === 'heading')).toHaveLength(1);
  });

  test.each(all)('%s reads as a notification, also where cards cannot be shown, and is small', (_name, drawn) => {
    expect(drawn.summary).toMatch(/^\p{Lu}.{5,}/u);
    expect(drawn.card.fallbackText).toBe(drawn.summary);
    expect(Buffer.byteLength(JSON.stringify(drawn.card))).toBeLessThan(20_000);
  });

  test.each(all)(
    '%s ends no sentence with two full stops, and says nothing with an exclamation mark',
    (_name, drawn) => {
      expect(JSON.stringify(drawn)).not.toMatch(/\.\.|!"|! /);
    },
  );

  test.each(all)('%s has buttons that the bot knows', (_name, drawn) => {
    for (const { verb, data } of ofType(drawn, 'Action.Execute')) {
      expect(cardAction.safeParse({ ...(data as object), verb }).success).toBe(true);
    }
  });

  test.skipIf(!contracts).each(all)('%s follows the published schema', (_name, drawn) => {
    expect(schemaFaults(drawn.card)).toEqual([]);
  });
});

test.skipIf(!contracts)('the published schema refuses a card with a misspelt word', () => {
  const { card } = reminderCard(setting('nb'), toMentee('nb', talk, 'talkToday'));
  expect(schemaFaults({ ...card, fallbackTekst: 'x' })).not.toEqual([]);
});

describe('cards as a person proof-reads them', () => {
  test.each(Object.entries({ ...everyCard('nb'), ...everyOtherCard('nb'), ...everyDigest('nb') }))(
    '%s',
    async (name, drawn) => {
      await expect(`${JSON.stringify(drawn, null, 2)}\n`).toMatchFileSnapshot(`../golden/cards/${name}.json`);
    },
  );
});

describe('what the cards promise', () => {
  const on = setting('nb');

  test('on the day of a talk both get when, where and three answers', () => {
    for (const message of [toMentor('nb', talk, 'talkToday'), toMentee('nb', talk, 'talkToday')]) {
      const drawn = reminderCard(on, message);
      expect(ofType(drawn, 'FactSet')[0]?.facts).toEqual([
        { title: 'Når', value: 'torsdag 17. sept. kl. 13.15, 45 min' },
        { title: 'Hvor', value: 'Møterom 2' },
      ]);
      expect(titles(drawn, 'Action.Execute')).toEqual(['Vi har hatt samtalen', 'Flytt', 'Det ble ikke noe av']);
    }
  });

  test('the mentor moves a talk, the mentee asks for another time', () => {
    expect(verbs(reminderCard(on, toMentor('nb', talk, 'talkToday')))).toEqual(['held', 'move', 'notHeld']);
    expect(verbs(reminderCard(on, toMentee('nb', talk, 'talkToday')))).toEqual(['held', 'askNewTime', 'notHeld']);
  });

  test('before its day a talk can be moved, but nobody can say how it went', () => {
    const before = { ...on, today: '2026-09-16' as const };
    expect(verbs(reminderCard(before, toMentor('nb', talk, 'talkToday')))).toEqual(['move']);
  });

  test('a talk that is held or has lapsed asks for nothing', () => {
    const held = { ...talk, state: 'held', doneOn: '2026-09-17' } as const;
    const lapsed = { ...talk, state: 'lapsed', booking: null, reason: 'softWeek' } as const;
    for (const item of [held, lapsed]) expect(verbs(reminderCard(on, toMentor('nb', item, 'talkToday')))).toEqual([]);
  });

  test('what people have written becomes neither a link nor a line break in a card', () => {
    const place = 'Rom 1\n[klikk her](https://example.test) {{DATE(x)}}';
    const drawn = reminderCard(on, toMentee('nb', { ...talk, booking: { ...booking, place } }, 'talkToday'));
    expect(ofType(drawn, 'FactSet')[0]?.facts).toContainEqual({
      title: 'Hvor',
      value: 'Rom 1 (klikk her)(https://example.test) {DATE(x)}}',
    });
  });

  test('the link to a plan opens the personal tab at that plan', () => {
    const { url } =
      ofType(
        reminderCard(on, toMentor('nb', { ...talk, state: 'planned', booking: null }, 'bookTalk')),
        'Action.OpenUrl',
      )[0] ?? {};
    const link = new URL(String(url));
    expect(link.pathname).toBe('/l/entity/8d1a7c9e-2b52-4f2f-9d43-0c6f5a1e7b10/personal');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'plan/6f1c2f86-5d0b-4d8e-8a43-1d1b6f0c9a11',
    });
  });
});

describe('why a message came', () => {
  const reasons = (drawn: Drawn): Node[] => nodesOf(drawn.card.actions).filter(({ type }) => type === 'TextBlock');

  test.each(
    languages.flatMap((language) =>
      Object.entries(everyOtherReminder(language)).map(([name, message]) => ({ name, language, message })),
    ),
  )('$name in $language gives the reason and how not to get it', ({ language, message }) => {
    const { cards } = setting(language).texts;
    const texts = reasons(reminderCard(setting(language), message)).map((node) => (node as Node).text);
    expect(texts).toHaveLength(3);
    expect(texts[1]).toMatch(/20\d\d(:|\.$)/);
    expect(texts[2]).toBe(message.kind === 'probationTalk' ? cards.noStop : cards.stop);
  });

  test('the day is reckoned from what the rule counts from', () => {
    const days = (message: ReminderMessage) => reasons(reminderCard(setting('nb'), message))[1]?.text;
    const { welcomeMentor, talkTomorrow, windowLate, statusReport } = everyOtherReminder('nb');
    expect(days(welcomeMentor as ReminderMessage)).toBe(
      'Dagen for meldingen er tirsdag 18. august 2026: 14 dager før første arbeidsdag, tirsdag 1. september 2026.',
    );
    expect(days(talkTomorrow as ReminderMessage)).toBe(
      'Dagen for meldingen er torsdag 17. september 2026: 1 dag før samtalen fredag 18. september 2026.',
    );
    expect(days(windowLate as ReminderMessage)).toBe(
      'Dagen for meldingen er tirsdag 15. september 2026: 8 dager etter at perioden var over mandag 7. september 2026.',
    );
    expect(days(statusReport as ReminderMessage)).toBe(
      'Dagen for meldingen er onsdag 16. september 2026: 14 dager før fristen onsdag 30. september 2026.',
    );
  });

  test('the days that a municipality has chosen are the ones that the rule names', () => {
    const report = { ...(everyOtherReminder('nb').statusReport as ReminderMessage), daysChosen: [1, 21, 3] };
    expect(reasons(reminderCard(setting('nb'), report))[0]?.text).toContain(
      'Meldingen kommer 21, 3 og 1 dag før fristen',
    );
  });

  test.each(
    languages.flatMap((language) =>
      Object.entries({ ...everyCard(language), ...everyOtherCard(language), ...everyDigest(language) }).map(
        ([name, drawn]) => ({ name, language, drawn }),
      ),
    ),
  )('$name in $language says which day', ({ name, drawn }) => {
    const texts = reasons(drawn).map(({ text }) => String((text as string) ?? ''));
    expect(texts.every((text) => text.length > 20)).toBe(true);
    if (name !== 'failed') expect(texts.some((text) => /20\d\d/.test(text))).toBe(true);
  });

  test('a leader’s reminder of a probation talk says that it cannot be paused', () => {
    const probation = {
      ...talk,
      key: 'probation-14d',
      kind: 'probationTalk',
      textKey: 'probation14d',
      state: 'planned',
      booking: null,
    } as const;
    const drawn = reminderCard(setting('nb'), { ...toMentor('nb', probation, 'probationTalk'), role: 'leader' });
    expect(JSON.stringify(drawn.card.actions)).toContain('kan verken settes på pause eller slås av');
  });
});

describe('several reminders in one message', () => {
  const messages = manyReminders('nb', 25);
  const many = messageCard(setting('nb'), { messageId, messages });

  test('twenty-five: the first as cards with their buttons, the rest as a list with links to each plan, under 20 kB', () => {
    expect(Buffer.byteLength(JSON.stringify(many.card))).toBeLessThanOrEqual(20_000);
    const parts = ofType(many, 'Container');
    expect(parts.length).toBeGreaterThan(3);
    const text = JSON.stringify(many.card.body);
    for (const [index] of messages.entries()) expect(text).toContain(`Anne-Margrethe Kvalsvik-Haugland ${index + 1}`);
    expect(text).toContain('Dette venter også:');
    expect(text.match(/\]\(https:\/\/teams/g)).toHaveLength(25 - (parts.length - 1));
  });

  test('a hundred still fit, and say how many are left out', () => {
    const drawn = messageCard(setting('nb'), { messageId, messages: manyReminders('nb', 100) });
    expect(Buffer.byteLength(JSON.stringify(drawn.card))).toBeLessThanOrEqual(20_000);
    expect(JSON.stringify(drawn.card.body)).toMatch(/… og \d+ til\. Alt står i fanen Fotfeste\./);
  });

  test.each(languages)('five thousand with the longest of names still fit in %s', (language) => {
    const name = 'Anne-Margrethe Øvrebø Kvalsvik-Haugland av Solhaug omsorgssenter '.repeat(3);
    const longest = manyReminders(language, 5000).map((each) => ({ ...each, otherName: name }));
    const [first, ...rest] = longest as [ReminderMessage, ...ReminderMessage[]];
    const drawn = messageCard(setting(language), { messageId, messages: [first, ...rest] });
    expect(Buffer.byteLength(JSON.stringify(drawn.card))).toBeLessThanOrEqual(20_000);
  });

  test('the notification says the most urgent and how many more', () => {
    expect(many.summary).toBe('Mentorsamtale med Anne-Margrethe Kvalsvik-Haugland 1 i dag kl. 13.15 – og 24 til');
  });

  test('only the most urgent part has a primary button, and each reason stands once', () => {
    expect(nodesOf(many.card).filter((node) => node.style === 'positive')).toHaveLength(1);
    const reasons = nodesOf(many.card.actions)
      .filter(({ type }) => type === 'TextBlock')
      .map(({ text }) => text);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test('every button brings the name of its message along', () => {
    const buttons = ofType(many, 'Action.Execute');
    expect(buttons.length).toBeGreaterThan(0);
    for (const { data } of buttons) expect(data).toMatchObject({ messageId });
    expect(many.card.body?.[0]).toMatchObject({ id: messageId });
  });
});
