import type { CoordinatorRow } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { firstName } from '../shared/firstName.ts';
import { itemName } from '../shared/plan/itemWords.ts';
import type { When } from '../shared/when.ts';

/** What one plan waits for, and whose job it is, in a sentence. */
export function needWords(row: CoordinatorRow, today: Day, words: { texts: Texts; when: When }): string {
  const { texts, when } = words;
  const { needs } = texts.coordinator;
  const { kind, by } = row.attention;
  const day = by === null ? '' : when.longDay(by);
  const booking = row.item?.booking ?? row.nextTalk;
  const agreed = booking === null ? '' : when.relativeTime(booking, today);
  const item = row.item === null ? '' : itemName(row.item, texts);
  switch (kind) {
    case 'recordOutcome':
      return needs.recordOutcome({ when: agreed, mentor: firstName(row.mentor) });
    case 'stepOverdue':
    case 'stepDue':
      return needs[kind]({ item, day, leader: row.leader.displayName });
    case 'overdueTalk':
    case 'bookTalk':
    case 'away':
    case 'beforeStart':
      return needs[kind]({ day });
    case 'talkBooked':
      return needs.talkBooked({ when: agreed });
    // Probation stands between the newcomer and the department leader.
    case 'probationTalk':
      return needs.nothing;
    case 'needsReserve':
      return needs.needsReserve({ day, mentor: firstName(row.mentor) });
    case 'newTimeAsked':
    case 'finished':
    case 'ended':
      return needs[kind];
    // What the two answer is between them, and what lies in a calendar is its owner's.
    case 'answersDiffer':
    case 'calendarQuestion':
    case 'timeUnfit':
    case 'nothing':
      return row.nextTalk === null ? needs.nothing : needs.talkBooked({ when: agreed });
  }
}
