import { expect, test } from 'vitest';
import { proposeSlots } from '../../src/domain/slot/proposeSlots.ts';
import { luxonIntervals } from './peers/luxonIntervals.ts';
import { minuteGrid } from './peers/minuteGrid.ts';
import { questionsOf } from './slotCases.ts';

test('ours and the peers find time in the same windows, and what we propose lies in the time they find', () => {
  for (const given of [0, 250, 500].flatMap(questionsOf)) {
    const free = minuteGrid(given);
    expect(luxonIntervals(given)).toEqual(free);
    const answer = proposeSlots(given);
    expect(answer.kind === 'proposed').toBe(free.length > 0);
    if (answer.kind === 'none') continue;
    for (const { startsAt, minutes } of answer.proposals) {
      const from = Date.parse(startsAt);
      expect(free.some((time) => time.from <= from && from + minutes * 60_000 <= time.to)).toBe(true);
    }
  }
});
