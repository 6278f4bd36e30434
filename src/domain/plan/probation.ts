import { addDays, addMonths, type Day } from '../day.ts';

/** The day before employment start + 6 months: the last day on which probation can end (arbeidsmiljøloven § 15-6). */
export const lastSafeDay = (employedOn: Day): Day => addDays(addMonths(employedOn, 6), -1);
