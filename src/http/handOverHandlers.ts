import type { handOverApi } from '../contract/handOverApi.ts';
import { passTopic } from '../usecases/handOver/passTopic.ts';
import { readHandOver } from '../usecases/handOver/readHandOver.ts';
import { type Asking, done, type Handler, present } from './handler.ts';
import { presentHandOver } from './presenters/handOver.ts';

const showHandOver = ({ world, actor }: Asking, mentorshipId: string) =>
  present(readHandOver(world, actor, mentorshipId), presentHandOver);

export const handOverHandlers: { readonly [Name in keyof typeof handOverApi]: Handler<Name> } = {
  handOver: { read: (asked) => showHandOver(asked, asked.request.mentorshipId) },
  passTopic: {
    act: ({ world, actor, request }) => done(passTopic(world, actor, request), request.mentorshipId),
    show: (asked, { mentorshipId }) => showHandOver(asked, mentorshipId ?? ''),
  },
};
