import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestOf } from '../../src/contract/api.ts';
import type { ProgrammeDraftView } from '../../src/contract/programmeViews.ts';
import type { PlanView } from '../../src/contract/views.ts';
import { factsOf, startedMentorship } from '../support/startedMentorship.ts';
import { newId, startWorld, type TestWorld } from '../support/world.ts';

type Content = RequestOf<'saveProgrammeDraft'>['content'];

const kristiansand = { id: 'kristiansand', revision: 2 };
const kari = 'kari.lindvik';
let world: TestWorld;
let plan: PlanView;

beforeAll(async () => {
  world = await startWorld();
  plan = await startedMentorship(world);
});
afterAll(() => world.close());

const read = () => world.ask(kari, 'programmes', {});
const begin = (from = kristiansand, as: 'copy' | 'revision' = 'copy') =>
  world.ask(kari, 'startProgrammeDraft', { requestId: newId(), from, as });
const contentIn = ({ content }: ProgrammeDraftView): Content => content as Content;
const save = ({ programmeId, revision }: ProgrammeDraftView, content: Content) =>
  world.ask(kari, 'saveProgrammeDraft', { requestId: newId(), programmeId, revision, content });
const publish = ({ programmeId, revision }: ProgrammeDraftView) =>
  world.ask(kari, 'publishProgramme', { requestId: newId(), programmeId, revision });
const refOf = ({ programmeId, revision }: ProgrammeDraftView) => ({ requestId: newId(), programmeId, revision });

describe('a programme of the municipality’s own', () => {
  let draft: ProgrammeDraftView;

  test('begins as a copy of any programme, without its name', async () => {
    draft = await begin();
    expect(draft).toMatchObject({ name: '', basedOnName: 'Kristiansand, omsorgssenter, rev. 2', becomesRevision: 1 });
    expect(draft.content.phases).toHaveLength(3);
    expect((await read()).drafts.map(({ programmeId }) => programmeId)).toEqual([draft.programmeId]);
  });

  test('is saved half written, and by who saw the newest only', async () => {
    const half = await save(draft, { ...contentIn(draft), name: 'Lysvær, sykehjem', weeks: null });
    expect(half.content.weeks).toBeNull();
    const stale = { ...refOf(draft), content: contentIn(draft) };
    expect(await world.refused(kari, 'saveProgrammeDraft', stale)).toMatchObject({
      status: 409,
      error: 'staleRevision',
      params: { by: 'Kari Lindvik' },
    });
    draft = half;
  });

  test('is not published while it is faulty, and the first fault is named', async () => {
    expect(await world.refused(kari, 'publishProgramme', refOf(draft))).toMatchObject({
      status: 400,
      error: 'programmeFaulty',
      field: 'content.weeks',
    });
  });

  test('takes no identity number and no name that another programme has', async () => {
    const content = { ...contentIn(draft), weeks: 52 };
    const numbered = { ...refOf(draft), content: { ...content, source: 'Ring 13097248022' } };
    expect(await world.refused(kari, 'saveProgrammeDraft', numbered)).toMatchObject({
      error: 'nationalIdentityNumber',
      field: 'content.source',
    });
    draft = await save(draft, { ...content, name: 'kristiansand, omsorgssenter' });
    expect(await world.refused(kari, 'publishProgramme', refOf(draft))).toMatchObject({
      status: 409,
      error: 'programmeNameTaken',
    });
  });

  test('is published for good, and people can start with it', async () => {
    const [step] = contentIn(draft).steps;
    if (!step) throw new Error('the draft has no steps');
    const words = { nb: 'Bestill arbeidstøy', nn: 'Bestill arbeidsklede', en: '' };
    const own = { ...step, key: 'step-clothes', textKey: 'step', words };
    draft = await save(draft, {
      ...contentIn(draft),
      name: 'Lysvær, sykehjem',
      steps: [...contentIn(draft).steps, own],
    });
    const { programmes, drafts } = await publish(draft);
    expect(drafts).toEqual([]);
    expect(programmes.at(-1)).toMatchObject({
      programme: {
        id: draft.programmeId,
        revision: 1,
        name: 'Lysvær, sykehjem, rev. 1',
        municipality: 'Lysvær kommune',
      },
      published: { byName: 'Kari Lindvik' },
      runningPlans: 0,
    });
    const overview = await world.ask(kari, 'coordinatorOverview', { afterId: null });
    expect(overview.programmes.map(({ name }) => name)).toContain('Lysvær, sykehjem, rev. 1');
    const facts = await factsOf(world, { programme: { id: draft.programmeId, revision: 1 } });
    const other = { ...facts, menteeId: await world.idOf('leif.brekke') };
    const preview = await world.ask(kari, 'previewPlan', { facts: other });
    expect(preview.items.find(({ key }) => key === 'step-clothes')?.words).toEqual(words);
  });

  test('gets a new revision beside the old, which running plans keep until they are moved', async () => {
    const first = { id: draft.programmeId, revision: 1 };
    const moved = await world.ask(kari, 'moveToRevision', {
      requestId: newId(),
      mentorshipId: plan.mentorshipId,
      revision: plan.revision,
      to: first,
    });
    expect(moved.programme.name).toBe('Lysvær, sykehjem, rev. 1');
    const next = await begin(first, 'revision');
    expect(next).toMatchObject({ programmeId: first.id, becomesRevision: 2, name: 'Lysvær, sykehjem' });
    expect((await begin(first, 'revision')).revision).toBe(next.revision);
    const { programmes } = await publish(await save(next, { ...contentIn(next), weeks: 56 }));
    const mine = programmes.filter(({ programme }) => programme.id === first.id);
    expect(mine.map(({ programme, runningPlans }) => [programme.revision, programme.weeks, runningPlans])).toEqual([
      [2, 56, 0],
      [1, 52, 1],
    ]);
    expect((await world.ask(kari, 'plan', { mentorshipId: plan.mentorshipId })).programme.name).toContain('rev. 1');
  });
});

describe('a draft that is put away', () => {
  test('can be had back for ten minutes, by who put it away', async () => {
    const draft = await begin({ id: 'farsund', revision: 1 });
    const away = await world.ask(kari, 'discardProgrammeDraft', refOf(draft));
    expect(away.drafts).toEqual([]);
    const [line] = away.discarded;
    if (!line) throw new Error('nothing was put away');
    const back = await world.ask(kari, 'undoDiscardDraft', { ...refOf(draft), revision: line.revision });
    expect(back.drafts.map(({ basedOnName }) => basedOnName)).toEqual(['Farsund, helse og omsorg, rev. 1']);
    const again = back.drafts[0];
    if (!again) throw new Error('the draft did not come back');
    await world.ask(kari, 'discardProgrammeDraft', { ...refOf(draft), revision: again.revision });
    await world.tenant.advance({ minutes: 11 });
    expect((await read()).discarded).toEqual([]);
    const late = { ...refOf(draft), revision: again.revision + 1 };
    expect(await world.refused(kari, 'undoDiscardDraft', late)).toMatchObject({ error: 'undoTooLate' });
  });
});

describe('moving a plan', () => {
  const seen = () => world.ask(kari, 'plan', { mentorshipId: plan.mentorshipId });
  const move = async (to: { id: string; revision: number }) =>
    world.ask(kari, 'moveToRevision', {
      requestId: newId(),
      mentorshipId: plan.mentorshipId,
      revision: (await seen()).revision,
      to,
    });

  test('shows first what it changes, and nothing of steps and probation talks in the plan', async () => {
    const to = { id: 'farsund', revision: 1 };
    const preview = await world.ask(kari, 'previewMove', { mentorshipId: plan.mentorshipId, to });
    expect(preview.toName).toContain('Farsund');
    expect(preview.items.find(({ after }) => after?.key === 'talk-w07')).toMatchObject({ change: 'new' });
    expect(preview.items.find(({ before }) => before?.key === 'talk-w50')).toMatchObject({ change: 'fallsAway' });
    const kinds = new Set(preview.items.map(({ before, after }) => (after ?? before)?.kind));
    expect([...kinds]).toEqual(['talk']);
    expect(
      preview.rules.some(({ change, words }) => change === 'fallsAway' && words?.nb === 'Bestill arbeidstøy'),
    ).toBe(true);
  });

  test('is undone within ten minutes, down to the last item', async () => {
    const before = await seen();
    const moved = await move({ id: 'trondheim', revision: 1 });
    expect(moved.programme.name).toContain('Trondheim');
    expect(moved.undo).toMatchObject({ kind: 'programmeMoved' });
    const undone = await world.ask(kari, 'undoChange', {
      requestId: newId(),
      mentorshipId: plan.mentorshipId,
      revision: moved.revision,
    });
    expect(undone.items).toEqual(before.items);
    expect([undone.programme, undone.endsOn]).toEqual([before.programme, before.endsOn]);
  });

  test('to the revision it follows changes nothing', async () => {
    const before = await seen();
    const { id, revision } = before.programme;
    expect((await move({ id, revision })).revision).toBe(before.revision);
  });

  test('tells in the chat that a talk fell away, instead of asking for a time for it', async () => {
    const draft = await begin();
    const phases = contentIn(draft).phases.map((phase, index) => (index === 0 ? { ...phase, fromWeek: 5 } : phase));
    await publish(await save(draft, { ...contentIn(draft), name: 'Lysvær, senere start', phases }));
    await move(kristiansand);
    await world.app.settle();
    const cards = async () => JSON.stringify(await world.chatOf('jonas.rygg'));
    expect(await cards()).not.toContain('falt bort');
    const moved = await move({ id: draft.programmeId, revision: 1 });
    expect(moved.items.some(({ key }) => key === 'talk-w03')).toBe(false);
    await world.app.settle();
    expect(await cards()).toContain('Mentorsamtalen med Marte Fossli falt bort');
  });

  test('is refused to a programme that is not there', async () => {
    const to = { id: 'atlantis', revision: 1 };
    const asked = { requestId: newId(), mentorshipId: plan.mentorshipId, revision: (await seen()).revision, to };
    expect(await world.refused(kari, 'moveToRevision', asked)).toMatchObject({ error: 'unknownProgramme' });
  });
});

test('programmes are the coordinator’s alone', async () => {
  for (const who of ['turid.nymoen', 'silje.moen', 'jonas.rygg', 'marte.fossli']) {
    expect(await world.refused(who, 'programmes', {})).toMatchObject({ status: 403 });
    const asked = { requestId: newId(), from: kristiansand, as: 'copy' } as const;
    expect(await world.refused(who, 'startProgrammeDraft', asked)).toMatchObject({ status: 403 });
  }
});
