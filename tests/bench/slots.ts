import { proposeSlots } from '../../src/domain/slot/proposeSlots.ts';
import type { SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import type { Benchmark } from './measure.ts';
import { luxonIntervals } from './peers/luxonIntervals.ts';
import { type FreeTime, minuteGrid } from './peers/minuteGrid.ts';
import { questionsOf } from './slotCases.ts';

const pairs = 1000;
let asked: SlotsGiven[][] = [];

/** What is asked of all pairs, made once; each round takes the next so many. */
function nextAsked(): (times: number) => SlotsGiven[] {
  let at = 0;
  return (times) => {
    if (asked.length === 0) asked = Array.from({ length: pairs }, (_, pair) => questionsOf(pair));
    at += times;
    return Array.from({ length: times }, (_, index) => asked[(at + index) % pairs] ?? []).flat();
  };
}

/** Three proposals with reasons for each talk of the year, or an explained refusal. */
function ours(): (times: number) => number {
  const next = nextAsked();
  return (times) =>
    next(times).reduce((sum, given) => {
      const answer = proposeSlots(given);
      if (answer.kind === 'none') return sum + answer.longestMinutes;
      return sum + answer.proposals.reduce((all, { minutes, reasons }) => all + minutes + reasons.length, 0);
    }, 0);
}

/** The times alone that the two have for each talk. */
function timesAlone(find: (given: SlotsGiven) => FreeTime[]): (times: number) => number {
  const next = nextAsked();
  return (times) =>
    next(times).reduce((sum, given) => sum + find(given).reduce((all, { from, to }) => all + to - from, 0), 0);
}

export const slots: Benchmark = {
  name: 'slots',
  unit: 'years/s',
  about:
    'the 18 talks of one pair in 52 weeks, 1 000 pairs; ours three proposals each with reasons, the peers the common free times alone',
  ours: { name: 'fotfeste', times: 100, run: ours() },
  peers: [
    { name: 'minute-grid', times: 20, run: timesAlone(minuteGrid), atLeast: 3 },
    { name: 'luxon', times: 2, run: timesAlone(luxonIntervals), atLeast: 25 },
  ],
};
