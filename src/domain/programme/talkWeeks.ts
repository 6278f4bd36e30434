import type { Phase, Programme } from './programme.ts';

/** A talk's listed week, and how many weeks its window lasts (DOMAIN §8, §9.2). */
export interface TalkWeek {
  readonly key: string;
  readonly week: number;
  readonly windowWeeks: number;
}

interface Listed {
  readonly week: number;
  /** Null on a grid, where a window lasts until the next listed week. */
  readonly interval: number | null;
}

/** A phase's first talk comes one interval after the talk before it, which settles a boundary week that two phases share. */
function weeksOf(phase: Phase, before: number | null): Listed[] {
  const { cadence, fromWeek, toWeek } = phase;
  if (cadence.kind === 'monthlyGrid') {
    return Array.from({ length: cadence.talks }, (_, k) => ({
      week: Math.floor(fromWeek - 1 + (52 * (k + 1)) / 12),
      interval: null,
    }));
  }
  const listed: Listed[] = [];
  const first = before === null ? fromWeek : Math.max(fromWeek, before + cadence.weeks);
  for (let week = first; week <= toWeek; week += cadence.weeks) listed.push({ week, interval: cadence.weeks });
  return listed;
}

function computeTalkWeeks(programme: Programme): readonly TalkWeek[] {
  const listed: Listed[] = [];
  for (const phase of programme.phases) listed.push(...weeksOf(phase, listed.at(-1)?.week ?? null));
  return listed.map(({ week, interval }, index) => {
    const next = listed[index + 1]?.week ?? programme.weeks + 1;
    const windowWeeks = interval === null ? next - week : Math.min(interval, next - week);
    return { key: `talk-w${String(week).padStart(2, '0')}`, week, windowWeeks };
  });
}

const known = new WeakMap<Programme, readonly TalkWeek[]>();

/** The weeks in which a programme lists a mentor talk, in order; the last window ends with the programme's last week. */
export function talkWeeks(programme: Programme): readonly TalkWeek[] {
  const weeks = known.get(programme) ?? computeTalkWeeks(programme);
  known.set(programme, weeks);
  return weeks;
}
