import type { historyApi } from '../contract/historyApi.ts';
import { readHistory } from '../usecases/plan/readHistory.ts';
import { type Handler, present } from './handler.ts';
import { presentHistory } from './presenters/history.ts';

export const historyHandlers: { readonly [Name in keyof typeof historyApi]: Handler<Name> } = {
  planHistory: { read: ({ world, actor, request }) => present(readHistory(world, actor, request), presentHistory) },
};
