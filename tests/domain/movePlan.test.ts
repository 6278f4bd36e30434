import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { instantAt } from '../../src/domain/instant.ts';
import type { TalkCadence } from '../../src/domain/plan/adjustment.ts';
import { holdTalk } from '../../src/domain/plan/changes/holdTalk.ts';
import { movePlan } from '../../src/domain/plan/changes/movePlan.ts';
import { registerAbsence } from '../../src/domain/plan/changes/registerAbsence.ts';
import { layTalks } from '../../src/domain/plan/layTalks.ts';
import type { Mentorship, MentorshipFacts } from '../../src/domain/plan/mentorship.ts';
import { planDifference } from '../../src/domain/plan/planDifference.ts';
import { isUnfulfilled } from '../../src/domain/plan/timeline.ts';
import { farsund } from '../../src/domain/programme/farsund.ts';
import { kristiansand } from '../../src/domain/programme/kristiansand.ts';
import type { Programme } from '../../src/domain/programme/programme.ts';
import { trondheim } from '../../src/domain/programme/trondheim.ts';
import fc from '../support/properties.ts';
import { anyFacts } from './arbitraries.ts';
import { book, itemOf, must, programmeOf, start } from './newcomer.ts';

const today = '2026-10-01';

/** Kristiansand with talks every third week to the end, from week 7 on. */
const everyThird: Programme = {
  ...kristiansand,
  id: 'own-1',
  revision: 1,
  phases: [
    { fromWeek: 3, toWeek: 6, cadence: { kind: 'everyWeeks', weeks: 1 } },
    { fromWeek: 7, toWeek: 52, cadence: { kind: 'everyWeeks', weeks: 3 } },
  ],
  steps: [
    ...kristiansand.steps.filter(({ key }) => key !== 'step-firstOrdinaryShift'),
    {
      key: 'step-halfYear',
      kind: 'step',
      textKey: 'step',
      words: { nb: 'Halvårsmarkering', nn: '', en: '' },
      responsible: 'leader',
      opens: { from: 'startsOn', months: 6 },
      closes: { from: 'startsOn', months: 7 },
    },
    {
      key: 'step-clothes',
      kind: 'step',
      textKey: 'step',
      words: { nb: 'Bestill arbeidstøy', nn: '', en: '' },
      responsible: 'leader',
      opens: { from: 'startsOn' },
      closes: { from: 'startsOn', days: 6 },
    },
  ],
};

const move = (m: Mentorship, to: Programme, on: Day = today) => must(movePlan(m, { to, today: on }));
const hold = (m: Mentorship, itemKey: string, heldOn: Day) =>
  must(holdTalk(m, { itemKey, heldOn, today: '2150-01-01', answeredBy: 'mentor' } as Parameters<typeof holdTalk>[1]));
const daysOf = (m: Mentorship, key: string) => {
  const { opensOn, closesOn, state } = itemOf(m, key);
  return [opensOn, closesOn, state];
};

describe('a running plan that is moved to another revision', () => {
  const held = hold(book(start(), 'talk-w03', ['2026-09-17', '13:15']), 'talk-w03', '2026-09-17');

  test('keeps what is held, and follows the revision from there', () => {
    const moved = move(held, everyThird);
    expect(moved.facts.programme).toEqual({ id: 'own-1', revision: 1 });
    expect(itemOf(moved, 'talk-w03')).toBe(itemOf(held, 'talk-w03'));
    expect(daysOf(moved, 'talk-w09')).toEqual(['2026-10-27', '2026-11-16', 'planned']);
    expect(moved.items.some(({ key }) => key === 'talk-w08')).toBe(false);
  });

  test('keeps a talk that is agreed: it takes the place of the talk whose window holds its day', () => {
    const booked = book(held, 'talk-w08', ['2026-10-28', '13:15']);
    const moved = move(booked, everyThird);
    expect(itemOf(moved, 'talk-w08').booking).toEqual(itemOf(booked, 'talk-w08').booking);
    expect(daysOf(moved, 'talk-w08')).toEqual(['2026-10-27', '2026-11-16', 'booked']);
    expect(itemOf(moved, 'talk-w09')).toMatchObject({ state: 'lapsed', reason: 'replaced' });
  });

  test('makes nobody late for what the revision has behind us already', () => {
    const moved = move(held, everyThird, '2026-11-20');
    expect(moved.items.some(({ key }) => key === 'step-clothes')).toBe(false);
    expect(itemOf(moved, 'talk-w09')).toMatchObject({ state: 'lapsed', reason: 'passedBeforeMove' });
    expect(daysOf(moved, 'step-halfYear')).toEqual(['2027-03-01', '2027-04-01', 'planned']);
  });

  test('drops the steps that the revision does not have, but not what is done', () => {
    const moved = move(held, everyThird, '2026-09-02');
    expect(moved.items.some(({ key }) => key === 'step-firstOrdinaryShift')).toBe(false);
    expect(itemOf(moved, 'step-clothes').state).toBe('planned');
  });

  test('is told item by item: kept, moved, new, falls away', () => {
    const changes = planDifference(held, move(held, everyThird)).map(({ change, before, after }) => [
      (after ?? before)?.key,
      change,
    ]);
    expect(changes).toContainEqual(['talk-w03', 'kept']);
    expect(changes).toContainEqual(['talk-w42', 'moved']);
    expect(changes).toContainEqual(['talk-w08', 'fallsAway']);
    expect(changes).toContainEqual(['talk-w09', 'new']);
    expect(changes).toContainEqual(['step-halfYear', 'new']);
  });

  test('is refused when the plan is over', () => {
    expect(movePlan({ ...held, state: 'finished' }, { to: everyThird, today })).toMatchObject({
      refusal: 'notRunning',
    });
  });
});

describe('whatever the plan and the day', () => {
  const anyTarget = fc.constantFrom<Programme>(kristiansand, farsund, trondheim, everyThird);
  const anyMove = fc.record({
    facts: anyFacts,
    to: anyTarget,
    after: fc.integer({ min: -20, max: 380 }),
    done: fc.nat(40),
    away: fc.option(fc.record({ from: fc.integer({ min: 0, max: 300 }), days: fc.integer({ min: 1, max: 60 }) })),
    cadence: fc.option(fc.constantFrom<TalkCadence>('lighter', 'denser')),
  });
  interface Given {
    readonly facts: MentorshipFacts;
    readonly after: number;
    readonly done: number;
    readonly away: { readonly from: number; readonly days: number } | null;
    readonly cadence: TalkCadence | null;
  }
  const world = ({ facts, after, done, away, cadence }: Given) => {
    const on = addDays(facts.startsOn, after);
    let m = start(facts, addDays(facts.startsOn, -90));
    const programme = programmeOf(facts);
    if (cadence !== null) {
      const adjustment = { kind: 'cadence', cadence, fromWeek: 6, fromOn: facts.startsOn } as const;
      m = layTalks({ ...m, adjustments: [adjustment] }, programme);
    }
    if (away !== null) {
      const fromOn = addDays(facts.startsOn, away.from);
      const absence = { who: 'mentee', fromOn, toOn: addDays(fromOn, away.days), kind: 'other' } as const;
      m = must(registerAbsence(m, { absence, programme }));
    }
    for (const item of m.items.filter(({ kind, opensOn }) => kind === 'talk' && opensOn <= on).slice(0, done % 12))
      m = hold(m, item.key, item.opensOn);
    const next = m.items.find(({ kind, state, opensOn }) => kind === 'talk' && state === 'planned' && opensOn > on);
    if (next && done % 3 === 0) m = bookOn(m, next.key, next.opensOn);
    return { m, on };
  };
  const bookOn = (m: Mentorship, key: string, on: Day): Mentorship => {
    const booking = {
      startsAt: instantAt(on, '13:00'),
      minutes: 30,
      place: null,
      online: false,
      organiserId: 'ingrid',
      attendeeId: 'sara',
      number: 2,
    };
    return { ...m, items: m.items.map((item) => (item.key === key ? { ...item, state: 'booked', booking } : item)) };
  };

  test('moving to the revision that it follows changes nothing, and moving twice is moving once', () => {
    fc.assert(
      fc.property(anyMove, ({ to, ...given }) => {
        const { m, on } = world(given);
        expect(movePlan(m, { to: programmeOf(given.facts), today: on })).toBe(m);
        const once = move(m, to, on);
        expect(movePlan(once, { to, today: on })).toEqual(once);
        // Nothing that is laid anew later, for an absence or another pace, brings back what the move let go.
        expect(layTalks(once, to).items).toEqual(once.items);
      }),
    );
  });

  test('what is held or agreed is as it was, and open windows of talks do not overlap', () => {
    fc.assert(
      fc.property(anyMove, ({ to, ...given }) => {
        const { m, on } = world(given);
        const moved = move(m, to, on);
        for (const item of m.items) {
          if (item.doneOn !== null) expect(itemOf(moved, item.key)).toEqual(item);
          if (item.booking !== null) expect(itemOf(moved, item.key).booking).toEqual(item.booking);
        }
        const open = moved.items.filter((item) => item.kind === 'talk' && isUnfulfilled(item));
        for (const [index, item] of open.entries())
          if (index > 0) expect((open[index - 1] as typeof item).closesOn < item.opensOn).toBe(true);
      }),
    );
  });

  test('a plan on which nothing has happened becomes what the revision gives from the start, but for what lies behind', () => {
    fc.assert(
      fc.property(fc.record({ facts: anyFacts, to: anyTarget }), ({ facts, to }) => {
        const before = start(facts, addDays(facts.startsOn, -90));
        const on = addDays(facts.startsOn, -60);
        const moved = move(before, to, on);
        const again = move(moved, programmeOf(facts), on);
        expect(again.items).toEqual(before.items);
        expect(again.endsOn).toBe(before.endsOn);
      }),
    );
  });
});
