import { describe, expect, test } from 'vitest';
import { addMinutes } from '../../src/domain/instant.ts';
import { isUnclear, type PairSide, recordedTalk } from '../../src/domain/plan/answers.ts';
import { undoChange } from '../../src/domain/plan/changes/undoChange.ts';
import type { Mentorship, TalkOutcome } from '../../src/domain/plan/mentorship.ts';
import { planSeenBy } from '../../src/domain/plan/planSeenBy.ts';
import { dueReminders } from '../../src/domain/reminder/dueReminders.ts';
import fc from '../support/properties.ts';
import { book, must, start } from './newcomer.ts';
import { afternoon, bare, others, plain, type Say, say } from './say.ts';

const anySay: fc.Arbitrary<Say> = fc.tuple(
  fc.constantFrom<PairSide>('mentor', 'mentee'),
  fc.constantFrom<TalkOutcome>('held', 'notHeld'),
);
const anyBooked = fc
  .tuple(fc.constantFrom('talk-w03', 'talk-w05', 'talk-w08'), fc.constantFrom('2026-09-16', '2026-09-17', '2026-09-03'))
  .map(([key, day]) => ({ key, m: book(start(), key, [day as '2026-09-17', '13:15']) }));

describe('in whatever order the two answer', () => {
  test('the talk is held, not held or unclear; unclear exactly while their newest answers differ', () => {
    fc.assert(
      fc.property(anyBooked, fc.array(anySay, { minLength: 1, maxLength: 8 }), ({ key, m }, answers) => {
        const after = say(m, answers, key).m;
        const record = recordedTalk(after, key);
        expect(record).not.toBeNull();
        const { mentor, mentee } = record?.answers ?? { mentor: null, mentee: null };
        const differs = mentor !== null && mentee !== null && mentor !== mentee;
        expect(record && isUnclear(record)).toBe(differs);
        if (!differs) expect(record?.state).toBe(mentor ?? mentee);
      }),
    );
  });
  test('answers that agree are as one of them alone', () => {
    fc.assert(
      fc.property(anyBooked, fc.array(anySay, { minLength: 1, maxLength: 8 }), ({ key, m }, answers) => {
        const after = say(m, answers, key).m;
        const record = recordedTalk(after, key);
        if (!record || isUnclear(record)) return;
        const alone = say(m, [['mentor', record.state as TalkOutcome]], key).m;
        const named = (items: ReturnType<typeof plain>) =>
          items.map(({ key: itemKey, ...item }) => ({ ...item, itemKey: itemKey.replace(/^extra-\d+$/, 'extra') }));
        expect(named(plain(after))).toEqual(named(plain(alone)));
      }),
    );
  });
  test('nobody but the two can tell a second answer from none', () => {
    fc.assert(
      fc.property(anyBooked, fc.array(anySay, { minLength: 2, maxLength: 8 }), ({ key, m }, answers) => {
        const told = say(m, answers, key);
        const before = say(m, answers.slice(0, -1), key).m;
        if (told.m.hiddenRevisions <= before.hiddenRevisions) return;
        for (const relation of others)
          expect(planSeenBy(told.m, [relation], '2026-09-17')).toEqual(planSeenBy(before, [relation], '2026-09-17'));
        const toLeader = (of: Mentorship) => dueReminders(of).filter(({ recipientId }) => recipientId === 'berit');
        expect(toLeader(told.m)).toEqual(toLeader(before));
      }),
    );
  });
  test('everything that was answered can be undone, step by step', () => {
    fc.assert(
      fc.property(anyBooked, fc.array(anySay, { minLength: 1, maxLength: 6 }), ({ key, m }, answers) => {
        const before = say(m, answers.slice(0, -1), key);
        const after = say(m, answers, key);
        const entry = after.entries.at(-1);
        if (after.m === before.m || after.entries.length === before.entries.length || !entry) return;
        const back = must(undoChange(after.m, { entry, now: addMinutes(afternoon, 1) }));
        const unnumbered = (of: Mentorship) => of.items.map((item) => ({ ...bare(item), answers: item.answers }));
        expect(unnumbered(back)).toEqual(unnumbered(before.m));
      }),
    );
  });
});
