import { addDays, type Day } from '../day.ts';
import type { Id } from '../plan/mentorship.ts';
import type { Gathering } from './statusReport.ts';

/** Organisers read reports in the two weeks before a gathering (DOMAIN §9.16). */
const daysBeforeGathering = 14;

/** The day a status report is due; for a gathering known only by its month, counted from the month's first day. */
export const reportDueOn = (gathering: Gathering): Day => addDays(gathering.on, -daysBeforeGathering);

/** The natural key of a team's report before a gathering: one item in the list, however often it is submitted. */
export const reportKey = (teamId: Id, number: number): string => `${teamId}-g${number}`;
