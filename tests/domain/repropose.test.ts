import { describe, expect, test } from 'vitest';
import { repropose } from '../../src/domain/slot/repropose.ts';
import type { SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import { at, ingrid, pair, roster, said, sara, taken, week } from './slotWorld.ts';

const booking = { startsAt: at('2026-09-15 13:00'), minutes: 45 };
const before: SlotsGiven = { ...week, people: pair('   DDD        ', '   DDD        ') };
const swapped: SlotsGiven = { ...week, people: pair('   DDD        ', '   DAD        ') };
const proposedBy = (given: SlotsGiven, earlier: SlotsGiven | null = before) => {
  const answer = repropose(booking, given, earlier);
  if (answer.kind === 'keep') return 'keep';
  const { answer: next } = answer;
  return next.kind === 'none' ? next.reason.key : next.proposals.map(said);
};

describe('a booking', () => {
  test('stands as long as both are at work', () => {
    expect(repropose(booking, before, before)).toEqual({ kind: 'keep' });
    expect(repropose(booking, before, null)).toEqual({ kind: 'keep' });
  });

  test('is proposed anew when one of them has swapped her shift, and it is said who', () => {
    expect(repropose(booking, swapped, before)).toMatchObject({
      kind: 'propose',
      because: [{ key: 'offShift', personId: 'sara' }],
    });
    expect(proposedBy(swapped)).toEqual(['2026-09-14 13:00, 45', '2026-09-16 13:00, 45', '2026-09-15 14:30, 30']);
  });

  test('and the new one is kept', () => {
    expect(repropose({ startsAt: at('2026-09-14 13:00'), minutes: 45 }, swapped, swapped)).toEqual({ kind: 'keep' });
  });

  test('does not stand in its own way in Outlook', () => {
    const [one, other] = swapped.people;
    const busy = [taken('2026-09-15 13:00', '2026-09-15 13:45')];
    const people = [
      { ...one, busy },
      { ...other, roster: roster('sara', '2026-09-11', '    A'), busy },
    ] as const;
    const talk = { bookMinutes: 30, floorMinutes: 30 };
    expect(proposedBy({ ...swapped, people, talk })).toEqual(['2026-09-15 14:30, 30']);
  });

  test('is proposed anew when one of them will be away', () => {
    const [one, other] = before.people;
    const people = [{ ...one, away: [{ fromOn: '2026-09-15', toOn: '2026-09-15' }] }, other] as const;
    expect(repropose(booking, { ...before, people }, before)).toMatchObject({
      because: [{ key: 'away', personId: 'ingrid' }],
    });
  });

  test('that the two chose outside a shift stands, also when other shifts are swapped', () => {
    const chosen = { ...week, people: pair('   D D        ', '   DDD        ') };
    const other = { ...week, people: pair('   D          ', '   DDA        ') };
    expect(repropose(booking, other, chosen)).toEqual({ kind: 'keep' });
    expect(repropose(booking, other, null)).toMatchObject({ because: [{ key: 'offShift', personId: 'ingrid' }] });
  });

  test('stands where no roster is known, and in days that a roster does not reach', () => {
    expect(repropose(booking, { ...week, people: [ingrid, sara] }, before)).toEqual({ kind: 'keep' });
    const people = [ingrid, { ...sara, roster: roster('sara', '2026-08-31', 'DDDDD  ') }] as const;
    expect(repropose(booking, { ...week, people }, before)).toEqual({ kind: 'keep' });
  });

  test('beside a shift is proposed anew when a swap takes the rest after it', () => {
    const opted = (given: SlotsGiven): SlotsGiven => {
      const [one, other] = given.people;
      return {
        ...given,
        people: [
          { ...one, meetsOffShift: true },
          { ...other, meetsOffShift: true },
        ],
      };
    };
    const late = { startsAt: at('2026-09-15 22:00'), minutes: 45 };
    const restful = opted({ ...week, people: pair('    A A', '    N') });
    const short = opted({ ...week, people: pair('    AD', '    N') });
    expect(repropose(late, restful, restful)).toEqual({ kind: 'keep' });
    expect(repropose(late, short, restful)).toMatchObject({ because: [{ key: 'rest', personId: 'ingrid' }] });
  });

  test('that has begun is kept', () => {
    expect(repropose(booking, { ...swapped, now: at('2026-09-15 13:00') }, before)).toEqual({ kind: 'keep' });
  });
});
