import { addDays, addMonths, type Day } from '../day.ts';
import type { MentorshipFacts } from './mentorship.ts';

/** The day before employment start + 6 months: the last day on which probation can end (arbeidsmiljøloven § 15-6). */
export const lastSafeDay = ({ employedOn }: Pick<MentorshipFacts, 'employedOn'>): Day =>
  addDays(addMonths(employedOn, 6), -1);
