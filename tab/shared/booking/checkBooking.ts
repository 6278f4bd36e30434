import type { ItemView, PlanView } from '../../../src/contract/views.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { readTime } from '../readTime.ts';

export interface BookingDraft {
  readonly on: string;
  readonly time: string;
  readonly minutes: string;
  readonly place: string;
  /** Send a link for a Teams meeting along. */
  readonly online: boolean;
}

type BookingFault = 'missingDay' | 'missingTime' | 'passed' | 'minutesWrong';

export type BookingFaults = Partial<Readonly<Record<'on' | 'time' | 'minutes', BookingFault>>>;

/** What is wrong with a draft, field by field; the server checks again. */
export function checkBooking(draft: BookingDraft, plan: PlanView): BookingFaults {
  const day = parseDay(draft.on);
  const time = readTime(draft.time);
  const minutes = Number(draft.minutes);
  const { floorMinutes, ceilingMinutes } = plan.programme;
  const passed = day !== null && time !== null && `${day} ${time}` <= `${plan.now.on} ${plan.now.time}`;
  return {
    ...(day === null && { on: 'missingDay' as const }),
    ...(passed && { on: 'passed' as const }),
    ...(time === null && { time: 'missingTime' as const }),
    ...(!(Number.isInteger(minutes) && minutes >= floorMinutes && minutes <= ceilingMinutes) && {
      minutes: 'minutesWrong' as const,
    }),
  };
}

/** A talk outside its window can be booked, but may count as another. */
export const isOutsideWindow = (draft: BookingDraft, item: ItemView): boolean =>
  draft.on !== '' && ((draft.on as Day) < item.opensOn || (draft.on as Day) > item.closesOn);
