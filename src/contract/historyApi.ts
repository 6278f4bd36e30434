import * as z from 'zod/mini';
import { ofMentorship, reads } from './call.ts';
import type { HistoryView } from './historyViews.ts';

/** What has happened to a plan. */
export const historyApi = {
  /** Newest first, a page at a time: `before` is the number that the older ones come before. */
  planHistory: reads<HistoryView>()(z.strictObject({ ...ofMentorship, before: z.nullable(z.int()) })),
} as const;
