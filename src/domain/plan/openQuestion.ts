import { dayOf } from '../instant.ts';
import type { CalendarQuestion } from './calendarQuestion.ts';
import type { PlanItem } from './mentorship.ts';

/** What the organiser is still asked: nothing once the item has another time, is over, or the new day is within its window. */
export function openQuestion(item: PlanItem): CalendarQuestion | null {
  const { calendarQuestion: question, booking, state } = item;
  if (question === null) return null;
  if (question.kind === 'deleted') return state === 'planned' ? question : null;
  if (state !== 'booked' || booking === null) return null;
  const on = dayOf(booking.startsAt);
  return question.kind === 'putBack' || on < item.opensOn || on > item.closesOn ? question : null;
}
