import type { ItemView } from '../../../src/contract/views.ts';

/** What one says about an item at a glance; 'toBook' and 'overdue' are how 'planned' looks today. */
export type Glance =
  | 'planned'
  | 'toBook'
  | 'booked'
  | 'held'
  | 'notHeld'
  | 'done'
  | 'lapsed'
  | 'unclear'
  | 'overdue'
  | 'newTimeAsked';

export function glanceAt(item: ItemView, today: string): Glance {
  if (item.state === 'held' || item.state === 'done' || item.state === 'lapsed') return item.state;
  if (item.state === 'unclear') return item.state;
  if (item.newTimeAsked) return 'newTimeAsked';
  if (item.overdue) return 'overdue';
  if (item.state === 'booked' || item.state === 'notHeld') return item.state;
  return item.kind === 'talk' && item.opensOn <= today ? 'toBook' : 'planned';
}

/** The other of the two has said how it went, and this reader is asked. */
export const isToAnswer = (item: ItemView): boolean =>
  item.state === 'unclear' ||
  ((item.state === 'held' || item.state === 'notHeld') && item.may.includes('recordNotHeld'));

/** Nothing more is to be done with it. */
export const isOver = (item: ItemView): boolean => item.state === 'held' || item.state === 'done';

export const isTalk = (item: ItemView): boolean => item.kind === 'talk' || item.kind === 'extraTalk';

/** What belongs on the checklist of the first weeks. */
export const isStep = (item: ItemView): boolean =>
  item.kind === 'step' || item.kind === 'needsMapping' || item.kind === 'trainingShift';

export interface TalkCount {
  readonly held: number;
  readonly all: number;
}

/** Talks of the plan that are held, of those that have not lapsed; an extra talk counts on both sides. */
export function countTalks(items: readonly ItemView[]): TalkCount {
  const talks = items.filter(isTalk);
  const held = talks.filter((item) => item.state === 'held').length;
  return { held, all: talks.filter((item) => item.state !== 'lapsed').length };
}
