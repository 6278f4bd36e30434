import { describe, expect, test } from 'vitest';
import type { HistoryEntryView } from '../../src/contract/historyViews.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { byWhom, detailsOf, titleOf } from '../../tab/shared/history/historyWords.ts';
import { whenIn } from '../../tab/shared/when.ts';

const nb = textsOf('nb');
const entry = (over: Partial<HistoryEntryView>): HistoryEntryView => ({
  number: 2,
  at: { on: '2026-09-14', time: '10:02' },
  by: { kind: 'person', name: 'Ingrid Haugland', isMe: false },
  kind: 'booked',
  item: { textKey: 'talk', words: null, employmentWeek: 3 },
  from: null,
  to: null,
  doneOn: null,
  talks: { moved: 0, lapsed: 0, returned: 0, unbooked: 0 },
  detail: null,
  isUndone: false,
  ...over,
});
const details = (over: Partial<HistoryEntryView>) => detailsOf(entry(over), nb, whenIn(nb));
const at = (time: string) => ({ on: '2026-09-17', time, minutes: 45 }) as const;

describe('a line of the history', () => {
  test('names what was changed, and the week of the plan it lies in', () => {
    expect(titleOf(entry({}), nb)).toBe('Tid avtalt · Mentorsamtale, uke 3');
    expect(
      titleOf(
        entry({ kind: 'stepDone', item: { textKey: 'contactBeforeStart', words: null, employmentWeek: null } }),
        nb,
      ),
    ).toBe('Gjort · Kontakt før oppstart');
    expect(titleOf(entry({ kind: 'started', item: null }), nb)).toBe('Planen ble startet');
  });
  test('says the old time and the new one, or the one that is gone', () => {
    expect(details({ kind: 'moved', from: at('13:15'), to: at('14:00') })).toEqual([
      'Fra torsdag 17. september (uke 38) kl. 13.15, 45 min til torsdag 17. september (uke 38) kl. 14.00, 45 min.',
    ]);
    expect(details({ kind: 'deletedInCalendar', from: at('13:15') })).toEqual([
      'Avtalt var torsdag 17. september (uke 38) kl. 13.15, 45 min.',
    ]);
  });
  test('says the day that was recorded only where it is another than the day of the recording', () => {
    expect(details({ kind: 'held', doneOn: '2026-09-14' })).toEqual([]);
    expect(details({ kind: 'held', doneOn: '2026-09-11' })).toEqual(['Dagen var fredag 11. september 2026 (uke 37).']);
  });
  test('counts what happened to the other talks', () => {
    const talks = { moved: 3, lapsed: 1, returned: 0, unbooked: 1 };
    expect(details({ kind: 'absenceRegistered', item: null, talks })).toEqual([
      '3 samtaler fikk andre dager. 1 samtale falt bort. 1 avtalt samtale må få ny tid.',
    ]);
  });
  test.each([
    [
      { from: null, to: { fromOn: '2026-10-05', toOn: '2026-10-16' } },
      'Sara Eira er borte 5.–16. oktober (uke 41–42).',
    ],
    [
      { from: { fromOn: '2026-10-05', toOn: '2026-10-16' }, to: null },
      'Sara Eira er ikke borte 5.–16. oktober (uke 41–42) likevel.',
    ],
    [
      { from: { fromOn: '2026-10-05', toOn: '2026-10-16' }, to: { fromOn: '2026-10-05', toOn: '2026-10-09' } },
      'Sara Eira er borte 5.–9. oktober (uke 41). Før sto det 5.–16. oktober (uke 41–42).',
    ],
  ] as const)('says whose absence it is, and its days', (days, words) => {
    expect(details({ item: null, detail: { kind: 'absence', name: 'Sara Eira', ...days } })).toEqual([words]);
  });
  test('says who, and of the two no name where that stays with them', () => {
    expect(byWhom(entry({}), nb)).toBe('Ingrid Haugland');
    expect(byWhom(entry({ by: { kind: 'person', name: 'Ingrid Haugland', isMe: true } }), nb)).toBe('Du');
    expect(byWhom(entry({ by: { kind: 'pair' } }), nb)).toBe('En av de to');
    expect(byWhom(entry({ by: { kind: 'time' } }), nb)).toBe('Av seg selv');
  });
});
