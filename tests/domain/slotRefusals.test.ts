import { describe, expect, test } from 'vitest';
import { proposeSlots } from '../../src/domain/slot/proposeSlots.ts';
import type { NoSlot } from '../../src/domain/slot/slotAnswer.ts';
import type { SlotsGiven } from '../../src/domain/slot/slotsGiven.ts';
import { at, daily, pair, roster, said, taken, unit, week } from './slotWorld.ts';

function refusal(changes: Partial<SlotsGiven>): NoSlot {
  const answer = proposeSlots({ ...week, ...changes });
  if (answer.kind !== 'none') throw new Error(`proposed ${answer.proposals.map(said)}`);
  return answer;
}

const handover = { ...unit, blocked: daily('14:30', '15:00', 'handover') };
const inTurn = pair('   DDD           ', '   AAA        D  ');

describe('when there is no time for a talk, it is said why', () => {
  test('no shift in common', () => {
    expect(refusal({ people: pair('   D D', '    D D') })).toMatchObject({
      reason: { key: 'noCommonShift' },
      longestMinutes: 0,
    });
  });

  test('too few minutes in common, and how many', () => {
    expect(refusal({ people: inTurn, talk: { bookMinutes: 45, floorMinutes: 35 } })).toMatchObject({
      reason: { key: 'noCommonShift' },
      longestMinutes: 30,
    });
  });

  test('the unit has blocked what they share, and with what', () => {
    expect(refusal({ people: inTurn, unit: handover })).toMatchObject({
      reason: { key: 'blocked', kinds: ['handover'] },
      longestMinutes: 0,
    });
  });

  test('whose calendar is taken', () => {
    const [one, other] = inTurn;
    const busy = [taken('2026-09-14 14:35', '2026-09-16 14:50')];
    expect(refusal({ people: [one, { ...other, busy }] })).toMatchObject({
      reason: { key: 'busy', personIds: ['sara'] },
      longestMinutes: 10,
    });
  });

  test('who is away', () => {
    const [one, other] = inTurn;
    const people = [{ ...one, away: [{ fromOn: '2026-09-10', toOn: '2026-09-20' }] }, other] as const;
    expect(refusal({ people }).reason).toEqual({ key: 'away', personIds: ['ingrid'] });
  });

  test('it is summer', () => {
    const window = { opensOn: '2026-07-06', closesOn: '2026-08-02' } as const;
    expect(refusal({ window, now: at('2026-07-01 08:00') }).reason).toEqual({ key: 'softWeeks' });
  });

  test('the window has closed', () => {
    expect(refusal({ people: inTurn, now: at('2026-09-20 23:15') }).reason).toEqual({ key: 'windowOver' });
    expect(refusal({ people: inTurn, now: at('2026-12-01 08:00') })).toMatchObject({
      reason: { key: 'windowOver' },
      longestMinutes: 0,
    });
  });

  test('a roster is known until a day only', () => {
    const [one] = pair('   DDDDDDD', '');
    const people = [one, { ...one, personId: 'sara', roster: roster('sara', '2026-08-31', 'DDDDD  DDDDD  ') }] as const;
    expect(refusal({ people }).reason).toEqual({
      key: 'rosterEnds',
      personId: 'sara',
      knownFromOn: '2026-08-31',
      knownToOn: '2026-09-13',
    });
  });
});

describe('and what there is instead', () => {
  test('the nearest time after the window', () => {
    const people = pair('   DDD    D ', '   AAA    D ');
    expect(refusal({ people, unit: handover }).nearest).toEqual({
      startsAt: at('2026-09-21 07:30'),
      minutes: 45,
      on: '2026-09-21',
      side: 'after',
    });
  });

  test('or before it, when that is nearer and has not passed', () => {
    const people = pair('  D           D', '  A           D');
    const changes = { people, now: at('2026-09-01 08:00') };
    expect(refusal(changes).nearest).toMatchObject({ startsAt: at('2026-09-13 14:30'), minutes: 30, side: 'before' });
    expect(refusal({ ...changes, now: at('2026-09-13 14:15') }).nearest).toMatchObject({
      on: '2026-09-25',
      side: 'after',
    });
  });

  test('none, when there is none that anybody knows of', () => {
    expect(refusal({ people: pair('   D D', '    D D') }).nearest).toBeNull();
  });

  test('the shifts that come closest to each other', () => {
    expect(refusal({ people: pair('   D D', '    A D') }).closest).toEqual({
      gapMinutes: 9.5 * 60,
      shifts: [
        { personId: 'ingrid', shift: 'day', startsAt: at('2026-09-16 07:30'), endsAt: at('2026-09-16 15:00') },
        { personId: 'sara', shift: 'evening', startsAt: at('2026-09-15 14:30'), endsAt: at('2026-09-15 22:00') },
      ],
    });
  });

  test('the minutes of a shift that a leader could add', () => {
    const people = pair('   D', '   A');
    expect(refusal({ people, talk: { bookMinutes: 45, floorMinutes: 40 } }).request).toEqual({
      startsAt: at('2026-09-14 14:20'),
      minutes: 40,
      on: '2026-09-14',
      changes: [
        {
          key: 'lengthenShift',
          personId: 'sara',
          shift: 'evening',
          shiftOn: '2026-09-14',
          side: 'before',
          minutes: 10,
        },
      ],
    });
  });

  test('or the minutes in which colleagues could take over', () => {
    const people = pair('   D', '   D');
    const blocked = [...daily('07:30', '12:00', 'morningCare'), ...daily('12:20', '15:00', 'handover')];
    expect(refusal({ people, unit: { ...unit, blocked } }).request).toEqual({
      startsAt: at('2026-09-14 11:50'),
      minutes: 30,
      on: '2026-09-14',
      changes: [{ key: 'cover', on: '2026-09-14', kinds: ['morningCare'], minutes: 10 }],
    });
  });

  test('but no minutes that take somebody’s rest', () => {
    // Sara comes from a night shift the same morning and cannot begin her evening earlier; Ingrid can stay.
    const people = pair('   DD', '  NA ');
    const window = { opensOn: '2026-09-14', closesOn: '2026-09-14' } as const;
    const talk = { bookMinutes: 60, floorMinutes: 60 };
    expect(refusal({ people, window, talk }).request?.changes).toEqual([
      { key: 'lengthenShift', personId: 'ingrid', shift: 'day', shiftOn: '2026-09-14', side: 'after', minutes: 30 },
    ]);
  });

  test('and no request where shifts are far apart', () => {
    expect(refusal({ people: pair('   D D', '    A D') }).request).toBeNull();
  });
});
