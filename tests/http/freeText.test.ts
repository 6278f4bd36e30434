import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiName, api } from '../../src/contract/api.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { contentOf } from '../../src/domain/programme/draft.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import { saveTeam } from '../../src/usecases/network/saveTeam.ts';
import { startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

/** Synthetic: month + 80 is never given to anyone, and the control digits are right. */
const identityNumber = '13816540059';

let world: TestWorld;
let plan: PlanView;
let teamId: string;
let leaderId: string;
let programmeId: string;

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
  const from = { id: 'kristiansand', revision: 2 };
  const draft = await world.ask('kari.lindvik', 'startProgrammeDraft', { requestId: newId(), from, as: 'copy' });
  programmeId = draft.programmeId;
  leaderId = await world.idOf('odd.tveiten');
  teamId = newId();
  await saveTeam(world.app.world, await world.actor('kari.lindvik'), {
    id: teamId,
    networkId: newId(),
    networkName: 'Læringsnettverk for mentorer',
    name: 'Lysvær',
    memberIds: [await world.idOf('hanne.vik')],
    gatherings: [
      { number: 2, on: '2026-10-08', precision: 'day', status: 'confirmed', format: null, theme: 'Målinger' },
    ],
  });
});
afterAll(() => world.close());

/** What zod knows of a rule, as far as it is needed to walk it. */
interface Rule {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, { readonly _zod: Rule }>>;
    readonly element?: { readonly _zod: Rule };
    readonly innerType?: { readonly _zod: Rule };
    readonly checks?: readonly unknown[];
    readonly format?: string;
  };
}

/** Every string of a request that no rule binds to a form: the paths of what people may write freely, ids left out. */
function stringsIn(rule: Rule, path: string): string[] {
  const { type, shape, element, innerType, format } = rule.def;
  if (type === 'object')
    return Object.entries(shape ?? {}).flatMap(([key, each]) => stringsIn(each._zod, `${path}.${key}`));
  if (type === 'array' && element) return stringsIn(element._zod, `${path}[]`);
  if (innerType) return stringsIn(innerType._zod, path);
  if (type !== 'string' || format === 'uuid' || /(Ids?(\[\])?|\.id|itemKey)$/.test(path)) return [];
  return [path];
}

const found = (Object.keys(api) as ApiName[]).flatMap((name) =>
  stringsIn(api[name].request._zod as unknown as Rule, name),
);

/** How each is filled in; a path that lacks here fails below. */
const filled: Readonly<Record<string, (text: string) => { who: string; request: object }>> = {
  'bookItem.place': (place) => ({
    who: 'jonas.rygg',
    request: { ...ofItem(), on: '2026-09-18', time: '13:15', minutes: 45, place },
  }),
  'bookSlot.place': (place) => ({
    who: 'jonas.rygg',
    request: { ...ofItem(), startsAt: '2026-09-18T11:15:00.000Z', minutes: 45, online: false, place },
  }),
  'saveUnit.name': (name) => ({
    who: 'kari.lindvik',
    request: { requestId: newId(), revision: 0, unitId: null, name, leaderIds: [leaderId] },
  }),
  'addTopic.text': (text) => ({ who: 'marte.fossli', request: { ...ofPlan(), text } }),
  'setPresentation.text': (text) => ({ who: 'jonas.rygg', request: { requestId: newId(), text } }),
  'saveReport.subGoals[].text': (text) => report({ text, measures: [], goalAttainment: 'underway' }),
  'saveReport.subGoals[].measures[]': (text) =>
    report({ text: 'To mentorer i hver enhet', measures: ['Avtale tid', text], goalAttainment: 'underway' }),
  'saveProgrammeDraft.content.name': (name) => draftWith({ name }),
  'saveProgrammeDraft.content.source': (source) => draftWith({ source }),
  'saveProgrammeDraft.content.steps[].words.nb': (nb) => draftWith({ steps: [{ ...step, words: { ...words, nb } }] }),
  'saveProgrammeDraft.content.steps[].words.nn': (nn) => draftWith({ steps: [{ ...step, words: { ...words, nn } }] }),
  'saveProgrammeDraft.content.steps[].words.en': (en) => draftWith({ steps: [{ ...step, words: { ...words, en } }] }),
};
/** In a draft a text may be missing until it is published. */
const mayBeEmpty = (path: string): boolean => path.startsWith('saveProgrammeDraft.');
/** Of a file its shifts are stored and no text; of a link to a team its id. */
const ofRosters = ['previewRoster.file', 'importRoster.file', 'importRoster.matches[].key', 'connectSchedule.team'];
/** Read once, to search with or to go on behind it, and stored nowhere. */
const notStored = ['findPeople.query', 'deliveryOverview.after', ...ofRosters];

const [step] = kristiansand.steps;
const words = { nb: 'Bestill arbeidstøy', nn: 'Bestill arbeidsklede', en: 'Order clothes' };
const draftWith = (change: object) => ({
  who: 'kari.lindvik',
  request: { requestId: newId(), programmeId, revision: 1, content: { ...contentOf(kristiansand), ...change } },
});
const ofPlan = () => ({ requestId: newId(), mentorshipId: plan.mentorshipId });
const ofItem = () => ({ ...ofPlan(), revision: plan.revision, itemKey: 'talk-w03' });
const report = (subGoal: object) => ({
  who: 'hanne.vik',
  request: { requestId: newId(), revision: 0, teamId, gatheringNumber: 2, subGoals: [subGoal], submit: true },
});

test('every text that people may write is known to this test', () => {
  expect(found.toSorted()).toEqual([...Object.keys(filled), ...notStored].toSorted());
});

describe.each(Object.keys(filled))('%s', (path) => {
  const name = path.split('.')[0] as ApiName;
  const refused = async (text: string) => {
    const { who, request } = filled[path]?.(text) ?? { who: '', request: {} };
    return world.refused(who, name, request as never);
  };

  test.each([
    identityNumber,
    `rom 4: ${identityNumber}.`,
    '138165 40059',
    '13.81.65-40059',
    '138165–40059',
    '１３８１６５ ４００５９',
    '138165\u200b40059',
    '53816540042',
  ])('refuses the identity number in «%s», and does not repeat it', async (text) => {
    const fault = await refused(text);
    expect(fault).toMatchObject({ status: 400, error: 'nationalIdentityNumber' });
    const field = path.slice(name.length + 1).replaceAll('[]', '.N');
    expect(String(fault.field).replaceAll(/\.\d+/g, '.N')).toBe(field);
    expect(JSON.stringify(fault)).not.toMatch(/40059|４００５９|40042/);
  });
  test('refuses what is too long, saying how long it may be', async () => {
    const fault = await refused('ø'.repeat(1001));
    expect(fault).toMatchObject({ status: 400, error: 'textTooLong' });
    expect(fault.message).toMatch(/høyst \d+ tegn/);
  });
  test('refuses NUL, control characters and half a sign', async () => {
    const texts = ['a\u0000b', 'a\u0007b', 'a\u001bb', 'a\ud800b', ...(mayBeEmpty(path) ? [] : ['\udc00'])];
    for (const text of texts) expect(await refused(text)).toMatchObject({ status: 400 });
  });
  test.skipIf(mayBeEmpty(path))('refuses what cannot be seen', async () => {
    for (const text of ['', '   ', '\n\t', '\u200f\u202e', '\u200b\u2060', '\u3164'])
      expect(await refused(text)).toMatchObject({ status: 400, error: 'textMissing' });
  });
});

test('eleven digits that are nobody’s number, other alphabets and joined signs are stored as they were written', async () => {
  const texts = [
    'Telefon 12345678901',
    'Sámi giella ŋ č đ',
    'مرحبا',
    '👩🏽‍⚕️ på vakt',
    "'; drop table topic; --",
    '{{7*7}} <b>x</b>',
  ];
  for (const text of texts)
    await world.ask('marte.fossli', 'addTopic', { requestId: newId(), mentorshipId: plan.mentorshipId, text });
  const { topics } = await world.ask('jonas.rygg', 'plan', { mentorshipId: plan.mentorshipId });
  expect(topics?.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
});

test('a refusal names its bounds', async () => {
  const request = { ...ofItem(), on: '2026-09-18', time: '13:15', minutes: 90, place: null } as const;
  const fault = await world.refused('jonas.rygg', 'bookItem', request);
  expect(fault.message).toContain('mellom 30 og 60 minutter');
});
