import type { HistoryDetail, HistoryEntryView, TimeView } from '../../../src/contract/historyViews.ts';
import type { HistoryKind } from '../../../src/domain/plan/history.ts';
import type { Period } from '../../../src/domain/plan/period.ts';
import { itemText } from '../../../src/texts/itemText.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { effectWords } from '../plan/talkEffects.ts';
import type { When } from '../when.ts';

/** 'Tid avtalt · Mentorsamtale, uke 3' */
export function titleOf({ kind, item }: HistoryEntryView, texts: Texts): string {
  // A kind without words does not compile.
  const kinds: Readonly<Record<HistoryKind, string>> = texts.history.kinds;
  if (item === null) return kinds[kind];
  const { name } = itemText(texts, item);
  const week = item.employmentWeek;
  return `${kinds[kind]} · ${week === null ? name : texts.history.itemInWeek({ item: name, week })}`;
}

export function byWhom({ by }: HistoryEntryView, { history }: Texts): string {
  if (by.kind !== 'person') return history.by[by.kind];
  return by.isMe ? history.by.me : by.name;
}

/** What a change did, a sentence each; empty where the title says it all. */
export function detailsOf(entry: HistoryEntryView, texts: Texts, when: When): readonly string[] {
  const { doneOn, talks, detail } = entry;
  const counted = effectWords(talks, texts);
  return [
    ...timesOf(entry, texts, when),
    // The day it was recorded stands beneath.
    ...(doneOn === null || doneOn === entry.at.on ? [] : [texts.history.doneOn({ day: when.fullDay(doneOn) })]),
    ...(detail === null ? [] : [wordsOf(detail, texts.history, when)]),
    ...(counted.length > 0 ? [counted.join(' ')] : []),
  ];
}

function timesOf({ from, to }: HistoryEntryView, texts: Texts, when: When): readonly string[] {
  const words = ({ on, time, minutes }: TimeView) =>
    texts.plan.bookedAt({ when: `${when.longDay(on)} ${when.time(time)}`, minutes });
  if (from && to) return [texts.history.fromTo({ from: words(from), to: words(to) })];
  if (to) return [words(to)];
  return from ? [texts.history.wasAgreed({ when: words(from) })] : [];
}

function wordsOf(detail: HistoryDetail, history: Texts['history'], when: When): string {
  switch (detail.kind) {
    case 'absence':
      return absenceWords(detail, history, when);
    case 'firstDay':
      return history.firstDay({ from: when.fullDay(detail.from), to: when.fullDay(detail.to) });
    case 'cadence':
      return history.cadences[detail.cadence];
    case 'lastDay':
      return history.lastDay({ day: when.fullDay(detail.on) });
    case 'person':
      if (detail.to === null) return history.noReserve;
      if (detail.on === null) return history.reserve({ name: detail.to });
      return history.mentorFrom({ name: detail.to, day: when.fullDay(detail.on), before: detail.from ?? '' });
  }
}

type AbsenceDetail = Extract<HistoryDetail, { kind: 'absence' }>;

function absenceWords({ name, from, to }: AbsenceDetail, history: Texts['history'], when: When): string {
  const days = ({ fromOn, toOn }: Period) => when.dayRange(fromOn, toOn);
  if (from && to) return history.awayInstead({ name, from: days(from), to: days(to) });
  if (to) return history.away({ name, days: days(to) });
  return from ? history.notAway({ name, days: days(from) }) : '';
}
