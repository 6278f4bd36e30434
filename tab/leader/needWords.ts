import type { LeaderRow } from '../../src/contract/views.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { firstName } from '../shared/firstName.ts';
import { itemName } from '../shared/plan/itemWords.ts';
import type { When } from '../shared/when.ts';

/** What one newcomer's plan asks of the department leader, in a sentence. */
export function needWords(row: LeaderRow, today: Day, words: { texts: Texts; when: When }): string {
  const { texts, when } = words;
  const { needs } = texts.leader;
  const { kind, by } = row.attention;
  const day = by === null ? '' : when.longDay(by);
  const mentor = firstName(row.mentor);
  const item = row.item === null ? '' : itemName(row.item, texts);
  const booking = row.item?.booking ?? row.nextTalk;
  const agreed = booking === null ? '' : when.relativeTime(booking, today);
  switch (kind) {
    case 'recordOutcome':
      return needs.recordOutcome({ when: agreed, mentor });
    case 'talkBooked':
    case 'calendarQuestion':
      return needs[kind]({ when: agreed });
    case 'timeUnfit':
      return needs.talkBooked({ when: agreed });
    case 'overdueTalk':
    case 'bookTalk':
    case 'needsReserve':
      return needs[kind]({ day, mentor });
    case 'probationTalk':
      return needs.probationTalk({ item, days: row.item ? when.dayRange(row.item.opensOn, row.item.closesOn) : day });
    case 'stepOverdue':
    case 'stepDue':
      return needs[kind]({ item, day });
    case 'away':
    case 'beforeStart':
      return needs[kind]({ day });
    // What the two answer is between them: leaders never get it.
    case 'answersDiffer':
      return needs.nothing;
    default:
      return needs[kind];
  }
}
