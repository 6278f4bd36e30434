import { awaySpans, blockedAround, bothPresent, busySpans, type Scene, softSpans } from './scene.ts';
import { atLeast, minutesIn, type Span, without } from './span.ts';

/** When the two can meet for at least the shortest talk, in order. */
export function commonTime(scene: Scene): Span[] {
  const { given } = scene;
  const floor = given.talk.floorMinutes;
  let time = atLeast(bothPresent(scene), floor);
  if (time.length > 0) time = without(without(time, awaySpans(given)), softSpans(given));
  if (time.length > 0) time = without(time, blockedAround(given, time));
  if (time.length > 0) time = without(time, busySpans(given.people));
  return atLeast(time, floor);
}

export const longestOf = (spans: readonly Span[]): number =>
  spans.reduce((most, span) => Math.max(most, minutesIn(span)), 0);
