import type { programmeApi } from '../contract/programmeApi.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { moveToRevision, previewMove } from '../usecases/plan/moveToRevision.ts';
import { discardDraft, undoDiscard } from '../usecases/programme/discardDraft.ts';
import { publishProgramme } from '../usecases/programme/publishProgramme.ts';
import { readDraft, readProgrammes } from '../usecases/programme/readProgrammes.ts';
import { saveDraft } from '../usecases/programme/saveDraft.ts';
import { startDraft } from '../usecases/programme/startDraft.ts';
import { type Asking, done, type Handler, present, type Reference, referTo, showPlan } from './handler.ts';
import { presentDraft, presentMove, presentProgrammes } from './presenters/programmes.ts';

const showProgrammes = ({ world, actor }: Asking) => present(readProgrammes(world, actor), presentProgrammes);

const showDraft = ({ world, actor, setting }: Asking, { programmeId }: Pick<Reference, 'programmeId'>) =>
  present(readDraft(world, actor, programmeId ?? ''), (reading) => presentDraft(reading, setting.municipality));

/** A draft is referred to by its programme's id. */
async function referToDraft(changing: Promise<{ readonly programmeId: string } | Refusal>) {
  const result = await changing;
  return isRefusal(result) ? result : { mentorshipId: null, programmeId: result.programmeId };
}

export const programmeHandlers: { readonly [Name in keyof typeof programmeApi]: Handler<Name> } = {
  programmes: { read: showProgrammes },
  programmeDraft: { read: (asked) => showDraft(asked, asked.request) },
  previewMove: { read: ({ world, actor, request }) => present(previewMove(world, actor, request), presentMove) },

  startProgrammeDraft: {
    act: ({ world, actor, request }) => referToDraft(startDraft(world, actor, request)),
    show: showDraft,
  },
  saveProgrammeDraft: {
    act: ({ world, actor, request }) => referToDraft(saveDraft(world, actor, request)),
    show: showDraft,
  },
  publishProgramme: {
    act: ({ world, actor, request, setting }) => done(publishProgramme(world, actor, { ...request, ...setting })),
    show: showProgrammes,
  },
  discardProgrammeDraft: {
    act: ({ world, actor, request }) => done(discardDraft(world, actor, request)),
    show: showProgrammes,
  },
  undoDiscardDraft: {
    act: ({ world, actor, request }) => done(undoDiscard(world, actor, request)),
    show: showProgrammes,
  },
  moveToRevision: {
    act: ({ world, actor, request }) => referTo(moveToRevision(world, actor, request)),
    show: showPlan,
  },
};
