import { afterAll, beforeAll, expect, test } from 'vitest';
import { isLived, talkTime } from '../../src/demo/history.ts';
import { type DemoMentorship, mentorships, units } from '../../src/demo/mentorships.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { type Instant, instantAt, type TimeOfDay } from '../../src/domain/instant.ts';
import type { Mentorship } from '../../src/domain/plan/mentorship.ts';
import { startMentorship } from '../../src/domain/plan/startMentorship.ts';
import { newestProgramme } from '../../src/domain/programme/programmes.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { type RunningTenant, startLocalTenant } from '../support/localTenant.ts';

interface Shift {
  startsAt: Instant;
  endsAt: Instant;
}

const opensOn: Day = '2026-09-17';
/** A Monday; the played Shifts reach eight weeks back. */
const knownFrom: Day = '2026-07-20';
const shiftsOf = new Map<string, Shift[]>();
let running: RunningTenant;

beforeAll(async () => {
  running = await startLocalTenant();
  for (let monday = knownFrom; monday < '2026-10-05'; monday = addDays(monday, 7)) {
    const { people } = (await running.get(`/_shell/shifts?as=turid.nymoen&from=${monday}`)) as {
      people: { displayName: string; shifts: Shift[] }[];
    };
    for (const { displayName, shifts } of people)
      shiftsOf.set(displayName, [...(shiftsOf.get(displayName) ?? []), ...shifts]);
  }
});
afterAll(() => running.close());

const usesShifts = ({ unit }: DemoMentorship): boolean =>
  units.some(({ name, usesShifts: uses }) => name === unit && uses);

const isAtWork = (name: string, { on, time }: { on: Day; time: TimeOfDay }): boolean =>
  (shiftsOf.get(name) ?? []).some(
    ({ startsAt, endsAt }) => startsAt <= instantAt(on, time) && instantAt(on, time) < endsAt,
  );

function planOf(demo: DemoMentorship): Mentorship {
  const programme = newestProgramme(demo.programme);
  if (programme === null) throw new Error(demo.programme);
  const facts = {
    menteeId: demo.mentee,
    mentorId: demo.mentor,
    reserveMentorId: null,
    leaderId: demo.leader,
    unitId: demo.unit,
    programme: { id: programme.id, revision: programme.revision },
    employedOn: demo.startsOn,
    startsOn: demo.startsOn,
    probationEndsOn: demo.probationEndsOn,
    trainingShiftsOn: demo.trainingShiftsOn,
    experience: demo.experience,
  };
  const plan = startMentorship({ id: demo.mentee, facts, programme, today: opensOn, pastItems: 'open' });
  if (isRefusal(plan)) throw new Error(plan.refusal);
  return plan;
}

const withShifts = mentorships.filter(usesShifts);

test.each(withShifts)('$mentee and $mentor were both at work when they had their talks', (demo) => {
  const plan = planOf(demo);
  const past = { until: demo.absence?.fromOn ?? opensOn, stoppedOn: demo.talksStoppedOn };
  const talks = plan.items.filter((item) => item.kind === 'talk' && item.state !== 'lapsed' && isLived(item, past));
  const times = talks.map((item) => talkTime(plan, item)).filter(({ on }) => on >= knownFrom);
  const alone = times.filter((at) => !isAtWork(demo.mentee, at) || !isAtWork(demo.mentor, at));
  expect(alone).toEqual([]);
});

test('Sara and her mentor were both at work on her training shifts', () => {
  const sara = withShifts.find(({ mentee }) => mentee === 'Sara Eira');
  const missed = sara?.trainingShiftsOn.filter(
    (on) => !isAtWork('Sara Eira', { on, time: '10:00' }) || !isAtWork('Ingrid Haugland', { on, time: '10:00' }),
  );
  expect(missed).toEqual([]);
});

test.each([...new Set(withShifts.flatMap(({ mentee, mentor }) => [mentee, mentor]))])(
  '%s has eleven hours of rest between two shifts',
  (name) => {
    const shifts = shiftsOf.get(name) ?? [];
    const hours = shifts.slice(1).map(({ startsAt }, index) => {
      const ended = Date.parse(shifts[index]?.endsAt ?? '');
      return (Date.parse(startsAt) - ended) / 3_600_000;
    });
    expect(hours.filter((rest) => rest < 11)).toEqual([]);
  },
);
