import * as z from 'zod/mini';
import type { Day } from '../domain/day.ts';
import { changes, ofMentorship, reads } from './call.ts';
import type { PersonView } from './personView.ts';
import type { Answer } from './views.ts';
import { id, requestId } from './wire.ts';

export interface HandOverTopicView {
  readonly id: string;
  readonly text: string;
  readonly authorName: string;
  readonly mine: boolean;
  /** Whether the reader has said that it may be passed on, and whether the other of the two has. */
  readonly iPass: boolean;
  readonly otherPasses: boolean;
}

export interface HandOverView extends Answer {
  readonly handOverOf: string;
  readonly mentee: PersonView;
  readonly from: PersonView;
  readonly to: PersonView;
  /** The new mentor's first day. */
  readonly changesOn: Day;
  /** The last day on which the two may say so. */
  readonly untilOn: Day;
  readonly reader: 'mentee' | 'mentor';
  readonly topics: readonly HandOverTopicView[];
}

/** What the newcomer and the mentor before pass on to the new mentor. */
export const handOverApi = {
  handOver: reads<HandOverView>()(z.strictObject(ofMentorship)),
  passTopic: changes<HandOverView>()(z.strictObject({ requestId, ...ofMentorship, topicId: id, passes: z.boolean() })),
} as const;
