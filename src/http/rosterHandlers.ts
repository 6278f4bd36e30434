import type { rosterApi } from '../contract/rosterApi.ts';
import { setMeetsOffShift } from '../usecases/person/setMeetsOffShift.ts';
import { connectSchedule, disconnectSchedule, tryTeam } from '../usecases/roster/connectSchedule.ts';
import { importRoster, knowMatched, undoRosterImport } from '../usecases/roster/importRoster.ts';
import { previewRoster } from '../usecases/roster/previewRoster.ts';
import { previewPattern, readMyRoster } from '../usecases/roster/readMyRoster.ts';
import { readRosters } from '../usecases/roster/readRosters.ts';
import { savePattern, undoPattern } from '../usecases/roster/savePattern.ts';
import { saveUnitTimes, undoUnitTimes } from '../usecases/roster/saveUnitTimes.ts';
import { type Asking, done, type Handler, present } from './handler.ts';
import { presentMyRoster, presentPatternPreview, presentRosterFile, presentRosters } from './presenters/rosters.ts';

const showMine = async ({ world, actor }: Asking) => presentMyRoster(await readMyRoster(world, actor));

const showUnit = ({ world, actor, request }: Asking & { request: { unitId: string } }) =>
  present(readRosters(world, actor, request.unitId), presentRosters);

const uploadIn = ({ unitId, file }: { unitId: string; file: string }) => ({
  unitId,
  bytes: Buffer.from(file, 'base64'),
});

export const rosterHandlers: { readonly [Name in keyof typeof rosterApi]: Handler<Name> } = {
  myRoster: { read: showMine },
  previewPattern: {
    read: async ({ world, actor, request }) => presentPatternPreview(previewPattern(world, actor, request.pattern)),
  },
  unitRosters: { read: showUnit },
  previewRoster: {
    read: ({ world, actor, request }) => present(previewRoster(world, actor, uploadIn(request)), presentRosterFile),
  },
  saveMyPattern: {
    act: ({ world, actor, request: { revision, pattern } }) =>
      done(savePattern(world, actor, { owner: null, revision, pattern })),
    show: showMine,
  },
  undoMyPattern: {
    act: ({ world, actor, request: { revision } }) => done(undoPattern(world, actor, { owner: null, revision })),
    show: showMine,
  },
  setMeetsOffShift: {
    act: ({ world, actor, request }) => done(setMeetsOffShift(world, actor, request.meetsOffShift)),
    show: showMine,
  },
  importRoster: {
    prepare: ({ world, actor, request }) => knowMatched(world, actor, request),
    act: ({ world, actor, request }) =>
      done(importRoster(world, actor, { ...uploadIn(request), matches: request.matches })),
    show: showUnit,
  },
  undoRosterImport: {
    act: ({ world, actor, request }) => done(undoRosterImport(world, actor, request)),
    show: showUnit,
  },
  savePatternOf: {
    act: ({ world, actor, request: { unitId, personId, revision, pattern } }) =>
      done(savePattern(world, actor, { owner: { unitId, personId }, revision, pattern })),
    show: showUnit,
  },
  undoPatternOf: {
    act: ({ world, actor, request: { unitId, personId, revision } }) =>
      done(undoPattern(world, actor, { owner: { unitId, personId }, revision })),
    show: showUnit,
  },
  saveUnitTimes: {
    act: ({ world, actor, request: { unitId, revision, blocked, calm } }) =>
      done(saveUnitTimes(world, actor, { unitId, revision, times: { blocked, calm } })),
    show: showUnit,
  },
  undoUnitTimes: { act: ({ world, actor, request }) => done(undoUnitTimes(world, actor, request)), show: showUnit },
  connectSchedule: {
    prepare: ({ world, actor, request }) => tryTeam(world, actor, request),
    act: ({ world, actor, request }) => done(connectSchedule(world, actor, request)),
    show: showUnit,
  },
  disconnectSchedule: {
    act: ({ world, actor, request }) => done(disconnectSchedule(world, actor, request)),
    show: showUnit,
  },
};
