import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { dayOf, instantAt } from '../../src/domain/instant.ts';
import type { PlanItem } from '../../src/domain/plan/mentorship.ts';
import { softPeriodAt } from '../../src/domain/plan/softWeeks.ts';
import { farsund } from '../../src/domain/programme/farsund.ts';
import type { Shift } from '../../src/domain/roster/shift.ts';
import { commonTime } from '../../src/domain/slot/commonTime.ts';
import { proposeSlots } from '../../src/domain/slot/proposeSlots.ts';
import { sceneOf } from '../../src/domain/slot/scene.ts';
import type { BlockedTime, SlotsGiven, UnitTimes } from '../../src/domain/slot/slotsGiven.ts';
import fc from '../support/properties.ts';
import { start } from './newcomer.ts';
import { anyOpening, usualRoster } from './slotArbitraries.ts';
import { daily, ingrid, pair, sara, unit, week } from './slotWorld.ts';

const timesWith = (handover: BlockedTime[]) => ({
  ...unit,
  blocked: [
    ...handover,
    ...daily('08:00', '10:00', 'morningCare'),
    ...daily('12:00', '12:30', 'meal'),
    ...daily('17:00', '17:45', 'meal'),
    ...daily('19:45', '20:30', 'medication'),
  ],
});
const shortHandover = timesWith(daily('14:30', '14:40', 'handover'));
const longHandover = timesWith(daily('14:30', '14:45', 'handover'));

const talksFrom = (startsOn: Day): PlanItem[] => {
  const facts = { startsOn, employedOn: startsOn, probationEndsOn: null, programme: { id: 'farsund', revision: 1 } };
  return start(facts, addDays(startsOn, -30)).items.filter(({ kind, state }) => kind === 'talk' && state !== 'lapsed');
};

const asked = (people: SlotsGiven['people'], times: UnitTimes, { opensOn, closesOn }: PlanItem): SlotsGiven => ({
  ...week,
  people,
  unit: times,
  talk: farsund.talk,
  window: { opensOn, closesOn },
  now: instantAt(addDays(opensOn, -1), '12:00'),
});

const isIn = ({ opensOn, closesOn }: PlanItem, { startsAt }: Shift): boolean => {
  const on = dayOf(startsAt);
  return opensOn <= on && on <= closesOn && softPeriodAt(on) === null;
};

describe('a year in Farsund for two who work days and evenings', () => {
  const startsOn = '2026-09-01';
  const talks = talksFrom(startsOn);
  const ingrids = 'DDAA  DDDAA   DAADD  '.repeat(10);
  const saras = 'AADDD  ADDAD  DDDAA  '.repeat(10);
  const people = pair(ingrids, saras, addDays(startsOn, -7));

  test('every talk gets a slot where the minutes that shifts share are enough', () => {
    expect(talks).toHaveLength(13);
    for (const talk of talks) expect(proposeSlots(asked(people, shortHandover, talk)).kind).toBe('proposed');
  });

  test('where the handover takes five minutes too many, those are what the leader is asked for', () => {
    const answers = talks.map((talk) => proposeSlots(asked(people, longHandover, talk)));
    const refused = answers.filter((answer) => answer.kind === 'none');
    expect(refused).toHaveLength(2);
    for (const { reason, longestMinutes, request } of refused) {
      expect({ reason, longestMinutes }).toEqual({
        reason: { key: 'blocked', kinds: ['handover'] },
        longestMinutes: 15,
      });
      expect(request?.changes).toMatchObject([{ minutes: 5 }]);
    }
  });

  test('every talk gets a slot or a refusal that is explained', () => {
    const letters = fc.constantFrom('DA ', 'DDAA   ', 'A  ', 'D   ');
    const anyPair = fc
      .tuple(anyOpening, letters, letters)
      .chain(([startsOn, one, other]) =>
        fc.tuple(
          fc.constant(startsOn),
          usualRoster('ingrid', addDays(startsOn, -7), 200, one),
          usualRoster('sara', addDays(startsOn, -7), 200, other),
        ),
      );
    fc.assert(
      fc.property(anyPair, ([startsOn, ingrids, saras]) => {
        const people = [
          { ...ingrid, roster: ingrids },
          { ...sara, roster: saras },
        ] as const;
        for (const talk of talksFrom(startsOn)) {
          const given = asked(people, longHandover, talk);
          const answer = proposeSlots(given);
          expect(answer.kind === 'proposed').toBe(commonTime(sceneOf(given)).length > 0);
          if (answer.kind === 'proposed') continue;
          expect(['noCommonShift', 'blocked', 'softWeeks', 'rosterEnds']).toContain(answer.reason.key);
          expect(answer.longestMinutes).toBeLessThan(farsund.talk.floorMinutes);
          if (answer.reason.key === 'blocked') expect(answer.request).not.toBeNull();
          const both = people.every(({ roster: { shifts } }) => shifts.some((shift) => isIn(talk, shift)));
          if (answer.reason.key === 'noCommonShift' && both) expect(answer.closest).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});
