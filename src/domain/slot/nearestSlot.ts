import { addDays } from '../day.ts';
import { talkMinutes } from './bestSlots.ts';
import { commonTime } from './commonTime.ts';
import { dayAt, instantOfMinute } from './minutes.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { NoSlot } from './slotAnswer.ts';
import type { Span } from './span.ts';

/** No talk is looked for further than this from its window. */
const lookDays = 28;

type Nearest = NonNullable<NoSlot['nearest']>;

function nearestAfter({ given }: Scene): Span | null {
  const { closesOn } = given.window;
  const window = { opensOn: addDays(closesOn, 1), closesOn: addDays(closesOn, lookDays) };
  const [span] = commonTime(sceneOf({ ...given, window }));
  if (span === undefined) return null;
  const minutes = talkMinutes(span, given.talk);
  const onQuarter = Math.ceil(span.from / 15) * 15;
  const from = onQuarter + minutes <= span.to ? onQuarter : span.from;
  return { from, to: from + minutes };
}

function nearestBefore({ given }: Scene): Span | null {
  const { opensOn } = given.window;
  const window = { opensOn: addDays(opensOn, -lookDays), closesOn: addDays(opensOn, -1) };
  const span = commonTime(sceneOf({ ...given, window })).at(-1);
  if (span === undefined) return null;
  const minutes = talkMinutes(span, given.talk);
  const last = span.to - minutes;
  const onQuarter = Math.floor(last / 15) * 15;
  const from = onQuarter >= span.from ? onQuarter : last;
  return { from, to: from + minutes };
}

const named = ({ from, to }: Span, side: Nearest['side']): Nearest => ({
  startsAt: instantOfMinute(from),
  minutes: to - from,
  on: dayAt(from),
  side,
});

/** The common time that lies nearest to the window, before it or after it; after it when both are as near. */
export function nearestSlot(scene: Scene): Nearest | null {
  const before = nearestBefore(scene);
  const after = nearestAfter(scene);
  if (before === null) return after === null ? null : named(after, 'after');
  if (after === null) return named(before, 'before');
  const isAfter = after.from - scene.window.to <= scene.window.from - before.to;
  return isAfter ? named(after, 'after') : named(before, 'before');
}
