import type { QueueRow } from '../../src/contract/views.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { firstName } from '../shared/firstName.ts';
import { itemName } from '../shared/plan/itemWords.ts';
import type { When } from '../shared/when.ts';

/** What needs the mentor in one mentorship, in a sentence. */
export function needWords(row: QueueRow, today: QueueRowDay, words: { texts: Texts; when: When }): string {
  const { texts, when } = words;
  const { needs } = texts.mentor;
  const { kind, by } = row.attention;
  const day = by === null ? '' : when.longDay(by);
  const item = row.item === null ? '' : itemName(row.item, texts);
  const booking = row.item?.booking ?? row.nextTalk;
  const agreed = booking === null ? '' : when.relativeTime(booking, today);
  if (kind === 'recordOutcome' || kind === 'talkBooked' || kind === 'calendarQuestion' || kind === 'timeUnfit')
    return needs[kind]({ when: agreed });
  if (kind === 'newTimeAsked') return needs.newTimeAsked({ name: firstName(row.mentee), when: agreed });
  if (kind === 'stepOverdue' || kind === 'stepDue') return needs[kind]({ item, day });
  if (kind === 'probationTalk' || kind === 'needsReserve' || kind === 'nothing') return needs.nothing;
  if (kind === 'finished' || kind === 'ended' || kind === 'answersDiffer') return needs[kind];
  return needs[kind]({ day });
}

type QueueRowDay = Parameters<When['relativeTime']>[1];
