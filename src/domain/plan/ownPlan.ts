import type { Day } from '../day.ts';
import type { Mentorship } from './mentorship.ts';

/** Which of a newcomer's plans is hers today: the running one, else the next to begin, else the newest. Newest start first. */
export function ownPlan(plans: readonly Mentorship[], today: Day): Mentorship | null {
  const active = plans.filter(({ state }) => state === 'active');
  return active.find(({ facts }) => facts.startsOn <= today) ?? active.at(-1) ?? plans[0] ?? null;
}
