import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { openQuestion } from '../openQuestion.ts';
import { findItem, withItem } from './changed.ts';

/** The organiser says that it is well as it is. Where nothing is asked any more there is nothing to change. */
export function answerCalendarQuestion(m: Mentorship, itemKey: string): Mentorship | Refusal {
  const item = findItem(m, itemKey, ['talk', 'extraTalk', 'probationTalk']);
  if (isRefusal(item)) return item;
  return openQuestion(item) === null ? m : withItem(m, { ...item, calendarQuestion: null });
}
