import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/texts/texts.ts';
import { draftFrom, factsOf } from '../../tab/coordinator/startDraft.ts';
import { faultsOf } from '../../tab/shared/change/absenceFaults.ts';
import { effectWords, talkEffects } from '../../tab/shared/plan/talkEffects.ts';
import { item, plan } from './plans.ts';

const booking = { on: '2026-09-17', time: '13:15', minutes: 45, place: null, online: false } as const;

describe('what a change did to the other talks, in the bar that offers undo', () => {
  const before = plan({
    items: [
      item({ key: 'talk-w03', state: 'booked', booking }),
      item({ key: 'talk-w04', opensOn: '2026-09-22' }),
      item({ key: 'talk-w05' }),
      item({ key: 'talk-w06', state: 'lapsed' }),
      item({ key: 'step-first', kind: 'step' }),
    ],
  });
  const after = plan({
    items: [
      item({ key: 'talk-w03', state: 'planned' }),
      item({ key: 'talk-w04', opensOn: '2026-09-29' }),
      item({ key: 'talk-w05', state: 'lapsed' }),
      item({ key: 'talk-w06' }),
      item({ key: 'step-first', kind: 'step', opensOn: '2026-10-01' }),
    ],
  });
  test('is counted and said in words', () => {
    const effects = talkEffects(before, after);
    expect(effects).toEqual({ moved: 1, lapsed: 1, returned: 1, unbooked: 1 });
    expect(effectWords(effects, textsOf('nb'))).toEqual([
      '1 samtale fikk andre dager.',
      '1 samtale falt bort.',
      '1 samtale kom tilbake.',
      '1 avtalt samtale må få ny tid.',
    ]);
  });
  test('leaves out the talk that the change was about, and says nothing where nothing else changed', () => {
    const undo = { itemKey: 'talk-w05', kind: 'skipped', untilTime: '08:30' };
    expect(talkEffects(before, { ...after, undo }).lapsed).toBe(0);
    expect(effectWords(talkEffects(before, before), textsOf('nb'))).toEqual([]);
  });
});

test('the days of an absence are looked at before the server is asked', () => {
  expect(faultsOf({ fromOn: '2026-09-17', toOn: '2026-09-17' })).toEqual({ fromOn: null, toOn: null });
  expect(faultsOf({ fromOn: '', toOn: '2026-02-30' })).toEqual({ fromOn: 'missingDay', toOn: 'missingDay' });
  expect(faultsOf({ fromOn: '2026-09-18', toOn: '2026-09-17' })).toEqual({ fromOn: null, toOn: 'wrongOrder' });
});

test('a plan in the next unit starts filled in: experienced, but new there, and no probation', () => {
  const person = (id: string) => ({ id, displayName: id, jobTitle: null });
  const next = {
    mentee: person('sara'),
    mentor: null,
    leader: person('nina'),
    unitId: 'nord',
    programme: { id: 'farsund', revision: 1 },
    employedOn: '2026-09-01',
    startsOn: '2027-01-04',
    probationEndsOn: null,
    trainingShiftsOn: [],
    experience: 'experienced',
  } as const;
  expect(factsOf(draftFrom(next))).toBeNull();
  expect(factsOf(draftFrom({ ...next, mentor: person('tor') }))).toEqual({
    menteeId: 'sara',
    mentorId: 'tor',
    reserveMentorId: null,
    leaderId: 'nina',
    unitId: 'nord',
    programme: { id: 'farsund', revision: 1 },
    employedOn: '2026-09-01',
    startsOn: '2027-01-04',
    probationEndsOn: null,
    trainingShiftsOn: [],
    experience: 'experienced',
  });
});
