import type { Day } from '../../day.ts';
import type { Refusal } from '../../refusal.ts';
import type { Mentorship } from '../mentorship.ts';
import { unbooked, withItems } from './changed.ts';
import { refuseBegun } from './changeStart.ts';

/** The hire came to nothing before the first day: nothing of the plan is left but that there was one. */
export function withdrawMentorship(m: Mentorship, today: Day): Mentorship | Refusal {
  const begun = refuseBegun(m, today);
  if (begun !== null) return begun;
  const items = m.items.map((item) => (item.state === 'booked' ? unbooked(item) : item));
  return { ...withItems(m, items), state: 'withdrawn' };
}
